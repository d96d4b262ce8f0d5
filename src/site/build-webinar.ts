import type { Entry } from "../load/records.ts";
import type { EpisodeRecord } from "../schema/episode.ts";
import type { Context } from "./build-site.ts";
import type { Page, Registration, Talk, Webinar, When } from "./site.ts";
import { dayOf, whenOf } from "./times.ts";

/** A webinar while the site is built: its talks and neighbours are added afterwards. */
export interface WebinarDraft extends Webinar {
  readonly talks: Talk[];
  before: Webinar | null;
  after: Webinar | null;
}

/** Returns a webinar, still without talks and neighbours. */
export function buildWebinar({ id, record }: Entry<EpisodeRecord>, context: Context): WebinarDraft {
  const { series } = context;
  const when = whenOf(record, series.time_zone, series.length_minutes);
  const status = record.status ?? "scheduled";
  const phase = status === "postponed" ? "upcoming" : phaseOf(when, context);
  const code = id.toUpperCase();
  const unknown = phase === "over" ? "Topic not recorded" : "Topic not announced yet";
  const title = record.topic ?? unknown;
  return {
    id,
    code,
    topic: record.topic ?? null,
    title,
    page: pageOf(code, title, when, context),
    status,
    statusWords: statusWords[status],
    phase,
    when,
    platform: record.platform ?? null,
    registration: registrationOf(record.registration, status === "scheduled" && phase !== "over"),
    talks: [],
    before: null,
    after: null,
  };
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

function registrationOf(url: string | undefined, isAhead: boolean): Registration {
  if (!isAhead) return { state: "closed", url: null };
  return url === undefined ? { state: "unannounced", url: null } : { state: "open", url };
}

function pageOf(code: string, title: string, when: When, { series, addresses }: Context): Page {
  const date = when.words === null ? "" : `, ${when.words}`;
  const description = `${code}: ${title}${date}. A webinar of ${series.plain_title}.`;
  return addresses.page(
    `${addresses.webinar}${code.toLowerCase()}/`,
    `${code}: ${title}`,
    description,
  );
}
