import type { VideoObject } from "schema-dts";
import type { Card, ShownVideo, Talk } from "../site/site.ts";

/** Returns the videos of a talk's recording. Their thumbnail, which is required, is the talk's card, not the host's. */
export function videoThings(talk: Talk): VideoObject[] {
  const { card } = talk.page;
  return card === null ? [] : talk.recording.videos.map((video) => videoThing(video, talk, card));
}

/** A video without a player and a file is only named by its page elsewhere. */
function videoThing(video: ShownVideo, talk: Talk, card: Card): VideoObject {
  const { heading, page, abstractText, recording, language } = talk;
  const { player, fileUrl, watchUrl, title } = video;
  return {
    "@type": "VideoObject",
    name: title === null ? heading : `${heading} (${title})`,
    description: abstractText ?? page.description,
    url: page.url,
    ...(player && { embedUrl: player.url }),
    ...(fileUrl && { contentUrl: fileUrl }),
    ...(!player && !fileUrl && { sameAs: watchUrl }),
    thumbnailUrl: card.url,
    inLanguage: video.language ?? language ?? "en",
    ...(recording.publishedAt && { uploadDate: recording.publishedAt }),
  };
}
