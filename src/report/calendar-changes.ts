import type { CityTime, Talk, Webinar } from "../site/site.ts";
import { minutesBetween } from "../times.ts";

/**
 * Returns a line for each webinar that is new, changed or gone in subscribers' calendars, and for each that is still to
 * come and stays as it is.
 */
export function calendarChanges(before: readonly Webinar[], after: readonly Webinar[]): string[] {
  const old = new Map(before.map((webinar) => [webinar.id, webinar]));
  const kept = new Set(after.map(({ id }) => id));
  const gone = before.filter(({ id }) => !kept.has(id));
  return [
    ...after.flatMap((webinar) => {
      const change = changeOf(old.get(webinar.id), webinar);
      return change === null ? [] : [`- ${webinar.code}${change}`];
    }),
    ...gone.map((webinar) => `- ${webinar.code} is gone${formerPlan(webinar)}`),
  ];
}

function changeOf(old: Webinar | undefined, webinar: Webinar): string | null {
  if (!old) return novelty(webinar);
  if (old.status !== webinar.status) return statusChange(old, webinar);
  if (old.when.datetime !== webinar.when.datetime) return move(old, webinar);
  const [minutes, usual] = [minutesOf(webinar), minutesOf(old)];
  if (minutes !== usual) return ` lasts ${minutes} minutes instead of ${usual}`;
  const details = otherDetails(old, webinar);
  if (details.length > 0) return ` stays on its day, with other details: ${details.join(", ")}`;
  return webinar.phase === "over" ? null : ": unchanged";
}

function novelty(webinar: Webinar): string {
  const status = webinar.status === "scheduled" ? "" : ` and ${webinar.status}`;
  return ` is new${status}: ${plan(webinar)}`;
}

function statusChange(old: Webinar, webinar: Webinar): string {
  if (webinar.status === "scheduled") return ` takes place after all: ${plan(webinar)}`;
  return ` is ${webinar.status}${formerPlan(old)}`;
}

function move({ when: old }: Webinar, webinar: Webinar): string {
  const { when } = webinar;
  if (when.words === null) return ` has no day any more; it was ${clockWords(old)}`;
  if (old.words === null) return ` has a day: ${plan(webinar)}`;
  const isSameDay = old.startAt === null && old.dayStartAt === when.dayStartAt;
  if (isSameDay && old.dayStartAt !== null) return ` has an hour: ${plan(webinar)}`;
  return ` moves from ${clockWords(old)} to ${plan(webinar)}`;
}

function formerPlan({ when }: Webinar): string {
  return when.words === null ? "" : `; it was planned for ${clockWords(when)}`;
}

/** "12 May 2025, 10:00 CEST, 04:00 in New York". */
function plan({ when }: Webinar): string {
  if (when.words === null) return "no day yet, and in no calendar";
  if (when.dayStartAt === null)
    return `${clockWords(when)}, in no calendar before the day is known`;
  // The time has its zone already: UTC, which leads the cities, would only repeat it.
  const cities = when.cities
    .filter(({ name }) => name !== "UTC")
    .map((city) => cityWords(city, when.datetime ?? ""));
  return [clockWords(when), ...cities].join(", ");
}

/** The day without its weekday, and the hour where it is known. */
function clockWords({ words, shortWords, startAt }: Webinar["when"]): string {
  const hour = startAt === null ? "" : (words ?? "").replace(/^.*?,/, ",");
  return `${shortWords}${hour}`;
}

function cityWords({ name, datetime, words }: CityTime, home: string): string {
  const hour = datetime.slice(11, 16);
  const isSameDay = datetime.slice(0, 10) === home.slice(0, 10);
  return `${hour}${isSameDay ? "" : ` on ${words.replace(/,.*$/, "")}`} in ${name}`;
}

function minutesOf({ when: { startAt, endAt } }: Webinar): number | null {
  if (startAt === null || endAt === null) return null;
  return minutesBetween(startAt, endAt);
}

function otherDetails(old: Webinar, webinar: Webinar): string[] {
  const talks = (of: Webinar) => JSON.stringify(of.talks.map(detailsOf));
  return [
    old.topic === webinar.topic ? "" : "topic",
    old.platform === webinar.platform ? "" : "place",
    old.registration.url === webinar.registration.url ? "" : "registration link",
    talks(old) === talks(webinar) ? "" : "talks",
  ].filter((detail) => detail !== "");
}

function detailsOf({ code, title, abstractHtml, topics, speakers }: Talk): unknown {
  return [
    code,
    title,
    abstractHtml,
    topics.map(({ name }) => name),
    speakers.map(({ name, affiliation }) => [name, affiliation]),
  ];
}
