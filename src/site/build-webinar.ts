import type { Revision } from "../history/revision.ts";
import type { Entry } from "../load/records.ts";
import type { WebinarRecord } from "../schema/webinar.ts";
import { dayOf } from "../times.ts";
import { citiesOf, cityOfZone } from "./cities.ts";
import type { Context } from "./context.ts";
import { renderTitle } from "./markdown.ts";
import type { CalendarEvent, Page, Registration, Talk, TimedWords, Webinar, When } from "./site.ts";
import { whenOf } from "./when.ts";

/** A webinar while the site is built: talks, labels and neighbours are added later. */
export interface WebinarDraft extends Webinar {
  readonly talks: Talk[];
  labels: readonly TimedWords[];
  calendar: CalendarEvent | null;
  changedAt: string | null;
  before: Webinar | null;
  after: Webinar | null;
}

/** Returns a webinar without its talks, labels and neighbours. */
export function buildWebinar({ id, record }: Entry<WebinarRecord>, context: Context): WebinarDraft {
  const { series } = context;
  const dates = whenOf(record, series.time_zone, series.length_minutes);
  const status = record.status ?? "scheduled";
  const phase = status === "postponed" ? "upcoming" : phaseOf(dates, context);
  const isAhead = phase !== "over" && dates.startAt !== null;
  const when = isAhead ? { ...dates, cities: citiesOf(dates.startAt, series) } : dates;
  const code = id.toUpperCase();
  const unknown = phase === "over" ? "Topic not recorded" : "Topic not announced yet";
  const { text: title, html: titleHtml } = renderTitle(record.topic ?? unknown);
  const revision = context.revisionOf(id);
  return {
    id,
    code,
    topic: record.topic === undefined ? null : title,
    title,
    titleHtml,
    headingHtml: `${code}: ${titleHtml}`,
    page: pageOf(code, title, when, context),
    status,
    statusWords: statusWords[status],
    phase,
    heldIn: phase === "over" && status === "scheduled" ? yearOf(dates) : null,
    labels: [],
    announcedAt: announcedAt(revision, dates.endAt),
    updatedAt: revision.updatedAt,
    changedAt: null,
    calendar: null,
    when,
    platform: record.platform ?? null,
    registration: registrationOf(record.registration, status === "scheduled" && phase !== "over"),
    talks: [],
    before: null,
    after: null,
  };
}

/** A webinar that was added after its end was never announced here. */
function announcedAt({ addedAt }: Revision, endAt: string | null): string | null {
  return addedAt !== null && endAt !== null && addedAt >= endAt ? null : addedAt;
}

const statusWords = {
  scheduled: null,
  cancelled: "This webinar is cancelled.",
  postponed: "This webinar is postponed; the new date is not announced yet.",
};

function phaseOf(when: When, { series, nowAt, today }: Context): Webinar["phase"] {
  if (when.endAt !== null && when.endAt <= nowAt) return "over";
  if (when.startAt !== null && when.startAt <= nowAt) return "on now";
  const day = when.startAt === null ? when.datetime : dayOf(when.startAt, series.time_zone);
  return day === today ? "today" : "upcoming";
}

function yearOf({ datetime }: When): string | null {
  return datetime?.slice(0, 4) ?? null;
}

/**
 * Returns the labels of an announced webinar, each with the time in which it is true. `before` is the announced webinar
 * before it, at whose end this one becomes the next. Without JavaScript only its place in the order is visible.
 */
export function labelsOf(
  { status, when }: Webinar,
  before: Webinar | null,
  zone: string,
): TimedWords[] {
  const { dayStartAt, startAt, endAt } = when;
  if (status === "cancelled") return [visible("Cancelled", null)];
  if (status === "postponed") return [visible("Postponed", null)];
  const nextFrom = before?.when.endAt ?? null;
  const first = before === null ? [] : [visible("Also announced", nextFrom)];
  const next = { words: "Next webinar", fromAt: nextFrom, untilAt: dayStartAt ?? endAt };
  const timed = [
    { words: `Today in ${cityOfZone(zone)}`, fromAt: dayStartAt, untilAt: startAt ?? endAt },
    { words: "On now", fromAt: startAt, untilAt: endAt },
    { words: "Over", fromAt: endAt, untilAt: null },
  ].filter(({ fromAt }) => fromAt !== null);
  return [
    ...first,
    { ...next, isHidden: before !== null },
    ...timed.map((label) => ({ ...label, isHidden: true })),
  ];
}

function visible(words: string, untilAt: string | null): TimedWords {
  return { words, fromAt: null, untilAt, isHidden: false };
}

function registrationOf(url: string | undefined, isAhead: boolean): Registration {
  if (!isAhead) return { state: "closed", url: null };
  return url === undefined ? { state: "unannounced", url: null } : { state: "open", url };
}

function pageOf(code: string, title: string, when: When, { series, addresses }: Context): Page {
  const date = when.words === null ? "" : `, ${when.words}`;
  const words = `${code}: ${title}${date}`;
  return addresses.page(
    `${addresses.webinar}${code.toLowerCase()}/`,
    `${code}: ${title}`,
    `${words}. A webinar of ${series.plain_title}.`,
    words,
  );
}
