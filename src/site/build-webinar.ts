import type { Revision } from "../history/revision.ts";
import { say } from "../languages/fill-phrase.ts";
import type { Language } from "../languages/language.ts";
import type { Entry } from "../load/records.ts";
import { registrationOf } from "../schema/registration.ts";
import type { WebinarRecord } from "../schema/webinar.ts";
import { dayOf } from "../times.ts";
import { citiesOf, homeCity } from "./cities.ts";
import type { Context } from "./context.ts";
import type { LinkedTalk } from "./link-talks.ts";
import { renderTitle } from "./markdown.ts";
import type { CalendarEvent, Page, Registration, TimedWords, Webinar, When } from "./site.ts";
import { whenOf } from "./when.ts";
import { attendanceOf, venueOf, whereWords } from "./where.ts";

/** A webinar while the site is built: talks, labels and neighbours are added later. */
export interface WebinarDraft extends Webinar {
  readonly talks: LinkedTalk[];
  missingWords: string | null;
  labels: readonly TimedWords[];
  calendar: CalendarEvent | null;
  changedAt: string | null;
  before: Webinar | null;
  after: Webinar | null;
}

/** Returns a webinar without its talks, labels and neighbours. */
export function buildWebinar({ id, record }: Entry<WebinarRecord>, context: Context): WebinarDraft {
  const { language } = context;
  const dates = whenOf(record, context);
  const status = record.status ?? "scheduled";
  const phase = status === "postponed" ? "upcoming" : phaseOf(dates, context);
  const isAhead = phase !== "over" && dates.startAt !== null;
  const when = isAhead ? { ...dates, cities: citiesOf(dates.startAt, context) } : dates;
  const code = id.toUpperCase();
  const unknown = say(language, phase === "over" ? "never_titled" : "untitled");
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
    statusWords: statusWords(status, language),
    overWords: overWords(when, language),
    phase,
    heldIn: phase === "over" && status === "scheduled" ? yearOf(dates) : null,
    labels: [],
    announcedAt: announcedAt(revision, dates.endAt),
    updatedAt: revision.updatedAt,
    editedAt: editedAt(revision),
    changedAt: null,
    calendar: null,
    when,
    ...placesOf(record, language),
    registration: buildRegistration(
      registrationOf(record, context.series),
      status === "scheduled" && phase !== "over",
      language,
    ),
    talks: [],
    missingWords: null,
    before: null,
    after: null,
  };
}

/** A webinar that was added after its end was never announced here. */
function announcedAt({ addedAt }: Revision, endAt: string | null): string | null {
  return addedAt !== null && endAt !== null && addedAt >= endAt ? null : addedAt;
}

function editedAt({ addedAt, updatedAt }: Revision): string | null {
  return addedAt !== null && updatedAt > addedAt ? updatedAt : null;
}

function statusWords(status: Webinar["status"], language: Language): string | null {
  if (status === "scheduled") return null;
  return say(language, status === "cancelled" ? "is_cancelled" : "is_postponed");
}

/** Of a webinar without a day nobody can say whether it was held. */
function overWords({ dayStartAt, shortWords }: When, language: Language): string {
  if (dayStartAt !== null || shortWords === null) return say(language, "is_over");
  return say(language, "over_undated", { when: shortWords });
}

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
  { series, language }: Pick<Context, "series" | "language">,
): TimedWords[] {
  const { dayStartAt, startAt, endAt } = when;
  if (status === "cancelled") return [visible(say(language, "cancelled"), null)];
  if (status === "postponed") return [visible(say(language, "postponed"), null)];
  const nextFrom = before?.when.endAt ?? null;
  // Of two webinars on one day, the second is today's before it is the next.
  const [alsoUntil = null] = [nextFrom, dayStartAt].filter((at) => at !== null).sort();
  const first = before === null ? [] : [visible(say(language, "also_announced"), alsoUntil)];
  const next = {
    words: say(language, "next_webinar"),
    fromAt: nextFrom,
    untilAt: dayStartAt ?? endAt,
  };
  const today = say(language, "today_in", { city: homeCity(series) });
  const timed = [
    { words: today, fromAt: dayStartAt, untilAt: startAt ?? endAt },
    { words: say(language, "on_now"), fromAt: startAt, untilAt: endAt },
    { words: say(language, "over"), fromAt: dayStartAt && endAt, untilAt: null },
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

function placesOf({ place: typed, platform: online }: WebinarRecord, language: Language) {
  const [place, platform] = [typed === undefined ? null : venueOf(typed), online ?? null];
  const attendance = attendanceOf(place, platform);
  return { place, platform, attendance, whereWords: whereWords(place, platform, language) };
}

const registrationPhrases = {
  unannounced: "no_registration",
  none: "registration_not_needed",
  closed: "registration_closed",
} as const;

function buildRegistration(
  typed: string | undefined,
  isAhead: boolean,
  language: Language,
): Registration {
  if (!isAhead) return { state: "over", url: null, words: null };
  const state = typed === undefined ? "unannounced" : typed;
  return state === "unannounced" || state === "none" || state === "closed"
    ? { state, url: null, words: say(language, registrationPhrases[state]) }
    : { state: "open", url: state, words: null };
}

function pageOf(code: string, title: string, when: When, context: Context): Page {
  const { series, language, addresses } = context;
  const coded = say(language, "coded", { code, title });
  const words =
    when.words === null ? coded : say(language, "webinar_on", { webinar: coded, when: when.words });
  return addresses.page(
    `${addresses.webinar}${code.toLowerCase()}/`,
    coded,
    say(language, "webinar_of", { webinar: words, series: series.plain_title }),
    words,
  );
}
