import type { Rule } from "../engine/rule.ts";
import { codePointName, flagMatches, textCheck, unusualCharacter } from "../engine/text-check.ts";

export const ordinaryBlanks: Rule = {
  name: "ordinary-blanks",
  severity: "doubt",
  reason:
    "A no-break space looks like an ordinary space, but a search for the two words finds nothing.",
  wrong: 'title: "Echoes\\u00A0and caves"',
  right: "title: Echoes and caves",
  repair: "Delete it and type an ordinary space.",
  fix: () => " ",
  checkText: textCheck(["line"], unusualCharacter, ({ value }) =>
    flagMatches(
      value,
      pattern,
      ([space]) => `contains ${nameOf(space)} instead of an ordinary space`,
    ),
  ),
};

// French sets a no-break space before ? ! : ; » and after «; Chinese and Japanese have a space of their own.
const pattern =
  /(?<!«)[\u00a0\u202f](?![?!:;»])|[\u1680\u2000-\u200a\u205f]|(?<![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}。、！？」』）])\u3000/gu;

function nameOf(space: string): string {
  const isNoBreak = space === "\u00a0" || space === "\u202f";
  return `${isNoBreak ? "a no-break space" : "an unusual space"} (${codePointName(space)})`;
}
