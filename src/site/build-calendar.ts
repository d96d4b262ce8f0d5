import { say } from "../languages/fill-phrase.ts";
import type { Language } from "../languages/language.ts";
import { isWebAddress } from "../schema/address-fields.ts";
import { registrationOf } from "../schema/registration.ts";
import { seriesId } from "../schema/series.ts";
import type { WebinarRecord } from "../schema/webinar.ts";
import { dayAfter } from "../times.ts";
import { bylineOf } from "./byline.ts";
import { addLinks } from "./calendar-links.ts";
import type { Context } from "./context.ts";
import type { CalendarEvent, CalendarLink, Talk, Webinar } from "./site.ts";

/** Returns the calendar event of a webinar that has its talks already; null while its day is unknown. */
export function buildCalendarEvent(
  record: WebinarRecord,
  webinar: Webinar,
  { series, language, addresses, revisionOf }: Context,
): CalendarEvent | null {
  const { id, code, when, status, phase, page, talks } = webinar;
  if (when.precision !== "hour" && when.precision !== "day") return null;
  const { startAt, endAt, datetime } = when;
  const { to = "none", full = false } = registrationOf(record, series);
  const isOpen = status === "scheduled" && isWebAddress(to) && !full;
  const registrationUrl = isOpen ? to : null;
  const links: CalendarLink[] = [];
  const event = {
    page: addresses.page(`${addresses.webinar}${id}.ics`, code, page.description),
    uid: `${id}@${seriesId(series)}`,
    updatedAt: webinar.updatedAt,
    sequence: revisionOf(id).sequence,
    status: statusOf(webinar),
    start: startAt ?? datetime ?? "",
    end: startAt === null ? dayAfter(when.lastOn ?? datetime ?? "") : (endAt ?? ""),
    summary: summaryOf(webinar, series.plain_title, language),
    description: descriptionOf(webinar, registrationUrl, language),
    location: locationOf(webinar, language),
    topics: [...new Set(talks.flatMap(({ topics }) => topics.map(({ name }) => name)))],
    registrationUrl,
    url: page.url,
    links,
  };
  if (status === "scheduled" && phase !== "over")
    for (const link of addLinks(event, language)) links.push(link);
  return event;
}

/** iCalendar has no status "postponed"; CANCELLED is the only one that frees the old slot. */
function statusOf({ status, when }: Webinar): CalendarEvent["status"] {
  if (status !== "scheduled") return "CANCELLED";
  return when.precision === "hour" ? "CONFIRMED" : "TENTATIVE";
}

/** Many calendars show a cancelled event like any other, so the title says it too. */
function summaryOf({ status, code, topic }: Webinar, series: string, language: Language): string {
  const title = topic === null ? code : say(language, "coded", { code, title: topic });
  const event = `${title} – ${series}`;
  if (status === "scheduled") return event;
  return say(language, status === "cancelled" ? "cancelled_event" : "postponed_event", { event });
}

/** Returns the LOCATION of a webinar (RFC 5545 §3.8.1.7); catalogues of events look for the word "Online". */
export function locationOf(
  { place, platform }: Pick<Webinar, "place" | "platform">,
  language: Language,
): string {
  if (place === null) return onlineWords(platform, language);
  return platform === null ? place.words : `${place.words}; ${onlineWords(platform, language)}`;
}

function onlineWords(platform: string | null, language: Language): string {
  const online = say(language, "online_only");
  if (platform === null) return online;
  return platform.toLowerCase().includes(online.toLowerCase())
    ? platform
    : `${online} (${platform})`;
}

function descriptionOf(
  { statusWords, when, place, talks, page }: Webinar,
  registrationUrl: string | null,
  language: Language,
): string {
  return [
    statusWords ?? (when.startAt === null ? say(language, "no_hour") : null),
    registrationUrl && say(language, "registration_at", { url: registrationUrl }),
    place?.mapUrl && say(language, "map_at", { url: place.mapUrl }),
    ...talks.map((talk) => talkText(talk, language)),
    page.url,
  ]
    .filter(Boolean)
    .join("\n\n");
}

function talkText(
  { code, title, heading, statusWords, groups, slot, abstractText }: Talk,
  language: Language,
): string {
  const by = bylineOf({ groups }, language);
  const head = [title ?? "", by].filter((line) => line !== "").join("\n") || heading;
  const named = code === null ? head : say(language, "coded", { code, title: head });
  const coded = slot === null ? named : `${slot.wholeWords}\n${named}`;
  if (statusWords !== null) return `${coded}\n${statusWords}`;
  return abstractText === null ? coded : `${coded}\n\n${abstractText}`;
}
