import { createHash } from "node:crypto";
import { compareTexts } from "../problems.ts";
import type { Person, Site, Talk, Webinar } from "../site/site.ts";
import { escapeXml } from "./escape-xml.ts";

/** One entry of the feeds: a webinar that was announced, or a recording that was published. */
export interface News {
  /** A URN that stays the same for good. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly html: string;
  /** Null where nobody knows. */
  readonly publishedAt: string | null;
  readonly updatedAt: string;
  readonly authors: readonly Person[];
  readonly topics: readonly string[];
}

/** More entries than anyone reads in a feed: programs ask for the whole of it again and again. */
const mostInFeeds = 100;

/** Returns the entries of the feeds, the newest first: every feed has the same. */
export function latestNews(site: Site): readonly News[] {
  return newsOf(site, mostInFeeds);
}

/** Returns all news of a series or, of a long one, the newest, the newest first. */
export function newsOf(site: Site, most = Number.POSITIVE_INFINITY): readonly News[] {
  return site.webinars
    .flatMap((webinar) => [announced(webinar, site), ...recorded(webinar, site)])
    .reverse()
    .sort((a, b) => compareTexts(b.at, a.at))
    .slice(0, most)
    .map(({ tell }) => tell());
}

/** Something that is news, since when it is, and what to say of it. */
interface Happening {
  readonly at: string;
  readonly tell: () => News;
}

function announced(webinar: Webinar, site: Site): Happening {
  const { announcedAt, updatedAt, when } = webinar;
  return {
    at: announcedAt ?? when.dayStartAt ?? updatedAt,
    tell: () => announcement(webinar, site),
  };
}

function recorded({ talks, when }: Webinar, site: Site): Happening[] {
  return talks.flatMap((talk) => {
    const { updatedAt, publishedAt } = talk.recording;
    if (updatedAt === null) return [];
    const tell = () => recording(talk, updatedAt, site);
    return [{ at: publishedAt ?? when.endAt ?? updatedAt, tell }];
  });
}

/** Returns the URN of something in a series: a UUID of version 5 (RFC 9562 §5.5), made of names that never change. */
export function urnOf(name: string, { series }: Site): string {
  const hash = createHash("sha1").update(namespace).update(`https://${series.id}/${name}`).digest();
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const digits = hash.toString("hex").slice(0, 32);
  return `urn:uuid:${digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-")}`;
}

/** The namespace of addresses (RFC 9562 §6.6). */
const namespace = Buffer.from("6ba7b8119dad11d180b400c04fd430c8", "hex");

function announcement(webinar: Webinar, site: Site): News {
  const { id, page, status, announcedAt, updatedAt } = webinar;
  const prefix = { scheduled: "", cancelled: "Cancelled: ", postponed: "Postponed: " }[status];
  return {
    id: urnOf(id, site),
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

function recording(talk: Talk, updatedAt: string, site: Site): News {
  const { code, heading, recording, page, speakers, topics } = talk;
  return {
    id: urnOf(`${talk.id}/recording`, site),
    url: page.url,
    title: `Recording: ${code === null ? "" : `${code} `}${heading}`,
    html: `${talkHtml(talk)}\n<p>${link(recording.watchUrl ?? page.url, "Watch the recording")}</p>`,
    publishedAt: recording.publishedAt,
    updatedAt,
    authors: speakers.map(({ person }) => person),
    topics: topics.map(({ name }) => name),
  };
}

function talkHtml({ groups, abstractHtml }: Talk): string {
  const names = groups.map(({ speakers, affiliation }) => {
    const joined = speakers.map(({ joint, name, person }) => joint + link(person.page.url, name));
    return affiliation === null
      ? joined.join("")
      : `${joined.join("")} (${escapeXml(affiliation)})`;
  });
  return `<p>${names.join("")}</p>${abstractHtml ?? ""}`;
}

function titleOf({ code, heading, page }: Talk): string {
  return `${code === null ? "" : `${code} `}${link(page.url, heading)}`;
}

function link(url: string, words: string): string {
  return `<a href="${escapeXml(url)}">${escapeXml(words)}</a>`;
}

function paragraph(words: string): string {
  return `<p>${escapeXml(words)}</p>`;
}
