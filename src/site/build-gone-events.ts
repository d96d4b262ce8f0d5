import type { PastWebinar } from "../load/past.ts";
import { seriesId } from "../schema/series.ts";
import { dayAfter } from "../times.ts";
import type { Context } from "./context.ts";
import type { CalendarEvent, Webinar } from "./site.ts";
import { whenOf } from "./when.ts";

/**
 * Returns a cancelled event for each webinar that calendars once had and that is gone, or has no day any more: a program
 * that subscribes to the calendar keeps what merely disappears from it.
 */
export function buildGoneEvents(webinars: readonly Webinar[], context: Context): CalendarEvent[] {
  const known = new Map(webinars.map((webinar) => [webinar.id, webinar]));
  return [...context.past.webinars.values()].flatMap((past) => {
    const webinar = known.get(past.id) ?? null;
    return webinar?.calendar ? [] : (goneEvent(past, webinar, context) ?? []);
  });
}

function goneEvent(
  { id, dated }: PastWebinar,
  webinar: Webinar | null,
  { series, addresses, revisionOf }: Context,
): CalendarEvent | null {
  if (dated === null) return null;
  const { startAt, endAt, datetime } = whenOf(dated, series.time_zone, series.length_minutes);
  const { updatedAt, sequence } = revisionOf(id);
  const name = `${id.toUpperCase()}${dated.topic === undefined ? "" : `: ${dated.topic}`}`;
  const what = webinar === null ? "Cancelled" : "Postponed";
  const home = addresses.page(addresses.webinar, name, name);
  const { url } = webinar?.page ?? home;
  return {
    page: addresses.page(`${addresses.webinar}${id}.ics`, name, name),
    uid: `${id}@${seriesId(series)}`,
    updatedAt,
    sequence,
    status: "CANCELLED",
    start: startAt ?? datetime ?? "",
    end: startAt === null ? dayAfter(datetime ?? "") : (endAt ?? ""),
    summary: `${what}: ${name} – ${series.plain_title}`,
    description: `${goneWords[what]}\n\n${url}`,
    platform: dated.platform ?? null,
    topics: [],
    registrationUrl: null,
    url,
    links: [],
  };
}

const goneWords = {
  Cancelled: "This webinar is cancelled.",
  Postponed: "This webinar does not take place on this day; the new one is not announced yet.",
};
