import type { Rule } from "../engine/rule.ts";
import { inTexts, type Slip, type Text } from "../engine/texts.ts";

export const balancedMarks: Rule = {
  name: "balanced-marks",
  reason:
    "A bracket, a quotation mark or a ** without its partner means that a part of the text is gone.",
  wrong: "title: Datasets (and how to choose them",
  right: "title: Datasets (and how to choose them)",
  repair: "Add the partner where it belongs, or delete the mark.",
  checkText: inTexts(["line", "markdown"], /[()[\]{}"“”„‟«»]|\*\*/, (text) => {
    const prose = plain(text.prose);
    const ofMarkdown = text.kind === "markdown" ? stars(text) : [];
    return [...brackets(prose), ...quotes(prose), ...ofMarkdown];
  }),
};

const partners: Readonly<Record<string, string>> = { ")": "(", "]": "[", "}": "{" };

/** Covers up what only looks like a bracket or a quotation mark: "a)", ":)", the interval [0, 1), five inches. */
function plain(prose: string): string {
  return prose.replace(
    /(?<=^|[\s(])(?:\p{L}|\d{1,3}|[ivx]{2,4})\)(?=\s)|[:;]-?[()](?=\s|$)|[[(\]][^()[\]{}\n]{1,30}[,;][^()[\]{}\n]{1,30}[\])[]|(?<=\d)"|\\[[\](){}*"]/gu,
    (match) => " ".repeat(match.length),
  );
}

function brackets(prose: string): Slip[] {
  const open: { sign: string; index: number }[] = [];
  const lonely: { sign: string; index: number }[] = [];
  for (const { 0: sign, index } of prose.matchAll(/[()[\]{}]/g)) {
    const partner = partners[sign];
    if (partner === undefined) open.push({ sign, index });
    else if (open.at(-1)?.sign === partner) open.pop();
    else lonely.push({ sign, index });
  }
  return [...lonely, ...open].map(({ sign, index }) => slip(sign, index));
}

/** Pairs of quotation marks differ by language, but in all of them a text holds an even number. */
function quotes(prose: string): Slip[] {
  return [/"/g, /[“”„‟]/g, /[«»]/g].flatMap((pattern) => {
    const found = [...prose.matchAll(pattern)];
    const last = found.at(-1);
    return last && found.length % 2 === 1 ? [slip(last[0], last.index)] : [];
  });
}

function stars({ prose }: Text): Slip[] {
  return [...prose.matchAll(/(?:(?!\n\s*\n)[\s\S])+/g)].flatMap(({ 0: paragraph, index }) => {
    const found = [...paragraph.matchAll(/(?<![\\*])\*\*(?!\*)/g)];
    const last = found.at(-1);
    return last && found.length % 2 === 1 ? [slip("**", index + last.index)] : [];
  });
}

function slip(sign: string, start: number): Slip {
  return {
    start,
    end: start + sign.length,
    fact: `${sign === '"' ? "a quotation mark" : sign} has no partner`,
  };
}
