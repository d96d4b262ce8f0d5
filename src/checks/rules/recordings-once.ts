import type { Entry } from "../../load/records.ts";
import { quote } from "../../problems.ts";
import { videosOf } from "../../schema/recording.ts";
import { valueAt } from "../../schema/validate.ts";
import type { WebinarRecord } from "../../schema/webinar.ts";
import { nameOfTalk } from "../engine/name-of-talk.ts";
import type { Rule } from "../engine/rule.ts";

export const recordingsOnce: Rule = {
  name: "recordings-once",
  severity: "problem",
  reason:
    "A video is the recording of one talk only, unless each of its talks says where it starts: else the second was copied from the wrong line.",
  wrong: `talks:
  - title: Why labels differ
    recording: https://www.youtube.com/watch?v=dQw4w9WgXcQ
  - title: What labels cost
    recording: https://www.youtube.com/watch?v=dQw4w9WgXcQ`,
  right: `talks:
  - title: Why labels differ
    recording: https://www.youtube.com/watch?v=dQw4w9WgXcQ
  - title: What labels cost
    recording:
      url: https://www.youtube.com/watch?v=dQw4w9WgXcQ
      start: "35:20"`,
  repair:
    "Open both videos and give each talk its own; for one video of several talks, say where each of them starts.",
  check: (records) => {
    const first = new Map<string, { readonly webinar: Entry<WebinarRecord>; readonly t: number }>();
    return records.webinars.flatMap((webinar) =>
      webinar.record.talks.flatMap(({ recording }, t) =>
        videosOf(recording).flatMap(({ video, addressPath }) => {
          const key = `${video.key} ${video.startSeconds ?? 0}`;
          const other = first.get(key);
          if (other === undefined) {
            first.set(key, { webinar, t });
            return [];
          }
          const path = ["talks", t, "recording", ...addressPath];
          const fact = `${quote(valueAt(webinar.typed, path))} is also the recording of ${nameOfTalk(records, other.webinar, other.t)}; if it holds both, say where each starts`;
          return [{ source: webinar.source, path, fact }];
        }),
      ),
    );
  },
};
