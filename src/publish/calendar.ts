import { basicFormat } from "../site/calendar-links.ts";
import type { CalendarEvent, Site } from "../site/site.ts";
import { contentLine, listLine, textLine } from "./content-line.ts";

/**
 * Returns the calendar to subscribe to (RFC 5545, RFC 7986). It has no METHOD, which would make it an invitation, and
 * no alarms, which are up to the subscriber.
 */
export function toCalendar({ series, pages, events }: Site): string {
  return calendar(series.id, [
    textLine("NAME", series.plainTitle),
    textLine("X-WR-CALNAME", series.plainTitle),
    textLine("DESCRIPTION", series.description),
    textLine("X-WR-CALDESC", series.description),
    contentLine("URL", pages.home.url),
    contentLine("SOURCE;VALUE=URI", pages.calendar.url),
    contentLine("REFRESH-INTERVAL;VALUE=DURATION", "PT12H"),
    contentLine("X-PUBLISHED-TTL", "PT12H"),
    ...(events.length === 0 ? placeholderZone : events.flatMap(eventLines)),
  ]);
}

/** Returns the calendar file of one webinar. It has no NAME, because Outlook would create a new calendar with it. */
export function toEventFile({ series }: Site, event: CalendarEvent): string {
  return calendar(series.id, eventLines(event));
}

function calendar(id: string, lines: readonly string[]): string {
  return [
    contentLine("BEGIN", "VCALENDAR"),
    contentLine("VERSION", "2.0"),
    textLine("PRODID", `-//${id}//Webinars//EN`),
    contentLine("CALSCALE", "GREGORIAN"),
    ...lines,
    contentLine("END", "VCALENDAR"),
  ].join("");
}

function eventLines(event: CalendarEvent): string[] {
  const { location, topics, attendance, registrationUrl, status } = event;
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
    ...(location === null ? [] : [textLine("LOCATION", location)]),
    contentLine("URL", event.url),
    ...(registrationUrl === null || attendance === "in person"
      ? []
      : [contentLine(conference, registrationUrl)]),
    ...(topics.length === 0 ? [] : [listLine("CATEGORIES", topics)]),
    contentLine("END", "VEVENT"),
  ];
}

const conference = "CONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO;LABEL=Registration";

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
