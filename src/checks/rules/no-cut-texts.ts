import { cutOff } from "../../load/unquoted-text.ts";
import type { Rule } from "../engine/rule.ts";
import { anyText } from "../engine/text-check.ts";
import { commentAfter } from "../engine/trailing-comment.ts";

export const noCutTexts: Rule = {
  name: "no-cut-texts",
  severity: "problem",
  reason: 'In a text without quotes, a blank and "#" start a comment: nobody sees what follows.',
  wrong: "title: Evening #3 why sand sings",
  right: 'title: "Evening #3 why sand sings"',
  repair: 'Put the text in quotes; in a comment, put a blank behind the "#".',
  checkText: {
    kinds: ["line", "markdown"],
    pattern: anyText,
    findingsIn: (text) => {
      const { source, path } = text;
      const at = commentAfter(text);
      const isCut = at !== null && /^#[\p{L}\p{N}]/u.test(source.text.slice(at.start, at.end));
      return isCut ? [{ source, path, at, fact: cutOff }] : [];
    },
  },
};
