import assert from "node:assert/strict";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { after, test } from "node:test";
import "../run-folder.ts";
import { newAddresses, toPublishedYaml } from "../../src/audit/published-list.ts";
import { buildFolder } from "../../src/build/build-folder.ts";
import { checkData, requireSound, siteOf } from "../../src/build/make-site.ts";
import { filesIn } from "../../src/files.ts";
import { comparePublished } from "../../src/report/compare-published.ts";
import { decodePath, encodePath } from "../../src/site-path.ts";
import { elementWithId, wordsOf } from "../browser/html.ts";
import { builtFolder } from "../sites/built-site.ts";
import { crawl } from "../sites/crawl.ts";
import { namesOf } from "../sites/series-names.ts";
import { served, temporaryFolder } from "../sites/served-site.ts";

// A series with titles, names, institutions and topics in thirteen scripts, without a newsletter or recordings.

const series = "tests/fixtures/scripts";
const on = "2025-06-15";
const url = "https://golosa.example/vse/";
const folder = await builtFolder(series, on, url);
const files = filesIn(folder);

/** Serves a folder as macOS may: its file names are decomposed, and so is the name that is looked up. */
async function servedDecomposed(original: string, prefix: string): Promise<string> {
  const copy = temporaryFolder();
  for (const file of filesIn(original))
    cpSync(path.join(original, file), path.join(copy, file.normalize("NFD")));
  const inner = await served(copy, prefix);
  const server = createServer(async (request, response) => {
    const asked = encodePath(decodePath(request.url ?? "/").normalize("NFD"));
    const answer = await fetch(new URL(asked, inner), { redirect: "manual" });
    response.writeHead(answer.status, {
      "Content-Type": answer.headers.get("content-type") ?? "",
    });
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  after(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}${prefix}`;
}

test("a series in thirteen scripts has no problem", () => {
  assert.deepEqual(checkData(series, { on: "2025-01-15" }).problems, []);
});

for (const [kind, serve] of [
  ["keeps to the letters of an address", served],
  ["decomposes letters", servedDecomposed],
] as const)
  test(`every link arrives on a server that ${kind}`, async () => {
    const root = await serve(folder, "/vse/");
    const { reached, broken } = await crawl(root, url, "");
    assert.deepEqual(broken, []);
    const pages = files.filter((file) => file.endsWith("/index.html"));
    const asked = new Set(reached.map(decodePath));
    assert.deepEqual(
      pages.filter((file) => !asked.has(file.replace(/index\.html$/, ""))),
      [],
    );
    assert.ok(pages.filter((file) => /[^ -~]/.test(file)).length > 20);
    assert.deepEqual((await comparePublished(folder, root, 0)).differences, []);
  });

test("no two files are the same to a file system that ignores case or decomposes letters", () => {
  const names = files.map((file) => file.normalize("NFD").toUpperCase());
  assert.equal(new Set(names).size, files.length);
  for (const file of files) assert.equal(file, file.normalize("NFC"));
});

test("a topic that is renamed stops the build until its old address forwards, however that is typed", async () => {
  const data = path.join(temporaryFolder(), "data");
  cpSync(series, data, { recursive: true });
  writeFileSync(
    path.join(data, "published.yaml"),
    toPublishedYaml({}, newAddresses(files, {}), on),
  );
  const webinar = path.join(data, "episodes/s02.yaml");
  const text = readFileSync(webinar, "utf8");
  const out = path.join(temporaryFolder(), "site");
  const build = () => {
    const checked = checkData(data, { on });
    return buildFolder(requireSound(checked), siteOf(checked, data, { on }), out);
  };
  await build();
  writeFileSync(webinar, text.replace("[данные, Герой,", "[сведения, Боец,"));
  await assert.rejects(build, /герой\/: was published and would vanish/);
  writeFileSync(
    path.join(data, "redirects.yaml"),
    `- from: /doklady/topics/${encodeURIComponent("данные")}/
  to: /doklady/topics/сведения/
- from: ${"/doklady/topics/герой/".normalize("NFD")}
  to: /doklady/topics/${encodeURIComponent("боец")}/
`,
  );
  await build();
  const forward = readFileSync(path.join(out, "doklady/topics/герой/index.html"), "utf8");
  assert.ok(forward.includes(`url=/doklady/topics/${encodeURIComponent("боец")}/"`), forward);
});

test("no page speaks of a service that the series does not use, and none of the first series", () => {
  const foreign = namesOf("tests/fixtures/looking-glass").concat(
    "looking-glass",
    "purrlab",
    "PURR",
  );
  for (const file of files.filter((name) => !/\.(png|js)$/.test(name))) {
    const text = readFileSync(path.join(folder, file), "utf8");
    assert.deepEqual(
      foreign.filter((name) => text.includes(name)),
      [],
      file,
    );
    if (!text.includes('id="content"')) continue;
    const words = `${wordsOf(elementWithId(text, "content"))} ${text.match(/<(header|footer).*?<\/\1>/gs)}`;
    assert.doesNotMatch(words, /newsletter|youtube|mailing|spam|privacy notice|load it/i, file);
  }
  const home = readFileSync(path.join(folder, "vebinar/index.html"), "utf8");
  assert.match(
    wordsOf(elementWithId(home, "privacy")),
    /do not count visitors\. They load nothing from other services\.$/,
  );
});
