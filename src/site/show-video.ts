import { say } from "../languages/fill-phrase.ts";
import type { Language } from "../languages/language.ts";
import { languageName } from "../languages/language-names.ts";
import { momentWords } from "../moment-words.ts";
import type { RecordedVideo } from "../schema/recording.ts";
import { frameOf } from "./frame.ts";
import type { Frame, ShownVideo } from "./site.ts";
import type { Speech } from "./speech.ts";

/** Returns a video of the talk with this title, with its player where its host has one. */
export function showVideo(
  recorded: RecordedVideo,
  talkTitle: string,
  publishedAt: string | null,
  speech: Speech,
): ShownVideo {
  const { hostName, watchUrl, fileUrl, startSeconds } = recorded.video;
  const note = noteOf(recorded, speech.language);
  return {
    hostName,
    watchUrl,
    fileUrl,
    player: playerOf(recorded, note === null ? talkTitle : `${talkTitle} (${note})`, speech),
    title: recorded.title,
    language: recorded.language,
    note,
    startSeconds,
    duration: recorded.duration === null ? null : isoDuration(recorded.duration),
    publishedAt,
  };
}

function noteOf({ video, title, language: spoken }: RecordedVideo, language: Language) {
  const { startSeconds, playsFromStart } = video;
  const from =
    startSeconds && !playsFromStart
      ? say(language, "from_moment", { moment: momentWords(startSeconds) })
      : null;
  return [title, spoken && languageName(spoken, language), from].filter(Boolean).join(", ") || null;
}

function playerOf({ video }: RecordedVideo, talk: string, speech: Speech): Frame | null {
  const { hostName, playerUrl } = video;
  if (playerUrl === null) return null;
  const title = say(speech.language, "video_of", { talk });
  return frameOf(
    { url: playerUrl, title, width: 640, height: 360 },
    say(speech.language, "load_video", { host: hostName }),
    "video",
    speech,
  );
}

/** Returns a length such as "58:30" as ISO 8601: "PT58M30S". */
function isoDuration(length: string): string {
  const [seconds, minutes, hours] = length.split(":").map(Number).reverse();
  return `PT${hours === undefined ? "" : `${hours}H`}${minutes}M${seconds}S`;
}
