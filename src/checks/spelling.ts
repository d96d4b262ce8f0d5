import type { Entry, Records } from "../load/records.ts";
import { offsetOf, positionOf, type Source } from "../load/source.ts";
import { type Problem, quote } from "../problems.ts";
import type { Path } from "../schema/validate.ts";
import { type Dictionary, readDictionary, wordPattern } from "./dictionary.ts";

/** A running text of the data, in English. */
interface Text {
  readonly source: Source;
  readonly path: Path;
  readonly text: string;
}

/** How many words are looked up for a suggestion: a text in another language would take minutes. */
const mostSuggestions = 20;

/** Returns a note for each word of a running text that no dictionary has: once for each text. */
export async function findMisspellings(records: Records): Promise<Problem[]> {
  const texts = textsOf(records);
  const words = new Set(texts.flatMap(({ text }) => wordsOf(text)));
  const dictionary = await readDictionary(records, words);
  const suggestions = new Map<string, string>();
  const isUnknown = new Map([...words].map((word) => [word, !dictionary.knows(word)]));
  return texts.flatMap((text) =>
    [...new Set(wordsOf(text.text))]
      .filter((word) => isUnknown.get(word))
      .map((word) => {
        if (!suggestions.has(word) && suggestions.size < mostSuggestions)
          suggestions.set(word, suggestionOf(word, dictionary));
        const fact = `${quote(word)} is not in the dictionary${suggestions.get(word) ?? ""}`;
        return { ...placeOf(text, word), field: text.path.join("."), fact };
      }),
  );
}

function suggestionOf(word: string, { suggestionFor }: Dictionary): string {
  const meant = word.length > 30 ? null : suggestionFor(word);
  return meant === null ? "" : ` (did you mean ${quote(meant)}?)`;
}

function wordsOf(text: string): readonly string[] {
  return withoutCode(text).match(wordPattern) ?? [];
}

/** Code, addresses, and words with digits in them are in no dictionary. */
function withoutCode(text: string): string {
  return text
    .replace(/(`+)[\s\S]*?\1/g, " ")
    .replace(/\b(https?:\/\/|www\.)\S+|\]\([^)\s]*\)|\S+@\S+/g, " ")
    .replace(/[\p{L}\p{N}_-]*[\p{N}_][\p{L}\p{N}_-]*/gu, " ");
}

function placeOf({ source, path, text }: Text, word: string): Omit<Problem, "field" | "fact"> {
  const start = offsetOf(source.text, path, "value");
  const found = new RegExp(`(?<![\\p{L}\\p{M}])${word}(?![\\p{L}\\p{M}])`, "u").exec(
    source.text.slice(start, start + 2 * text.length + 1000),
  );
  return { file: source.file, ...positionOf(source.text, start + (found?.index ?? 0)) };
}

function textsOf({ series, episodes, people }: Records): Text[] {
  const language = series?.record.language ?? "en";
  const text = ({ source }: Entry<unknown>, path: Path, value?: string, spoken = language) =>
    value === undefined || !/^en\b/.test(spoken) ? [] : [{ source, path, text: value }];
  return [
    ...(series
      ? [
          ...text(series, ["description"], series.record.description),
          ...text(series, ["introduction"], series.record.introduction),
          ...text(series, ["newsletter", "introduction"], series.record.newsletter?.introduction),
        ]
      : []),
    ...episodes.flatMap((episode) =>
      episode.record.talks.flatMap(({ abstract, language: spoken }, t) =>
        text(episode, ["talks", t, "abstract"], abstract, spoken),
      ),
    ),
    ...[...people.values()].flatMap((person) => text(person, ["bio"], person.record.bio)),
  ];
}
