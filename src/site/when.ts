import { dateWords, weekdayOf } from "../date-words.ts";
import type { WebinarRecord } from "../schema/webinar.ts";
import { dayAfter, instantIn, localMinute, minutesAfter } from "../times.ts";
import { zoneName } from "../zone-names.ts";
import type { When } from "./site.ts";

type DateFields = Pick<WebinarRecord, "date" | "time" | "length_minutes">;

/** Returns when a webinar is held; `minutes` is its length where the record has none. */
export function whenOf(
  { date, time, length_minutes }: DateFields,
  zone: string,
  minutes: number,
): When {
  if (date === undefined) return unknownWhen;
  if (time === undefined) return wholePeriod(date, zone);
  const startAt = instantIn(`${date}T${time}`, zone);
  const datetime = localMinute(startAt, zone);
  const [day, hour] = [datetime.slice(0, 10), datetime.slice(11, 16)];
  return {
    precision: "hour",
    startAt,
    dayStartAt: instantIn(date, zone),
    endAt: minutesAfter(startAt, length_minutes ?? minutes),
    datetime,
    words: `${weekdayOf(day)} ${dateWords(day)}, ${hour} ${zoneName(startAt, zone)}`,
    shortWords: dateWords(day),
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

/** Returns when for a whole day, month or year, which ends at midnight in the series' zone. */
function wholePeriod(date: string, zone: string): When {
  const precision = date.length === 4 ? "year" : date.length === 7 ? "month" : "day";
  const words = dateWords(date);
  return {
    precision,
    startAt: null,
    dayStartAt: precision === "day" ? instantIn(date, zone) : null,
    endAt: instantIn(dayAfter(date), zone),
    datetime: date,
    words: precision === "day" ? `${weekdayOf(date)} ${words}` : words,
    shortWords: words,
    cities: [],
    missingWords: `The ${precision === "day" ? "time" : "day"} is not announced yet.`,
  };
}
