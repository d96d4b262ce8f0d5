import { videosOf } from "../../schema/recording.ts";
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
      url: https://zenodo.org/records/1234567
      from: 2024-03-01`,
  right: `date: 2025-02-24
talks:
  - title: Why labels differ
    speakers: [ada-lind]
    recording:
      url: https://zenodo.org/records/1234567
      from: 2025-03-01`,
  repair: "Correct the day of the webinar or of the recording, or move the recording to its talk.",
  check: ({ webinars }) =>
    webinars.flatMap(({ id, source, record }): Finding[] => {
      const { date, status } = record;
      const code = id.toUpperCase();
      const videos = record.talks.flatMap(({ recording }, t) =>
        videosOf(recording).map((video) => ({ ...video, t })),
      );
      if (videos.length > 0 && status !== undefined)
        return [{ source, path: ["status"], fact: `${code} is ${status}, but has recordings` }];
      if (videos.length > 0 && date === undefined)
        return [{ source, path: ["date"], fact: `is missing: ${code} has recordings` }];
      const withdrawn = videos.find(({ t }) => record.talks[t]?.status === "withdrawn");
      if (withdrawn) {
        const path = ["talks", withdrawn.t, "status"];
        return [{ source, path, fact: "the talk is withdrawn, but has a recording" }];
      }
      return videos.flatMap(({ t, path, from, uploaded }) =>
        Object.entries({ from, uploaded })
          .filter(([, day]) => day !== null && date !== undefined && isBefore(day, date))
          .map(([field, day]) => ({
            source,
            path: ["talks", t, "recording", ...path, field],
            fact: `"${day}" is before ${code} (${date})`,
          })),
      );
    }),
};

/** The webinar's date may be a month or a year. */
function isBefore(day: string, date: string): boolean {
  return day.slice(0, date.length) < date;
}
