import { dateWords, weekdayOf } from "../date-words.ts";
import { escapeMarkdown } from "../markup/escape-markdown.ts";
import type { CityTime, Registration, Talk, Webinar } from "../site/site.ts";
import { minutesBetween } from "../times.ts";

/**
 * Returns a line for each webinar that is new, changed or removed in subscribers' calendars, and for each upcoming one
 * that stays the same.
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
    ...gone.map((webinar) => `- ${webinar.code} is removed${formerPlan(webinar)}`),
  ];
}

function changeOf(old: Webinar | undefined, webinar: Webinar): string | null {
  if (!old) return addition(webinar);
  if (old.status !== webinar.status) return statusChange(old, webinar);
  if (old.when.datetime !== webinar.when.datetime || old.when.lastOn !== webinar.when.lastOn)
    return move(old, webinar);
  const [minutes, oldMinutes] = [minutesOf(webinar), minutesOf(old)];
  if (minutes !== oldMinutes) return ` lasts ${minutes} minutes instead of ${oldMinutes}`;
  const details = otherDetails(old, webinar);
  if (details.length > 0) return ` keeps its date; changed: ${details.join(", ")}`;
  return webinar.phase === "over" ? null : ": unchanged";
}

function addition(webinar: Webinar): string {
  const status = webinar.status === "scheduled" ? "" : ` and ${webinar.status}`;
  return ` is new${status}: ${plan(webinar)}`;
}

function statusChange(old: Webinar, webinar: Webinar): string {
  if (webinar.status === "scheduled") return ` takes place after all: ${plan(webinar)}`;
  return ` is ${webinar.status}${formerPlan(old)}`;
}

function move({ when: old }: Webinar, webinar: Webinar): string {
  const { when } = webinar;
  if (when.words === null) return ` no longer has a date; it was ${clockWords(old)}`;
  if (old.words === null) return ` has a date: ${plan(webinar)}`;
  const isSameDay = old.startAt === null && old.dayStartAt === when.dayStartAt;
  if (isSameDay && old.dayStartAt !== null) return ` has a time: ${plan(webinar)}`;
  return ` moves from ${clockWords(old)} to ${plan(webinar)}`;
}

function formerPlan({ when }: Webinar): string {
  return when.words === null ? "" : `; it was planned for ${clockWords(when)}`;
}

/** Returns the new date: "12 May 2025, 10:00 CEST, 04:00 in New York". */
function plan({ when }: Webinar): string {
  if (when.words === null) return "no date yet, so not in calendars";
  if (when.dayStartAt === null)
    return `${clockWords(when)}, not in calendars until the day is known`;
  // The time names its zone already; UTC would add nothing.
  const cities = when.cities
    .filter(({ name }) => name !== "UTC")
    .map((city) => cityWords(city, when.datetime ?? ""));
  return [clockWords(when), ...cities].join(", ");
}

/** Returns the date without its weekday, and the time where it is known. */
function clockWords({ shortWords, timeWords }: Webinar["when"]): string {
  return timeWords === null ? `${shortWords}` : `${shortWords}, ${timeWords}`;
}

function cityWords({ name, datetime }: CityTime, home: string): string {
  const [day, hour] = [datetime.slice(0, 10), datetime.slice(11, 16)];
  const isSameDay = day === home.slice(0, 10);
  const dayWords = `${weekdayOf(day)} ${dateWords(day).replace(/ \d+$/, "")}`;
  return `${hour}${isSameDay ? "" : ` on ${dayWords}`} in ${escapeMarkdown(name)}`;
}

function minutesOf({ when: { startAt, endAt } }: Webinar): number | null {
  if (startAt === null || endAt === null) return null;
  return minutesBetween(startAt, endAt);
}

function otherDetails(old: Webinar, webinar: Webinar): string[] {
  const talks = (of: Webinar) => JSON.stringify(of.talks.map(detailsOf));
  return [
    old.topic === webinar.topic ? "" : "topic",
    old.platform === webinar.platform ? "" : "platform",
    placeIn(old) === placeIn(webinar) ? "" : "place",
    registrationChange(old.registration, webinar.registration),
    rolesIn(old) === rolesIn(webinar) ? "" : "roles",
    hoursIn(old) === hoursIn(webinar) ? "" : "programme",
    talks(old) === talks(webinar) ? "" : "talks",
  ].filter((detail) => detail !== "");
}

function placeIn({ place }: Webinar): string {
  return JSON.stringify(place);
}

function registrationChange(
  old: Registration,
  { address, opensAt, closesAt, state }: Registration,
) {
  if (old.address !== address) return "registration link";
  if (old.opensAt !== opensAt || old.closesAt !== closesAt) return "days of registration";
  return old.state === state ? "" : "registration";
}

function rolesIn({ roles }: Webinar): string {
  return JSON.stringify(roles.map(({ role, people }) => [role, people.map(({ name }) => name)]));
}

function hoursIn({ talks }: Webinar): string {
  return JSON.stringify(talks.map(({ on, slot }) => [on, slot?.start, slot?.end]));
}

function detailsOf({ code, title, status, abstractHtml, topics, speakers }: Talk): unknown {
  return [
    code,
    title,
    status,
    abstractHtml,
    topics.map(({ name }) => name),
    speakers.map(({ name, affiliation }) => [name, affiliation]),
  ];
}
