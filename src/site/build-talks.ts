import { affiliationOn } from "../schema/person.ts";
import type { TalkRecord, WebinarRecord } from "../schema/webinar.ts";
import type { PersonDraft } from "./build-people.ts";
import { buildRecording } from "./build-recording.ts";
import type { Context } from "./context.ts";
import { lastChange } from "./last-change.ts";
import { lineOf, renderMarkdown } from "./markdown.ts";
import type { Speaker, SpeakerGroup, Talk, Webinar } from "./site.ts";

/** Returns the talks of a webinar in its order; those that have a number are counted from E01. */
export function buildTalks(
  episode: WebinarRecord,
  webinar: Webinar,
  people: ReadonlyMap<string, PersonDraft>,
  context: Context,
): Talk[] {
  let number = 0;
  return episode.talks.map((record, i) => {
    if (record.code !== "none") number++;
    const code =
      record.code === "none" ? null : `${webinar.code}E${String(number).padStart(2, "0")}`;
    const talk = buildTalk(record, code, speakersOf(record, episode, people), webinar, context);
    const changedAt = context.revisionOf(webinar.id).pages[i + 1];
    talk.changedAt = lastChange(changedAt, webinar, [talk]);
    return talk;
  });
}

/** A talk while it is built. */
interface TalkDraft extends Talk {
  changedAt: string | null;
}

function buildTalk(
  record: TalkRecord,
  code: string | null,
  speakers: readonly Speaker[],
  webinar: Webinar,
  context: Context,
): TalkDraft {
  const id = code?.toLowerCase() ?? [webinar.id, ...record.speakers].join("-");
  const names = speakers.map((speaker) => `${speaker.joint}${speaker.name}`).join("");
  const heading = record.title ?? `Talk by ${names}`;
  // Talks without a title may share their speakers: the code tells their pages apart.
  const pageTitle = record.title ?? `${code ?? webinar.code}: ${heading}`;
  const language = record.language ?? context.series.language;
  const abstract = record.abstract === undefined ? null : renderMarkdown(record.abstract);
  // A part of a text holds all of it in memory: what is too long for a description is cut off before.
  const about = abstract === null ? "" : ` ${lineOf(abstract).slice(0, 2 * longest)}`;
  const { addresses } = context;
  const by = record.title === undefined ? heading : `${heading}, by ${names}`;
  const page = addresses.page(
    `${addresses.talks}${id}/`,
    pageTitle,
    shorten(`${names}.${about}`),
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
    abstractHtml: abstract?.html ?? null,
    abstractText: abstract?.text ?? null,
    recording: buildRecording(record.recording, page, webinar, context),
    slidesUrl: record.slides ?? null,
    paperUrl: record.paper ?? null,
    webinar,
    page,
    changedAt: null,
  };
}

function speakersOf(
  { speakers }: TalkRecord,
  episode: WebinarRecord,
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

/** Search engines show some 160 characters; a longer description ends at a word. */
const longest = 160;

function shorten(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest).replace(/\s\S*$/, "")}…`;
}
