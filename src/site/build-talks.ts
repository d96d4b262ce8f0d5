import { codeOf, nameTalks } from "../history/talk-ids.ts";
import { foreignLanguage } from "../languages/direction.ts";
import { say } from "../languages/fill-phrase.ts";
import type { Language } from "../languages/language.ts";
import type { Entry } from "../load/records.ts";
import { placeOf, positionOf } from "../load/source.ts";
import { escapeHtml } from "../markup/mathml.ts";
import type { TalkRecord } from "../schema/talk.ts";
import type { WebinarRecord } from "../schema/webinar.ts";
import { buildAuthors } from "./build-authors.ts";
import { buildChapters, chaptersText } from "./build-chapters.ts";
import { buildCitation } from "./build-citation.ts";
import { talkLinks, urlOfKind } from "./build-links.ts";
import type { PersonDraft } from "./build-people.ts";
import { buildRecording } from "./build-recording.ts";
import { buildSpeakers } from "./build-speakers.ts";
import { buildTranscripts, transcriptsOf } from "./build-transcripts.ts";
import type { Context } from "./context.ts";
import { lastChange } from "./last-change.ts";
import type { LinkedTalk } from "./link-talks.ts";
import { renderMarkdown, renderTitle } from "./markdown.ts";
import { slotsOf, talkDays } from "./programme.ts";
import type { Citation, Page, Slot, Speaker, SpeakerGroup, Webinar } from "./site.ts";
import { talkDetails } from "./talk-details.ts";
import { headingOf, talkPage } from "./talk-page.ts";

/**
 * Returns the talks of a webinar in its order, and the paths of those that are taken off the site. Those that were published keep their codes;
 * `code: none` has no number.
 */
export function buildTalks(
  { record: webinarRecord, source }: Entry<WebinarRecord>,
  webinar: Webinar,
  people: ReadonlyMap<string, PersonDraft>,
  context: Context,
): { readonly talks: LinkedTalk[]; readonly formerPaths: string[] } {
  const past = context.past.talks.get(webinar.id) ?? [];
  const nameOf = (id: string) => people.get(id)?.record.name;
  const { ids } = nameTalks(webinar.id, webinarRecord.talks, past, nameOf);
  const slots = slotsOf(webinarRecord, webinar.when, context);
  const days = talkDays(webinarRecord);
  const built = webinarRecord.talks.map((record, i) => {
    const speakers = buildSpeakers(record.speakers, webinarRecord.date, people, context);
    const line = positionOf(source, placeOf(source, ["talks", i]).start).line;
    const talk = buildTalk({ record, line }, ids[i] ?? "", speakers, people, webinar, context);
    const changedAt = context.revisionOf(webinar.id).pages[i + 1];
    talk.on = days[i] ?? null;
    talk.slot = slots[i] ?? null;
    talk.citation = buildCitation(talk, webinar, context);
    talk.changedAt = lastChange(changedAt, webinar, [talk]);
    return talk;
  });
  const isShown = (_: unknown, i: number) => webinarRecord.talks[i]?.unpublished === undefined;
  return {
    talks: built.filter(isShown),
    formerPaths: built.filter((talk, i) => !isShown(talk, i)).map(({ page }) => page.path),
  };
}

/** A talk while it is built. */
interface TalkDraft extends LinkedTalk {
  on: string | null;
  slot: Slot | null;
  changedAt: string | null;
  citation: Citation | null;
}

function buildTalk(
  { record, line }: { readonly record: TalkRecord; readonly line: number },
  id: string,
  speakers: readonly Speaker[],
  people: ReadonlyMap<string, PersonDraft>,
  webinar: Webinar,
  context: Context,
): TalkDraft {
  const { language, series } = context;
  const code = codeOf(id);
  const title = record.title === undefined ? null : renderTitle(record.title);
  const heading = headingOf(title?.text ?? null, record, speakers, context);
  const abstract = record.abstract === undefined ? null : renderMarkdown(record.abstract);
  const names = { id, code: code ?? webinar.code, title: title?.text ?? null, heading, speakers };
  const page = talkPage(names, abstract, context);
  return {
    id,
    code,
    line,
    title: title?.text ?? null,
    awaitsTitle: title === null && (record.kind === undefined || speakers.length > 0),
    heading,
    headingHtml: title?.html ?? escapeHtml(heading),
    status: record.status ?? "planned",
    statusWords: record.status === undefined ? null : say(language, "is_withdrawn"),
    // A heading that is a placeholder speaks the language of the pages.
    ...foreignLanguage(
      record.title === undefined ? language.tag : (record.language ?? series.language),
      language,
    ),
    ...talkDetails(record, context),
    speakers,
    groups: groupsOf(speakers),
    authors: buildAuthors(record.authors ?? [], people, language),
    bioHtml: record.bio === undefined ? null : renderMarkdown(record.bio).html,
    topics: record.topics.flatMap((name) => context.topics.get(name) ?? []),
    consent: record.consent ?? null,
    consentWords: consentWords(record, webinar, language),
    ...abstractOf(abstract),
    ...recordedParts(record, { id, page, heading }, webinar, context),
    ...materialsOf(record, heading, language),
    abstractMarkdown: record.abstract ?? null,
    webinar,
    ...unlinked,
    page,
    markdown: context.addresses.page(`${context.addresses.talks}${id}.md`, page.title, ""),
    changedAt: null,
    citation: null,
  };
}

const unlinked = { on: null, slot: null, before: null, after: null, beside: [], related: [] };

/** Returns the recording of a talk, and what belongs to its moments. */
function recordedParts(
  record: TalkRecord,
  talk: { readonly id: string; readonly page: Page; readonly heading: string },
  webinar: Webinar,
  context: Context,
) {
  const recording = buildRecording(record, talk.page, webinar, context);
  const isGiven = webinar.phase === "over" && record.status === undefined;
  const spoken = record.language ?? context.series.language;
  const files = isGiven ? transcriptsOf(talk.id, spoken, context) : [];
  const chapters = buildChapters(record, files[0]?.chapters ?? [], recording);
  return {
    recording,
    chapters,
    chaptersText: chaptersText(chapters, talk.heading),
    transcripts: buildTranscripts(files, { ...talk, recording }, context),
  };
}

function materialsOf(record: TalkRecord, heading: string, language: Language) {
  const links = talkLinks(record, heading, language);
  return { links, slidesUrl: urlOfKind(links, "slides"), paperUrl: urlOfKind(links, "paper") };
}

function abstractOf(abstract: ReturnType<typeof renderMarkdown> | null) {
  return {
    abstractHtml: abstract?.html ?? null,
    abstractFeedHtml: abstract?.feedHtml ?? null,
    abstractText: abstract?.text ?? null,
  };
}

const consentPhrases = {
  asked: "may_be_recorded",
  yes: "will_be_recorded",
  no: "will_not_be_recorded",
} as const;

function consentWords(
  { consent, status }: TalkRecord,
  webinar: Webinar,
  language: Language,
): string | null {
  const isExpected = webinar.status === "scheduled" && webinar.phase !== "over" && !status;
  return consent === undefined || !isExpected ? null : say(language, consentPhrases[consent]);
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
