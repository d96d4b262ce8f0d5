import { say } from "../languages/fill-phrase.ts";
import type { Site, Webinar } from "../site/site.ts";
import { labelled } from "./labelled.ts";
import type { Fact, Link, Message } from "./message.ts";
import { linkTo, messageTalk } from "./message-talks.ts";
import type { Occasion, OccasionName } from "./occasions.ts";
import { tell } from "./phrases/tell.ts";

/** The occasions on which it is known who speaks about what. */
const tellingOfAbstracts: readonly OccasionName[] = ["programme", "week-before"];

/** The occasions shortly before the start, when people look for the link to join. */
const tellingOfJoining: readonly OccasionName[] = ["day-before", "hour-before"];

/** Returns what is told of a webinar on an occasion. */
export function buildMessage(occasion: Occasion, webinar: Webinar, site: Site): Message {
  const { language, series } = site;
  const { name } = occasion;
  const tellsAbstracts = tellingOfAbstracts.includes(name);
  const planned = webinar.talks.filter(({ status }) => status === "planned");
  const gone = webinar.talks.filter(({ status }) => status === "withdrawn");
  const headline = tell(language, occasion.headline);
  const title = titleOf(webinar, site);
  return {
    occasion: name,
    language: language.tag,
    direction: language.direction,
    series: series.plainTitle,
    seriesUrl: site.pages.home.url,
    accent: series.accent,
    headline,
    title,
    subjects: subjectsOf(headline, title, webinar, site),
    lead: tell(language, occasion.lead, { series: series.plainTitle }),
    facts: factsOf(name, webinar, site),
    citiesLabel: tell(language, "starts_elsewhere"),
    cities: webinar.status === "scheduled" ? webinar.when.cities : [],
    talksLabel: say(language, "talks"),
    talks: planned.map((talk) => messageTalk(talk, tellsAbstracts, language)),
    missing: webinar.status === "scheduled" ? webinar.missingWords : null,
    withdrawn: gone.map(({ heading }) => tell(language, "withdrawn", { talk: heading })),
    action: actionOf(webinar, site),
    links: linksOf(webinar, site),
    closing: closingOf(webinar, site),
    regards: tell(language, "regards"),
    organizers: listOf(
      site.organizers.map(({ name }) => name),
      site,
    ),
  };
}

/** Returns the code and the topic of a webinar, "S06: Datasets in the wild"; the code alone while there is no topic. */
export function titleOf({ code, topic }: Webinar, { language }: Pick<Site, "language">): string {
  return topic === null ? code : say(language, "coded", { code, title: topic });
}

/** Returns names as a list of the language: "A, B and C". */
export function listOf(names: readonly string[], { language }: Pick<Site, "language">): string {
  return new Intl.ListFormat(language.locale, { type: "conjunction" }).format(names);
}

function subjectsOf(occasion: string, webinar: string, { when }: Webinar, { language }: Site) {
  const short = tell(language, "about", { occasion, webinar });
  if (when.shortWords === null) return [short];
  return [short, tell(language, "about_with_day", { occasion, webinar, day: when.shortWords })];
}

function factsOf(name: OccasionName, webinar: Webinar, site: Site): Fact[] {
  const { language } = site;
  const fact = (label: string, ...sentences: readonly (string | null)[]): Fact[] => {
    const words = sentences.filter((one) => one !== null).join(" ");
    return words === "" ? [] : [{ label, words, line: labelled(label, words, language) }];
  };
  const { status, phase, when, place, registration, moved } = webinar;
  const [whenLabel, whereLabel] = [tell(language, "when"), tell(language, "where")];
  if (status !== "scheduled") return fact(say(language, "planned_for"), when.words);
  if (phase === "over") return fact(whenLabel, when.words);
  const isUrgent = tellingOfJoining.includes(name) && registration.state === "open";
  const joining = isUrgent && webinar.platform !== null ? say(language, "join_link") : null;
  const hybrid = webinar.attendance === "hybrid" ? tell(language, "hybrid") : null;
  const notices = registration.notices.filter(({ isHidden }) => !isHidden);
  const registering = notices.map(({ words }) => words).join(" ") || null;
  return [
    ...fact(
      whenLabel,
      when.words && `${when.words}${when.missingWords || moved ? "." : ""}`,
      when.missingWords,
      moved?.words ?? null,
    ),
    ...fact(whereLabel, webinar.whereWords && `${webinar.whereWords}${hybrid ? "." : ""}`, hybrid),
    ...fact(say(language, "map"), place?.mapUrl ?? null),
    ...fact(tell(language, "registration"), registering, joining),
  ];
}

function actionOf({ code, phase, registration, page }: Webinar, { language }: Site): Link {
  if (registration.url !== null)
    return linkTo(say(language, "register", { code }), registration.url, language);
  const words = tell(language, phase === "over" ? "all_recordings" : "more_about_it");
  return linkTo(words, page.url, language);
}

function linksOf(webinar: Webinar, site: Site): Link[] {
  const { language } = site;
  const { code, calendar, registration, page } = webinar;
  const isAhead = registration.state !== "over";
  const hasPage = registration.url !== null;
  const next = site.next !== webinar && !isAhead ? site.next : null;
  return [
    ...(hasPage ? [linkTo(tell(language, "more_about_it"), page.url, language)] : []),
    ...(isAhead && calendar !== null
      ? [linkTo(say(language, "add_to_calendar", { code }), calendar.page.url, language)]
      : []),
    ...(next === null ? [] : [linkTo(nextWords(next, site), next.page.url, language)]),
  ];
}

/** "Our next webinar: S07: Bays, Saturday 19 July 2025". */
function nextWords(next: Webinar, site: Site): string {
  const words = [titleOf(next, site), next.when.words].filter((one) => one !== null).join(", ");
  return labelled(tell(site.language, "next_webinar"), words, site.language);
}

function closingOf({ registration }: Webinar, { language }: Site): string {
  return tell(language, registration.state === "over" ? "see_you_again" : "see_you");
}
