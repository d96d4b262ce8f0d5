import type { TalkRecord } from "../../schema/webinar.ts";
import type { Finding, Rule } from "../engine/rule.ts";

export const recordingsFollowTalks: Rule = {
  name: "recordings-follow-talks",
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
      return talks.flatMap(({ recording, status: ofTalk }, t) => {
        if (ofTalk === "withdrawn" && recording && !isWord(recording))
          return [
            {
              source,
              path: ["talks", t, "status"],
              fact: "the talk is withdrawn, but has a recording",
            },
          ];
        const from = typeof recording === "object" ? recording.from : null;
        if (from === null || date === undefined || from.slice(0, date.length) >= date) return [];
        const fact = `"${from}" is before ${code} (${date})`;
        return [{ source, path: ["talks", t, "recording", "from"], fact }];
      });
    }),
};

function isWord(recording: NonNullable<TalkRecord["recording"]>): boolean {
  return recording === "withheld" || recording === "none";
}
