import assert from "node:assert/strict";
import { appendFileSync, cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { after, test } from "node:test";
import { comparePublished } from "../../src/report/compare-published.ts";
import { command } from "../command.ts";
import { served, siteFolder, temporaryFolder } from "../sites/served-site.ts";

const prefix = "/looking-glass/";
const built = await siteFolder(`https://example.org${prefix}`);

/** Returns the address of a copy of the built site, after something happened to it. */
async function published(change: (folder: string) => void): Promise<string> {
  const copy = path.join(temporaryFolder(), "published");
  cpSync(built, copy, { recursive: true });
  change(copy);
  return served(copy, prefix);
}

async function differences(root: string): Promise<string[]> {
  const { differences } = await comparePublished(built, root, 0);
  return differences.map(({ url, fact }) => `${url.slice(root.length)} ${fact}`);
}

test("a site that is published as it was built has no difference", async () => {
  const { code, output, errors } = await command("verify", [
    await published(() => {}),
    ...["--out", built, "--wait", "0"],
  ]);
  assert.equal(errors, "");
  assert.match(output, /^(\d+) of \1 addresses answer as built\.\n$/);
  assert.equal(code, 0);
});

test("a removed page, a changed byte and a wrong type are each told on a line", async () => {
  const root = await published((folder) => {
    rmSync(path.join(folder, "webinar/s06"), { recursive: true });
    appendFileSync(path.join(folder, "webinar_talks/index.html"), " ");
    const icon = path.join(folder, "webinar/icon.svg");
    renameSync(icon, `${icon}.html`);
  });
  const { code, output, errors } = await command("verify", [root, "--out", built, "--wait", "0"]);
  assert.deepEqual(errors.trim().split("\n"), [
    `${root}webinar/icon.svg  has type "text/html" instead of "image/svg+xml"`,
    `${root}webinar/s06/card.png  is missing`,
    `${root}webinar/s06/  is missing`,
    `${root}webinar_talks/  differs from ${path.join(built, "webinar_talks/index.html")}`,
  ]);
  assert.match(output, /addresses answer as built/);
  assert.equal(code, 1);
});

test("a page for missing addresses that answers 200, forwards or is another one is told", async () => {
  const root = await published((folder) => {
    mkdirSync(path.join(folder, "there-is-no-such-page"));
    writeFileSync(path.join(folder, "there-is-no-such-page/index.html"), "welcome");
  });
  assert.deepEqual(await differences(root), ["there-is-no-such-page/ answers 200 instead of 404"]);
});

test("a forward is told and not followed: only addresses below the site are asked", async () => {
  const asked: string[] = [];
  const elsewhere = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.writeHead(301, { Location: "/elsewhere/" }).end();
  });
  await new Promise<void>((resolve) => elsewhere.listen(0, "127.0.0.1", resolve));
  after(() => elsewhere.close());
  const root = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}${prefix}`;
  const facts = await differences(root);
  assert.ok(facts.includes("webinar/s06/ forwards to /elsewhere/"));
  assert.ok(asked.every((address) => address.startsWith(prefix)));
});

test("a host that does not answer is told", async () => {
  const silent = createServer();
  await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
  const { port } = silent.address() as AddressInfo;
  await new Promise((resolve) => silent.close(resolve));
  const facts = await differences(`http://127.0.0.1:${port}/`);
  assert.ok(facts.includes("webinar/ does not answer (ECONNREFUSED)"), facts[0]);
});

test("a deploy that spreads slowly is waited for", async () => {
  const copy = path.join(temporaryFolder(), "slow");
  cpSync(built, copy, { recursive: true });
  rmSync(path.join(copy, "robots.txt"));
  const root = await served(copy, prefix);
  setTimeout(() => cpSync(path.join(built, "robots.txt"), path.join(copy, "robots.txt")), 500);
  assert.deepEqual((await comparePublished(built, root, 2)).differences, []);
});

test("verify without an address, or with one that is none, is an error of the command line", async () => {
  const none = await command("verify");
  assert.equal(none.code, 2);
  assert.match(none.errors, /^<url> is missing\n\nnpm run verify -- <url> \[options\]/);
  const { code, errors } = await command("verify", ["example.org"]);
  assert.equal(code, 2);
  assert.match(errors, /^<url>: "example\.org" is not an address like https:\/\/example\.org\//);
});
