import { say } from "../languages/fill-phrase.ts";
import type { Entry } from "../load/records.ts";
import type { WebinarRecord } from "../schema/webinar.ts";
import { buildCalendarEvent } from "./build-calendar.ts";
import type { PersonDraft } from "./build-people.ts";
import { buildTalks } from "./build-talks.ts";
import { buildWebinar, type WebinarDraft } from "./build-webinar.ts";
import type { Context } from "./context.ts";
import { lastChange } from "./last-change.ts";
import { announcedSoonestFirst } from "./order-webinars.ts";
import { peopleInRoles } from "./people-in-roles.ts";
import { programmeOf } from "./programme.ts";
import type { Webinar } from "./site.ts";
import { labelsOf } from "./webinar-labels.ts";

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
  const { talks, formerPaths } = buildTalks(entry, webinar, people, context);
  for (const talk of talks) webinar.talks.push(talk);
  webinar.formerPaths = formerPaths;
  webinar.formerWords = formerWords(formerPaths, context);
  webinar.programme = programmeOf(talks, webinar.when, context);
  webinar.roles = peopleInRoles(entry.record, people, context);
  webinar.missingWords = missingWords(webinar, context);
  webinar.calendar = buildCalendarEvent(entry.record, webinar, context);
  const [changedAt] = context.revisionOf(webinar.id).pages;
  webinar.changedAt = lastChange(changedAt, webinar, webinar.talks);
  return webinar;
}

function formerWords({ length: count }: readonly string[], { language }: Context): string | null {
  return count === 0 ? null : say(language, "talks_not_shown", { count });
}

/** Says once for the whole webinar what each of its talks would say. */
function missingWords({ status, phase, talks }: Webinar, { language }: Context): string | null {
  if (status === "cancelled" || phase === "over") return null;
  if (talks.length === 0) return status === "scheduled" ? say(language, "no_speakers") : null;
  const untitled = talks.filter(({ awaitsTitle }) => awaitsTitle).length;
  if (untitled === 0) return null;
  if (untitled === talks.length) return say(language, untitled === 1 ? "no_title" : "no_titles");
  return say(language, untitled === 1 ? "no_other_title" : "no_other_titles");
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
