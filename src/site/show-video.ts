import type { RecordedVideo } from "../schema/recording.ts";
import { momentWords } from "../schema/video-start.ts";
import { frameOf } from "./frame.ts";
import type { Card, ShownVideo } from "./site.ts";

const languageNames = new Intl.DisplayNames(["en"], { type: "language" });

/** Returns a video of the talk with this title, with its player where its host has one. */
export function showVideo(
  { video, title, language }: RecordedVideo,
  talkTitle: string,
  still: Card | null,
): ShownVideo {
  const { hostName, watchUrl, playerUrl, fileUrl, startSeconds, playsFromStart } = video;
  const from = startSeconds && !playsFromStart ? `from ${momentWords(startSeconds)}` : null;
  const note = [title, language && languageNames.of(language), from].filter(Boolean).join(", ");
  const frameTitle = `Video: ${talkTitle}${note === "" ? "" : ` (${note})`}`;
  return {
    hostName,
    watchUrl,
    fileUrl,
    player:
      playerUrl === null
        ? null
        : frameOf(
            { url: playerUrl, title: frameTitle, width: 640, height: 360 },
            `Load the video from ${hostName}`,
            still,
          ),
    title,
    language,
    note: note === "" ? null : note,
    startSeconds,
  };
}
