import { longest, marksIn } from "../../src/schema/fields.ts";
import { type Files, fileSize, filled, manyFiles, webinars } from "./largest-files.ts";

/** What texts repeat, by what stands together in a rule, a parser or a pattern. */
const units = [
  ..."$|$$|$a$ |$\\frac|\\(|\\[|-|--|a|a a |<|{|^|~|[^a]|&#|&a;".split("|"),
  "|",
  "|a",
  "|-|\n",
  ...["a-", "a.", "a@", "a.b@", "a at b ", "( ", ")", "[", "](", "]( ", "]:", "[a]: ", "{[("],
  ...[
    "`",
    "`` ` ",
    "```\n",
    "~~~\n```\n",
    "*",
    "**",
    "** a ",
    "_a",
    "__",
    "* a*",
    "\\",
    "&#1",
    "&amp;#",
    "<a ",
    "<b>",
  ],
  ...[
    '"',
    "“",
    "'",
    "’",
    " ",
    "  a",
    "\t",
    "\n",
    "\n\n",
    "a\n\n",
    " ,",
    " .",
    "#",
    "# ",
    "!",
    "?",
    "…",
    "...",
    "- ",
  ],
  ...[
    "https://a/)",
    "https://a/).",
    "https://a.org/?utm_a=1&",
    "http://a.org ",
    "www.",
    "bit.ly/a ",
    "https://a.org/;sid=",
    "https://youtu.be/a ",
  ],
  ...[
    "Ã",
    "Ã©",
    "â€",
    "ﬁ",
    "\u0301",
    "e\u0301",
    "\u200b",
    "\u200d",
    "\u00a0",
    "\u3000",
    "é",
    "я",
    "аa",
    "Ηer ",
    "Ω",
    "字",
    "ء",
    "👂",
    "🏴\u{e0067}",
    "\ufe0f",
  ],
  ...[
    "Monday, 1 January ",
    "on Monday ",
    "Mon ",
    "1:00 CET ",
    "1 ",
    "12 ",
    "{{",
    "{{}} ",
    "TBA ",
    "???",
    "xxx ",
    "[add ",
    "[a] (https://",
    "(w)[www.",
    "![a](https:",
    "![",
    "[^a",
    "<!--",
    "a^b^ ",
    "`a` ",
    "|a|b|\n",
    "- a\n",
    "1. a\n",
    "a\n=",
    "a?",
    "[](  ",
    "^https://a.org/",
    "[insert ",
    "___",
    "Dr. ",
    "PhD, ",
    "A",
    "Ab ",
    "AB CDEFGH ",
  ],
];

/** What stands before and behind a long run of one unit. */
const runs = [
  ["# a", " ", "b"],
  ["[](", " ", "x"],
  ["![a](https:", "x", ""],
  ["(w)[www.", "x", ""],
  ["Title: ", "a", " b"],
  ["a", " ", "\nb"],
  ["a", "\t", "b"],
  ["b?a ", "?a", ""],
  ["on Friday", " ", "x"],
  ["[a]: ", "x", ""],
  ["https://a/", "()", ""],
] as const;

const talkWith = (field: string, text: string) =>
  webinars(() => `  - {speakers: [ada-lind], ${field}: ${JSON.stringify(text)}}\n`);

/** Returns Markdown that repeats a unit as often as a text may, and then a word. */
function markdownOf(unit: string, start = "", end = ""): string {
  const most = longest.markdown - 10 - start.length - end.length;
  const times = Math.floor((longest.marks - 10) / marksIn(unit));
  const repeated = start + filled(unit, Math.min(most, times * unit.length)) + end;
  return `${repeated}\n\n${filled("word ", longest.markdown - 10 - repeated.length)}`;
}

const notice = (unit: string): Files => [
  ["privacy-notice.md", `# Privacy\n\n${filled(unit, fileSize)}`],
];

/** Inputs in which abstracts, titles and whole files repeat a few characters, by their names. */
export const repeatedTexts: Readonly<Record<string, () => Files>> = Object.fromEntries([
  ...units.flatMap((unit) => [
    [`abstracts of ${JSON.stringify(unit)}`, () => talkWith("abstract", markdownOf(unit))],
    [`titles of ${JSON.stringify(unit)}`, () => talkWith("title", filled(unit, longest.line - 10))],
    [`notice of ${JSON.stringify(unit)}`, () => notice(unit)],
    [`files of ${JSON.stringify(unit)}`, () => manyFiles(unit)],
  ]),
  ...runs.map(
    ([start, unit, end]) =>
      [
        `abstracts of ${JSON.stringify([start, unit, end])}`,
        () => talkWith("abstract", markdownOf(unit, start, end)),
      ] as const,
  ),
]);
