import { dateFormsOf } from "../languages/date-forms.ts";
import { compareTexts } from "../problems.ts";
import type { Site, Talk, Webinar } from "../site/site.ts";
import { localMinute, minutesAfter, minutesBetween } from "../times.ts";
import { talkHours } from "./message-talks.ts";

/** Minutes for a welcome, and at least as many for a goodbye. */
const edge = 5;

/** A talk in the hour; what is unknown is null. */
export interface Part {
  readonly talk: Talk;
  readonly startAt: string | null;
  readonly endAt: string | null;
  readonly times: string | null;
}

/**
 * Returns the talks of a webinar with their times: as the talks say, in that order, else equal shares of the time between
 * welcome and goodbye, in steps of five minutes. Where one talk says when it starts, the others have no times.
 */
export function partsOf(webinar: Webinar, talks: readonly Talk[], site: Site): Part[] {
  if (talks.some(({ slot }) => slot !== null)) return inOrder(talks.map(slottedPart));
  const { startAt: start } = webinar.when;
  const minutes = minutesForEach(webinar, talks.length);
  return talks.map((talk, i) => {
    if (start === null || minutes === null)
      return { talk, startAt: null, endAt: null, times: null };
    const startAt = minutesAfter(start, edge + minutes * i);
    const endAt = minutesAfter(startAt, minutes);
    return { talk, startAt, endAt, times: spanWords(startAt, endAt, webinar, site) };
  });
}

function slottedPart(talk: Talk): Part {
  const { startAt = null, endAt = null } = talk.slot ?? {};
  return { talk, startAt, endAt, times: talkHours(talk) };
}

/** Returns parts in the order of their starts; where one has no start, in that of the record. */
function inOrder(parts: readonly Part[]): Part[] {
  if (parts.some(({ startAt }) => startAt === null)) return [...parts];
  return [...parts].sort((a, b) => compareTexts(a.startAt ?? "", b.startAt ?? ""));
}

function lengthOf({ when: { startAt, endAt } }: Webinar): number {
  return startAt === null || endAt === null ? 0 : minutesBetween(startAt, endAt);
}

/** Returns the minutes of each talk with its questions; null where the hour is unknown, or too short to divide. */
function minutesForEach(webinar: Webinar, talks: number): number | null {
  const each = Math.floor((lengthOf(webinar) - 2 * edge) / Math.max(1, talks) / 5) * 5;
  return each >= 5 ? each : null;
}

/** Returns "15:00–15:05"; null where one of the two is unknown, or no time lies between them. */
export function spanWords(
  from: string | null | undefined,
  to: string | null | undefined,
  { when }: Webinar,
  { language }: Site,
): string | null {
  if (!from || !to || to <= from) return null;
  const at = (instant: string) => localMinute(instant, when.timeZone).slice(11, 16);
  return dateFormsOf(language).hoursWords(at(from), at(to));
}
