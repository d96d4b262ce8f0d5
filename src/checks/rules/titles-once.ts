import { copiesAmong } from "../engine/copies.ts";
import { foldText } from "../engine/fold.ts";
import type { Rule } from "../engine/rule.ts";

export const titlesOnce: Rule = {
  name: "titles-once",
  reason: "Two talks of one title are mostly one that was copied and not changed.",
  wrong: `- title: Why labels differ
  speakers: [ada-lind]
- title: Why labels differ
  speakers: [ben-okoro]`,
  right: `- title: Why labels differ
  speakers: [ada-lind]
- title: What labels cost
  speakers: [ben-okoro]`,
  repair: "Give each talk its own title; leave it out until it is known.",
  check: (_records, texts) =>
    copiesAmong(
      texts.filter(({ field, path }) => field === "title" && path[0] === "talks"),
      ({ value }) => foldText(value) || null,
    ),
};
