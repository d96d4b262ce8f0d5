import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { load } from "js-yaml";
import "../run-folder.ts";
import { playIcon } from "../../src/site/frame.ts";
import { type Element, elementsOf, wordsOf } from "../browser/html.ts";
import { builtFolder, filesOf } from "../sites/built-site.ts";

// What a page may load, run and embed, as its policy and its frames tell the browser.

const series = "tests/fixtures/looking-glass";
const services = load(readFileSync(`${series}/privacy.yaml`, "utf8")) as { host: string }[];
const pages = [...filesOf(await builtFolder(series, "2025-01-15"))]
  .filter(([at]) => at.endsWith(".html"))
  .map(([at, bytes]) => [at, elementsOf(bytes.toString())] as const);

const isPolicy = ({ attribs }: Element) => attribs["http-equiv"] === "Content-Security-Policy";

/** Returns the directives of a page's policy, by name; null where it has none. */
function policyOf(elements: readonly Element[]): ReadonlyMap<string, readonly string[]> | null {
  const text = elements.find(isPolicy)?.attribs["content"];
  if (text === undefined) return null;
  const directives = text.split("; ").map((directive) => directive.split(" "));
  return new Map(directives.map(([name = "", ...sources]) => [name, sources]));
}

/** Returns the elements of some names, with their places among the elements of the page. */
function placesOf(elements: readonly Element[], ...names: readonly string[]): number[] {
  return elements.flatMap(({ name }, i) => (names.includes(name) ? [i] : []));
}

/** Returns the source by which a policy allows an inline script or style. */
function sourceOf(element: Element): string {
  const text = element.children.map((child) => ("data" in child ? child.data : "")).join("");
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

test("every page has a policy before anything that it rules, but those that hold nothing to rule", () => {
  for (const [at, elements] of pages) {
    const ruled = placesOf(elements, "script", "style", "link", "iframe", "img", "form").filter(
      (i) => elements[i]?.attribs["rel"] !== "canonical",
    );
    const policy = elements.findIndex(isPolicy);
    assert.ok(ruled.length === 0 || (policy !== -1 && policy < Math.min(...ruled)), at);
  }
});

test("a policy allows the page's own script and style by their hashes, and frames of declared hosts", () => {
  let policies = 0;
  for (const [at, elements] of pages) {
    const policy = policyOf(elements);
    if (!policy) continue;
    policies++;
    const {
      "script-src": scripts = [],
      "style-src": styles = [],
      ...rest
    } = Object.fromEntries(policy);
    assert.deepEqual(rest, {
      "default-src": ["'none'"],
      "img-src": ["'self'"],
      "font-src": ["'self'"],
      "connect-src": ["'self'"],
      "frame-src": services.map(({ host }) => `https://${host}`),
      "base-uri": ["'none'"],
      "form-action": ["'none'"],
    });
    for (const source of [...scripts, ...styles])
      assert.match(source, /^'(sha256-.{44}|self)'$/, at);
    for (const element of elements) {
      if (element.name === "style") assert.ok(styles.includes(sourceOf(element)), at);
      if (element.name === "script" && element.attribs["type"] !== "application/ld+json")
        assert.ok(scripts.includes(sourceOf(element)), at);
    }
  }
  assert.ok(policies > 50);
});

test("a frame holds a declared host, and can neither lead the page away nor use the visitor's devices", () => {
  const frames = pages.flatMap(([, elements]) => elements.filter(({ name }) => name === "iframe"));
  assert.ok(frames.length > 14);
  const allowed = ["scripts", "same-origin", "forms", "popups", "popups-to-escape-sandbox"];
  for (const { attribs } of frames) {
    const { protocol, host } = new URL(attribs["src"] ?? "");
    assert.equal(protocol, "https:");
    assert.ok(
      services.some((service) => service.host === host),
      host,
    );
    assert.equal(attribs["sandbox"], allowed.map((right) => `allow-${right}`).join(" "));
    assert.equal(attribs["allow"], undefined);
  }
});

test("what a frame shows of the site's own, in the origin of the page, runs no script", () => {
  const own = pages.flatMap(([, elements]) =>
    elements.flatMap(({ attribs }) => elementsOf((attribs["srcdoc"] ?? "").replace(playIcon, ""))),
  );
  assert.ok(own.length > 20);
  const names = new Set(own.map(({ name }) => name));
  assert.deepEqual(
    [...names].filter(
      (name) => !["html", "meta", "title", "style", "a", "span", "img"].includes(name),
    ),
    [],
  );
  for (const { attribs } of own)
    assert.ok(!Object.keys(attribs).some((attribute) => attribute.startsWith("on")));
});

test("pages tell no other host where their visitors come from, but a frame's host the site's origin", () => {
  for (const [at, elements] of pages) {
    if (!policyOf(elements)) continue;
    const referrer = elements.find(({ attribs }) => attribs["name"] === "referrer");
    assert.equal(referrer?.attribs["content"], "no-referrer", at);
    for (const { attribs } of elements)
      for (const link of elementsOf(attribs["srcdoc"] ?? "").filter(({ name }) => name === "a"))
        assert.equal(link.attribs["referrerpolicy"], "strict-origin", wordsOf(link));
  }
});
