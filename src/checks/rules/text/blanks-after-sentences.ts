import { didYouMean, quote } from "../../../problems.ts";
import type { Rule } from "../../engine/rule.ts";
import { flagMatches, textCheck } from "../../engine/text-check.ts";

export const blanksAfterSentences: Rule = {
  name: "blanks-after-sentences",
  severity: "doubt",
  languages: ["en"],
  reason:
    "Two sentences without a blank between them come from a pasted text that lost its line breaks.",
  wrong: "abstract: Caves answer late.We listen.",
  right: "abstract: Caves answer late. We listen.",
  repair: "Type a blank between the two sentences.",
  checkText: textCheck(["line", "markdown"], /[.!?]\p{Lu}/u, ({ prose }) =>
    flagMatches(prose, joined, ([typed, before = "", after = ""]) => {
      const apart = `${before} ${after}`;
      return `no blank in ${quote(typed)}${didYouMean(apart)}`;
    }),
  ),
};

/** Matches the end of a sentence and a word that starts many: names of code such as `torch.Tensor` have another. */
const joined =
  /(?<=[\s(])([\p{L}\p{M}’'-]*[\p{Ll})]{2}[.!?])((?:The|This|These|Those|We|It|In|If|Our|They|There|As|At|By|For|From|He|She|His|Her|How|However|While|When|Where|What|Why|With|Then|To|But|And|An|On|Here|Finally|First|Second|Such|Some|Many|Most|Moreover|Furthermore|Although|Despite|Both|Join|Come|Can|Do|Does|Is|Are|You|I|A)(?=[ ,]))/gu;
