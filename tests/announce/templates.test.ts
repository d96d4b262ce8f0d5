import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import "../run-folder.ts";
import { occasions } from "../../src/announce/occasions.ts";
import { openTemplates } from "../../src/announce/templates.ts";
import { occasionTexts } from "../../src/announce/write-texts.ts";
import { filesIn } from "../../src/files.ts";
import { DataError, formatProblem } from "../../src/problems.ts";
import { announcedOf, tinySiteIn } from "../sites/announced-texts.ts";
import { temporaryFolder } from "../sites/served-site.ts";

const work = temporaryFolder();
const announced = announcedOf(tinySiteIn("en"), "s05");

/** Returns a data folder with templates of its own. */
function dataWith(files: Readonly<Record<string, string>>): string {
  const data = path.join(work, String(readdirSync(work).length));
  mkdirSync(path.join(data, "templates"), { recursive: true });
  for (const [name, text] of Object.entries(files))
    writeFileSync(path.join(data, "templates", name), text);
  return data;
}

/** Returns the post of the programme with a template for Mastodon. */
function postWith(template: string, others: Readonly<Record<string, string>> = {}): string {
  const templates = openTemplates(dataWith({ "mastodon.txt.njk": template, ...others }));
  const occasion = occasions.find(({ name }) => name === "programme");
  assert.ok(occasion);
  return occasionTexts(occasion, announced, templates).get("programme/mastodon.txt") ?? "";
}

/** Returns the problem of such a template, from the name of its file on. */
function problemWith(template: string, others: Readonly<Record<string, string>> = {}): string {
  try {
    return postWith(template, others);
  } catch (error) {
    assert.ok(error instanceof DataError, String(error));
    const [problem] = error.problems;
    assert.ok(problem);
    return formatProblem({ ...problem, file: path.basename(problem.file) });
  }
}

test("a template in the data folder takes the place of the project's, with parts of its own", () => {
  assert.equal(
    postWith("{% include '_x.njk' %}!", { "_x.njk": "Hi {{ title }}" }),
    "Hi S05: Bays!\n",
  );
});

test("a mistake in a template is one line with its place", () => {
  const known = "is not a name that templates have here";
  const problems = {
    "a\n{{ titel }}": `mastodon.txt.njk:2:4  titel: ${known} (did you mean "title"?)`,
    "\n\n{% if seriess %}x{% endif %}": `mastodon.txt.njk:3:7  seriess: ${known} (did you mean "series"?)`,
    "{% for talk in talks %}\n{{ talk.headin }}{% endfor %}": `mastodon.txt.njk:2:9  headin: ${known} (did you mean "heading"?)`,
    "{% if title %}":
      "mastodon.txt.njk:1:1  is not sound Nunjucks: parseIf: expected elif, else, or endif, got end of file",
    "a\n{{ title | shout }}": "mastodon.txt.njk:2:12  shout: is not a filter of Nunjucks",
    "{% include 'none.njk' %}":
      "mastodon.txt.njk:1:13  none.njk: is not a template that can be included",
    "a\n{% foo %}": "mastodon.txt.njk:2:4  foo: is not a tag of Nunjucks",
    "a\n{{ title() }}": "mastodon.txt.njk:2:4  title: cannot be called",
  };
  for (const [template, problem] of Object.entries(problems))
    assert.equal(problemWith(template), problem);
  assert.equal(
    problemWith("{% include '_part.njk' %}", {
      "_part.njk": "\n{{ talks[0].byline }}\n{{ oops }}",
    }),
    `_part.njk:3:4  oops: ${known}`,
  );
});

test("what is absent is not printed silently", () => {
  assert.match(
    problemWith("\n{{ post.lead }}{% for talk in talks %}{{ talk.byline }}{% endfor %}"),
    /^mastodon\.txt\.njk:2:\d+ {2}prints something that is absent here: put it between/,
  );
});

test("a template whose shortest text is too long says so", () => {
  assert.equal(
    problemWith("x".repeat(501)),
    "mastodon.txt.njk:1:1  its shortest text has 501 characters, more than 500",
  );
});

test("a file that is no template, and one that is not UTF-8, are problems", () => {
  assert.throws(
    () => openTemplates(dataWith({ "mastodn.txt.njk": "" })),
    /mastodn\.txt\.njk:1:1 {2}is not a template we know \(did you mean "mastodon\.txt\.njk"\?\)\n1 problem in the templates; nothing was written/,
  );
  assert.match(
    problemWith("\uFEFFx"),
    /mastodon\.txt\.njk:1:1 {2}starts with an invisible character/,
  );
});

test("no build runs the templates of organizers", () => {
  const readers = filesIn("src").filter((file) =>
    /\/templates\.ts"/.test(readFileSync(path.join("src", file), "utf8")),
  );
  assert.ok(readers.length > 0);
  for (const file of readers)
    assert.match(file, /^announce\/|^desk\/speaker-mail\.ts$|^cli\/(announce|todo)\.ts$/);
});

test("no workflow runs the templates of organizers", () => {
  const folder = ".github/workflows";
  for (const name of readdirSync(folder))
    assert.doesNotMatch(
      readFileSync(path.join(folder, name), "utf8"),
      /announce|todo -- mail/,
      name,
    );
});
