import { copiesAmong } from "../engine/copies.ts";
import { foldBeginning, foldText } from "../engine/fold.ts";
import type { Rule } from "../engine/rule.ts";
import type { Text } from "../engine/texts.ts";

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
  check: (_records, texts) => {
    const isLong = ({ kind, value }: Text) => kind === "markdown" && value.length >= shortest;
    const alike = startingAlike(texts.filter(isLong));
    return copiesAmong(alike, ({ value }) => foldText(value));
  },
};

/** Shorter texts, such as "PhD student.", may well be true of two. */
const shortest = 40;

/** Returns the texts that start like another one: of the others none is a copy. */
function startingAlike(texts: readonly Text[]): Text[] {
  const beginnings = texts.map(({ value }) => foldBeginning(value));
  const counts = new Map<string, number>();
  for (const beginning of beginnings) counts.set(beginning, (counts.get(beginning) ?? 0) + 1);
  return texts.filter((_, i) => (counts.get(beginnings[i] ?? "") ?? 0) > 1);
}
