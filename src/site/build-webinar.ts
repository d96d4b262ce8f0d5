import type { Revision } from "../history/revision.ts";
import { say } from "../languages/fill-phrase.ts";
import type { Language } from "../languages/language.ts";
import type { Entry } from "../load/records.ts";
import { paysFor } from "../schema/grant.ts";
import type { WebinarRecord } from "../schema/webinar.ts";
import { buildRegistration } from "./build-registration.ts";
import { citiesOf } from "./cities.ts";
import type { Context } from "./context.ts";
import { grantWords } from "./grant-words.ts";
import type { LinkedTalk } from "./link-talks.ts";
import { renderTitle } from "./markdown.ts";
import { movedFrom } from "./moved-from.ts";
import type {
  CalendarEvent,
  Funding,
  Page,
  PeopleInRole,
  ProgrammeDay,
  TimedWords,
  Webinar,
  When,
} from "./site.ts";
import { whenOf } from "./when.ts";
import { attendanceOf, venueOf, whereWords } from "./where.ts";

/** A webinar while the site is built: talks, labels and neighbours are added later. */
export interface WebinarDraft extends Webinar {
  readonly talks: LinkedTalk[];
  roles: readonly PeopleInRole[];
  programme: readonly ProgrammeDay[];
  formerPaths: readonly string[];
  formerWords: string | null;
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
  const when = isAhead
    ? { ...dates, cities: citiesOf(dates.startAt, dates.timeZone, context) }
    : dates;
  const isExpected = status === "scheduled" && phase !== "over";
  const code = id.toUpperCase();
  const unknown = say(language, phase === "over" ? "never_titled" : "untitled");
  const { text: title, html: titleHtml } = renderTitle(record.topic ?? unknown);
  const revision = context.revisionOf(id);
  return {
    ...unlinked,
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
    ...editsOf(revision, dates.endAt),
    when,
    ...placesOf(record, language),
    registration: buildRegistration(record, when, isExpected, context),
    moved: isExpected ? movedFrom(record, when, revision, context) : null,
    hasHours: record.talks.some(({ starts }) => starts !== undefined),
    funding: fundingOf(record, context),
    talks: [],
  };
}

const unlinked = {
  labels: [],
  changedAt: null,
  calendar: null,
  roles: [],
  programme: [],
  formerPaths: [],
  formerWords: null,
  missingWords: null,
  before: null,
  after: null,
};

function editsOf(revision: Revision, endAt: string | null) {
  return {
    announcedAt: announcedAt(revision, endAt),
    updatedAt: revision.updatedAt,
    editedAt: editedAt(revision),
  };
}

function fundingOf({ date }: WebinarRecord, context: Context): Funding[] {
  return context.series.funding
    .filter((grant) => paysFor(grant, date))
    .map((grant) => ({ funder: grant.funder, words: grantWords(grant, context) }));
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

function phaseOf({ startAt, dayStartAt, endAt }: When, { nowAt }: Context): Webinar["phase"] {
  if (endAt !== null && endAt <= nowAt) return "over";
  if (startAt !== null && startAt <= nowAt) return "on now";
  return dayStartAt !== null && dayStartAt <= nowAt ? "today" : "upcoming";
}

function yearOf({ datetime }: When): string | null {
  return datetime?.slice(0, 4) ?? null;
}

function placesOf({ place: typed, platform: online }: WebinarRecord, language: Language) {
  const [place, platform] = [typed === undefined ? null : venueOf(typed), online ?? null];
  const attendance = attendanceOf(place, platform);
  return { place, platform, attendance, whereWords: whereWords(place, platform, language) };
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
