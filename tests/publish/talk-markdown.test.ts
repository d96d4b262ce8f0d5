import assert from "node:assert/strict";
import { test } from "node:test";
import MarkdownIt from "markdown-it";
import { toLlms } from "../../src/publish/llms.ts";
import { toTalkMarkdown } from "../../src/publish/talk-markdown.ts";
import { madeSite } from "../sites/made-site.ts";

const title = "*Stars* [in](brackets) _and_ <b>bold</b> & `code` # one";
const site = madeSite({
  people: { "ann-lee": { name: "Ann *Lee*", affiliation: "Aarhus [DK]" } },
  episodes: {
    s01: {
      topic: "Pixels",
      date: "2025-02-24",
      talks: [
        {
          title,
          speakers: ["ann-lee"],
          topics: ["bias"],
          abstract: "Some *words*, and [a link](https://example.org/a_(b)).",
          slides: "https://example.org/slides_(1).pdf",
          links: [{ kind: "code", url: "https://example.org/code", licence: "MIT" }],
        },
      ],
    },
  },
});
const [talk] = site.talks;
assert.ok(talk);
const html = new MarkdownIt().render(toTalkMarkdown(talk, site));

/** Returns the texts of the elements of a name, without markup. */
function textsOf(name: string, text = html): string[] {
  const entities: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"' };
  return [...text.matchAll(new RegExp(`<${name}\\b[^>]*>(.*?)</${name}>`, "gs"))].map(
    ([, inner = ""]) =>
      inner.replace(/<[^>]*>/g, "").replace(/&(\w+);/g, (_, word) => entities[word] ?? ""),
  );
}

test("a reader of Markdown finds the title and the names as they were typed, without markup", () => {
  assert.deepEqual(textsOf("h1"), [title]);
  assert.ok(textsOf("li").includes("Ann *Lee* (Aarhus [DK])"));
  assert.ok(textsOf("li").includes("Code (MIT)"));
  assert.ok(html.includes("Some <em>words</em>"));
});

test("every address leads where it says", () => {
  const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
  assert.deepEqual(links, [
    "https://example.org/talks/s01e01/",
    "https://example.org/webinar/s01/",
    "https://example.org/webinar/people/ann-lee/",
    "https://example.org/slides_(1).pdf",
    "https://example.org/code",
    "https://example.org/a_(b)",
  ]);
});

test("llms.txt has the title, the summary, and a link to the Markdown of every talk", () => {
  const text = toLlms(site);
  assert.match(text, /^# Look \\& Listen\n\n> Talks about looking, and listening\.\n\n- \[/);
  const page = new MarkdownIt().render(text);
  assert.ok(page.includes('href="https://example.org/talks/s01e01.md"'));
  assert.equal(textsOf("h2", page).length, 2);
});
