import { didYouMean, quote } from "../../../problems.ts";
import type { DatedWebinar } from "../../engine/dated-webinars.ts";
import { otherHalf } from "../../engine/days.ts";
import { heldAndAhead, usualValues } from "../../engine/held-webinars.ts";
import type { Rule } from "../../engine/rule.ts";

export const usualHour: Rule = {
  name: "usual-hour",
  severity: "doubt",
  comesAndGoes: true,
  reason:
    "Most series keep to an hour, so another one is often that of another time zone, or of a clock with twelve hours.",
  wrong: `# every webinar so far began at 15:00 or 16:00
time: "03:00"`,
  right: `# every webinar so far began at 15:00 or 16:00
time: "15:00"`,
  repair: "Give the hour in the time zone of the series; if it is right, say so in a comment.",
  check: (records, _texts, { now }) => {
    if (now === null) return [];
    const { held, ahead } = heldAndAhead(records, now);
    const isAtHome = ({ record }: DatedWebinar) => record.time_zone === undefined;
    const usual = usualValues(
      held
        .filter(isAtHome)
        .flatMap(({ record: { time } }) => (time === undefined ? [] : [hourOf(time)])),
    );
    if (usual.length === 0) return [];
    return ahead.filter(isAtHome).flatMap(({ source, record: { time } }) => {
      if (time === undefined || usual.includes(hourOf(time))) return [];
      const hours = [...usual]
        .sort()
        .map((hour) => `${hour}:00`)
        .join(", ");
      const fact = `no webinar so far began at ${quote(time)}, but in the hours from ${hours}`;
      const half = otherHalf(time);
      const meant = usual.includes(hourOf(half)) ? didYouMean(half) : "";
      return [{ source, path: ["time"], fact: `${fact}${meant}` }];
    });
  },
};

function hourOf(time: string): string {
  return time.slice(0, 2);
}
