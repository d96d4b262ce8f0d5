import { quote } from "../../../problems.ts";
import { startOf } from "../../../schema/talk-start.ts";
import { daysOf, zoneOf } from "../../../schema/webinar.ts";
import type { Rule } from "../../engine/rule.ts";

export const talksInOrder: Rule = {
  name: "talks-in-order",
  severity: "problem",
  reason: "The talks stand on the page in the order of the file, which is that of the programme.",
  wrong: `talks:
  - starts: "16:30"
    speakers: [ada-lind]
  - starts: "16:00"
    speakers: [ben-okoro]`,
  right: `talks:
  - starts: "16:00"
    speakers: [ben-okoro]
  - starts: "16:30"
    speakers: [ada-lind]`,
  repair:
    "Correct the start or the day of the talk, or put the talks into the order of their starts.",
  check: ({ webinars, series }) =>
    webinars.flatMap(({ record, source }) => {
      const { time, talks } = record;
      if (series === null || time === undefined) return [];
      const zone = zoneOf(record, series.record);
      const days = daysOf(record);
      let last = "";
      return talks.flatMap(({ starts }, t) => {
        if (starts === undefined || days[t]?.length !== 10) return [];
        const at = startOf(starts, days[t], time, zone);
        const isEarly = at < last;
        last = isEarly ? last : at;
        const fact = `${quote(String(starts))} is before the start of the talk above`;
        return isEarly ? [{ source, path: ["talks", t, "starts"], fact }] : [];
      });
    }),
};
