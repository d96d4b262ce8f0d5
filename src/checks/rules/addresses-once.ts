import { copiesAmong } from "../engine/copies.ts";
import type { Rule } from "../engine/rule.ts";

export const addressesOnce: Rule = {
  name: "addresses-once",
  reason:
    "An address that stands in two places was mostly copied with the lines around it, and one of the two is wrong.",
  wrong: `- title: Why labels differ
  slides: https://osf.io/4xkq2/
- title: What labels cost
  slides: https://osf.io/4xkq2/`,
  right: `- title: Why labels differ
  slides: https://osf.io/4xkq2/
- title: What labels cost
  slides: https://osf.io/9bqwz/`,
  repair: "Open the address and see whose it is; the other place gets its own, or none.",
  check: (_records, texts) =>
    copiesAmong(
      texts.filter(({ field, kind }) => kind === "address" && own.has(field)),
      ({ value }) => value.replace(/^https?:\/\/(www\.)?/i, "").replace(/\/$/, ""),
    ),
};

/** Addresses of one talk, webinar or person. */
const own = new Set(["registration", "slides", "paper", "website"]);
