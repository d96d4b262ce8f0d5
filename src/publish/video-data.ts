import type { VideoObject } from "schema-dts";
import type { Language } from "../languages/language.ts";
import type { Talk } from "../site/site.ts";

/** Returns the recording of a talk. Its thumbnail, which is required, is the talk's card, not one on YouTube. */
export function videoThings(talk: Talk, pages: Language): VideoObject[] {
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
    ...(recording.publishedAt && { uploadDate: recording.publishedAt }),
  };
  return [video];
}
