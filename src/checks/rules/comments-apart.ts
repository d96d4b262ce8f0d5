import { quote } from "../../problems.ts";
import type { Rule } from "../engine/rule.ts";
import { anyText } from "../engine/text-check.ts";
import { commentAfter } from "../engine/trailing-comment.ts";

export const commentsApart: Rule = {
  name: "comments-apart",
  severity: "doubt",
  reason:
    'A blank and "#" behind a text start a comment, which nobody sees; it may have been meant as text.',
  wrong: "title: Prelude in F # minor",
  right: `# a title like "Prelude in F # minor" needs its quotes
title: "Prelude in F # minor"`,
  repair: "Put the text in quotes, or the comment on a line of its own above.",
  checkText: {
    kinds: ["line", "markdown"],
    pattern: anyText,
    findingsIn: (text) => {
      const { source, path } = text;
      const at = commentAfter(text);
      const comment = at ? source.text.slice(at.start, at.end) : "";
      // What starts with another sign is no rest of a sentence.
      if (!at || !/^#+\s*["'([«“‘]?[\p{L}\p{N}]/u.test(comment)) return [];
      const fact = `${quote(comment)} is a comment, which nobody sees: put the text in quotes, or the comment on a line of its own`;
      return [{ source, path, at, fact }];
    },
  },
};
