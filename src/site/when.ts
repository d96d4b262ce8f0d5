import { say } from "../languages/fill-phrase.ts";
import type { WebinarRecord } from "../schema/webinar.ts";
import { dayAfter, instantIn, localMinute, minutesAfter } from "../times.ts";
import { zoneName } from "../zone-names.ts";
import type { When } from "./site.ts";
import type { Speech } from "./speech.ts";

type DateFields = Pick<WebinarRecord, "date" | "time" | "length_minutes">;

/** Returns when a webinar is held. */
export function whenOf({ date, time, length_minutes }: DateFields, speech: Speech): When {
  const { series, language, dates } = speech;
  if (date === undefined) return { ...unknownWhen, missingWords: say(language, "no_date") };
  if (time === undefined) return wholePeriod(date, speech);
  const zone = series.time_zone;
  const startAt = instantIn(`${date}T${time}`, zone);
  const datetime = localMinute(startAt, zone);
  const [day, hour] = [datetime.slice(0, 10), dates.timeWords(datetime.slice(11, 16))];
  const timeWords = say(language, "time_and_zone", {
    time: hour,
    zone: zoneName(startAt, zone, language.locale),
  });
  return {
    precision: "hour",
    startAt,
    dayStartAt: instantIn(date, zone),
    endAt: minutesAfter(startAt, length_minutes ?? series.length_minutes),
    datetime,
    words: say(language, "day_and_time", { day: dates.dayWords(day), time: timeWords }),
    timeWords,
    shortWords: dates.spanWords(day),
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
  timeWords: null,
  shortWords: null,
  cities: [],
  missingWords: null,
};

/** Returns when for a whole day, month or year, which ends at midnight in the series' zone. */
function wholePeriod(date: string, { series, language, dates }: Speech): When {
  const precision = date.length === 4 ? "year" : date.length === 7 ? "month" : "day";
  const zone = series.time_zone;
  const words = dates.spanWords(date);
  return {
    precision,
    startAt: null,
    dayStartAt: precision === "day" ? instantIn(date, zone) : null,
    endAt: instantIn(dayAfter(date), zone),
    datetime: date,
    timeWords: null,
    words: precision === "day" ? dates.dayWords(date) : words,
    shortWords: words,
    cities: [],
    missingWords: say(language, precision === "day" ? "no_time" : "no_day"),
  };
}
