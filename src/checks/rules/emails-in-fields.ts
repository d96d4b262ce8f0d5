import { isMarkdown } from "../../load/source.ts";
import { quote } from "../../problems.ts";
import type { Rule } from "../engine/rule.ts";
import { flagMatches, textCheck } from "../engine/text-check.ts";

export const emailsInFields: Rule = {
  name: "emails-in-fields",
  severity: "problem",
  reason:
    "Spammers collect e-mail addresses from texts, and the address stays when the person has moved on.",
  wrong: "bio: Write to ada@harbour.example for the data.",
  right: "bio: The data is on [her page](https://harbour.example/data).",
  repair:
    "Delete it, or give it in the field made for it: newsletter, sender, email in series.yaml.",
  // A privacy notice must say whom to write to.
  checkText: textCheck(["line", "markdown"], /@|[([{]at[)\]}]|\bdot\b/i, ({ value, source }) =>
    isMarkdown(source)
      ? []
      : flagMatches(value, pattern, ([typed]) => `${quote(typed)} is an e-mail address in a text`),
  ),
};

// A handle "@name@host" and a repository "git@host:path" are none.
const pattern =
  /(?<![\p{L}\p{N}._%+/:@-])(?:mailto:)?[\p{L}\p{N}][\p{L}\p{N}._%+-]*\s?(?:@|\(at\)|\[at\]|\{at\}|\s+at\s+(?=\S+\s(?:dot|\(dot\))\s))\s?(?:[a-z0-9-]+(?:\.|\s?\(dot\)\s?|\s?\[dot\]\s?|\s+dot\s+))+[a-z]{2,}(?![\p{L}\p{N}]|\.[\p{L}\p{N}]|:\S)/giu;
