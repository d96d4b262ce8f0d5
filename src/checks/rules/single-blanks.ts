import { quote } from "../../problems.ts";
import type { Rule } from "../engine/rule.ts";
import { inTexts, type Slip, slipsAt } from "../engine/texts.ts";

export const singleBlanks: Rule = {
  name: "single-blanks",
  reason:
    "Blanks too many make two spellings of one title, and a blank before a comma is a slip of typing or pasting.",
  wrong: "title: Echoes  and caves , again",
  right: "title: Echoes and caves, again",
  repair: "Delete the blanks that are too many.",
  fix: (part, { before, after }) => {
    const isEdge = part.trim() === "" && (before === "" || after === "");
    return part.trim() === "" && !isEdge ? " " : part.trim();
  },
  checkText: inTexts(["line", "markdown"], /^[ \t]|[ \t]$|[ \t(][ \t,.;)]|\t/, ({ kind, prose }) =>
    kind === "line"
      ? [...inLine(prose), ...beforeMarks(prose)]
      : [...inMarkdown(prose), ...beforeMarks(prose)],
  ),
};

function inLine(prose: string): Slip[] {
  return slipsAt(
    prose,
    /^[ \t]+|(?<![ \t])[ \t]+$|(?<=[^ \t])(?: {2,}|\t[ \t]*)(?=[^ \t])/g,
    ({ 0: blanks, index }) => {
      if (index === 0) return "starts with a blank";
      return index + blanks.length === prose.length
        ? "ends with a blank"
        : doubled(prose, index, blanks);
    },
  );
}

/** Blanks at the start of a line indent a list, two at its end break it, and columns of a table may be aligned. */
function inMarkdown(prose: string): Slip[] {
  return slipsAt(prose, /(?<=[^\s|])(?: {2,}|\t[ \t]*)(?=[^\s|])/g, ({ 0: blanks, index }) => {
    const start = prose.lastIndexOf("\n", index) + 1;
    const before = prose.slice(start, index);
    const isMarker = /^\s*([-*+>]|#+|\d+[.)])$/.test(before) || before.includes("|");
    return isMarker ? null : doubled(prose, index, blanks);
  });
}

function doubled(prose: string, index: number, blanks: string): string {
  const around = `${/\S*$/.exec(prose.slice(Math.max(0, index - 20), index))?.[0]} ${/^\S*/.exec(prose.slice(index + blanks.length, index + blanks.length + 20))?.[0]}`;
  return blanks.includes("\t")
    ? `a tab stands in ${quote(around)}`
    : `${blanks.length} blanks stand in ${quote(around)}`;
}

function beforeMarks(prose: string): Slip[] {
  const pattern = /(?<=[^\s|]) +(?:,|[.;](?=\s|$)|\)(?![\w)]))|(?<=[\p{L}\p{N}] )\( +(?=\p{L})/gu;
  return slipsAt(prose, pattern, ([typed]) =>
    typed.startsWith("(")
      ? 'a blank stands after "("'
      : `a blank stands before ${quote(typed.trim())}`,
  );
}
