import { dateWords } from "../date-words.ts";
import type { Site, Webinar } from "../site/site.ts";
import { dayOf, minutesAfter } from "../times.ts";
import type { AnnouncementKey } from "./phrases/announcement-phrases.ts";

/** The phrase of the first sentences. */
type LeadKey = Extract<AnnouncementKey, `${string}_lead`>;

/** An occasion to write to the audience. */
export interface Occasion {
  /** The name of its folder: `week-before`. */
  readonly name: OccasionName;
  readonly headline: AnnouncementKey;
  readonly lead: LeadKey;
  /** How many hours before the start it is sent; null where it is not bound to the start. */
  readonly hoursBefore: number | null;
  /** Says whether a webinar gives reason for it; where not, it is written only when it is asked for. */
  readonly isDue: (webinar: Webinar) => boolean;
  /** Returns why a webinar lacks what this occasion tells of; null if it has it. */
  readonly lacks: (webinar: Webinar) => string | null;
}

/** The name of an occasion: `save-the-date`. */
export type OccasionName =
  | "save-the-date"
  | "programme"
  | "week-before"
  | "day-before"
  | "hour-before"
  | "moved"
  | "postponed"
  | "cancelled"
  | "thank-you";

const noDate = ({ when }: Webinar) => (when.precision === "none" ? "has no date yet" : null);
const noDay = ({ when }: Webinar) => (when.dayStartAt === null ? "has no day yet" : null);
const noTime = ({ when }: Webinar) => (when.startAt === null ? "has no time yet" : null);
const noTalks = ({ talks }: Webinar) =>
  talks.some(({ status }) => status === "planned") ? null : "has no talks yet";
const nothing = () => null;
const hasMoved = ({ moved }: Webinar) => moved !== null;

/** Every occasion, in the order of time. */
export const occasions: readonly Occasion[] = [
  occasion("save-the-date", "save_the_date", "save_the_date_lead", noDate),
  occasion("programme", "programme", "programme_lead", noTalks),
  { ...occasion("week-before", "in_one_week", "in_one_week_lead", noDay), hoursBefore: 7 * 24 },
  { ...occasion("day-before", "tomorrow", "tomorrow_lead", noDay), hoursBefore: 24 },
  { ...occasion("hour-before", "in_one_hour", "in_one_hour_lead", noTime), hoursBefore: 1 },
  { ...occasion("moved", "new_date", "new_date_lead", noDate), isDue: hasMoved },
  occasion("postponed", "postponed", "postponed_lead", nothing),
  occasion("cancelled", "cancelled", "cancelled_lead", nothing),
  occasion("thank-you", "thank_you", "thank_you_lead", nothing),
];

function occasion(
  name: OccasionName,
  headline: AnnouncementKey,
  lead: LeadKey,
  lacks: Occasion["lacks"],
): Occasion {
  return { name, headline, lead, lacks, hoursBefore: null, isDue: () => true };
}

/** Returns why a text for an occasion would not be true, "S04 is cancelled"; null if it would be. */
export function whyUntrue(occasion: Occasion, webinar: Webinar, site: Site): string | null {
  const { code } = webinar;
  if (!fitsState(occasion, webinar)) return `${code} ${stateWords[stateOf(webinar)]}`;
  const lack = occasion.lacks(webinar);
  if (lack !== null) return `${code} ${lack}`;
  const sendOn = sendingDay(occasion, webinar, site);
  const isLate = sendOn !== null && sendOn < dayOf(site.nowAt, site.series.timeZone);
  return isLate ? `it was due on ${dateWords(sendOn)}` : null;
}

/** Says whether an occasion is for webinars that are ahead, over, cancelled or postponed, as this one is. */
export function fitsState({ name }: Occasion, webinar: Webinar): boolean {
  return stateOf(webinar) === fittingState(name);
}

/** Returns the day, in the series' zone, on which a reminder is sent; null for what no day decides. */
export function sendingDay(
  { hoursBefore }: Occasion,
  { when }: Webinar,
  { series }: Site,
): string | null {
  const start = when.startAt ?? when.dayStartAt;
  if (hoursBefore === null || start === null) return null;
  return dayOf(minutesAfter(start, -60 * hoursBefore), series.timeZone);
}

type State = "ahead" | "over" | "cancelled" | "postponed";

const stateWords: Readonly<Record<State, string>> = {
  ahead: "is announced, and not over, cancelled or postponed",
  over: "is over",
  cancelled: "is cancelled",
  postponed: "is postponed",
};

function stateOf({ status, phase }: Webinar): State {
  if (status !== "scheduled") return status;
  return phase === "over" ? "over" : "ahead";
}

function fittingState(name: OccasionName): State {
  if (name === "cancelled" || name === "postponed") return name;
  return name === "thank-you" ? "over" : "ahead";
}
