import type { Clip, VideoObject } from "schema-dts";
import type { Card, ShownVideo, Site, Talk } from "../site/site.ts";
import { localTime } from "../times.ts";
import { authorThing } from "./person-data.ts";

/** Returns the videos of a talk's recording. Their thumbnail, which is required, is the talk's card, not the host's. */
export function videoThings(talk: Talk, site: Site): VideoObject[] {
  const { card } = talk.page;
  if (card === null) return [];
  return talk.recording.videos.map((video, i) => ({
    ...videoThing(video, talk, card, site),
    ...(i === 0 && firstVideoParts(talk)),
  }));
}

/** Chapters and transcripts are those of the first video. A clip ends where the next one starts. */
function firstVideoParts({ chapters, transcripts }: Talk) {
  const clips = chapters.map(({ title, seconds, watchUrl }, i): Clip => {
    const end = chapters[i + 1]?.seconds;
    return {
      "@type": "Clip",
      name: title,
      startOffset: seconds,
      ...(end !== undefined && { endOffset: end }),
      ...(watchUrl && { url: watchUrl }),
    };
  });
  const texts = transcripts.map(({ page, mediaType, language }) => ({
    "@type": "MediaObject" as const,
    contentUrl: page.url,
    encodingFormat: mediaType,
    inLanguage: language,
  }));
  return {
    ...(clips.length > 0 && { hasPart: clips }),
    ...(texts.length > 0 && { caption: texts }),
  };
}

/** A video without a player and a file is only named by its page elsewhere. */
function videoThing(video: ShownVideo, talk: Talk, card: Card, site: Site): VideoObject {
  const { heading, page, abstractText, language, licence, doi, authors } = talk;
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
    ...(licence && { license: licence.url }),
    ...(doi && { identifier: doi.url }),
    ...(authors.length > 0 && { contributor: authors.map(authorThing) }),
    ...(duration && { duration }),
    ...(publishedAt && { uploadDate: localTime(publishedAt, site.series.timeZone) }),
  };
}
