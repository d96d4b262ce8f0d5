import assert from "node:assert/strict";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import type { IncomingHttpHeaders } from "node:http";
import { request } from "node:http";
import path from "node:path";
import { test } from "node:test";
import { gunzipSync } from "node:zlib";
import { serveFolder } from "../../src/server/serve-folder.ts";
import { command } from "../command.ts";
import { served, temporaryFolder } from "../sites/served-site.ts";

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Asks for a path exactly as it is written: nothing is made tidy on the way. */
function ask(root: string, asked: string, headers = {}, method = "GET"): Promise<Answer> {
  const { hostname, port } = new URL(root);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path: asked, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("end", () =>
        resolve({
          status: response.statusCode,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      );
    });
    sent.on("error", reject);
    sent.end();
  });
}

const folder = temporaryFolder();
mkdirSync(path.join(folder, "webinar"));
const files = {
  "index.html": "root",
  "404.html": "not here",
  "about.html": "about",
  "webinar/index.html": "<p>👀</p>",
  "webinar/calendar.ics": "BEGIN:VCALENDAR",
  "webinar/feed.xml": "<feed/>",
  "webinar/next.json": "{}",
  "webinar/card.png": "png",
};
for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
symlinkSync(path.resolve("package.json"), path.join(folder, "leak.json"));
const root = await served(folder);

test("a folder answers with its index, with or without a query", async () => {
  assert.equal((await ask(root, "/")).body.toString(), "root");
  assert.equal((await ask(root, "/webinar/?a=b")).body.toString(), "<p>👀</p>");
});

test("a folder without its slash forwards to it and keeps the query", async () => {
  const { status, headers } = await ask(root, "/webinar?a=b");
  assert.deepEqual([status, headers.location], [301, "/webinar/?a=b"]);
});

test("an address without .html answers with the page", async () => {
  assert.equal((await ask(root, "/about")).body.toString(), "about");
});

test("what is missing answers 404 with the page for it", async () => {
  for (const asked of ["/nothing", "/webinar/nothing/", "/webinar/calendar.ics/"]) {
    const { status, body } = await ask(root, asked);
    assert.deepEqual([status, body.toString()], [404, "not here"], asked);
  }
});

test("each kind of file has the type that GitHub Pages gives it", async () => {
  const types = {
    "/": "text/html; charset=utf-8",
    "/webinar/calendar.ics": "text/calendar; charset=utf-8",
    "/webinar/feed.xml": "application/xml; charset=utf-8",
    "/webinar/next.json": "application/json; charset=utf-8",
    "/webinar/card.png": "image/png",
  };
  for (const [asked, type] of Object.entries(types))
    assert.equal((await ask(root, asked)).headers["content-type"], type);
});

test("text is packed for who takes it, pictures are not", async () => {
  const packing = { "accept-encoding": "br, gzip" };
  const page = await ask(root, "/webinar/", packing);
  assert.equal(page.headers["content-encoding"], "gzip");
  assert.equal(gunzipSync(page.body).toString(), "<p>👀</p>");
  assert.equal((await ask(root, "/webinar/")).headers["content-encoding"], undefined);
  const picture = await ask(root, "/webinar/card.png", packing);
  assert.equal(picture.headers["content-encoding"], undefined);
});

test("HEAD answers as GET without the body, and other methods are refused", async () => {
  const { status, headers, body } = await ask(root, "/webinar/", {}, "HEAD");
  assert.deepEqual([status, headers["content-length"], body.length], [200, "11", 0]);
  assert.equal((await ask(root, "/", {}, "POST")).status, 405);
});

test("nothing outside the folder is served", async () => {
  const up = ["/../package.json", "/%2e%2e/package.json", "/..%2fpackage.json", "/leak.json"];
  for (const asked of up) assert.equal((await ask(root, asked)).status, 404, asked);
  for (const asked of ["/%zz", "/%00", "/..%5cpackage.json", "http://example.org/"])
    assert.equal((await ask(root, asked)).status, 400, asked);
  const { headers } = await ask(root, "//webinar");
  assert.equal(headers.location?.startsWith("//") ?? false, false);
});

test("a site in a folder of its host stands there and nowhere else", async () => {
  const inFolder = await served(folder, "/looking-glass/");
  assert.equal((await ask(inFolder, "/looking-glass/webinar/")).status, 200);
  assert.equal((await ask(inFolder, "/looking-glass")).headers.location, "/looking-glass/");
  const { status, body } = await ask(inFolder, "/webinar/");
  assert.deepEqual([status, body.toString()], [404, "The site stands below /looking-glass/\n"]);
});

test("npm run preview says what to do when nothing is built or the port is taken", async () => {
  const missing = await command("preview", ["--out", path.join(folder, "nothing")]);
  assert.equal(missing.code, 1);
  assert.match(missing.errors, /nothing does not exist: build the site first \(npm run build\)\n$/);
  const server = await serveFolder(folder, "/", 0);
  const { port } = server.address() as { port: number };
  const taken = await command("preview", ["--out", folder, "--port", `${port}`]);
  server.close();
  assert.equal(taken.code, 1);
  assert.equal(taken.errors, `port ${port} is in use: choose another one with --port\n`);
});

test("a port that is none is an error of the command line", async () => {
  const { code, errors } = await command("preview", ["--port", "70000"]);
  assert.equal(code, 2);
  assert.match(errors, /^--port: "70000" is not a number from 0 to 65535\n/);
});
