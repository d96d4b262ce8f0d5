import type { Source } from "../../../load/source.ts";
import { didYouMean, quote } from "../../../problems.ts";
import { zoneOf } from "../../../schema/webinar.ts";
import { instantIn, minutesAfter, offsetAt } from "../../../times.ts";
import { isDay } from "../../engine/dated-webinars.ts";
import type { Finding, Rule } from "../../engine/rule.ts";
import { findingOf, flagMatches } from "../../engine/text-check.ts";
import type { DataText } from "../../engine/texts.ts";
import { isAnnounced } from "../../engine/written-dates.ts";
import { hourPattern, minuteOf, offsetsOf } from "../../engine/written-hours.ts";

export const hoursInTexts: Rule = {
  name: "hours-in-texts",
  severity: "doubt",
  languages: ["en"],
  reason:
    "An hour in a text stays when the webinar moves, and then half of the audience comes too late.",
  wrong: `time: "16:00"
topic: Caves (3 pm CET)`,
  right: `time: "16:00"
topic: Caves`,
  repair: "Leave the hour out of the text: the page shows it, in every visitor's own time zone.",
  check: ({ series, webinars }, texts) => {
    const length = series?.record.length_minutes ?? 0;
    const spans = new Map(
      webinars.flatMap(({ source, record }): [Source, Span][] => {
        const { date, time, length_minutes: minutes = length } = record;
        if (date === undefined || time === undefined || !isDay(date)) return [];
        const zone = series === null ? "UTC" : zoneOf(record, series.record);
        const startsAt = instantIn(`${date}T${time}`, zone);
        return [[source, { time, startsAt, minutes, zone }]];
      }),
    );
    return texts.flatMap((text): Finding[] => {
      const span = spans.get(text.source);
      if (span === undefined || text.kind === "address") return [];
      return flagMatches(text.prose, hourPattern, (match) =>
        isOfWebinar(match, text) && !isWithin(match, span)
          ? `${quote(match[0])} is not the hour of the webinar${didYouMean(span.time)}`
          : null,
      ).map((part) => findingOf(text, part));
    });
  },
};

interface Span {
  readonly time: string;
  readonly startsAt: string;
  readonly minutes: number;
  readonly zone: string;
}

/** At the end of a topic or title an hour with its zone is that of the webinar; elsewhere the words before it say so. */
function isOfWebinar(match: RegExpExecArray, { prose, field }: DataText): boolean {
  const { 0: typed, index, groups } = match;
  const isHeading = field === "topic" || field === "title";
  const isAtEnd = /^[)\]\s]*$/.test(prose.slice(index + typed.length));
  if (isHeading && isAtEnd && groups?.["zone"] !== undefined) return true;
  return isAnnounced(prose, index);
}

/** Says whether an hour falls into the webinar, its end included, in the zone that it names or in that of the webinar. */
function isWithin(match: RegExpExecArray, { startsAt, minutes, zone }: Span): boolean {
  const typed = minuteOf(match);
  const offsets = offsetsOf(match) ?? [offsetAt(startsAt, zone)];
  return offsets.some((offset) => {
    const start = minuteOfDay(minutesAfter(startsAt, offset));
    return (typed - start + day) % day <= minutes;
  });
}

const day = 24 * 60;

function minuteOfDay(instant: string): number {
  return Number(instant.slice(11, 13)) * 60 + Number(instant.slice(14, 16));
}
