import type { EpisodeRecord } from "../schema/episode.ts";
import { dayAfter, instantIn, localMinute, minutesAfter, wordsOf } from "../times.ts";
import { zoneName } from "../zone-names.ts";
import type { When } from "./site.ts";

type Dated = Pick<EpisodeRecord, "date" | "time" | "length_minutes">;

/** Returns when a webinar is held; `minutes` is its length if it does not say one itself. */
export function whenOf({ date, time, length_minutes }: Dated, zone: string, minutes: number): When {
  if (date === undefined) return unknownWhen;
  if (time === undefined) return spanOf(date, zone);
  const startAt = instantIn(`${date}T${time}`, zone);
  const words = wordsOf(startAt, zone, "cccc d MMMM yyyy, HH:mm");
  return {
    precision: "hour",
    startAt,
    dayStartAt: instantIn(date, zone),
    endAt: minutesAfter(startAt, length_minutes ?? minutes),
    datetime: localMinute(startAt, zone),
    words: `${words} ${zoneName(startAt, zone)}`,
    shortWords: wordsOf(startAt, zone, "d MMMM yyyy"),
    cities: [],
    missingWords: null,
  };
}

const unknownWhen: When = {
  precision: "none",
  startAt: null,
  dayStartAt: null,
  endAt: null,
  datetime: null,
  words: null,
  shortWords: null,
  cities: [],
  missingWords: "The date is not announced yet.",
};

const spans = {
  day: { format: "cccc d MMMM yyyy", missing: "The time is not announced yet." },
  month: { format: "MMMM yyyy", missing: "The day is not announced yet." },
  year: { format: "yyyy", missing: "The day is not announced yet." },
};

/** A day, a month or a year lasts until midnight in the series' zone. */
function spanOf(date: string, zone: string): When {
  const precision = date.length === 4 ? "year" : date.length === 7 ? "month" : "day";
  const { format, missing } = spans[precision];
  return {
    precision,
    startAt: null,
    dayStartAt: precision === "day" ? instantIn(date, zone) : null,
    endAt: instantIn(dayAfter(date), zone),
    datetime: date,
    words: wordsOf(date, "UTC", format),
    shortWords: wordsOf(date, "UTC", format.replace("cccc ", "")),
    cities: [],
    missingWords: missing,
  };
}
