import type { History } from "../history/history.ts";
import { unrevised } from "../history/revision.ts";
import { revisionsOf } from "../history/revisions.ts";
import { dateFormsOf } from "../languages/date-forms.ts";
import { say } from "../languages/fill-phrase.ts";
import { languageOf } from "../languages/language.ts";
import type { Records, SoundRecords } from "../load/records.ts";
import { organizersIn } from "../schema/organizers.ts";
import { dayOf, instantOf, type Now } from "../times.ts";
import { buildAlternates, buildApi } from "./build-alternates.ts";
import { buildArchive } from "./build-archive.ts";
import { buildFonts } from "./build-fonts.ts";
import { buildFormerNames } from "./build-former-names.ts";
import { buildGoneEvents } from "./build-gone-events.ts";
import { buildGroups } from "./build-groups.ts";
import { imagesOf } from "./build-images.ts";
import { buildNotice } from "./build-notice.ts";
import { buildOffers } from "./build-offers.ts";
import { buildPages } from "./build-pages.ts";
import { buildPeople, type PersonDraft, sortedByName } from "./build-people.ts";
import { buildRedirects, forwardsOfFormerTalks } from "./build-redirects.ts";
import { buildSeries } from "./build-series.ts";
import { buildTopics } from "./build-topics.ts";
import { buildWebinars } from "./build-webinars.ts";
import { subscribeLinks } from "./calendar-links.ts";
import type { Context } from "./context.ts";
import { deepFreeze } from "./deep-freeze.ts";
import { tellTitlesApart } from "./distinct-titles.ts";
import { guessedRevisions } from "./guessed-revisions.ts";
import { linkTalks } from "./link-talks.ts";
import { announcedSoonestFirst, heldNewestFirst } from "./order-webinars.ts";
import { addressesOf } from "./page-addresses.ts";
import { addRoles } from "./people-in-roles.ts";
import type { Site, Talk, Webinar } from "./site.ts";

/**
 * Returns the frozen site of sound records as of `now`; `history` is null where git has none. `url` overrides the site's
 * address in the data: all addresses follow it, the ids of calendar events and feed entries do not.
 */
export function buildSite(
  records: SoundRecords,
  now: Now,
  history: History | null,
  url: string | null = null,
): Site {
  const context = contextOf(records, now, history, url);
  const organizers = organizersIn(records.organizers.record);
  const people = buildPeople(records.people, new Set(organizers), context);
  const webinars = buildWebinars(records.webinars, people, context);
  addTalks(webinars, people, context);
  addRoles([...webinars].reverse(), people, context);
  linkTalks(webinars.flatMap(({ talks }) => talks));
  const notice = records.privacyNotice && buildNotice(records.privacyNotice, context);
  const things = {
    series: buildSeries(context, people, notice),
    webinars,
    talks: webinars.flatMap(({ talks }) => talks),
    people: sortedByName(people),
    organizers: organizers.flatMap((id) => people.get(id)?.person ?? []),
    groups: buildGroups(records.organizers.record, people),
    topics: [...context.topics.values()],
    privacyNotice: notice,
  };
  const site = { ...things, ...viewsOf(things, context) };
  const { notFound, listed } = site.pages;
  tellTitlesApart([notFound, ...listed], things, context);
  return deepFreeze({
    ...site,
    language: context.language,
    nowAt: context.nowAt,
    services: buildServices(records),
    fonts: buildFonts(context.addresses),
    images: imagesOf(site.series, site.people),
    redirects: [
      ...buildRedirects(records.redirects?.record ?? [], site.pages, context.addresses),
      ...webinars.flatMap(forwardsOfFormerTalks),
      ...buildFormerNames(records.people, things.people, context.addresses),
    ],
  });
}

function contextOf(
  records: SoundRecords,
  now: Now,
  history: History | null,
  url: string | null,
): Context {
  const series = records.series.record;
  const language = languageOf(series.language, records.phrases?.record ?? null);
  const speech = { series, language, dates: dateFormsOf(language) };
  const revisions = history ? revisionsOf(history, records) : guessedRevisions(records, speech);
  const addresses = addressesOf(series, url ?? series.url);
  const nowAt = instantOf(now, series.time_zone);
  return {
    ...speech,
    addresses,
    nowAt,
    today: dayOf(nowAt, series.time_zone),
    topics: buildTopics(records.webinars, { series, language, addresses }),
    images: records.images,
    past: records.past,
    transcripts: records.transcripts,
    revisionOf: (id) => revisions.get(id) ?? unrevised,
  };
}

/** Adds the talks to their speakers and topics. */
function addTalks(
  webinars: readonly Webinar[],
  people: ReadonlyMap<string, PersonDraft>,
  { topics, language }: Context,
): void {
  const draftsOf = ({ speakers, authors, topics: listed }: Talk) => [
    ...[...speakers, ...authors].flatMap(
      ({ person }) => people.get(person?.id ?? "")?.person ?? [],
    ),
    ...listed.flatMap(({ name }) => topics.get(name) ?? []),
  ];
  for (const talk of heldNewestFirst(webinars).flatMap(({ talks }) => talks))
    for (const draft of draftsOf(talk)) draft.given.push(talk);
  for (const talk of announcedSoonestFirst(webinars).flatMap(({ talks }) => talks))
    for (const draft of draftsOf(talk)) draft.announced.push(talk);
  for (const topic of topics.values()) {
    const count = topic.given.length + topic.announced.length;
    topic.countWords = say(language, "count_talks", { count });
  }
}

type Things = Pick<Site, "webinars" | "talks" | "people" | "topics" | "privacyNotice">;

/** Returns the lists and pages that arrange the things of a site. */
function viewsOf({ webinars, talks, people, topics, privacyNotice }: Things, context: Context) {
  const announced = announcedSoonestFirst(webinars);
  const next = announced.find(({ status }) => status === "scheduled") ?? null;
  const previous = heldNewestFirst(webinars);
  const archive = buildArchive(previous, topics, people, context);
  const notices = privacyNotice ? [privacyNotice] : [];
  const others = [...archive.years, ...webinars, ...talks, ...people, ...topics, ...notices];
  const pages = buildPages(context, others);
  const api = buildApi(context);
  return {
    next,
    later: announced.filter((webinar) => webinar !== next),
    announcedUntilAt: lastEndOf(announced),
    previous,
    latest: previous.slice(0, 24),
    archive,
    pages,
    events: [
      ...webinars.flatMap(({ calendar }) => calendar ?? []),
      ...buildGoneEvents(webinars, context),
    ],
    subscribe: { links: subscribeLinks(pages.calendar, context) },
    api,
    alternates: buildAlternates(pages, api),
    ...buildOffers({ pages, talks, topics, people, previous }, context),
  };
}

function lastEndOf(announced: readonly Webinar[]): string | null {
  const ends = announced.map(({ status, when }) => (status === "postponed" ? null : when.endAt));
  return ends.includes(null) ? null : (ends.sort().at(-1) ?? null);
}

function buildServices({ privacy }: Records): Site["services"] {
  return (privacy?.record ?? []).map(({ name, host, what, why, policy }) => ({
    name,
    host,
    what,
    why,
    policyUrl: policy ?? null,
  }));
}
