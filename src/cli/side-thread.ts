import { readFileSync } from "node:fs";
import path from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { auditOf } from "../audit/index.ts";
import { checkData } from "../build/make-site.ts";
import type { RenderedPage } from "../build/render-pages.ts";
import { writePage } from "../build/write-page.ts";
import { filesIn } from "../files-in.ts";
import { sourcesOf } from "../load/records.ts";
import { searchIndexOf, writeSearchIndex } from "../search/search-index.ts";
import { digestOf } from "./made-of.ts";
import type { Checked } from "./make-while-checked.ts";
import type { Built, SideWork } from "./side-work.ts";

// What is done beside the making of a site and the rendering of its pages, in a thread of its own: the check of its data,
// its search, and the check of what was built. The first message is the work on the site, each one after it holds pages,
// and the last is the module that searches. The first answer tells what the check of the data found, the last one what was
// built and what is wrong with it.

const data: string = workerData;

/** Checks the data, and keeps of it what the check of the built site asks for. */
function checked() {
  const { records, problems } = checkData(data);
  const found: Checked = { problems, digest: digestOf(sourcesOf(records)) };
  parentPort?.postMessage(found);
  const { published, redirects, privacy } = records;
  return { published, redirects, privacy };
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const records = checked();
parentPort?.once("message", ({ folder, target, search, root, today }: SideWork) => {
  const audit = auditOf(folder, target, { root, today, records, isTyped: typedIn(data) });
  const index = searchIndexOf(search);
  parentPort?.on("message", (news: readonly RenderedPage[] | string) => {
    if (typeof news !== "string") {
      for (const { path: file, bytes } of news) {
        writePage(folder, file, bytes);
        audit.look(file, decoder.decode(bytes));
      }
      parentPort?.postMessage("taken");
      return;
    }
    writeSearchIndex(index, news, folder);
    const files = filesIn(folder);
    const problems = audit.problems(files);
    const built: Built = { problems, files };
    parentPort?.postMessage(built);
    parentPort?.close();
  });
});

/** The data is read once more only where a page says what nobody may have meant. */
function typedIn(folder: string): (word: string) => boolean {
  let texts: readonly string[] | undefined;
  return (word) => {
    texts ??= filesIn(folder).map((file) => readFileSync(path.join(folder, file), "utf8"));
    return texts.some((text) => text.includes(word));
  };
}
