import { duplicatesAmong } from "../engine/duplicates.ts";
import { foldText } from "../engine/folded-text.ts";
import type { Rule } from "../engine/rule.ts";

export const textsOnce: Rule = {
  name: "texts-once",
  severity: "doubt",
  reason: "An abstract or a bio in two places belongs to only one of them.",
  wrong: `- title: Why labels differ
  abstract: Experts disagree, and the talk asks what about.
- title: What labels cost
  abstract: Experts disagree, and the talk asks what about.`,
  right: `- title: Why labels differ
  abstract: Experts disagree, and the talk asks what about.
- title: What labels cost`,
  repair: "Delete the one that is in the wrong place, and ask for the right one.",
  check: (_records, texts) =>
    duplicatesAmong(
      texts.filter(({ kind, value }) => kind === "markdown" && value.length >= minLength),
      ({ value }) => foldText(value),
    ),
};

/** Shorter texts, such as "PhD student.", can be true of two people. */
const minLength = 40;
