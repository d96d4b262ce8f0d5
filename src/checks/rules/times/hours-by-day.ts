import { didYouMean, quote } from "../../../problems.ts";
import { zoneOf } from "../../../schema/webinar.ts";
import { otherHalf } from "../../engine/days.ts";
import type { Rule } from "../../engine/rule.ts";

export const hoursByDay: Rule = {
  name: "hours-by-day",
  severity: "doubt",
  reason:
    "An hour at night, where the series is at home, usually comes from a clock with twelve hours or from another time zone.",
  wrong: 'time: "04:00"',
  right: 'time: "16:00"',
  repair:
    "Give the hour on the clock with 24 hours and in the time zone of the webinar; if it is right, say so in a comment.",
  check: ({ series, webinars }) => {
    if (series === null) return [];
    // A webinar in UTC is nowhere at home.
    const nights = webinars
      .map(({ source, record }) => ({ source, record, zone: zoneOf(record, series.record) }))
      .filter(({ record, zone }) => isNight(record.time) && !/^(UTC|Etc\/)/.test(zone));
    if (nights.length >= usual) return [];
    return nights.flatMap(({ source, record: { time = "" }, zone }) => {
      const fact = `${quote(time)} is at night in ${zone}${didYouMean(otherHalf(time))}`;
      return [{ source, path: ["time"], fact }];
    });
  },
};

/** So many webinars at night are no slip. */
const usual = 3;

function isNight(time: string | undefined): boolean {
  return time !== undefined && (time < "06:00" || time >= "22:00");
}
