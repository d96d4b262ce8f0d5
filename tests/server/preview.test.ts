import assert from "node:assert/strict";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import type { IncomingHttpHeaders } from "node:http";
import { request } from "node:http";
import { connect } from "node:net";
import path from "node:path";
import { test } from "node:test";
import "../run-folder.ts";
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
  const refused = await ask(root, "/webinar/", { "accept-encoding": "gzip;q=0, identity" });
  assert.equal(refused.headers["content-encoding"], undefined);
  const picture = await ask(root, "/webinar/card.png", packing);
  assert.equal(picture.headers["content-encoding"], undefined);
});

test("HEAD answers as GET without the body, and other methods are refused", async () => {
  const { status, headers, body } = await ask(root, "/webinar/", {}, "HEAD");
  assert.deepEqual([status, headers["content-length"], body.length], [200, "11", 0]);
  const posted = await ask(root, "/", {}, "POST");
  assert.deepEqual([posted.status, posted.headers.allow], [405, "GET, HEAD"]);
});

test("nothing outside the folder is served", async () => {
  const up = ["/../package.json", "/%2e%2e/package.json", "/..%2fpackage.json", "/leak.json"];
  for (const asked of up) assert.equal((await ask(root, asked)).status, 404, asked);
  for (const asked of ["/%zz", "/%00", "/..%5cpackage.json", "http://example.org/"])
    assert.equal((await ask(root, asked)).status, 400, asked);
  const { headers } = await ask(root, "//webinar");
  assert.equal(headers.location?.startsWith("//") ?? false, false);
});

/** Sends bytes as they are and returns the first line of the answer: "" where the connection is closed without one. */
function sendRaw(text: string): Promise<string> {
  const socket = connect(Number(new URL(root).port), "127.0.0.1");
  return new Promise((resolve) => {
    let received = "";
    socket.on("data", (part) => {
      received += part;
    });
    socket.on("error", () => {});
    socket.on("close", () => resolve(received.split("\r\n")[0] ?? ""));
    socket.end(text, "latin1");
  });
}

test("what is not a sound request is refused, and the next one is answered", async () => {
  const get = (address: string) =>
    `GET ${address} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`;
  const answers = {
    [get("/..%2f..%2fx")]: 404,
    [get("/../../../../../../etc/passwd")]: 404,
    [get("/%2e%2e%2f%2e%2e%2fpackage.json")]: 404,
    [get(`/${"a/".repeat(3000)}`)]: 404,
    [get(`/${"a".repeat(5000)}`)]: 404,
    [get("/..\\..\\package.json")]: 400,
    [get("/%00")]: 400,
    [get("/%c0%ae%c0%ae/")]: 400,
    [get("/%")]: 400,
    [get("*")]: 400,
    [get(`/${"a".repeat(70_000)}`)]: 431,
    [`GET / HTTP/1.1\r\nHost: x\r\nX: ${"y".repeat(70_000)}\r\n\r\n`]: 431,
    [get("/").replace("GET", "DELETE")]: 405,
    [get("/").replace("GET", "BREW")]: 405,
    "\u0016\u0003\u0001\u0002\u0000\u0001": 405,
    "GET / HTTP/9.9\r\n\r\n": 400,
  };
  for (const [sent, status] of Object.entries(answers))
    assert.match(await sendRaw(sent), new RegExp(`^HTTP/1\\.1 ${status} `), sent.slice(0, 60));
  await sendRaw(get("/").replace("GET", "CONNECT"));
  assert.equal((await ask(root, "/")).body.toString(), "root");
});

test("a part of a file is sent alone, also of a page that could be packed", async () => {
  // The page that is asked for is `about`, of five bytes.
  const ranges = {
    "bytes=1-2": [206, "bytes 1-2/5", "bo"],
    "bytes=3-": [206, "bytes 3-4/5", "ut"],
    "bytes=-2": [206, "bytes 3-4/5", "ut"],
    "bytes=-9": [206, "bytes 0-4/5", "about"],
    "bytes=0-99": [206, "bytes 0-4/5", "about"],
    "bytes=5-": [416, "bytes */5", "The file is shorter.\n"],
    "bytes=-0": [416, "bytes */5", "The file is shorter.\n"],
    "bytes=2-1": [200, undefined, "about"],
    "bytes=0-0,2-2": [200, undefined, "about"],
    "lines=1-2": [200, undefined, "about"],
    "bytes=-": [200, undefined, "about"],
  };
  for (const [range, expected] of Object.entries(ranges)) {
    const packing = expected[0] === 206 ? { "accept-encoding": "gzip" } : {};
    const answer = await ask(root, "/about.html", { range, ...packing });
    const found = [answer.status, answer.headers["content-range"], answer.body.toString()];
    assert.deepEqual(found, expected, range);
    assert.equal(answer.headers["content-length"], String(answer.body.length));
  }
  const head = await ask(root, "/about.html", { range: "bytes=1-2" }, "HEAD");
  assert.deepEqual([head.status, head.headers["content-length"]], [200, "5"]);
  assert.equal((await ask(root, "/nothing", { range: "bytes=1-2" })).status, 404);
});

test("a file that the browser holds is not sent again, until it changes", async () => {
  const tag = (await ask(root, "/about")).headers.etag ?? "";
  for (const condition of [tag, tag.replace("W/", ""), `"x", ${tag}`, "*"]) {
    const { status, body } = await ask(root, "/about", { "if-none-match": condition });
    assert.deepEqual([status, body.length], [304, 0], condition);
  }
  writeFileSync(path.join(folder, "about.html"), "above");
  const { status, body } = await ask(root, "/about", { "if-none-match": tag });
  assert.deepEqual([status, body.toString()], [200, "above"]);
  writeFileSync(path.join(folder, "about.html"), "about");
});

test("capitals are not small letters", async () => {
  for (const asked of ["/About", "/WEBINAR/", "/webinar/Calendar.ics"])
    assert.equal((await ask(root, asked)).status, 404, asked);
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
  assert.equal(missing.code, 2);
  assert.match(missing.errors, /nothing does not exist: build the site first \(npm run build\)\n$/);
  const server = await serveFolder(folder, "/", 0);
  const { port } = server.address() as { port: number };
  const taken = await command("preview", ["--out", folder, "--port", `${port}`]);
  server.close();
  assert.equal(taken.code, 2);
  assert.equal(taken.errors, `port ${port} is in use: choose another one with --port\n`);
});

test("a port that is none is an error of the command line", async () => {
  const { code, errors } = await command("preview", ["--port", "70000"]);
  assert.equal(code, 2);
  assert.match(errors, /^--port: "70000" is not a number from 0 to 65535\n/);
});
