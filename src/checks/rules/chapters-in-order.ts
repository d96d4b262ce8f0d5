import { videosOf } from "../../schema/recording.ts";
import type { TalkRecord } from "../../schema/talk.ts";
import { secondsOf } from "../../schema/video-start.ts";
import type { Rule } from "../engine/rule.ts";

export const chaptersInOrder: Rule = {
  name: "chapters-in-order",
  severity: "problem",
  reason: "Players and search engines read chapters only in their order and within the video.",
  wrong: `chapters:
  - { at: "4:10", title: What a label is }
  - { at: "0:00", title: Welcome }`,
  right: `chapters:
  - { at: "0:00", title: Welcome }
  - { at: "4:10", title: What a label is }`,
  repair: "Write each chapter with the moment that the player shows, the earliest first.",
  check: ({ webinars }) =>
    webinars.flatMap(({ record, source }) =>
      record.talks.flatMap((talk, t) =>
        (talk.chapters ?? []).flatMap((_, i) => {
          const fact = factOf(talk, i);
          return fact === null ? [] : [{ source, path: ["talks", t, "chapters", i, "at"], fact }];
        }),
      ),
    ),
};

function factOf({ chapters = [], recording }: TalkRecord, i: number): string | null {
  const at = chapters[i]?.at ?? "";
  const before = chapters[i - 1]?.at;
  const [first] = videosOf(recording);
  const start = first?.video.startSeconds ?? 0;
  if (before !== undefined && secondsOf(at) <= secondsOf(before))
    return `"${at}" is not after "${before}", the chapter above it`;
  if (first?.duration && secondsOf(at) >= secondsOf(first.duration))
    return `"${at}" is after the end of the recording, which lasts "${first.duration}"`;
  if (secondsOf(at) < start)
    return `"${at}" is before the talk starts in its video: count from the start of the video`;
  return null;
}
