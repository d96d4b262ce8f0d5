import type { Entry } from "../../../load/records.ts";
import { quote } from "../../../problems.ts";
import { startOf } from "../../../schema/talk-start.ts";
import { daysOf, type WebinarRecord, zoneOf } from "../../../schema/webinar.ts";
import { instantIn, minutesAfter } from "../../../times.ts";
import type { Finding, Rule } from "../../engine/rule.ts";

export const talksWithinWebinar: Rule = {
  name: "talks-within-webinar",
  severity: "problem",
  isStructural: true,
  reason:
    "Visitors come at the hour of the programme, so each talk is on a day of its webinar and within its hours.",
  wrong: `time: "16:00"
length_minutes: 60
talks:
  - starts: "18:00"
    speakers: [ada-lind]`,
  right: `time: "16:00"
length_minutes: 60
talks:
  - starts: "16:30"
    speakers: [ada-lind]`,
  repair: "Correct the start or the day of the talk, or how long the webinar lasts.",
  check: ({ webinars, series }) =>
    webinars.flatMap((webinar) => [
      ...daysOutside(webinar),
      ...(series ? startsOutside(webinar, series.record) : []),
    ]),
};

function daysOutside({ record, source }: Entry<WebinarRecord>): Finding[] {
  const { date = "", until = date, talks } = record;
  return talks.flatMap(({ day }, t) => {
    if (day === undefined || (date.length === 10 && date <= day && day <= until)) return [];
    const span =
      until === date ? `the webinar is on ${date}` : `it lasts from ${date} until ${until}`;
    const fact = date.length === 10 ? `${quote(day)} is not a day of the webinar: ${span}` : noDay;
    return [{ source, path: ["talks", t, "day"], fact }];
  });
}

const noDay = "needs a webinar whose day is known";

function startsOutside(
  { record, source }: Entry<WebinarRecord>,
  series: Parameters<typeof zoneOf>[1] & { readonly length_minutes: number },
): Finding[] {
  const { time, talks, length_minutes = series.length_minutes } = record;
  const zone = zoneOf(record, series);
  const days = daysOf(record);
  return talks.flatMap(({ starts, length_minutes: own = 0 }, t) => {
    const path = ["talks", t, "starts"];
    const day = days[t] ?? "";
    if (starts === undefined) return [];
    if (time === undefined || day.length < 10)
      return [{ source, path, fact: "needs a webinar whose day and time are known" }];
    const opensAt = instantIn(`${day}T${time}`, zone);
    const at = startOf(starts, day, time, zone);
    const end = minutesAfter(opensAt, length_minutes);
    const limits = `the webinar starts at ${time} and lasts ${length_minutes} minutes`;
    if (at < opensAt || at >= end)
      return [{ source, path, fact: `${quote(String(starts))} is outside: ${limits}` }];
    const fact = `${own} minutes are too long: ${limits}`;
    return minutesAfter(at, own) > end
      ? [{ source, path: ["talks", t, "length_minutes"], fact }]
      : [];
  });
}
