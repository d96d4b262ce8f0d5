import type { Language } from "../languages/language.ts";
import { basicFormat } from "../site/calendar-links.ts";
import { webinarsIn } from "../site/channel.ts";
import type { CalendarEvent, Channel, Site } from "../site/site.ts";
import { contentLine, listLine, textLine } from "./content-line.ts";

/**
 * Returns the calendar of a channel, to subscribe to (RFC 5545, RFC 7986). It has no METHOD, which would make it an invitation, and
 * no alarms, which are up to the subscriber.
 */
export function toCalendar(site: Site, channel = site.channel): string {
  const { page } = channel;
  const events = eventsIn(channel, site);
  return calendar(site.series.id, site.language, [
    textLine("NAME", page.headTitle),
    textLine("X-WR-CALNAME", page.headTitle),
    textLine("DESCRIPTION", page.description),
    textLine("X-WR-CALDESC", page.description),
    contentLine("URL", page.url),
    contentLine("SOURCE;VALUE=URI", channel.calendar.url),
    contentLine("REFRESH-INTERVAL;VALUE=DURATION", "PT12H"),
    contentLine("X-PUBLISHED-TTL", "PT12H"),
    ...(events.length === 0 ? placeholderZone : events.flatMap(eventLines)),
  ]);
}

function eventsIn(channel: Channel, site: Site): readonly CalendarEvent[] {
  if (channel === site.channel) return site.events;
  return webinarsIn(channel, site).flatMap((webinar) => webinar.calendar ?? []);
}

/** Returns the calendar file of one webinar. It has no NAME, because Outlook would create a new calendar with it. */
export function toEventFile({ series, language }: Site, event: CalendarEvent): string {
  return calendar(series.id, language, eventLines(event));
}

function calendar(id: string, { tag }: Language, lines: readonly string[]): string {
  return [
    contentLine("BEGIN", "VCALENDAR"),
    contentLine("VERSION", "2.0"),
    textLine("PRODID", `-//${id}//Webinars//${tag.toUpperCase()}`),
    contentLine("CALSCALE", "GREGORIAN"),
    ...lines,
    contentLine("END", "VCALENDAR"),
  ].join("");
}

function eventLines(event: CalendarEvent): string[] {
  const { location, topics, status } = event;
  return [
    contentLine("BEGIN", "VEVENT"),
    textLine("UID", event.uid),
    contentLine("DTSTAMP", basicFormat(event.updatedAt)),
    contentLine("LAST-MODIFIED", basicFormat(event.updatedAt)),
    contentLine("SEQUENCE", event.sequence),
    momentLine("DTSTART", event.start),
    momentLine("DTEND", event.end),
    contentLine("STATUS", status),
    contentLine("TRANSP", status === "CONFIRMED" ? "OPAQUE" : "TRANSPARENT"),
    textLine("SUMMARY", event.summary),
    textLine("DESCRIPTION", event.description),
    textLine("LOCATION", location),
    contentLine("URL", event.url),
    ...(topics.length === 0 ? [] : [listLine("CATEGORIES", topics)]),
    contentLine("END", "VEVENT"),
  ];
}

function momentLine(name: string, moment: string): string {
  const isDay = !moment.includes("T");
  return contentLine(isDay ? `${name};VALUE=DATE` : name, basicFormat(moment));
}

/** A calendar must have a component (RFC 5545 §3.6), and no program shows a time zone. */
const placeholderZone = [
  ["BEGIN", "VTIMEZONE"],
  ["TZID", "Etc/UTC"],
  ["BEGIN", "STANDARD"],
  ["DTSTART", "19700101T000000"],
  ["TZOFFSETFROM", "+0000"],
  ["TZOFFSETTO", "+0000"],
  ["END", "STANDARD"],
  ["END", "VTIMEZONE"],
].map(([name = "", value = ""]) => contentLine(name, value));
