import type { Source } from "../../load/source.ts";
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
  check: (_records, texts) => {
    const titles = texts.filter(({ field, path }) => field === "title" && path[0] === "talks");
    const webinars = new Map<string, Set<Source>>();
    for (const { value, source } of titles) {
      const key = foldText(value);
      webinars.set(key, (webinars.get(key) ?? new Set()).add(source));
    }
    const isCustom = (key: string) => (webinars.get(key)?.size ?? 0) >= webinarsOfCustom;
    return duplicatesAmong(titles, ({ value }) => {
      const key = foldText(value);
      return key === "" || isCustom(key) ? null : key;
    });
  },
};

/** A title in so many webinars, such as "Lightning talks", is a custom of the series. */
const webinarsOfCustom = 3;
