import { copiesAmong } from "./copies.ts";
import { foldText } from "./fold.ts";
import type { Rule } from "./rule.ts";
import { textsOf } from "./texts.ts";

export const textsOnce: Rule = {
  name: "texts-once",
  reason: "An abstract or a bio that stands in two places belongs to one of them only.",
  wrong: `- title: Why labels differ
  abstract: Experts disagree, and the talk asks what about.
- title: What labels cost
  abstract: Experts disagree, and the talk asks what about.`,
  right: `- title: Why labels differ
  abstract: Experts disagree, and the talk asks what about.
- title: What labels cost`,
  repair: "Delete the one that does not belong there, and ask for the right one.",
  check: (records) =>
    copiesAmong(
      textsOf(records).filter(({ kind }) => kind === "markdown"),
      ({ value }) => (value.length < shortest ? null : foldText(value)),
    ),
};

/** Shorter texts, such as "PhD student.", may well be true of two. */
const shortest = 40;
