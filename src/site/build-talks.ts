import { codeOf, nameTalks } from "../history/talk-ids.ts";
import { affiliationOn } from "../schema/person.ts";
import type { TalkRecord, WebinarRecord } from "../schema/webinar.ts";
import type { PersonDraft } from "./build-people.ts";
import { buildRecording } from "./build-recording.ts";
import { joinedNames } from "./byline.ts";
import type { Context } from "./context.ts";
import { lastChange } from "./last-change.ts";
import { lineOf, renderMarkdown } from "./markdown.ts";
import type { Speaker, SpeakerGroup, Talk, Webinar } from "./site.ts";

/** Returns the talks of a webinar in its order. Those that were published keep their codes; `code: none` has no number. */
export function buildTalks(
  webinarRecord: WebinarRecord,
  webinar: Webinar,
  people: ReadonlyMap<string, PersonDraft>,
  context: Context,
): Talk[] {
  const past = context.past.talks.get(webinar.id) ?? [];
  const nameOf = (id: string) => people.get(id)?.record.name;
  const { ids } = nameTalks(webinar.id, webinarRecord.talks, past, nameOf);
  return webinarRecord.talks.map((record, i) => {
    const talk = buildTalk(
      record,
      ids[i] ?? "",
      speakersOf(record, webinarRecord, people),
      webinar,
      context,
    );
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
  id: string,
  speakers: readonly Speaker[],
  webinar: Webinar,
  context: Context,
): TalkDraft {
  const code = codeOf(id);
  const names = joinedNames(speakers);
  const heading = record.title ?? `Talk by ${names}`;
  const abstract = record.abstract === undefined ? null : renderMarkdown(record.abstract);
  const label = code ?? webinar.code;
  const about = abstract === null ? "" : ` ${lineOf(abstract)}`;
  const page = context.addresses.page(
    `${context.addresses.talks}${id}/`,
    // Talks without a title may have the same speakers: the code makes their page titles differ.
    record.title ?? `${label}: ${heading}`,
    shorten(`${names}.${about}`),
    `${label}: ${heading}${record.title === undefined ? "" : `, by ${names}`}`,
  );
  return {
    id,
    code,
    title: record.title ?? null,
    heading,
    status: record.status ?? "planned",
    statusWords: record.status === undefined ? null : "This talk is withdrawn.",
    language: languageOf(record, context),
    speakers,
    groups: groupsOf(speakers),
    topics: record.topics.flatMap((name) => context.topics.get(name) ?? []),
    abstractHtml: abstract?.html ?? null,
    abstractText: abstract?.text ?? null,
    recording: buildRecording(record, page, webinar, context),
    slidesUrl: record.slides ?? null,
    paperUrl: record.paper ?? null,
    webinar,
    page,
    changedAt: null,
  };
}

function languageOf({ title, language }: TalkRecord, { series }: Context): string | null {
  const spoken = language ?? series.language;
  return spoken === "en" || title === undefined ? null : spoken;
}

function speakersOf(
  { speakers }: TalkRecord,
  webinarRecord: WebinarRecord,
  people: ReadonlyMap<string, PersonDraft>,
): Speaker[] {
  return speakers.flatMap((id, i) => {
    const draft = people.get(id);
    if (!draft) return [];
    const { person, record } = draft;
    const separator = i === 0 ? "" : i === speakers.length - 1 ? " and " : ", ";
    const affiliation = affiliationOn(record, webinarRecord.date ?? null);
    return [{ person, name: person.name, affiliation, separator }];
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

/** Search engines show about 160 characters of a description; a longer one is cut between words. */
const maxLength = 160;

function shorten(text: string): string {
  return text.length <= maxLength ? text : `${text.slice(0, maxLength).replace(/\s\S*$/, "")}…`;
}
