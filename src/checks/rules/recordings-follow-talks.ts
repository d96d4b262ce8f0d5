import type { TalkRecord } from "../../schema/webinar.ts";
import type { Finding, Rule } from "../engine/rule.ts";

export const recordingsFollowTalks: Rule = {
  name: "recordings-follow-talks",
  severity: "problem",
  reason: "A talk cannot be watched before it is held, so the recording or the day is wrong.",
  wrong: `date: 2025-02-24
talks:
  - title: Why labels differ
    speakers: [ada-lind]
    recording:
      youtube: dQw4w9WgXcQ
      from: 2024-03-01`,
  right: `date: 2025-02-24
talks:
  - title: Why labels differ
    speakers: [ada-lind]
    recording:
      youtube: dQw4w9WgXcQ
      from: 2025-03-01`,
  repair: "Correct the day of the webinar or of the recording, or move the recording to its talk.",
  check: ({ webinars }) =>
    webinars.flatMap(({ id, source, record }): Finding[] => {
      const { date, status, talks } = record;
      const code = id.toUpperCase();
      const isRecorded = talks.some(({ recording }) => recording && !isWord(recording));
      if (isRecorded && status !== undefined)
        return [{ source, path: ["status"], fact: `${code} is ${status}, but has recordings` }];
      if (isRecorded && date === undefined)
        return [{ source, path: ["date"], fact: `is missing: ${code} has recordings` }];
      return talks.flatMap(({ recording }, t) =>
        daysOf(recording)
          .filter(([, day]) => date !== undefined && day.slice(0, date.length) < date)
          .map(([field, day]) => ({
            source,
            path: ["talks", t, "recording", field],
            fact: `"${day}" is before ${code} (${date})`,
          })),
      );
    }),
};

function daysOf(recording: TalkRecord["recording"]): [field: string, day: string][] {
  if (typeof recording !== "object") return [];
  return (["from", "uploaded"] as const).flatMap((field): [string, string][] => {
    const day = recording[field];
    return day === undefined ? [] : [[field, day]];
  });
}

function isWord(recording: NonNullable<TalkRecord["recording"]>): boolean {
  return recording === "withheld" || recording === "none";
}
