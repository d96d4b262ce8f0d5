import type { Records } from "../../load/records.ts";
import { registrationOf } from "../../schema/registration.ts";
import { duplicatesAmong } from "../engine/duplicates.ts";
import type { Rule } from "../engine/rule.ts";
import type { DataText } from "../engine/texts.ts";

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
  repair:
    "Open the address to see whose it is; give the other place its own address, or none. A registration for all webinars stands once, in data/series.yaml.",
  check: (records, texts) => {
    const isForAll = hasOneRegistration(records);
    const isOwn = ({ field, path }: DataText) =>
      (ownFields.has(field) || path[0] === "registration") &&
      !(isForAll && path[0] === "registration");
    return duplicatesAmong(
      texts.filter((text) => text.kind === "address" && isOwn(text)),
      ({ value }) => value.replace(/^https?:\/\/(www\.)?/i, "").replace(/\/$/, ""),
    );
  },
};

/** An address that is copied by mistake stands beside others; three webinars that all have the same one mean it. */
function hasOneRegistration({ webinars }: Records): boolean {
  const typed = webinars.flatMap(({ record }) => registrationOf(record, {}).to ?? []);
  return typed.length > 2 && new Set(typed).size === 1;
}

/** Fields whose address belongs to one talk, webinar or person. */
const ownFields = new Set(["registration", "slides", "paper", "website"]);
