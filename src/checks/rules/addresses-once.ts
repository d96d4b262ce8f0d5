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
    const shared = sharedRegistrations(records);
    const isOwn = ({ field, path, value }: DataText) =>
      path[0] === "registration" ? !shared.has(value) : ownFields.has(field);
    return duplicatesAmong(
      texts.filter((text) => text.kind === "address" && isOwn(text)),
      ({ value }) => value.replace(/^https?:\/\/(www\.)?/i, "").replace(/\/$/, ""),
    );
  },
};

/** A mistake is made once, and doubted then; three webinars with the same address mean it. */
function sharedRegistrations({ webinars }: Records): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { record } of webinars) {
    const { to } = registrationOf(record, {});
    if (to !== undefined) counts.set(to, (counts.get(to) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([address, count]) => (count > 2 ? [address] : [])));
}

/** Fields whose address belongs to one talk, webinar or person. */
const ownFields = new Set(["registration", "slides", "paper", "website"]);
