import { say } from "../languages/fill-phrase.ts";
import type { Language } from "../languages/language.ts";
import { languageName, languageNames } from "../languages/language-names.ts";
import { doiUrl } from "../schema/doi.ts";
import { licenceOf } from "../schema/licence.ts";
import type { TalkRecord } from "../schema/talk.ts";
import type { Speech } from "./speech.ts";

/** Returns what a talk's record says of it in a word or two: kind, level, languages, licence and DOI. */
export function talkDetails(record: TalkRecord, { language, series }: Speech) {
  const { kind = null, level, captions, licence, doi } = record;
  const isForeign = record.language !== undefined && record.language !== series.language;
  return {
    kind,
    level: level === undefined ? null : { name: level, words: say(language, levels[level]) },
    languageWords: isForeign ? languageWords(record.language ?? "", language) : null,
    captions: captions === undefined ? null : captionsIn(captions, language),
    transcriptBy: record.transcript_by ?? null,
    licence: licence === undefined ? null : { id: licence, ...licenceOf(licence) },
    doi: doi === undefined ? null : { name: doi, url: doiUrl(doi) },
  };
}

const levels = {
  beginner: "level_beginner",
  intermediate: "level_intermediate",
  advanced: "level_advanced",
} as const;

function languageWords(tag: string, language: Language): string {
  return say(language, "language_of", { language: languageName(tag, language) });
}

function captionsIn(languages: readonly string[], language: Language) {
  const names = languageNames(languages, language);
  return { languages, words: say(language, "captions_in", { languages: names }) };
}
