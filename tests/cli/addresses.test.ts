import assert from "node:assert/strict";
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import test, { after } from "node:test";
import "../run-folder.ts";
import { newAddresses, toPublishedYaml } from "../../src/audit/published-list.ts";
import { buildFolder } from "../../src/build/build-folder.ts";
import { checkData, requireSound, siteOf } from "../../src/build/make-site.ts";
import { checkRecords } from "../../src/checks/index.ts";
import { loadData } from "../../src/load/load-data.ts";
import { formatProblem } from "../../src/problems.ts";
import { command } from "../command.ts";

const folder = mkdtempSync(path.join(tmpdir(), "addresses-"));
const [data, out] = [path.join(folder, "data"), path.join(folder, "site")];
const list = path.join(data, "published.yaml");
cpSync("tests/fixtures/looking-glass", data, { recursive: true });
after(() => rmSync(folder, { recursive: true }));

/** Builds the copy of the data as of 15 January 2025; throws the problems, without the way to the folder. */
async function build(): Promise<void> {
  const checked = checkData(data, { on: "2025-01-15" });
  const records = requireSound(checked);
  const site = siteOf(checked, data, { on: "2025-01-15" });
  try {
    await buildFolder(records, site, out);
  } catch (error) {
    throw new Error((error as Error).message.replaceAll(/\S*\/data\//g, ""));
  }
}

test("npm run addresses finds every address of the frozen series in its list of those that stay", async () => {
  const { code, output, errors } = await command("addresses", [
    "--data",
    data,
    "--now",
    "2025-01-15",
  ]);
  assert.equal(code, 0, errors);
  assert.match(output, /^\d+ addresses in .*published\.yaml\n$/);
  assert.equal(
    readFileSync(list, "utf8"),
    readFileSync("tests/fixtures/looking-glass/published.yaml", "utf8"),
  );
});

test("npm run addresses adds an address that is missing from the list, with its day", async () => {
  const whole = readFileSync(list, "utf8");
  writeFileSync(list, whole.replace(/^\/webinar\/s06\/: .*\n/m, ""));
  const { output } = await command("addresses", ["--data", data, "--now", "2025-01-15"]);
  assert.match(output, /^\+ \/webinar\/s06\/$/m);
  assert.match(readFileSync(list, "utf8"), /^\/webinar\/s06\/: 2025-01-15$/m);
  writeFileSync(list, whole);
});

test("an address that would vanish stops the build, and redirects.yaml lets it forward or be gone", async () => {
  appendFileSync(
    list,
    "/webinar/old/: 2024-01-01\n/webinar/trial/: 2024-01-01\n/webinar/later/: 2026-01-01\n",
  );
  await assert.rejects(build, (error: Error) => {
    assert.match(
      error.message,
      /^published\.yaml:\d+:1 {2}\/webinar\/old\/: was published and would vanish: /m,
    );
    assert.match(error.message, /^2 problems in the built site; the old one stays\.$/m);
    return true;
  });
  assert.equal(existsSync(out), false);
  const redirects =
    "- from: /webinar/old/\n  to: /webinar/s06/\n- from: /webinar/trial/\n  gone: It was a trial.\n";
  writeFileSync(path.join(data, "redirects.yaml"), redirects);
  await build();
  const page = readFileSync(path.join(out, "webinar/old/index.html"), "utf8");
  assert.match(page, /<meta http-equiv="refresh" content="0; url=\/webinar\/s06\/">/);
  assert.equal(existsSync(path.join(out, "webinar/trial")), false);
});

test("a redirect to nothing stops the build, and the old site stays", async () => {
  const page = path.join(out, "webinar/old/index.html");
  const before = readFileSync(page, "utf8");
  const redirects =
    "- from: /webinar/old/\n  to: /webinar/s60/\n- from: /webinar/trial/\n  gone: It was a trial.\n";
  writeFileSync(path.join(data, "redirects.yaml"), redirects);
  await assert.rejects(
    build,
    /^(\w+: )?.*redirects\.yaml:2:7 {2}0\.to: "\/webinar\/s60\/" leads to nothing \(did you mean "\/webinar\/s01\/"\?\) \[redirects-arrive\]$/m,
  );
  assert.equal(readFileSync(page, "utf8"), before);
});

test("redirects that lead back, in a chain, from a file or nowhere are problems of the data", () => {
  const redirects = `- from: /a/
  to: /a/#top
- from: /b/
  to: /c/
- from: /c/
  to: /webinar/
- from: /d/
- from: /e.ics
  to: /webinar/
- from: /e.ics
  gone: twice
`;
  writeFileSync(path.join(data, "redirects.yaml"), redirects);
  const { records } = loadData(data);
  const problems = checkRecords(records).map((problem) =>
    formatProblem(problem).replace(/^.*redirects.yaml:/, ""),
  );
  assert.deepEqual(problems, [
    "2:7  0.to: redirects to itself [redirects-are-complete]",
    '4:7  1.to: "/c/" redirects to "/webinar/": give that address here [redirects-are-complete]',
    "7:9  3.from: needs either to (where it went) or gone (why) [redirects-are-complete]",
    "9:7  4.to: only a page can redirect: say why this file is gone, or keep it [redirects-are-complete]",
    '10:9  5.from: "/e.ics" is already listed [redirects-are-complete]',
  ]);
});

test("the list knows pages and files, but not what only pages load", () => {
  const files = ["index.html", "a/index.html", "a/b.ics", "404.html", ".nojekyll", "a/style.css"];
  assert.deepEqual(newAddresses(files, { "/a/": "2024-01-01" }), ["/", "/a/b.ics"]);
});

test("the list is written in the order of the addresses and keeps the days", () => {
  const text = toPublishedYaml({ "/b/": "2024-01-01" }, ["/a/", "/c/"], "2025-01-15");
  assert.match(text, /\n\n\/a\/: 2025-01-15\n\/b\/: 2024-01-01\n\/c\/: 2025-01-15\n$/);
});

test("addresses that would vanish are one problem a folder in check, and --fix lets pages forward", async () => {
  const copy = path.join(folder, "vanishing", "data");
  cpSync("tests/fixtures/looking-glass", copy, { recursive: true });
  const episode = path.join(copy, "episodes", "s03.yaml");
  const renamed = readFileSync(episode, "utf8").replace("dermatology", "skin lesions");
  writeFileSync(episode, renamed.replaceAll("radiology", "imaging"));
  for (const name of ["s01", "s04"]) {
    const file = path.join(copy, "episodes", `${name}.yaml`);
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.replaceAll(/radiology|dermatology/g, "clinic"));
  }
  const options = ["--data", copy, "--now", "2026-12-01"];
  const { code, errors } = await command("check", options);
  assert.equal(code, 1);
  const problems = errors.match(/^.*published\.yaml:.*$/gm) ?? [];
  assert.equal(problems.length, 1, errors);
  assert.match(
    problems[0] ?? "",
    /\/webinar_talks\/topics\/\S+\/: and (another address|\d other addresses) in \/webinar_talks\/topics\/ were published and would vanish: say in redirects\.yaml where they went .* \[addresses-stay\]$/,
  );
  const fixed = await command("check", [...options, "--fix"]);
  assert.equal(fixed.code, 0, fixed.errors);
  assert.match(
    readFileSync(path.join(copy, "redirects.yaml"), "utf8"),
    / {2}to: \/webinar_talks\/topics\/$/m,
  );
});
