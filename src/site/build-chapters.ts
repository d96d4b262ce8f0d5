import { momentWords } from "../moment-words.ts";
import type { TalkRecord } from "../schema/talk.ts";
import { type Video, videoAt } from "../schema/video-hosts.ts";
import { secondsOf } from "../schema/video-start.ts";
import type { Chapter, Moment, Recording } from "./site.ts";

/** Returns a moment of the first video of a recording, with the addresses that play from there. */
export function momentOf(seconds: number, { videos: [first] }: Recording): Moment {
  const video: Video | null = first ? videoAt(first.watchUrl, seconds) : null;
  return {
    seconds,
    words: momentWords(seconds),
    watchUrl: video?.watchUrl ?? null,
    playerUrl: first?.player ? (video?.playerUrl ?? null) : null,
  };
}

/** A chapter as a record or a transcript has it. */
export interface NamedMoment {
  readonly seconds: number;
  readonly title: string;
}

/** Returns the chapters of a recording: those of the record, or else those in its transcript. */
export function buildChapters(
  { chapters }: TalkRecord,
  transcribed: readonly NamedMoment[],
  recording: Recording,
): Chapter[] {
  if (recording.videos.length === 0) return [];
  const typed = chapters?.map(({ at, title }) => ({ seconds: secondsOf(at), title }));
  return (typed ?? transcribed).map(({ seconds, title }) => ({
    ...momentOf(seconds, recording),
    title,
  }));
}

/** Returns chapters as lines for a video's description. YouTube reads them only if the first starts at 0:00. */
export function chaptersText(chapters: readonly Chapter[], heading: string): string | null {
  const [first] = chapters;
  if (first === undefined) return null;
  const lines = chapters.map(({ words, title }) => `${words} ${title}`);
  return [...(first.seconds === 0 ? [] : [`0:00 ${heading}`]), ...lines].join("\n");
}
