import type { Podcast, ShownVideo, Site, Talk } from "../site/site.ts";
import { escapeXml } from "./escape-xml.ts";
import { urnOf } from "./news.ts";

/** Returns the recordings that are files as a podcast (RSS 2.0, with the elements of Apple Podcasts). */
export function toPodcast({ page, cover, episodes }: Podcast, site: Site): string {
  const { series, pages, organizers, language } = site;
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
${element("title", series.plainTitle)}
${element("link", pages.home.url)}
${element("description", series.description)}
${element("language", language.tag)}
<atom:link rel="self" type="application/rss+xml" href="${escapeXml(page.url)}"/>
${element("itunes:author", organizers.map(({ name }) => name).join(", "))}
${element("itunes:explicit", "false")}
<itunes:category text="Science"/>
<itunes:image href="${escapeXml(cover.url)}"/>
${episodes.flatMap((talk) => itemsOf(talk, site)).join("\n")}
</channel>
</rss>
`;
}

/** A talk in several files is several episodes. */
function itemsOf(talk: Talk, site: Site): string[] {
  return talk.recording.videos.flatMap((video, i) => {
    const { fileUrl } = video;
    return fileUrl === null
      ? []
      : itemOf(talk, video, fileUrl, urnOf(`${talk.id}/file/${i}`, site));
  });
}

function itemOf(talk: Talk, video: ShownVideo, fileUrl: string, id: string): string {
  const { code, heading, page, speakers, recording, abstractText } = talk;
  const { note, duration } = video;
  const publishedAt = video.publishedAt ?? recording.announcedAt;
  const lines = [
    element("title", [code, heading, note && `(${note})`].filter(Boolean).join(" ")),
    element("link", page.url),
    `<guid isPermaLink="false">${id}</guid>`,
    element("description", abstractText ?? page.description),
    element("itunes:author", speakers.map(({ name }) => name).join(", ")),
    // RSS requires a length, and 0 says that it is not known (RSS Best Practices Profile, "enclosure").
    `<enclosure url="${escapeXml(fileUrl)}" length="0" type="${mediaType(fileUrl)}"/>`,
    ...(publishedAt === null ? [] : [element("pubDate", new Date(publishedAt).toUTCString())]),
    ...(duration === null ? [] : [element("itunes:duration", String(secondsOf(duration)))]),
  ];
  return `<item>\n${lines.join("\n")}\n</item>`;
}

function secondsOf(duration: string): number {
  const [, hours = 0, minutes = 0, seconds = 0] =
    /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/.exec(duration) ?? [];
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

const types: Readonly<Record<string, string>> = {
  mp3: "audio/mpeg",
  m4a: "audio/x-m4a",
  oga: "audio/ogg",
  ogg: "audio/ogg",
  opus: "audio/ogg",
  wav: "audio/wav",
  flac: "audio/flac",
  m4v: "video/x-m4v",
  mov: "video/quicktime",
  webm: "video/webm",
  ogv: "video/ogg",
  mkv: "video/x-matroska",
};

function mediaType(fileUrl: string): string {
  const [, ending = ""] = /\.(\w+)$/.exec(new URL(fileUrl).pathname) ?? [];
  return types[ending.toLowerCase()] ?? "video/mp4";
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}
