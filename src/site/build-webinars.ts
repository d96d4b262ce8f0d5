import { say } from "../languages/fill-phrase.ts";
import type { Entry } from "../load/records.ts";
import type { WebinarRecord } from "../schema/webinar.ts";
import { buildCalendarEvent } from "./build-calendar.ts";
import type { PersonDraft } from "./build-people.ts";
import { buildTalks } from "./build-talks.ts";
import { buildWebinar, labelsOf, type WebinarDraft } from "./build-webinar.ts";
import type { Context } from "./context.ts";
import { lastChange } from "./last-change.ts";
import { announcedSoonestFirst } from "./order-webinars.ts";
import type { Webinar } from "./site.ts";

/** Returns all webinars with their talks, labels and neighbours, in the order of the numbers. */
export function buildWebinars(
  entries: readonly Entry<WebinarRecord>[],
  people: ReadonlyMap<string, PersonDraft>,
  context: Context,
): WebinarDraft[] {
  const webinars = entries.map((entry) => buildWebinarWithTalks(entry, people, context));
  linkNeighbours(webinars);
  labelAnnounced(webinars, context);
  return webinars;
}

function buildWebinarWithTalks(
  entry: Entry<WebinarRecord>,
  people: ReadonlyMap<string, PersonDraft>,
  context: Context,
): WebinarDraft {
  const webinar = buildWebinar(entry, context);
  for (const talk of buildTalks(entry, webinar, people, context)) webinar.talks.push(talk);
  webinar.missingWords = missingWords(webinar, context);
  webinar.calendar = buildCalendarEvent(entry.record, webinar, context);
  const [changedAt] = context.revisionOf(webinar.id).pages;
  webinar.changedAt = lastChange(changedAt, webinar, webinar.talks);
  return webinar;
}

/** Says once for the whole webinar what each of its talks would say. */
function missingWords({ status, phase, talks }: Webinar, { language }: Context): string | null {
  if (status === "cancelled" || phase === "over") return null;
  if (talks.length === 0) return status === "scheduled" ? say(language, "no_speakers") : null;
  const untitled = talks.filter(({ title }) => title === null).length;
  if (untitled === 0) return null;
  if (untitled < talks.length) return say(language, "no_other_titles");
  return say(language, untitled === 1 ? "no_title" : "no_titles");
}

function linkNeighbours(webinars: readonly WebinarDraft[]): void {
  for (const [i, webinar] of webinars.entries()) {
    webinar.before = webinars[i - 1] ?? null;
    webinar.after = webinars[i + 1] ?? null;
  }
}

function labelAnnounced(webinars: readonly WebinarDraft[], context: Context): void {
  let before: Webinar | null = null;
  for (const webinar of announcedSoonestFirst(webinars)) {
    webinar.labels = labelsOf(webinar, before, context);
    if (webinar.status === "scheduled") before = webinar;
  }
}
