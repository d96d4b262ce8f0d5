import { say } from "../languages/fill-phrase.ts";
import { type WebinarRecord, zoneOf } from "../schema/webinar.ts";
import { dayAfter, instantIn, localMinute, minutesAfter } from "../times.ts";
import { zoneName } from "../zone-names.ts";
import type { When } from "./site.ts";
import type { Speech } from "./speech.ts";

type DateFields = Pick<WebinarRecord, "date" | "time" | "length_minutes" | "time_zone" | "until">;

/** Returns when a webinar is held. */
export function whenOf(record: DateFields, speech: Speech): When {
  const { date, time, until } = record;
  const timeZone = zoneOf(record, speech.series);
  const known = { timeZone, lastOn: until ?? null };
  if (date === undefined)
    return { ...unknownWhen, ...known, missingWords: say(speech.language, "no_date") };
  if (time === undefined) return { ...unknownWhen, ...known, ...wholePeriod(date, known, speech) };
  return { ...unknownWhen, ...known, ...exactHours({ ...record, date, time }, timeZone, speech) };
}

const unknownWhen: Omit<When, "timeZone"> = {
  precision: "none",
  startAt: null,
  dayStartAt: null,
  endAt: null,
  lastOn: null,
  datetime: null,
  words: null,
  timeWords: null,
  shortWords: null,
  cities: [],
  missingWords: null,
};

/** Each day of a webinar of several days lasts as long as the first; the last one ends it. */
function exactHours(
  record: DateFields & { readonly date: string; readonly time: string },
  zone: string,
  { series, language, dates }: Speech,
) {
  const { date, time, length_minutes, until } = record;
  const startAt = instantIn(`${date}T${time}`, zone);
  const lastStartAt = until === undefined ? startAt : instantIn(`${until}T${time}`, zone);
  const datetime = localMinute(startAt, zone);
  const day = datetime.slice(0, 10);
  const values = {
    time: dates.timeWords(datetime.slice(11, 16)),
    zone: zoneName(startAt, zone, language.locale),
  };
  const timeWords = say(language, "time_and_zone", values);
  const several = until === undefined ? null : dates.daysWords(day, until);
  return {
    precision: "hour",
    startAt,
    dayStartAt: instantIn(date, zone),
    endAt: minutesAfter(lastStartAt, length_minutes ?? series.length_minutes),
    datetime,
    words:
      several === null
        ? say(language, "day_and_time", { day: dates.dayWords(day), time: timeWords })
        : say(language, "days_from_time", { days: several, time: timeWords }),
    timeWords,
    shortWords: several ?? dates.spanWords(day),
  } as const;
}

/** Returns when for whole days, a month or a year, which end at midnight in the webinar's zone. */
function wholePeriod(
  date: string,
  { timeZone, lastOn }: Pick<When, "timeZone" | "lastOn">,
  { language, dates }: Speech,
) {
  const precision = date.length === 4 ? "year" : date.length === 7 ? "month" : "day";
  const words = lastOn === null ? dates.spanWords(date) : dates.daysWords(date, lastOn);
  return {
    precision,
    dayStartAt: precision === "day" ? instantIn(date, timeZone) : null,
    endAt: instantIn(dayAfter(lastOn ?? date), timeZone),
    datetime: date,
    words: precision === "day" && lastOn === null ? dates.dayWords(date) : words,
    shortWords: words,
    missingWords: say(language, precision === "day" ? "no_time" : "no_day"),
  } as const;
}
