import { createHash } from "node:crypto";
import { compareTexts } from "../problems.ts";
import type { Person, Site, Talk, Webinar } from "../site/site.ts";
import { escapeXml } from "./escape-xml.ts";

/** An entry of the feeds: a webinar that was announced, or a recording that was published. */
export interface News {
  /** A URN that never changes. */
  readonly id: string;
  /** Its time in the order of the feeds: when it was published, or the best guess. */
  readonly sortedAt: string;
  readonly url: string;
  readonly title: string;
  readonly html: string;
  /** Null where unknown. */
  readonly publishedAt: string | null;
  readonly updatedAt: string;
  readonly authors: readonly Person[];
  readonly topics: readonly string[];
}

/** Feed readers download all entries again and again. */
const maxEntries = 100;

/** Returns the entries that every feed has: the latest news, the newest first. */
export function latestNews(site: Site): readonly News[] {
  return newsOf(site).slice(0, maxEntries);
}

/** Returns all news of a series, the newest first. */
export function newsOf(site: Site): readonly News[] {
  return site.webinars
    .flatMap((webinar) => [
      announcement(webinar, site),
      ...webinar.talks.flatMap((talk) => recordingNews(talk, site) ?? []),
    ])
    .reverse()
    .sort((a, b) => compareTexts(b.sortedAt, a.sortedAt));
}

/** Returns a URN for a name in a series: a UUID of version 5 (RFC 9562 §5.5), always the same for the same name. */
export function urnOf(name: string, { series }: Site): string {
  const hash = createHash("sha1").update(namespace).update(`https://${series.id}/${name}`).digest();
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const digits = hash.toString("hex").slice(0, 32);
  return `urn:uuid:${digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-")}`;
}

/** The namespace for URLs (RFC 9562 §6.6). */
const namespace = Buffer.from("6ba7b8119dad11d180b400c04fd430c8", "hex");

function announcement(webinar: Webinar, site: Site): News {
  const { id, page, status, announcedAt, updatedAt, when } = webinar;
  const prefix = { scheduled: "", cancelled: "Cancelled: ", postponed: "Postponed: " }[status];
  return {
    id: urnOf(id, site),
    sortedAt: announcedAt ?? when.dayStartAt ?? updatedAt,
    url: page.url,
    title: `${prefix}${page.title}`,
    html: announcementHtml(webinar),
    publishedAt: announcedAt,
    updatedAt,
    authors: site.organizers,
    topics: webinar.calendar?.topics ?? [],
  };
}

function announcementHtml({ code, statusWords, status, phase, when, ...webinar }: Webinar): string {
  const { platform, registration, talks } = webinar;
  const isPlanned = status === "scheduled";
  return [
    statusWords && paragraph(statusWords),
    when.words && paragraph(`${isPlanned ? "" : "It was planned for "}${when.words}`),
    isPlanned && phase !== "over" && when.missingWords && paragraph(when.missingWords),
    platform && paragraph(`Online, ${platform}`),
    registration.url && `<p>${link(registration.url, `Register for ${code}`)}</p>`,
    ...talks.map((talk) => `<h2>${titleOf(talk)}</h2>${talkHtml(talk)}`),
  ]
    .filter(Boolean)
    .join("\n");
}

function recordingNews(talk: Talk, site: Site): News | null {
  const { code, heading, page, speakers, topics, webinar } = talk;
  const { watchUrl, publishedAt, updatedAt } = talk.recording;
  if (updatedAt === null) return null;
  return {
    id: urnOf(`${talk.id}/recording`, site),
    sortedAt: publishedAt ?? webinar.when.endAt ?? updatedAt,
    url: page.url,
    title: `Recording: ${code === null ? "" : `${code} `}${heading}`,
    html: `${talkHtml(talk)}\n<p>${link(watchUrl ?? page.url, "Watch the recording")}</p>`,
    publishedAt,
    updatedAt,
    authors: speakers.map(({ person }) => person),
    topics: topics.map(({ name }) => name),
  };
}

function talkHtml({ groups, abstractHtml }: Talk): string {
  const names = groups.map(({ speakers, affiliation }) => {
    const links = speakers.map((one) => one.separator + link(one.person.page.url, one.name));
    return links.join("") + (affiliation === null ? "" : ` (${escapeXml(affiliation)})`);
  });
  return `<p>${names.join("")}</p>${abstractHtml ?? ""}`;
}

function titleOf({ code, heading, page, status }: Talk): string {
  const prefix = status === "withdrawn" ? "Withdrawn: " : "";
  return `${prefix}${code === null ? "" : `${code} `}${link(page.url, heading)}`;
}

function link(url: string, words: string): string {
  return `<a href="${escapeXml(url)}">${escapeXml(words)}</a>`;
}

function paragraph(words: string): string {
  return `<p>${escapeXml(words)}</p>`;
}
