import type { Rule } from "../engine/rule.ts";
import type { FlaggedPart } from "../engine/text-check.ts";
import { textCheck } from "../engine/text-check.ts";
import type { DataText } from "../engine/texts.ts";

export const balancedMarks: Rule = {
  name: "balanced-marks",
  severity: "doubt",
  reason:
    "A bracket, a quotation mark or a ** without its partner usually means that part of the text is missing.",
  wrong: "title: Datasets (and how to choose them",
  right: "title: Datasets (and how to choose them)",
  repair: "Add the missing partner, or delete the mark.",
  checkText: textCheck(["line", "markdown"], /[()[\]{}"“”„‟«»]|\*\*/, (text) => {
    const prose = withoutLookalikes(text.prose);
    const ofMarkdown = text.kind === "markdown" ? unmatchedStars(text) : [];
    return [...unmatchedBrackets(prose), ...unmatchedQuotes(prose), ...ofMarkdown];
  }),
};

const partners: Readonly<Record<string, string>> = { ")": "(", "]": "[", "}": "{" };

/** Blanks out what only looks like a bracket or a quotation mark: "a)", ":)", the interval [0, 1), 5" (inches). */
function withoutLookalikes(prose: string): string {
  return prose.replace(
    /(?<=^|[\s(])(?:\p{L}|\d{1,3}|[ivx]{2,4})\)(?=\s)|[:;]-?[()](?=\s|$)|[[(\]][^()[\]{}\n]{1,30}[,;][^()[\]{}\n]{1,30}[\])[]|(?<=\d)"|\\[[\](){}*"]/gu,
    (match) => " ".repeat(match.length),
  );
}

function unmatchedBrackets(prose: string): FlaggedPart[] {
  const unclosed: { mark: string; index: number }[] = [];
  const unopened: { mark: string; index: number }[] = [];
  for (const { 0: mark, index } of prose.matchAll(/[()[\]{}]/g)) {
    const partner = partners[mark];
    if (partner === undefined) unclosed.push({ mark, index });
    else if (unclosed.at(-1)?.mark === partner) unclosed.pop();
    else unopened.push({ mark, index });
  }
  return [...unopened, ...unclosed].map(({ mark, index }) => unmatched(mark, index));
}

/** Which quotation marks make a pair depends on the language, but their number is even in all languages. */
function unmatchedQuotes(prose: string): FlaggedPart[] {
  return [/"/g, /[“”„‟]/g, /[«»]/g].flatMap((pattern) => {
    const found = [...prose.matchAll(pattern)];
    const last = found.at(-1);
    return last && found.length % 2 === 1 ? [unmatched(last[0], last.index)] : [];
  });
}

function unmatchedStars({ prose }: DataText): FlaggedPart[] {
  return [...prose.matchAll(/(?:(?!\n[^\S\n]*\n)[\s\S])+/g)].flatMap(({ 0: paragraph, index }) => {
    const found = [...paragraph.matchAll(/(?<![\\*])\*\*(?!\*)/g)];
    const last = found.at(-1);
    return last && found.length % 2 === 1 ? [unmatched("**", index + last.index)] : [];
  });
}

function unmatched(mark: string, start: number): FlaggedPart {
  return {
    start,
    end: start + mark.length,
    fact: `${mark === '"' ? "a quotation mark" : mark} has no partner`,
  };
}
