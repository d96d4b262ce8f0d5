import type { Records } from "../load/records.ts";
import type { Problem } from "../problems.ts";
import type { Rule } from "./engine/rule.ts";
import { runRules } from "./engine/run-rules.ts";
import { addressesOnce } from "./rules/addresses-once.ts";
import { addressesWithoutTracking } from "./rules/addresses-without-tracking.ts";
import { affiliationsInOrder } from "./rules/affiliations-in-order.ts";
import { balancedMarks } from "./rules/balanced-marks.ts";
import { codesFit } from "./rules/codes-fit.ts";
import { composedLetters } from "./rules/composed-letters.ts";
import { daysInOrder } from "./rules/days-in-order.ts";
import { directAddresses } from "./rules/direct-addresses.ts";
import { emailsInFields } from "./rules/emails-in-fields.ts";
import { heldTalksInOrder } from "./rules/held-talks-in-order.ts";
import { hourExists } from "./rules/hour-exists.ts";
import { httpsAddresses } from "./rules/https-addresses.ts";
import { lastingFragments } from "./rules/lasting-fragments.ts";
import { lettersDecoded } from "./rules/letters-decoded.ts";
import { listedOnce } from "./rules/listed-once.ts";
import { namesSpelledAlike } from "./rules/names-spelled-alike.ts";
import { namesWithoutTitles } from "./rules/names-without-titles.ts";
import { noHtml } from "./rules/no-html.ts";
import { noPlaceholders } from "./rules/no-placeholders.ts";
import { numbersWithoutGaps } from "./rules/numbers-without-gaps.ts";
import { oneWebinarADay } from "./rules/one-webinar-a-day.ts";
import { orcidsOnce } from "./rules/orcids-once.ts";
import { ordinaryBlanks } from "./rules/ordinary-blanks.ts";
import { organizersExist } from "./rules/organizers-exist.ts";
import { pathsDiffer } from "./rules/paths-differ.ts";
import { peopleDiffer } from "./rules/people-differ.ts";
import { peopleInUse } from "./rules/people-in-use.ts";
import { plainLetters } from "./rules/plain-letters.ts";
import { plainLines } from "./rules/plain-lines.ts";
import { privacyNoticeOnce } from "./rules/privacy-notice-once.ts";
import { publicHosts } from "./rules/public-hosts.ts";
import { recordingsFollowTalks } from "./rules/recordings-follow-talks.ts";
import { recordingsOnce } from "./rules/recordings-once.ts";
import { redirectsAreComplete } from "./rules/redirects-are-complete.ts";
import { registrationIsPublic } from "./rules/registration-is-public.ts";
import { singleBlanks } from "./rules/single-blanks.ts";
import { speakersExist } from "./rules/speakers-exist.ts";
import { talksKeepTheirCodes } from "./rules/talks-keep-their-codes.ts";
import { textsOnce } from "./rules/texts-once.ts";
import { timeHasADay } from "./rules/time-has-a-day.ts";
import { titlesAreNotTopics } from "./rules/titles-are-not-topics.ts";
import { titlesEndOpen } from "./rules/titles-end-open.ts";
import { titlesInSmallLetters } from "./rules/titles-in-small-letters.ts";
import { titlesOnce } from "./rules/titles-once.ts";
import { topicsDiffer } from "./rules/topics-differ.ts";
import { unnumberedTalksDiffer } from "./rules/unnumbered-talks-differ.ts";
import { visibleCharacters } from "./rules/visible-characters.ts";
import { webinarsStay } from "./rules/webinars-stay.ts";
import { weekdaysFit } from "./rules/weekdays-fit.ts";
import { wholeAddresses } from "./rules/whole-addresses.ts";
import { withheldIsNotLinked } from "./rules/withheld-is-not-linked.ts";
import { wordsOfOneScript } from "./rules/words-of-one-script.ts";
import { zoneNamesFit } from "./rules/zone-names-fit.ts";

/** The rule book, in reading order. Where two rules find the same words, only the earlier one is reported. */
export const rules: readonly Rule[] = [
  // the series
  pathsDiffer,
  privacyNoticeOnce,
  redirectsAreComplete,
  organizersExist,
  // what was published
  webinarsStay,
  codesFit,
  talksKeepTheirCodes,
  heldTalksInOrder,
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
  // duplicates
  addressesOnce,
  titlesOnce,
  textsOnce,
];

/** Returns the problems that the rules find in the records. */
export function checkRecords(records: Records): Problem[] {
  return runRules(rules, records);
}
