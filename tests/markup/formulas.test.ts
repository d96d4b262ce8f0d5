import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { dump, load } from "js-yaml";
import { fixData } from "../../src/fix/fix-data.ts";
import { formulasInLine } from "../../src/markup/formula.ts";
import { formulasInMarkdown } from "../../src/markup/formulas-in-markdown.ts";
import { formulaMistake } from "../../src/markup/mathml.ts";
import { markdownToHtml, renderMarkdown, renderTitle } from "../../src/site/markdown.ts";
import { below, pick, type Random, randomOf } from "../random.ts";
import { temporaryFolder } from "../sites/served-site.ts";

const typedIn = (text: string) => formulasInMarkdown(text).map(({ typed }) => typed);

for (const [kind, text, ...expected] of [
  ["two on a line", "$a_1$ and $b_1$", "$a_1$", "$b_1$"],
  ["each kind of delimiters", "$a$ $$b$$ \\(c\\) \\[d\\]", "$a$", "$$b$$", "\\(c\\)", "\\[d\\]"],
  ["next to other scripts", "日本語$x^2$の関数。نص $y$ نص", "$x^2$", "$y$"],
  [
    "in emphasis, a link, a list and a quotation",
    "*a $x$*\n\n- [l $y$](https://e.org/)\n\n> $z$",
    "$x$",
    "$y$",
    "$z$",
  ],
  [
    "in the cells of a table",
    "| `$x$` $x$ | $x$ |\n|---|---|\n| $y$ | $x$ |",
    "$x$",
    "$x$",
    "$y$",
    "$x$",
  ],
  ["with dollars in words inside it", "$x \\text{ if $y$}$", "$x \\text{ if $y$}$"],
  ["over lines that would be a list", "so $$a\n- b\n+ c$$ holds", "$$a\n- b\n+ c$$"],
  ["not in code", "`$x$` and\n\n```\n$y$\n```\n\n$z$", "$z$"],
  ["not in an address", "https://example.org/?a=$b$ or [c](https://example.org/$d$)"],
  ["not where a dollar is escaped", "\\$x$ or $y\\$"],
  ["not where nothing closes it", "$x and \\(y and $$z"],
  ["not over paragraphs", "$x\n\ny$ and $$x\n\ny$$"],
  ["not in prices", "$5 and $10, $20,000 or US$5 to US$ 6, at $5 (before: 3$), $ 7 to $ 8"],
] as const)
  test(`formulas stand ${kind}`, () => {
    assert.deepEqual(typedIn(text), expected);
    for (const { typed, start, end } of formulasInMarkdown(text))
      assert.equal(text.slice(start, end), typed);
    assert.equal(markdownToHtml(text).split("<math").length - 1, expected.length);
    for (const typed of expected) assert.ok(renderMarkdown(text).text.includes(typed));
  });

test("nothing in a formula is Markdown", () => {
  const html = markdownToHtml("$a*b*c_d$ and *$x_1$ and $y_1$*");
  assert.equal(html.match(/<em>/g)?.length, 1);
  assert.match(html, /<mo>∗<\/mo><mi>b<\/mi><mo>∗<\/mo>/);
});

test("prices, escaped dollars and code are shown as they always were", () => {
  assert.equal(
    markdownToHtml("From $5 to $10, \\$7, `$x$`."),
    "<p>From $5 to $10, $7, <code>$x$</code>.</p>",
  );
});

test("a feed has formulas as they were typed", () => {
  assert.equal(renderMarkdown("For $a<b$ *only*.").feedHtml, "<p>For $a&lt;b$ <em>only</em>.</p>");
});

test("in a title, formulas alone are markup", () => {
  const { html, text } = renderTitle("Is $x<1$ *so* <b> at \\$5, `$y$`?");
  assert.match(html, /^Is <math>.*<mo>&lt;<\/mo>.*<\/math> \*so\* &lt;b&gt; at \$5, `<math>/);
  assert.equal(text, "Is $x<1$ *so* <b> at $5, `$y$`?");
  assert.deepEqual(
    formulasInLine("\\$x$ and $y$").map(({ typed }) => typed),
    ["$y$"],
  );
});

test("a formula brings no address, style, script, class or id of its own", () => {
  for (const tex of [
    "\\href{https://evil.example.org/}{x}",
    "\\url{https://evil.example.org/}",
    "\\includegraphics{https://evil.example.org/a.png}",
    "\\htmlClass{a}{x}",
    "\\class{a}{x}",
    "\\id{a}{x}",
    "\\style{color: red}{x}",
    "\\data{a=b}{x}",
    "\\ref{x}",
    "\\text{<script>alert(1)</script>}",
    '\\text{" onclick="alert(1)}',
    "<img src=x onerror=alert(1)>",
    "\\color{red} x \\colorbox{red}{y}",
    "\\boxed{x}",
  ]) {
    const html = markdownToHtml(`\\(${tex}\\)`);
    assert.doesNotMatch(html, /<(?!\/?(p|math|m[a-z]+|em)\b)/, html);
    assert.doesNotMatch(html, / (href|src|id|style|on\w+|data-\w+)=/, html);
  }
});

test("a hostile formula is refused or shown in an instant", () => {
  const started = performance.now();
  for (const tex of [
    "\\def\\a{\\a\\a}\\a",
    "\\newcommand{\\a}{\\a\\a}\\a",
    "\\let\\a\\b",
    `${"{".repeat(1_500)}x${"}".repeat(1_500)}`,
    `x${"^{x".repeat(900)}${"}".repeat(900)}`,
    "\\left(".repeat(300),
    "x^{10^{100}}\\hspace{1000000em}\\rule{1000000em}{1000000em}",
    "9".repeat(3_900),
  ]) {
    const [formula] = formulasInMarkdown(`\\(${tex}\\)`);
    assert.ok(formula);
    const { length } = markdownToHtml(formula.typed);
    assert.ok(formulaMistake(formula) !== null || length < 200_000, tex.slice(0, 40));
  }
  for (const mark of ["$x ", "$${", "\\(a", "\\[", "${", "$$a$$"])
    markdownToHtml(mark.repeat(50_000 / mark.length));
  assert.ok(performance.now() - started < 20_000);
});

test("what Unicode has raised or lowered is so in plain text, and the rest as it was typed", () => {
  const { html, text } = renderMarkdown("H~2~O, 10^−3^, x~max~; ~5 to ~10, x^2+y^2, ~~gone~~.");
  assert.match(
    html,
    /H<sub>2<\/sub>O, 10<sup>−3<\/sup>, x<sub>max<\/sub>; ~5 to ~10, x\^2\+y\^2, <s>gone<\/s>/,
  );
  assert.equal(text, "H₂O, 10⁻³, x~max~; ~5 to ~10, x^2+y^2, gone.");
});

test("a table scrolls by itself, and each of its rows is a line of plain text", () => {
  const { html, text } = renderMarkdown("| a | b |\n|---|--:|\n| $c$ | d |");
  assert.match(html, /^<div class="wide" role="group" aria-label="Table" tabindex="0">\s*<table>/);
  assert.match(html, /<th scope="col" class="right">b<\/th>/);
  assert.doesNotMatch(html, /style=/);
  assert.equal(text, "a | b\n\n$c$ | d");
});

const words = [
  "Rooms",
  "échos",
  "部屋の音",
  "نص عربي",
  "комната",
  "$5",
  "US$7",
  "`$c$`",
  "a-b",
  "2 * 3",
  "(so)",
];
const insides = [
  "x_1",
  "a*b*c",
  "\\{x : x > 0\\}",
  "\\alpha, \\beta",
  "a  b",
  "[a](b)",
  "x \\, y",
  "\\mathcal{H}_{a}_b",
  "|x|",
  "a < b & c",
  "\u200b",
  "https://example.org/?utm_source=x",
];
const around: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `*${text}*`,
  (text) => `**${text}**`,
  (text) => `[${text}](https://example.org/a)`,
  (text) => `\n\n- ${text}\n- b\n\n`,
  (text) => `\n\n> ${text}\n\n`,
];

/** Returns a text with formulas, and these as they stand in it. */
function generated(random: Random): { text: string; formulas: string[] } {
  const formulas: string[] = [];
  const parts = Array.from({ length: 1 + below(8, random) }, () => {
    if (random() < 0.5) return pick(words, random);
    const inside = pick(insides, random);
    const formula = pick(
      [`$${inside}$`, `$$${inside}$$`, `\\(${inside}\\)`, `\\[${inside}\\]`],
      random,
    );
    formulas.push(formula);
    return pick(around, random)(formula);
  });
  return { text: parts.join(" ").trim(), formulas };
}

test("the plain text of generated texts has their formulas byte for byte, and each is found where it stands", () => {
  const random = randomOf(18);
  for (let i = 0; i < 3_000; i++) {
    const { text, formulas } = generated(random);
    assert.deepEqual(typedIn(text), formulas, text);
    const { text: plain } = renderMarkdown(text);
    let from = 0;
    for (const formula of formulas) {
      const at = plain.indexOf(formula, from);
      assert.notEqual(at, -1, `${formula} in ${plain}`);
      from = at + formula.length;
    }
    for (const { typed, start, end } of formulasInMarkdown(text))
      assert.equal(text.slice(start, end), typed);
  }
});

test("a repair never touches a formula", () => {
  const random = randomOf(81);
  const texts = Array.from({ length: 100 }, () => generated(random));
  const folder = temporaryFolder();
  const file = path.join(folder, "episodes/s01.yaml");
  mkdirSync(path.dirname(file));
  const talks = texts.map(({ text }) => ({ speakers: ["ada"], abstract: `A  room , ${text}` }));
  writeFileSync(file, dump({ talks }));
  assert.ok(fixData(folder).length >= 100);
  const fixed = load(readFileSync(file, "utf8")) as { talks: { abstract: string }[] };
  for (const [i, { formulas }] of texts.entries())
    assert.deepEqual(typedIn(fixed.talks[i]?.abstract ?? ""), formulas);
});
