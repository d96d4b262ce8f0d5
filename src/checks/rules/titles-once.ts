import { duplicatesAmong } from "../engine/duplicates.ts";
import { foldText } from "../engine/folded-text.ts";
import type { Rule } from "../engine/rule.ts";

export const titlesOnce: Rule = {
  name: "titles-once",
  severity: "doubt",
  reason: "Two talks with the same title are usually a copy that was not changed.",
  wrong: `- title: Why labels differ
  speakers: [ada-lind]
- title: Why labels differ
  speakers: [ben-okoro]`,
  right: `- title: Why labels differ
  speakers: [ada-lind]
- title: What labels cost
  speakers: [ben-okoro]`,
  repair: "Give each talk its own title, or leave the title out until it is known.",
  check: (_records, texts) =>
    duplicatesAmong(
      texts.filter(({ field, path }) => field === "title" && path[0] === "talks"),
      ({ value }) => foldText(value) || null,
    ),
};
