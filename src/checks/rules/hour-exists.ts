import { occurrencesOf } from "../../times.ts";
import { datedOf, isDay } from "../engine/dated.ts";
import type { RecordRule } from "../engine/rule.ts";

export const hourExists: RecordRule = {
  name: "hour-exists",
  reason: "When the clocks change, one hour of the night does not exist and one exists twice.",
  wrong: `date: 2025-03-30
time: "02:30"`,
  right: `date: 2025-03-30
time: "03:30"`,
  repair: "Choose an hour that every clock of the series' zone shows once.",
  check: (records) =>
    datedOf(records).flatMap(({ source, date, record: { time } }) => {
      const zone = records.series?.record.time_zone;
      if (!zone || !isDay(date) || time === undefined) return [];
      const shown = occurrencesOf(date, time, zone);
      const often = shown === 0 ? "does not exist" : "exists twice";
      const fact = `"${time}" ${often} on ${date} in ${zone}: the clocks change`;
      return shown === 1 ? [] : [{ source, path: ["time"], fact }];
    }),
};
