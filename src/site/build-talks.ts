import { codeOf, nameTalks } from "../history/talk-ids.ts";
import { separatorsIn } from "../languages/date-forms.ts";
import { foreignLanguage } from "../languages/direction.ts";
import { say } from "../languages/fill-phrase.ts";
import type { Entry } from "../load/records.ts";
import { placeOf, positionOf } from "../load/source.ts";
import { formulasInLine } from "../markup/formula.ts";
import { escapeHtml } from "../markup/mathml.ts";
import { affiliationsOn } from "../schema/person.ts";
import type { TalkRecord, WebinarRecord } from "../schema/webinar.ts";
import type { PersonDraft } from "./build-people.ts";
import { buildRecording } from "./build-recording.ts";
import { affiliationWords, joinedNames } from "./byline.ts";
import type { Context } from "./context.ts";
import { lastChange } from "./last-change.ts";
import type { LinkedTalk } from "./link-talks.ts";
import { lineOf, renderMarkdown, renderTitle } from "./markdown.ts";
import type { Speaker, SpeakerGroup, Webinar } from "./site.ts";

/** Returns the talks of a webinar in its order. Those that were published keep their codes; `code: none` has no number. */
export function buildTalks(
  { record: webinarRecord, source }: Entry<WebinarRecord>,
  webinar: Webinar,
  people: ReadonlyMap<string, PersonDraft>,
  context: Context,
): LinkedTalk[] {
  const past = context.past.talks.get(webinar.id) ?? [];
  const nameOf = (id: string) => people.get(id)?.record.name;
  const { ids } = nameTalks(webinar.id, webinarRecord.talks, past, nameOf);
  return webinarRecord.talks.map((record, i) => {
    const line = positionOf(source, placeOf(source, ["talks", i]).start).line;
    const talk = buildTalk(
      { record, line },
      ids[i] ?? "",
      speakersOf(record, webinarRecord, people, context),
      webinar,
      context,
    );
    const changedAt = context.revisionOf(webinar.id).pages[i + 1];
    talk.changedAt = lastChange(changedAt, webinar, [talk]);
    return talk;
  });
}

/** A talk while it is built. */
interface TalkDraft extends LinkedTalk {
  changedAt: string | null;
}

function buildTalk(
  { record, line }: { readonly record: TalkRecord; readonly line: number },
  id: string,
  speakers: readonly Speaker[],
  webinar: Webinar,
  context: Context,
): TalkDraft {
  const { language } = context;
  const code = codeOf(id);
  const names = joinedNames(speakers, language);
  const title = record.title === undefined ? null : renderTitle(record.title);
  const heading = title?.text ?? say(language, "talk_by", { names });
  const abstract = record.abstract === undefined ? null : renderMarkdown(record.abstract);
  const coded = say(language, "coded", { code: code ?? webinar.code, title: heading });
  const about = abstract === null ? "" : ` ${lineOf(abstract)}`;
  const page = context.addresses.page(
    `${context.addresses.talks}${id}/`,
    // Talks without a title may have the same speakers: the code makes their page titles differ.
    title?.text ?? coded,
    shorten(`${names}.${about}`),
    title === null ? coded : say(language, "talk_and_speakers", { talk: coded, names }),
  );
  return {
    id,
    code,
    line,
    title: title?.text ?? null,
    heading,
    headingHtml: title?.html ?? escapeHtml(heading),
    status: record.status ?? "planned",
    statusWords: record.status === undefined ? null : say(language, "is_withdrawn"),
    // A heading that is a placeholder speaks the language of the pages.
    ...foreignLanguage(
      record.title === undefined ? language.tag : (record.language ?? context.series.language),
      language,
    ),
    speakers,
    groups: groupsOf(speakers),
    topics: record.topics.flatMap((name) => context.topics.get(name) ?? []),
    ...abstractOf(abstract),
    recording: buildRecording(record, page, webinar, context),
    slidesUrl: record.slides ?? null,
    paperUrl: record.paper ?? null,
    webinar,
    ...unlinked,
    page,
    changedAt: null,
  };
}

const unlinked = { before: null, after: null, beside: [], related: [] };

function abstractOf(abstract: ReturnType<typeof renderMarkdown> | null) {
  return {
    abstractHtml: abstract?.html ?? null,
    abstractFeedHtml: abstract?.feedHtml ?? null,
    abstractText: abstract?.text ?? null,
  };
}

function speakersOf(
  { speakers }: TalkRecord,
  webinarRecord: WebinarRecord,
  people: ReadonlyMap<string, PersonDraft>,
  { language }: Context,
): Speaker[] {
  const drafts = speakers.flatMap((id) => people.get(id) ?? []);
  const separators = separatorsIn(
    drafts.map(({ person }) => person.name),
    language.locale,
  );
  return drafts.map(({ person, record }, i) => {
    const affiliations = affiliationsOn(record, webinarRecord.date ?? null);
    const affiliation = affiliationWords(affiliations);
    const separator = separators[i] ?? "";
    return { person, name: person.name, affiliations, affiliation, separator };
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

/** Search engines show about 160 characters of a description; a longer one is cut between words and formulas. */
const maxLength = 160;

function shorten(text: string): string {
  if (text.length <= maxLength) return text;
  const formulas = formulasInLine(text);
  const cut = formulas.find(({ end }) => end >= maxLength)?.start;
  return `${text.slice(0, Math.min(cut ?? maxLength, maxLength)).replace(/\s\S*$/, "")}…`;
}
