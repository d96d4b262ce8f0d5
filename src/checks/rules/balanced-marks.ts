import type { Rule } from "../engine/rule.ts";
import { paragraphsOf, strayStars } from "../engine/stray-markup.ts";
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

/**
 * Blanks out what only looks like a bracket or a quotation mark: the interval [0, 1), 5" (inches), צה"ל. In Hebrew, "and" and
 * "in" are letters before the word, so ו"עץ" has a pair.
 */
function withoutLookalikes(prose: string): string {
  return prose.replace(
    /\[[^()[\]{}\n]{1,30}[,;][^()[\]{}\n]{1,30}\)|\([^()[\]{}\n]{1,30}[,;][^()[\]{}\n]{1,30}\]|\](?=\S)[^()[\]{}\n]{1,30}[,;][^()[\]{}\n]{1,30}[[\]]|\[[^()[\]{}\n]{1,30}[,;][^()[\]{}\n]{1,30}\[|(?<=\d)"|(?<=\p{Script=Hebrew})"(?=\p{Script=Hebrew})(?<!(?<!\p{L})[בהוכלמש]"(?=[^"\n]*"(?!\p{L})))|\\[[\](){}*"]/gu,
    (match) => " ".repeat(match.length),
  );
}

const partners: Readonly<Record<string, string>> = { ")": "(", "]": "[", "}": "{" };

/** Matches what ends in a bracket that needs no partner: "a)", "12)", "3.)" and "iv)" before an item, ":)". */
const closesAlone = /(?:(?:^|[\s\p{Script=Han}])(?:\p{L}|\d{1,3}\.?|[ivx]{2,4})|[:;]-?)\)$/u;

/** Matches a sad face, whose bracket needs no partner either. */
const sadFace = /[:;]-?\((?=\s|$)/g;

/**
 * A bracket that needs no partner may have one all the same: "(see Figure 3)". Where it took that of a later bracket, "(see
 * a) and b) there)", it gives it back.
 */
function unmatchedBrackets(prose: string): FlaggedPart[] {
  const unclosed: { mark: string; index: number }[] = [];
  const unopened: { mark: string; index: number }[] = [];
  let taken = 0;
  for (const { 0: mark, index } of prose.replace(sadFace, "  ").matchAll(/[()[\]{}]/g)) {
    const partner = partners[mark];
    const needsNone = mark === ")" && standsAlone(prose, index);
    if (partner === undefined) unclosed.push({ mark, index });
    else if (unclosed.at(-1)?.mark === partner) {
      unclosed.pop();
      if (needsNone) taken++;
    } else if (needsNone) continue;
    else if (mark === ")" && taken > 0) taken--;
    else unopened.push({ mark, index });
  }
  return [...unopened, ...unclosed].map(({ mark, index }) => unmatched(mark, index));
}

function standsAlone(prose: string, index: number): boolean {
  const isEnd = /^(?:\s|$)/.test(prose.slice(index + 1, index + 2));
  return isEnd && closesAlone.test(prose.slice(Math.max(0, index - 6), index + 1));
}

/** Which quotation marks make a pair depends on the language, but their number is even in all languages. */
function unmatchedQuotes(prose: string): FlaggedPart[] {
  return [/"/g, /[“”„‟]/g, /[«»]/g].flatMap((pattern) => {
    const found = [...prose.matchAll(pattern)];
    const last = found.at(-1);
    return last && found.length % 2 === 1 ? [unmatched(last[0], last.index)] : [];
  });
}

/** Marks that made something bold are masked; `2 ** 3` has blanks on both sides. */
function unmatchedStars({ prose }: DataText): FlaggedPart[] {
  return paragraphsOf(prose).flatMap(({ text, start }) => {
    const found = [...text.matchAll(strayStars)];
    const last = found.at(-1);
    return last && found.length % 2 === 1 ? [unmatched("**", start + last.index)] : [];
  });
}

function unmatched(mark: string, start: number): FlaggedPart {
  return {
    start,
    end: start + mark.length,
    fact: `${mark === '"' ? "a quotation mark" : mark} has no partner`,
  };
}
