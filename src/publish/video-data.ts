import type { VideoObject } from "schema-dts";
import type { Site, Talk } from "../site/site.ts";
import { localTime } from "../times.ts";

/** Returns the recording of a talk. Its thumbnail, which is required, is the talk's card, not one on YouTube. */
export function videoThings(talk: Talk, { series, language: pages }: Site): VideoObject[] {
  const { heading, page, abstractText, recording, language } = talk;
  if (recording.player === null || page.card === null) return [];
  const video: VideoObject = {
    "@type": "VideoObject",
    name: heading,
    description: abstractText ?? page.description,
    url: page.url,
    embedUrl: recording.player.url,
    thumbnailUrl: page.card.url,
    inLanguage: language ?? pages.tag,
    ...(recording.duration && { duration: recording.duration }),
    ...(recording.publishedAt && {
      uploadDate: localTime(recording.publishedAt, series.timeZone),
    }),
  };
  return [video];
}
