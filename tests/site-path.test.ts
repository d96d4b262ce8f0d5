import assert from "node:assert/strict";
import { test } from "node:test";
import { redirectsSchema } from "../src/schema/redirects.ts";
import { decodePath, encodePath, pathOf } from "../src/site-path.ts";

const topics = [
  "kør",
  "straße",
  "łodz",
  "ანბანი",
  "данные",
  "टीका",
  "数据",
  "データ",
  "데이터",
  "נתונים",
];
const paths = topics.map((topic) => `/talks/topics/${topic}/`);

test("a path in any script is the same from the file through its address and back", () => {
  for (const path of paths) {
    assert.equal(pathOf(`${path.slice(1)}index.html`), path);
    assert.match(encodePath(path), /^[!-~]+$/);
    assert.equal(new URL(path, "https://example.org/").pathname, encodePath(path));
    assert.equal(decodePath(encodePath(path)), path);
    assert.equal(decodePath(encodePath(path).toLowerCase()), path);
  }
});

test("a path whose letters and marks come apart is the path with whole letters", () => {
  for (const path of paths) {
    assert.equal(pathOf(`${path.slice(1).normalize("NFD")}index.html`), path);
    assert.equal(decodePath(path.normalize("NFD")), path);
    assert.equal(decodePath(encodePath(path.normalize("NFD"))), path);
  }
});

test("what is not percent-encoding of UTF-8 stays as it is", () => {
  for (const path of ["/100%/", "/%E4/", "/%ud800/"]) assert.equal(decodePath(path), path);
});

test("a redirect leads from and to a page in any script, typed or copied from a browser", () => {
  for (const path of paths)
    for (const typed of [path, encodePath(path), path.normalize("NFD")])
      assert.deepEqual(redirectsSchema.parse([{ from: typed, to: `${typed}#top` }]), [
        { from: path, to: `${path}#top` },
      ]);
});

test("a redirect is at a plain path: no query, no blank, no hidden file, no index.html, no way up", () => {
  const wrong = [
    "/a?b/",
    "/a%20b/",
    "/a b/",
    "/.git/",
    "/a/../b/",
    "/a/index.html",
    "/a%2F..%2F/",
    "/100%/",
  ];
  for (const from of [...wrong, "a/", "/a", "/\ud800/", "/a%3Fb/", "//a/"])
    assert.ok(!redirectsSchema.safeParse([{ from, gone: "It is." }]).success, from);
});
