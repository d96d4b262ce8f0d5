import { readFileSync } from "node:fs";
import path from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { holdsAddresses } from "../audit/examine-file.ts";
import { meantWords } from "../audit/rules/meant-words.ts";
import { startAudit } from "../audit/start-audit.ts";
import { checkData } from "../build/make-site.ts";
import type { RenderedPage } from "../build/render-pages.ts";
import { writePage } from "../build/write-page.ts";
import { filesIn } from "../files-in.ts";
import { sourcesOf } from "../load/records.ts";
import { searchIndexOf } from "../search/search-index.ts";
import { writeSearchIndex } from "../search/write-search-index.ts";
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
  const meant = meantWords(sourcesOf(records).map(({ text }) => text));
  return { records: { published, redirects, privacy }, meant };
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const premises = checked();
parentPort?.once("message", ({ folder, target, search, root, today }: SideWork) => {
  const audit = startAudit({ root, today, ...premises }, target, 0);
  const looked = new Set<string>();
  const index = searchIndexOf(search);
  parentPort?.on("message", async (news: readonly RenderedPage[] | string) => {
    if (typeof news !== "string") {
      for (const { path: file, bytes } of news) {
        writePage(folder, file, bytes);
        await audit.look([{ path: file, text: decoder.decode(bytes) }]);
        looked.add(file);
      }
      parentPort?.postMessage("taken");
      return;
    }
    writeSearchIndex(index, news, folder);
    const files = filesIn(folder);
    const rest = files.filter((file) => !looked.has(file));
    await audit.look(rest.map((file) => ({ path: file, text: textOf(path.join(folder, file)) })));
    const problems = await audit.problems();
    const built: Built = { problems, files };
    parentPort?.postMessage(built);
    parentPort?.close();
  });
});

function textOf(file: string): string | null {
  return holdsAddresses(file) ? readFileSync(file, "utf8") : null;
}
