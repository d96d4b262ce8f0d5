import { quote } from "../../problems.ts";
import type { Rule } from "../engine/rule.ts";
import type { FlaggedPart } from "../engine/text-check.ts";
import { flagMatches, textCheck } from "../engine/text-check.ts";
import { isIn } from "../engine/texts.ts";

export const singleBlanks: Rule = {
  name: "single-blanks",
  severity: "doubt",
  reason:
    "Extra spaces make two spellings of one title, and a space before a comma is a slip of typing or pasting.",
  wrong: "title: Echoes  and caves , again",
  right: "title: Echoes and caves, again",
  repair: "Delete the extra spaces.",
  fix: (part, { before, after }) => {
    const isEdge = part.trim() === "" && (before === "" || after === "");
    return part.trim() === "" && !isEdge ? " " : part.trim();
  },
  checkText: textCheck(
    ["line", "markdown"],
    /^[ \t]|[ \t]$|[ \t(][ \t,.;)]|\t/,
    ({ kind, language, prose }) => [
      ...(kind === "line" ? flagInLine(prose) : flagInMarkdown(prose)),
      ...flagBeforePunctuation(prose, isIn({ language }, ["fr"])),
    ],
  ),
};

function flagInLine(prose: string): FlaggedPart[] {
  return flagMatches(
    prose,
    /^[ \t]+|(?<![ \t])[ \t]+$|(?<=[^ \t])(?: {2,}|\t[ \t]*)(?=[^ \t])/g,
    ({ 0: spaces, index }) => {
      if (index === 0) return "starts with a space";
      return index + spaces.length === prose.length
        ? "ends with a space"
        : factOf(prose, index, spaces);
    },
  );
}

/** In Markdown, spaces at the start of a line indent, two at its end break the line, and table columns may be aligned. */
function flagInMarkdown(prose: string): FlaggedPart[] {
  let next = 0;
  return prose.split("\n").flatMap((line) => {
    const start = next;
    next += line.length + 1;
    const marker = /^\s*([-*+>]|#+|\d+[.)])/.exec(line)?.[0].length;
    const [{ length: table }] = line.split("|", 1) as [string];
    const pattern = /(?<=[^\s|])(?: {2,}|\t[ \t]*)(?=[^\s|])/g;
    return flagMatches(line, pattern, ({ 0: spaces, index }) =>
      index === marker || index > table ? null : factOf(line, index, spaces),
    ).map((part) => ({ ...part, start: part.start + start, end: part.end + start }));
  });
}

function factOf(prose: string, index: number, spaces: string): string {
  const end = index + spaces.length;
  const before = /\S*$/.exec(prose.slice(Math.max(0, index - 20), index))?.[0];
  const after = /^\S*/.exec(prose.slice(end, end + 20))?.[0];
  const around = quote(`${before} ${after}`);
  return spaces.includes("\t")
    ? `a tab in ${around}`
    : `${spaces.length} spaces in a row in ${around}`;
}

/** French has a blank before ; : ! and ?. */
function flagBeforePunctuation(prose: string, isFrench: boolean): FlaggedPart[] {
  const pattern = /(?<=[^\s|]) +(?:,|[.;](?=\s|$)|\)(?![\w)]))|(?<=[\p{L}\p{N}] )\( +(?=\p{L})/gu;
  return flagMatches(prose, pattern, ([typed]) => {
    if (isFrench && typed.endsWith(";")) return null;
    return typed.startsWith("(") ? 'a space after "("' : `a space before ${quote(typed.trim())}`;
  });
}
