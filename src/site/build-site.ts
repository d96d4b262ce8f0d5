import type { History } from "../history/history.ts";
import { unrevised } from "../history/revision.ts";
import { revisionsOf } from "../history/revisions.ts";
import type { Entry, Records, SoundRecords } from "../load/records.ts";
import type { WebinarRecord } from "../schema/webinar.ts";
import { instantOf, type Now } from "../times.ts";
import { addressesOf } from "./addresses.ts";
import { buildAlternates, buildApi } from "./build-alternates.ts";
import { buildArchive } from "./build-archive.ts";
import { buildCalendarEvent } from "./build-calendar.ts";
import { buildNotice } from "./build-notice.ts";
import { buildPages } from "./build-pages.ts";
import { buildPeople, type PersonDraft, sortedByName } from "./build-people.ts";
import { buildRedirects } from "./build-redirects.ts";
import { buildSeries } from "./build-series.ts";
import { buildTalks } from "./build-talks.ts";
import { buildTopics, type TopicDraft } from "./build-topics.ts";
import { buildWebinar, labelsOf, type WebinarDraft } from "./build-webinar.ts";
import { subscribeLinks } from "./calendar-links.ts";
import { clockAt } from "./clock.ts";
import type { Context } from "./context.ts";
import { deepFreeze } from "./deep-freeze.ts";
import { guessedRevisions } from "./guessed-revisions.ts";
import { lastChange } from "./last-change.ts";
import { announcedSoonestFirst, heldNewestFirst } from "./order-webinars.ts";
import type { Prose, Site, Talk, Webinar } from "./site.ts";

/**
 * Returns the frozen site of sound records, as of `now`; the history of the data may be unknown. `url` is where the site
 * stands if not where the data says: addresses follow it, what calendars and feeds know the series by does not.
 */
export function buildSite(
  records: SoundRecords,
  now: Now,
  history: History | null,
  url: string | null = null,
): Site {
  const series = records.series.record;
  const revisions = history ? revisionsOf(history, records) : guessedRevisions(records);
  const addresses = addressesOf(series, url ?? series.url);
  const context: Context = {
    series,
    addresses,
    clock: clockAt(instantOf(now, series.time_zone), series.time_zone),
    topics: buildTopics(records.webinars, series.plain_title, addresses),
    revisionOf: (id) => revisions.get(id) ?? unrevised,
  };
  const organizers = records.organizers.record;
  const people = buildPeople(records.people, new Set(organizers), context);
  const webinars = records.webinars.map((entry) => buildWebinarWithTalks(entry, people, context));
  linkNeighbours(webinars);
  labelAnnounced(webinars, series.time_zone);
  addTalks(webinars, people, context.topics);
  const notice = records.privacyNotice && buildNotice(records.privacyNotice, context);
  const site = assemble(context, webinars, people, organizers, notice);
  return deepFreeze({
    ...site,
    services: buildServices(records),
    redirects: buildRedirects(records.redirects?.record ?? [], site.pages, addresses),
  });
}

function buildWebinarWithTalks(
  entry: Entry<WebinarRecord>,
  people: ReadonlyMap<string, PersonDraft>,
  context: Context,
): WebinarDraft {
  const webinar = buildWebinar(entry, context);
  webinar.talks.push(...buildTalks(entry.record, webinar, people, context));
  webinar.calendar = buildCalendarEvent(entry.record, webinar, context);
  const [changedAt] = context.revisionOf(webinar.id).pages;
  webinar.changedAt = lastChange(changedAt, webinar, webinar.talks);
  return webinar;
}

function linkNeighbours(webinars: readonly WebinarDraft[]): void {
  for (const [i, webinar] of webinars.entries()) {
    webinar.before = webinars[i - 1] ?? null;
    webinar.after = webinars[i + 1] ?? null;
  }
}

function labelAnnounced(webinars: readonly WebinarDraft[], zone: string): void {
  let before: Webinar | null = null;
  for (const webinar of announcedSoonestFirst(webinars)) {
    webinar.labels = labelsOf(webinar, before, zone);
    if (webinar.status === "scheduled") before = webinar;
  }
}

/** People and topics get their talks. */
function addTalks(
  webinars: readonly Webinar[],
  people: ReadonlyMap<string, PersonDraft>,
  topics: ReadonlyMap<string, TopicDraft>,
): void {
  const draftsOf = ({ speakers, topics: listed }: Talk) => [
    ...speakers.flatMap(({ person }) => people.get(person.id)?.person ?? []),
    ...listed.flatMap(({ name }) => topics.get(name) ?? []),
  ];
  for (const talk of heldNewestFirst(webinars).flatMap((webinar) => webinar.talks))
    for (const draft of draftsOf(talk)) draft.given.push(talk);
  for (const talk of announcedSoonestFirst(webinars).flatMap((webinar) => webinar.talks))
    for (const draft of draftsOf(talk)) draft.announced.push(talk);
}

function assemble(
  context: Context,
  webinars: readonly Webinar[],
  drafts: ReadonlyMap<string, PersonDraft>,
  organizers: readonly string[],
  privacyNotice: Prose | null,
): Omit<Site, "services" | "redirects"> {
  const announced = announcedSoonestFirst(webinars);
  const next = announced.find((webinar) => webinar.status === "scheduled") ?? null;
  const people = sortedByName(drafts);
  const talks = webinars.flatMap((webinar) => webinar.talks);
  const topics = [...context.topics.values()];
  const previous = heldNewestFirst(webinars);
  const archive = buildArchive(previous, topics, people, context);
  const pages = buildPages(context, [
    ...archive.years,
    ...webinars,
    ...talks,
    ...people,
    ...topics,
    ...(privacyNotice ? [privacyNotice] : []),
  ]);
  const api = buildApi(context);
  return {
    series: buildSeries(context.series, drafts, privacyNotice),
    nowAt: context.clock.nowAt,
    next,
    later: announced.filter((webinar) => webinar !== next),
    previous,
    latest: previous.slice(0, 24),
    archive,
    webinars,
    talks,
    people,
    topics,
    privacyNotice,
    organizers: organizers.flatMap((id) => drafts.get(id)?.person ?? []),
    pages,
    events: webinars.flatMap(({ calendar }) => calendar ?? []),
    subscribe: { links: subscribeLinks(pages.calendar, context.series.plain_title) },
    api,
    alternates: buildAlternates(pages, api),
  };
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
