import type { Records } from "../load/records.ts";
import type { Problem } from "../problems.ts";
import { affiliationsInOrder } from "./affiliations-in-order.ts";
import { listedOnce } from "./listed-once.ts";
import { organizersExist } from "./organizers-exist.ts";
import { pathsDiffer } from "./paths-differ.ts";
import { redirectsAreComplete } from "./redirects-are-complete.ts";
import type { Rule } from "./rule.ts";
import { speakersExist } from "./speakers-exist.ts";
import { timeHasADay } from "./time-has-a-day.ts";
import { unnumberedTalksDiffer } from "./unnumbered-talks-differ.ts";

/** The rule book, in reading order: the series, its addresses and organizers, its webinars, their talks, the people. */
export const rules: readonly Rule[] = [
  pathsDiffer,
  redirectsAreComplete,
  organizersExist,
  timeHasADay,
  speakersExist,
  unnumberedTalksDiffer,
  listedOnce,
  affiliationsInOrder,
];

/** Returns every problem that a rule finds across the records. */
export function checkRecords(records: Records): Problem[] {
  return rules.flatMap((rule) => rule.check(records));
}
