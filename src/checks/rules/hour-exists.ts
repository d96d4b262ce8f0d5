import { zoneOf } from "../../schema/webinar.ts";
import { occurrencesOf } from "../../times.ts";
import { datedWebinars, isDay } from "../engine/dated-webinars.ts";
import type { RecordRule } from "../engine/rule.ts";

export const hourExists: RecordRule = {
  name: "hour-exists",
  severity: "problem",
  reason: "When the clocks go forward, an hour is skipped; when they go back, one happens twice.",
  wrong: `date: 2025-03-30
time: "02:30"`,
  right: `date: 2025-03-30
time: "03:30"`,
  repair: "Choose a time that clocks in the time zone of the webinar show exactly once.",
  check: (records) =>
    datedWebinars(records).flatMap(({ source, date, record }) => {
      const { time } = record;
      if (!records.series || !isDay(date) || time === undefined) return [];
      const zone = zoneOf(record, records.series.record);
      const occurrences = occurrencesOf(date, time, zone);
      const howOften = occurrences === 0 ? "does not exist" : "happens twice";
      const fact = `"${time}" ${howOften} on ${date} in ${zone}: the clocks change`;
      return occurrences === 1 ? [] : [{ source, path: ["time"], fact }];
    }),
};
