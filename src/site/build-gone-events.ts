import { say } from "../languages/fill-phrase.ts";
import type { PastWebinar } from "../load/past.ts";
import { seriesId } from "../schema/series.ts";
import { dayAfter } from "../times.ts";
import { locationOf } from "./build-calendar.ts";
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
  context: Context,
): CalendarEvent | null {
  if (dated === null) return null;
  const { series, language, addresses, revisionOf } = context;
  const { startAt, endAt, datetime, lastOn } = whenOf(dated, context);
  const { updatedAt, sequence } = revisionOf(id);
  const code = id.toUpperCase();
  const name =
    dated.topic === undefined ? code : say(language, "coded", { code, title: dated.topic });
  const isGone = webinar === null;
  const event = `${name} – ${series.plain_title}`;
  const home = addresses.page(addresses.webinar, name, name);
  const { url } = webinar?.page ?? home;
  return {
    page: addresses.page(`${addresses.webinar}${id}.ics`, name, name),
    uid: `${id}@${seriesId(series)}`,
    updatedAt,
    sequence,
    status: "CANCELLED",
    start: startAt ?? datetime ?? "",
    end: startAt === null ? dayAfter(lastOn ?? datetime ?? "") : (endAt ?? ""),
    summary: say(language, isGone ? "cancelled_event" : "postponed_event", { event }),
    description: `${say(language, isGone ? "is_cancelled" : "is_postponed")}\n\n${url}`,
    location: locationOf({ place: null, platform: dated.platform ?? null }, language),
    topics: [],
    registrationUrl: null,
    url,
    links: [],
  };
}
