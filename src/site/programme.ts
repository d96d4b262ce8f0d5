import { say } from "../languages/fill-phrase.ts";
import { startOf } from "../schema/talk-start.ts";
import { daysOf, type WebinarRecord } from "../schema/webinar.ts";
import { instantIn, localMinute, minutesAfter } from "../times.ts";
import { zoneName } from "../zone-names.ts";
import type { ProgrammeDay, Slot, Talk, When } from "./site.ts";
import type { Speech } from "./speech.ts";

/** Returns when each talk of a record is held; null for those that do not say when they start. */
export function slotsOf(record: WebinarRecord, when: When, speech: Speech): (Slot | null)[] {
  const { time, talks, length_minutes = speech.series.length_minutes } = record;
  if (time === undefined) return talks.map(() => null);
  const days = daysOf(record);
  const starts = talks.map(({ starts }, i) =>
    starts === undefined ? null : startOf(starts, days[i] ?? "", time, when.timeZone),
  );
  return talks.map(({ length_minutes: own }, i) => {
    const startAt = starts[i] ?? null;
    if (startAt === null) return null;
    const dayEndAt = minutesAfter(instantIn(`${days[i]}T${time}`, when.timeZone), length_minutes);
    const [next = dayEndAt] = starts
      .filter((at) => at !== null && at > startAt && at < dayEndAt)
      .sort() as string[];
    const endAt = own === undefined ? next : minutesAfter(startAt, own);
    return slotOf(startAt, endAt, when, speech);
  });
}

function slotOf(
  startAt: string,
  endAt: string,
  { timeZone, lastOn }: When,
  { language, dates }: Speech,
): Slot {
  const [start, end] = [startAt, endAt].map((at) => localMinute(at, timeZone)) as [string, string];
  const hours = (local: string) => local.slice(11, 16);
  const words = dates.hoursWords(hours(start), hours(end));
  const time = say(language, "time_and_zone", {
    time: words,
    zone: zoneName(startAt, timeZone, language.locale),
  });
  const day = dates.dayInYear(start.slice(0, 10));
  return {
    startAt,
    endAt,
    start,
    end,
    hour: dates.timeWords(hours(start)),
    words,
    wholeWords: lastOn === null ? time : say(language, "day_and_time", { day, time }),
  };
}

/** Returns the talks of a webinar by day; a webinar of one day has one without a heading. */
export function programmeOf(talks: readonly Talk[], when: When, speech: Speech): ProgrammeDay[] {
  if (when.lastOn === null) return talks.length === 0 ? [] : [{ heading: null, talks }];
  const days = [...new Set(talks.map(({ on }) => on ?? ""))].sort();
  return days.map((day) => ({
    heading: speech.dates.dayInYear(day),
    talks: talks.filter(({ on }) => on === day),
  }));
}

/** Returns the day of each talk; null where a webinar has only one, or none. */
export function talkDays(record: WebinarRecord): (string | null)[] {
  const days = daysOf(record);
  return record.talks.map((_, i) => (record.until === undefined ? null : (days[i] ?? null)));
}
