import type { VideoObject } from "schema-dts";
import type { Card, ShownVideo, Site, Talk } from "../site/site.ts";
import { localTime } from "../times.ts";

/** Returns the videos of a talk's recording. Their thumbnail, which is required, is the talk's card, not the host's. */
export function videoThings(talk: Talk, site: Site): VideoObject[] {
  const { card } = talk.page;
  if (card === null) return [];
  return talk.recording.videos.map((video) => videoThing(video, talk, card, site));
}

/** A video without a player and a file is only named by its page elsewhere. */
function videoThing(video: ShownVideo, talk: Talk, card: Card, site: Site): VideoObject {
  const { heading, page, abstractText, language } = talk;
  const { player, fileUrl, watchUrl, title, duration, publishedAt } = video;
  return {
    "@type": "VideoObject",
    name: title === null ? heading : `${heading} (${title})`,
    description: abstractText ?? page.description,
    url: page.url,
    ...(player && { embedUrl: player.url }),
    ...(fileUrl && { contentUrl: fileUrl }),
    ...(!player && !fileUrl && { sameAs: watchUrl }),
    thumbnailUrl: card.url,
    inLanguage: video.language ?? language ?? site.language.tag,
    ...(duration && { duration }),
    ...(publishedAt && { uploadDate: localTime(publishedAt, site.series.timeZone) }),
  };
}
