import { nameOfTalk } from "../engine/name-of-talk.ts";
import type { Rule } from "../engine/rule.ts";

export const recordingsOnce: Rule = {
  name: "recordings-once",
  severity: "problem",
  reason:
    "A video is the recording of one talk only: the second one was copied from the wrong line.",
  wrong: `talks:
  - title: Why labels differ
    recording: dQw4w9WgXcQ
  - title: What labels cost
    recording: dQw4w9WgXcQ`,
  right: `talks:
  - title: Why labels differ
    recording: dQw4w9WgXcQ
  - title: What labels cost
    recording: aB3dE5gH7jK`,
  repair: "Open both videos and give each talk its own.",
  check: ({ webinars }) => {
    const first = new Map<string, string>();
    return webinars.flatMap(({ id, record, source }) =>
      record.talks.flatMap(({ recording }, t) => {
        if (recording === undefined || recording === "withheld" || recording === "none") return [];
        const isShort = typeof recording === "string";
        const video = isShort ? recording : recording.youtube;
        const other = first.get(video);
        if (other === undefined) first.set(video, nameOfTalk(id, record.talks, t));
        const path = ["talks", t, "recording", ...(isShort ? [] : ["youtube"])];
        const fact = `"${video}" is also the recording of ${other}`;
        return other === undefined ? [] : [{ source, path, fact }];
      }),
    );
  },
};
