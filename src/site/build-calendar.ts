import type { WebinarRecord } from "../schema/webinar.ts";
import { dayAfter } from "../times.ts";
import { seriesId } from "./addresses.ts";
import { addLinks } from "./calendar-links.ts";
import type { Context } from "./context.ts";
import type { CalendarEvent, CalendarLink, Talk, Webinar } from "./site.ts";

/** Returns what calendars hold of a webinar whose talks are known; null when its day is not. */
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
  if (status === "scheduled" && phase !== "over") links.push(...addLinks(event));
  return event;
}

/** iCalendar has no word for what is postponed: its old slot is free again, and only CANCELLED says so. */
function statusOf({ status, when }: Webinar): CalendarEvent["status"] {
  if (status !== "scheduled") return "CANCELLED";
  return when.precision === "hour" ? "CONFIRMED" : "TENTATIVE";
}

/** Many calendars show what is cancelled like anything else, so the title says it as well. */
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

function talkText({ code, title, groups, abstractText }: Talk): string {
  const names = groups.map(({ speakers, affiliation }) => {
    const joined = speakers.map(({ joint, name }) => `${joint}${name}`).join("");
    return affiliation === null ? joined : `${joined} (${affiliation})`;
  });
  const head = title === null ? "" : `${title}\n`;
  const about = abstractText === null ? "" : `\n\n${abstractText}`;
  return `${code === null ? "" : `${code}: `}${head}${names.join("")}${about}`;
}
