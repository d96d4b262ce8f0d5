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
  { series, addresses, revisionOf }: Context,
): CalendarEvent | null {
  const { id, code, when, status, phase, page, talks } = webinar;
  if (when.precision !== "hour" && when.precision !== "day") return null;
  const { startAt, endAt, datetime } = when;
  const registrationUrl = status === "scheduled" ? (record.registration ?? null) : null;
  const links: CalendarLink[] = [];
  const event = {
    page: addresses.page(`${addresses.webinar}${id}.ics`, code, page.description),
    uid: `${id}@${seriesId(series)}`,
    updatedAt: webinar.updatedAt,
    sequence: revisionOf(id).sequence,
    status: statusOf(webinar),
    start: startAt ?? datetime ?? "",
    end: startAt === null ? dayAfter(datetime ?? "") : (endAt ?? ""),
    summary: summaryOf(webinar, series.plain_title),
    description: descriptionOf(webinar, registrationUrl),
    platform: webinar.platform,
    topics: [...new Set(talks.flatMap(({ topics }) => topics.map(({ name }) => name)))],
    registrationUrl,
    url: page.url,
    links,
  };
  if (status === "scheduled" && phase !== "over")
    for (const link of addLinks(event)) links.push(link);
  return event;
}

/** iCalendar has no status "postponed"; CANCELLED is the only one that frees the old slot. */
function statusOf({ status, when }: Webinar): CalendarEvent["status"] {
  if (status !== "scheduled") return "CANCELLED";
  return when.precision === "hour" ? "CONFIRMED" : "TENTATIVE";
}

/** Many calendars show a cancelled event like any other, so the title says it too. */
function summaryOf({ status, code, topic }: Webinar, series: string): string {
  const prefix = { scheduled: "", cancelled: "Cancelled: ", postponed: "Postponed: " }[status];
  return `${prefix}${code}${topic === null ? "" : `: ${topic}`} – ${series}`;
}

function descriptionOf(webinar: Webinar, registrationUrl: string | null): string {
  return [
    webinar.statusWords ?? (webinar.when.startAt === null ? "No time is announced." : null),
    registrationUrl && `Registration: ${registrationUrl}`,
    ...webinar.talks.map(talkText),
    webinar.page.url,
  ]
    .filter(Boolean)
    .join("\n\n");
}

function talkText({ code, title, statusWords, groups, abstractText }: Talk): string {
  const head = title === null ? "" : `${title}\n`;
  const about = abstractText === null ? "" : `\n\n${abstractText}`;
  const text = `${code === null ? "" : `${code}: `}${head}${bylineOf({ groups })}`;
  return statusWords === null ? `${text}${about}` : `${text}\n${statusWords}`;
}
