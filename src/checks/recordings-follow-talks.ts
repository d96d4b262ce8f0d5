import type { Entry } from "../load/records.ts";
import type { EpisodeRecord, TalkRecord } from "../schema/episode.ts";
import type { Rule } from "./rule.ts";

export const recordingsFollowTalks: Rule = {
  name: "recordings-follow-talks",
  reason: "Nothing can be watched before it was held, so the recording or the day is wrong.",
  wrong: `date: 2025-02-24
talks:
  - title: Why labels differ
    speakers: [ada-lind]
    recording:
      youtube: zLxYUtToXGg
      from: 2024-03-01`,
  right: `date: 2025-02-24
talks:
  - title: Why labels differ
    speakers: [ada-lind]
    recording:
      youtube: zLxYUtToXGg
      from: 2025-03-01`,
  repair: "Correct the day of the webinar or of the recording, or move the recording to its talk.",
  check: ({ episodes }) =>
    episodes.flatMap((episode) =>
      episode.record.talks.flatMap((talk, t) => {
        const found = mistakeIn(episode, talk);
        return found === null
          ? []
          : [
              {
                source: episode.source,
                path: ["talks", t, "recording", ...found.path],
                fact: found.fact,
              },
            ];
      }),
    ),
};

function mistakeIn(
  { id, record: { date, status } }: Entry<EpisodeRecord>,
  { recording }: TalkRecord,
): { path: string[]; fact: string } | null {
  if (recording === undefined || recording === "withheld" || recording === "none") return null;
  const code = id.toUpperCase();
  if (status !== undefined) return { path: [], fact: `there is one, but ${code} is ${status}` };
  if (date === undefined) return { path: [], fact: `there is one, but ${code} has no date` };
  if (typeof recording === "string" || recording.from.slice(0, date.length) >= date) return null;
  return { path: ["from"], fact: `"${recording.from}" is before ${code} (${date})` };
}
