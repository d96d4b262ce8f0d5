import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import "../run-folder.ts";
import { makeSite } from "../../src/build/make-site.ts";
import { type Failures, failuresIn, linksIssue } from "../../src/report/links-issue.ts";
import { outgoingAddresses } from "../../src/report/outgoing-links.ts";
import { command } from "../command.ts";
import { temporaryFolder } from "../sites/served-site.ts";
import { fakeGitHub } from "../workflows/fake-github.ts";

const frozen = ["--data", "tests/fixtures/looking-glass", "--now", "2025-01-15"];
const outgoing = outgoingAddresses(makeSite("tests/fixtures/looking-glass", { on: "2025-01-15" }));
const video = "https://www.youtube.com/watch?v=qhAYUfQlYfo";
const picture = "https://i.ytimg.com/vi/qhAYUfQlYfo/mqdefault.jpg";
const site = "https://estherbron.com";

function failures(text: string): Failures {
  const failures = failuresIn(text);
  assert.ok(failures);
  return failures;
}

function report(...urls: string[]): string {
  const failed = urls.map((url) => ({ url, status: { text: "404 Not Found", code: 404 } }));
  const slow = { url: "http://simpsonlab.org/", status: { text: "Timeout" } };
  return JSON.stringify({
    total: 30,
    error_map: { "links.txt": failed },
    timeout_map: urls.includes(site) ? { "links.txt": [slow] } : {},
  });
}

test("every address that the data leads to is listed once, with the files it comes from", () => {
  const form = outgoing.find(({ url }) => url.startsWith("https://d38ce30a.sibforms.com/"));
  assert.deepEqual(form?.files, ["series.yaml"]);
  assert.deepEqual(
    outgoing.find(({ url }) => url === site),
    { url: site, tried: site, files: ["people/esther-e-bron.yaml"] },
  );
  const urls = outgoing.map(({ url }) => url);
  assert.equal(new Set(urls).size, urls.length);
});

test("a recording is tried by its picture", () => {
  const recording = outgoing.find(({ url }) => url === video);
  assert.deepEqual(recording, { url: video, tried: picture, files: ["episodes/s03.yaml"] });
  assert.equal(outgoing.filter(({ tried }) => /\/watch\?/.test(tried)).length, 0);
});

test("an address that fails is told, and is gone only when it fails again", () => {
  const first = linksIssue(outgoing, failures(report(picture)), null);
  assert.equal(
    first?.body,
    `**Failed for the first time; tried again in a week**

- <${video}> in \`episodes/s03.yaml\`: 404 Not Found

This list is updated every week, and the issue is closed when every link works again.`,
  );
  const second = linksIssue(outgoing, failures(report(picture, site)), first.body);
  assert.equal(
    second?.body,
    `**Gone: failed twice, a week apart**

- <${video}> in \`episodes/s03.yaml\`: 404 Not Found

**Failed for the first time; tried again in a week**

- <http://simpsonlab.org> in \`people/amber-simpson.yaml\`: Timeout
- <${site}> in \`people/esther-e-bron.yaml\`: 404 Not Found

This list is updated every week, and the issue is closed when every link works again.`,
  );
});

test("an address that answers again is forgotten", () => {
  assert.equal(linksIssue(outgoing, failures("{}"), "- <https://estherbron.com> in `x`"), null);
});

test("npm run links prints the list, then keeps the issue by the checker's report", async () => {
  const github = fakeGitHub();
  const file = path.join(temporaryFolder(), "report.json");
  const printed = await command("links", frozen);
  assert.deepEqual(
    printed.output.trim().split("\n"),
    outgoing.map(({ tried }) => tried),
  );
  const keep = async (text: string) => {
    writeFileSync(file, text);
    const args = [file, "--issues", ...frozen];
    const { code, output } = await command("links", args, { env: github.env });
    assert.equal(code, 0);
    return output.trim().split("\n").at(-1);
  };
  assert.equal(await keep(report(picture)), "opened Links to other sites that do not work");
  assert.equal(await keep(report(picture)), "updated #1 Links to other sites that do not work");
  assert.match(github.state().issues[0]?.body ?? "", /\*\*Gone: failed twice/);
  assert.equal(await keep("{}"), "closed #1 Links to other sites that do not work");
});

test("a report that cannot be read is an error", async () => {
  const file = path.join(temporaryFolder(), "report.json");
  writeFileSync(file, "No output.");
  const { code, errors } = await command("links", [file, ...frozen]);
  assert.equal(code, 2);
  assert.equal(errors, `${file} is not a JSON report of lychee\n`);
});
