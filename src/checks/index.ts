import type { Records } from "../load/records.ts";
import type { Problem } from "../problems.ts";
import { addressesOnce } from "./addresses-once.ts";
import { addressesWithoutTracking } from "./addresses-without-tracking.ts";
import { affiliationsInOrder } from "./affiliations-in-order.ts";
import { balancedMarks } from "./balanced-marks.ts";
import { composedLetters } from "./composed-letters.ts";
import { daysInOrder } from "./days-in-order.ts";
import { directAddresses } from "./direct-addresses.ts";
import { emailsInFields } from "./emails-in-fields.ts";
import { hourExists } from "./hour-exists.ts";
import { httpsAddresses } from "./https-addresses.ts";
import { lastingFragments } from "./lasting-fragments.ts";
import { lettersDecoded } from "./letters-decoded.ts";
import { listedOnce } from "./listed-once.ts";
import { namesSpelledAlike } from "./names-spelled-alike.ts";
import { namesWithoutTitles } from "./names-without-titles.ts";
import { noHtml } from "./no-html.ts";
import { noPlaceholders } from "./no-placeholders.ts";
import { numbersWithoutGaps } from "./numbers-without-gaps.ts";
import { oneWebinarADay } from "./one-webinar-a-day.ts";
import { orcidsOnce } from "./orcids-once.ts";
import { ordinaryBlanks } from "./ordinary-blanks.ts";
import { organizersExist } from "./organizers-exist.ts";
import { pathsDiffer } from "./paths-differ.ts";
import { peopleDiffer } from "./people-differ.ts";
import { peopleInUse } from "./people-in-use.ts";
import { plainLetters } from "./plain-letters.ts";
import { plainLines } from "./plain-lines.ts";
import { privacyNoticeOnce } from "./privacy-notice-once.ts";
import { publicHosts } from "./public-hosts.ts";
import { recordingsFollowTalks } from "./recordings-follow-talks.ts";
import { recordingsOnce } from "./recordings-once.ts";
import { redirectsAreComplete } from "./redirects-are-complete.ts";
import { registrationIsPublic } from "./registration-is-public.ts";
import type { Rule } from "./rule.ts";
import { runRules } from "./run-rules.ts";
import { singleBlanks } from "./single-blanks.ts";
import { speakersExist } from "./speakers-exist.ts";
import { textsOnce } from "./texts-once.ts";
import { timeHasADay } from "./time-has-a-day.ts";
import { titlesAreNotTopics } from "./titles-are-not-topics.ts";
import { titlesEndOpen } from "./titles-end-open.ts";
import { titlesInSmallLetters } from "./titles-in-small-letters.ts";
import { titlesOnce } from "./titles-once.ts";
import { topicsDiffer } from "./topics-differ.ts";
import { unnumberedTalksDiffer } from "./unnumbered-talks-differ.ts";
import { visibleCharacters } from "./visible-characters.ts";
import { weekdaysFit } from "./weekdays-fit.ts";
import { wholeAddresses } from "./whole-addresses.ts";
import { withheldIsNotLinked } from "./withheld-is-not-linked.ts";
import { wordsOfOneScript } from "./words-of-one-script.ts";
import { zoneNamesFit } from "./zone-names-fit.ts";

/** The rule book, in reading order. Where two rules hit the same words, the earlier one speaks. */
export const rules: readonly Rule[] = [
  // the series
  pathsDiffer,
  privacyNoticeOnce,
  redirectsAreComplete,
  organizersExist,
  // the webinars and their order
  numbersWithoutGaps,
  daysInOrder,
  oneWebinarADay,
  timeHasADay,
  hourExists,
  weekdaysFit,
  zoneNamesFit,
  // the talks
  speakersExist,
  unnumberedTalksDiffer,
  topicsDiffer,
  listedOnce,
  // recordings
  recordingsFollowTalks,
  recordingsOnce,
  withheldIsNotLinked,
  // people
  peopleInUse,
  namesWithoutTitles,
  peopleDiffer,
  orcidsOnce,
  affiliationsInOrder,
  // addresses
  registrationIsPublic,
  directAddresses,
  emailsInFields,
  publicHosts,
  wholeAddresses,
  lastingFragments,
  addressesWithoutTracking,
  httpsAddresses,
  // texts
  noPlaceholders,
  lettersDecoded,
  visibleCharacters,
  ordinaryBlanks,
  plainLetters,
  composedLetters,
  wordsOfOneScript,
  namesSpelledAlike,
  noHtml,
  plainLines,
  singleBlanks,
  balancedMarks,
  // titles
  titlesAreNotTopics,
  titlesEndOpen,
  titlesInSmallLetters,
  // copies
  addressesOnce,
  titlesOnce,
  textsOnce,
];

/** Returns every problem that a rule finds across the records. */
export function checkRecords(records: Records): Problem[] {
  return runRules(rules, records);
}
