import { createHash } from "node:crypto";
import { isolated } from "../languages/direction.ts";
import { say } from "../languages/fill-phrase.ts";
import type { Language } from "../languages/language.ts";
import { compareTexts } from "../problems.ts";
import { webinarsIn } from "../site/channel.ts";
import type { Person, ShownVideo, Site, Talk, Webinar } from "../site/site.ts";
import { latest } from "../times.ts";
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

/** Returns the entries that the feeds of a channel have: the latest news, the newest first. */
export function latestNews(site: Site, channel = site.channel): readonly News[] {
  return newsOf(site, channel).slice(0, maxEntries);
}

/** Returns all news of a channel, the newest first: those of a topic or a person tell of its talks only. */
export function newsOf(site: Site, channel = site.channel): readonly News[] {
  return webinarsIn(channel, site)
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
  const { id, page, status, updatedAt, editedAt, when } = webinar;
  const publishedAt = announcedAt(webinar);
  return {
    id: urnOf(id, site),
    sortedAt: publishedAt ?? when.dayStartAt ?? updatedAt,
    url: page.url,
    title: announcementTitle(status, page.title, site.language),
    html: announcementHtml(webinar, site.language),
    publishedAt,
    updatedAt: publishedAt === null ? updatedAt : latest(publishedAt, editedAt ?? ""),
    authors: site.organizers,
    topics: webinar.calendar?.topics ?? [],
  };
}

/** Returns when a webinar was announced; of one that was added after it was held, when it was held. */
function announcedAt({ announcedAt: at, phase, when }: Webinar): string | null {
  return at ?? (phase === "over" ? (when.startAt ?? when.dayStartAt ?? when.endAt) : null);
}

function announcementTitle(status: Webinar["status"], event: string, language: Language): string {
  if (status === "scheduled") return event;
  return say(language, status === "cancelled" ? "cancelled_event" : "postponed_event", { event });
}

function announcementHtml(
  { code, statusWords, status, phase, when, ...webinar }: Webinar,
  language: Language,
): string {
  const { whereWords, registration, talks } = webinar;
  const isPlanned = status === "scheduled";
  return [
    statusWords && paragraph(statusWords),
    when.words &&
      paragraph(isPlanned ? when.words : say(language, "was_planned_for", { when: when.words })),
    webinar.moved && paragraph(webinar.moved.words),
    isPlanned && phase !== "over" && when.missingWords && paragraph(when.missingWords),
    whereWords && paragraph(whereWords),
    registration.url && `<p>${link(registration.url, say(language, "register", { code }))}</p>`,
    ...talks.map((talk) => `<h2>${titleOf(talk)}</h2>${talkHtml(talk, language)}`),
  ]
    .filter(Boolean)
    .join("\n");
}

function recordingNews(talk: Talk, site: Site): News | null {
  const { code, heading, page, speakers, topics } = talk;
  const { videos, announcedAt: publishedAt, updatedAt } = talk.recording;
  if (publishedAt === null || updatedAt === null) return null;
  const codedHeading = code === null ? heading : `${code} ${heading}`;
  return {
    id: urnOf(`${talk.id}/recording`, site),
    sortedAt: publishedAt,
    url: page.url,
    title: say(site.language, "recording_news", { talk: codedHeading }),
    html: [
      talkHtml(talk, site.language),
      ...videos.map((video) => watchHtml(video, site.language)),
    ].join("\n"),
    publishedAt,
    updatedAt,
    authors: speakers.map(({ person }) => person),
    topics: topics.map(({ name }) => name),
  };
}

function watchHtml({ watchUrl, hostName, note }: ShownVideo, language: Language): string {
  const words = say(language, "watch_recording", { host: hostName });
  return `<p>${link(watchUrl, note === null ? words : `${words} (${note})`)}</p>`;
}

function talkHtml({ groups, abstractFeedHtml }: Talk, { direction }: Language): string {
  const names = groups.map(({ speakers, affiliation }) => {
    const links = speakers.map(
      (one) => one.separator + link(one.person.page.url, isolated(one.name, direction)),
    );
    return (
      links.join("") +
      (affiliation === null ? "" : ` (${escapeXml(isolated(affiliation, direction))})`)
    );
  });
  const by = names.length === 0 ? "" : `<p>${names.join("")}</p>`;
  return `${by}${abstractFeedHtml ?? ""}`;
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
