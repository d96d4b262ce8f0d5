import { duplicatesAmong } from "../engine/duplicates.ts";
import type { Rule } from "../engine/rule.ts";

export const addressesOnce: Rule = {
  name: "addresses-once",
  severity: "doubt",
  reason:
    "An address in two places was usually copied along with the lines around it, and one of the two is wrong.",
  wrong: `- title: Why labels differ
  slides: https://osf.io/4xkq2/
- title: What labels cost
  slides: https://osf.io/4xkq2/`,
  right: `- title: Why labels differ
  slides: https://osf.io/4xkq2/
- title: What labels cost
  slides: https://osf.io/9bqwz/`,
  repair: "Open the address to see whose it is; give the other place its own address, or none.",
  check: (_records, texts) =>
    duplicatesAmong(
      texts.filter(({ field, kind }) => kind === "address" && ownFields.has(field)),
      ({ value }) => value.replace(/^https?:\/\/(www\.)?/i, "").replace(/\/$/, ""),
    ),
};

/** Fields whose address belongs to one talk, webinar or person. */
const ownFields = new Set(["registration", "slides", "paper", "website"]);
