import type { Records } from "../load/records.ts";
import type { Problem } from "../problems.ts";
import { noContext, type Rule } from "./engine/rule.ts";
import { runRules } from "./engine/run-rules.ts";
import { textsOf } from "./engine/texts.ts";
import { accentIsRead } from "./rules/accent-is-read.ts";
import { addressesOnce } from "./rules/addresses-once.ts";
import { addressesWithoutTracking } from "./rules/addresses-without-tracking.ts";
import { affiliationsInOrder } from "./rules/affiliations-in-order.ts";
import { balancedMarks } from "./rules/balanced-marks.ts";
import { chaptersInOrder } from "./rules/chapters-in-order.ts";
import { codesFit } from "./rules/codes-fit.ts";
import { commentsApart } from "./rules/comments-apart.ts";
import { composedLetters } from "./rules/composed-letters.ts";
import { daysInOrder } from "./rules/days-in-order.ts";
import { directAddresses } from "./rules/direct-addresses.ts";
import { emailsInFields } from "./rules/emails-in-fields.ts";
import { formulasParse } from "./rules/formulas-parse.ts";
import { grantDaysInOrder } from "./rules/grant-days-in-order.ts";
import { heldTalksInOrder } from "./rules/held-talks-in-order.ts";
import { hostsDeclared } from "./rules/hosts-declared.ts";
import { hourExists } from "./rules/hour-exists.ts";
import { httpsAddresses } from "./rules/https-addresses.ts";
import { imagesExist } from "./rules/images-exist.ts";
import { imagesInUse } from "./rules/images-in-use.ts";
import { languageHasPhrases } from "./rules/language-has-phrases.ts";
import { lastingFragments } from "./rules/lasting-fragments.ts";
import { lettersDecoded } from "./rules/letters-decoded.ts";
import { knownHostsSpelled } from "./rules/links/known-hosts-spelled.ts";
import { linksLeadSomewhere } from "./rules/links/links-lead-somewhere.ts";
import { linksOfToday } from "./rules/links/links-of-today.ts";
import { playlistIsNoChannel } from "./rules/links/playlist-is-no-channel.ts";
import { profilesAreOnesOwn } from "./rules/links/profiles-are-ones-own.ts";
import { registrationIsAForm } from "./rules/links/registration-is-a-form.ts";
import { listedOnce } from "./rules/listed-once.ts";
import { listsKeepLines } from "./rules/lists-keep-lines.ts";
import { marksTakeEffect } from "./rules/marks-take-effect.ts";
import { fileNamesFit } from "./rules/names/file-names-fit.ts";
import { formerNames } from "./rules/names/former-names.ts";
import { givenNamesFirst } from "./rules/names/given-names-first.ts";
import { institutionsInOneWording } from "./rules/names/institutions-in-one-wording.ts";
import { namesInMixedCase } from "./rules/names/names-in-mixed-case.ts";
import { wordsInFull } from "./rules/names/words-in-full.ts";
import { namesSpelledAlike } from "./rules/names-spelled-alike.ts";
import { namesWithoutTitles } from "./rules/names-without-titles.ts";
import { noCutTexts } from "./rules/no-cut-texts.ts";
import { noFootnotes } from "./rules/no-footnotes.ts";
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
import { platformsAreOnline } from "./rules/platforms-are-online.ts";
import { pluralForms } from "./rules/plural-forms.ts";
import { portraitsLargeEnough } from "./rules/portraits-large-enough.ts";
import { formsOfUsualSize } from "./rules/privacy/forms-of-usual-size.ts";
import { noTelephoneNumbers } from "./rules/privacy/no-telephone-numbers.ts";
import { organizersReachable } from "./rules/privacy/organizers-reachable.ts";
import { providerIsDeclared } from "./rules/privacy/provider-is-declared.ts";
import { servicesInUse } from "./rules/privacy/services-in-use.ts";
import { privacyNoticeOnce } from "./rules/privacy-notice-once.ts";
import { talksInOrder } from "./rules/programme/talks-in-order.ts";
import { talksWithinWebinar } from "./rules/programme/talks-within-webinar.ts";
import { untilFollowsDate } from "./rules/programme/until-follows-date.ts";
import { publicHosts } from "./rules/public-hosts.ts";
import { recordingsFollowTalks } from "./rules/recordings-follow-talks.ts";
import { recordingsOnce } from "./rules/recordings-once.ts";
import { recordingsWithConsent } from "./rules/recordings-with-consent.ts";
import { redirectsAreComplete } from "./rules/redirects-are-complete.ts";
import { registrationInTime } from "./rules/registration-in-time.ts";
import { registrationIsPublic } from "./rules/registration-is-public.ts";
import { singleBlanks } from "./rules/single-blanks.ts";
import { speakersExist } from "./rules/speakers-exist.ts";
import { talksKeepTheirCodes } from "./rules/talks-keep-their-codes.ts";
import { abstractsWhole } from "./rules/text/abstracts-whole.ts";
import { accentsAsLetters } from "./rules/text/accents-as-letters.ts";
import { blanksAfterSentences } from "./rules/text/blanks-after-sentences.ts";
import { noEscapedHtml } from "./rules/text/no-escaped-html.ts";
import { noPastedLabels } from "./rules/text/no-pasted-labels.ts";
import { noPictures } from "./rules/text/no-pictures.ts";
import { plainHyphens } from "./rules/text/plain-hyphens.ts";
import { smallLettersAfterCommas } from "./rules/text/small-letters-after-commas.ts";
import { topicsWithoutNumbers } from "./rules/text/topics-without-numbers.ts";
import { wordsInDictionary } from "./rules/text/words-in-dictionary.ts";
import { wordsOnce } from "./rules/text/words-once.ts";
import { textsOnce } from "./rules/texts-once.ts";
import { timeHasADay } from "./rules/time-has-a-day.ts";
import { announcedAhead } from "./rules/times/announced-ahead.ts";
import { daysInTexts } from "./rules/times/days-in-texts.ts";
import { hoursByDay } from "./rules/times/hours-by-day.ts";
import { hoursInTexts } from "./rules/times/hours-in-texts.ts";
import { usualHour } from "./rules/times/usual-hour.ts";
import { usualWeekday } from "./rules/times/usual-weekday.ts";
import { withinReach } from "./rules/times/within-reach.ts";
import { titlesAreNotTopics } from "./rules/titles-are-not-topics.ts";
import { titlesEndOpen } from "./rules/titles-end-open.ts";
import { titlesInSmallLetters } from "./rules/titles-in-small-letters.ts";
import { titlesOnce } from "./rules/titles-once.ts";
import { topicsDiffer } from "./rules/topics-differ.ts";
import { transcriptsHaveTalks } from "./rules/transcripts/transcripts-have-talks.ts";
import { unnumberedTalksDiffer } from "./rules/unnumbered-talks-differ.ts";
import { visibleCharacters } from "./rules/visible-characters.ts";
import { wasAnotherDay } from "./rules/was-another-day.ts";
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
  accentIsRead,
  imagesExist,
  pluralForms,
  privacyNoticeOnce,
  redirectsAreComplete,
  organizersExist,
  languageHasPhrases,
  organizersReachable,
  playlistIsNoChannel,
  grantDaysInOrder,
  // privacy
  servicesInUse,
  providerIsDeclared,
  formsOfUsualSize,
  noTelephoneNumbers,
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
  untilFollowsDate,
  wasAnotherDay,
  hourExists,
  platformsAreOnline,
  announcedAhead,
  withinReach,
  usualWeekday,
  usualHour,
  hoursByDay,
  weekdaysFit,
  daysInTexts,
  hoursInTexts,
  zoneNamesFit,
  topicsWithoutNumbers,
  // the talks
  speakersExist,
  talksWithinWebinar,
  talksInOrder,
  unnumberedTalksDiffer,
  topicsDiffer,
  listedOnce,
  // recordings
  recordingsFollowTalks,
  recordingsWithConsent,
  recordingsOnce,
  withheldIsNotLinked,
  chaptersInOrder,
  transcriptsHaveTalks,
  hostsDeclared,
  // people
  peopleInUse,
  imagesInUse,
  portraitsLargeEnough,
  namesWithoutTitles,
  peopleDiffer,
  formerNames,
  givenNamesFirst,
  namesInMixedCase,
  fileNamesFit,
  orcidsOnce,
  affiliationsInOrder,
  wordsInFull,
  institutionsInOneWording,
  profilesAreOnesOwn,
  // addresses
  registrationIsPublic,
  registrationIsAForm,
  registrationInTime,
  linksLeadSomewhere,
  knownHostsSpelled,
  linksOfToday,
  directAddresses,
  emailsInFields,
  publicHosts,
  wholeAddresses,
  lastingFragments,
  addressesWithoutTracking,
  httpsAddresses,
  // texts
  noCutTexts,
  commentsApart,
  listsKeepLines,
  noPlaceholders,
  noPastedLabels,
  noPictures,
  lettersDecoded,
  visibleCharacters,
  ordinaryBlanks,
  plainLetters,
  plainHyphens,
  accentsAsLetters,
  composedLetters,
  wordsOfOneScript,
  namesSpelledAlike,
  formulasParse,
  noFootnotes,
  noHtml,
  marksTakeEffect,
  noEscapedHtml,
  plainLines,
  singleBlanks,
  balancedMarks,
  wordsOnce,
  blanksAfterSentences,
  smallLettersAfterCommas,
  abstractsWhole,
  wordsInDictionary,
  // titles
  titlesAreNotTopics,
  titlesEndOpen,
  titlesInSmallLetters,
  // duplicates
  addressesOnce,
  titlesOnce,
  textsOnce,
];

/** Returns the problems and the doubts that the rules find in the records. */
export function checkRecords(
  records: Records,
  context = noContext,
  texts = textsOf(records),
): Problem[] {
  return runRules(rules, records, context, texts);
}
