import type { EpisodeRecord, TalkRecord } from "../schema/episode.ts";
import { dayWords, instantIn } from "../times.ts";
import { stillOf, withCard, youtubeUrls } from "./addresses.ts";
import { affiliationOn, type PersonDraft } from "./build-people.ts";
import type { Context } from "./build-site.ts";
import { frameOf } from "./frame.ts";
import { markdownToHtml, markdownToParagraphs, markdownToText } from "./markdown.ts";
import { latest, type RecordingRevision } from "./revision.ts";
import type { Page, Recording, Speaker, SpeakerGroup, Talk, Webinar } from "./site.ts";

/** Returns the talks of a webinar in its order; those that have a number are counted from E01. */
export function buildTalks(
  episode: EpisodeRecord,
  webinar: Webinar,
  people: ReadonlyMap<string, PersonDraft>,
  context: Context,
): Talk[] {
  let number = 0;
  return episode.talks.map((record) => {
    if (record.code !== "none") number++;
    const code =
      record.code === "none" ? null : `${webinar.code}E${String(number).padStart(2, "0")}`;
    return buildTalk(record, code, speakersOf(record, episode, people), webinar, context);
  });
}

function buildTalk(
  record: TalkRecord,
  code: string | null,
  speakers: readonly Speaker[],
  webinar: Webinar,
  context: Context,
): Talk {
  const id = code?.toLowerCase() ?? [webinar.id, ...record.speakers].join("-");
  const names = speakers.map((speaker) => `${speaker.joint}${speaker.name}`).join("");
  const heading = record.title ?? `Talk by ${names}`;
  // Talks without a title may share their speakers: the code tells their pages apart.
  const pageTitle = record.title ?? `${code ?? webinar.code}: ${heading}`;
  const language = record.language ?? context.series.language;
  const about = record.abstract === undefined ? "" : ` ${markdownToText(record.abstract)}`;
  const { addresses } = context;
  const by = record.title === undefined ? heading : `${heading}, by ${names}`;
  const page = withCard(
    addresses.page(`${addresses.talks}${id}/`, pageTitle, shorten(`${names}.${about}`)),
    `${code ?? webinar.code}: ${by}`,
  );
  return {
    id,
    code,
    title: record.title ?? null,
    heading,
    language: language === "en" || record.title === undefined ? null : language,
    speakers,
    groups: groupsOf(speakers),
    topics: record.topics.flatMap((name) => context.topics.get(name) ?? []),
    abstractHtml: record.abstract === undefined ? null : markdownToHtml(record.abstract),
    abstractText: record.abstract === undefined ? null : markdownToParagraphs(record.abstract),
    recording: recordingOf(record.recording, page, webinar, context),
    slidesUrl: record.slides ?? null,
    paperUrl: record.paper ?? null,
    webinar,
    page,
  };
}

function speakersOf(
  { speakers }: TalkRecord,
  episode: EpisodeRecord,
  people: ReadonlyMap<string, PersonDraft>,
): Speaker[] {
  return speakers.flatMap((id, i) => {
    const draft = people.get(id);
    if (!draft) return [];
    const { person, record } = draft;
    const joint = i === 0 ? "" : i === speakers.length - 1 ? " and " : ", ";
    const affiliation = affiliationOn(record, episode.date ?? null);
    return [{ person, name: person.name, affiliation, joint }];
  });
}

function groupsOf(speakers: readonly Speaker[]): SpeakerGroup[] {
  const groups: { speakers: Speaker[]; affiliation: string | null }[] = [];
  for (const speaker of speakers) {
    const last = groups.at(-1);
    if (last && last.affiliation === speaker.affiliation) last.speakers.push(speaker);
    else groups.push({ speakers: [speaker], affiliation: speaker.affiliation });
  }
  return groups;
}

function recordingOf(
  record: TalkRecord["recording"],
  page: Page,
  { id, status, phase, when }: Webinar,
  { series, nowAt, revisionOf }: Context,
): Recording {
  const absent = { ...unpublished, words: null, fromAt: null, comesOn: null };
  const pending = "The recording is not published yet.";
  if (status !== "scheduled") return { ...absent, state: "ahead" };
  if (phase !== "over" && when.endAt === null) return { ...absent, state: "ahead" };
  if (phase !== "over") return { ...absent, state: "ahead", words: pending, fromAt: when.endAt };
  if (record === undefined) return { ...absent, state: "pending", words: pending };
  if (record === "withheld")
    return { ...absent, state: "withheld", words: "The recording of this talk is not shared." };
  if (record === "none") return { ...absent, state: "none", words: "This talk was not recorded." };
  const { youtube, from } = typeof record === "string" ? { youtube: record, from: null } : record;
  const fromAt = from === null ? null : instantIn(from, series.time_zone);
  const revision = revisionOf(id).recordings.get(youtube);
  if (fromAt === null || fromAt <= nowAt)
    return publishedRecording(youtube, page, timesOf(revision, fromAt, when.endAt ?? ""));
  const words = `The recording is published from ${dayWords(from ?? "")} on.`;
  return { ...absent, state: "pending", words, comesOn: from };
}

const unpublished = {
  watchUrl: null,
  player: null,
  still: null,
  publishedAt: null,
  updatedAt: null,
};

/** A recording is published when it stands in the data, not before its talk is over, and not before its first day. */
function timesOf(
  revision: RecordingRevision | undefined,
  fromAt: string | null,
  endAt: string,
): Pick<Recording, "publishedAt" | "updatedAt"> {
  const earliestAt = latest(fromAt ?? "", endAt);
  const addedAt = revision?.addedAt ?? fromAt;
  return {
    publishedAt: addedAt === null ? null : latest(addedAt, earliestAt),
    updatedAt: latest(revision?.updatedAt ?? "", earliestAt),
  };
}

function publishedRecording(
  id: string,
  page: Page,
  times: Pick<Recording, "publishedAt" | "updatedAt">,
): Recording {
  const { watchUrl, playerUrl } = youtubeUrls(id);
  const still = stillOf(page);
  const player = frameOf(
    { url: playerUrl, title: `Video: ${page.title}`, width: 640, height: 360 },
    "Load the video from YouTube",
    still,
  );
  return {
    state: "published",
    watchUrl,
    player,
    still,
    words: null,
    fromAt: null,
    comesOn: null,
    ...times,
  };
}

/** Search engines show some 160 characters; a longer description ends at a word. */
function shorten(text: string): string {
  return text.length <= 160 ? text : `${text.slice(0, 160).replace(/\s\S*$/, "")}…`;
}
