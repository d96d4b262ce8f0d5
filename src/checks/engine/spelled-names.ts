import type { Records } from "../../load/records.ts";
import { foldLetters } from "../../words.ts";
import type { Text } from "./texts.ts";

/** A word of a name or a text, as it is written and folded, and where it starts. */
export interface Word {
  readonly typed: string;
  readonly folded: string;
  readonly start: number;
}

/** How the names and places of the series are spelled, by their folded words. */
export interface Registry {
  /** The names that hold a word, each as its words. */
  readonly names: ReadonlyMap<string, readonly (readonly Word[])[]>;
  /** Places with accents or letters that English lacks. */
  readonly places: ReadonlyMap<string, { typed: string; next: string | undefined }>;
  /** The long words in the names of whom a text is about. */
  readonly nearby: (text: Text) => readonly Word[];
}

/** Returns how the names and places of the series are spelled. */
export function readRegistry(records: Records): Registry {
  const names = new Map<string, (readonly Word[])[]>();
  const places = new Map<string, { typed: string; next: string | undefined }>();
  const longWords = new Map<string, readonly Word[]>();
  for (const { id, record } of records.people.values()) {
    const words = wordsOf(record.name);
    longWords.set(
      id,
      words.filter(({ folded }) => folded.length > 5),
    );
    for (const { folded } of words) {
      const known = names.get(folded);
      if (known) known.push(words);
      else names.set(folded, [words]);
    }
  }
  for (const words of placesIn(records).map(wordsOf))
    for (const [i, word] of words.entries())
      if (isForeign(word) && !places.has(word.folded))
        places.set(word.folded, { typed: word.typed, next: words[i + 1]?.folded });
  const talks = new Map(records.webinars.map(({ source, record }) => [source, record.talks]));
  const owners = new Map([...records.people.values()].map(({ id, source }) => [source, id]));
  const nearby = ({ source, path }: Text) => {
    const speakers =
      path[0] === "talks" ? talks.get(source)?.[Number(path[1])]?.speakers : undefined;
    return (speakers ?? [owners.get(source) ?? ""]).flatMap((id) => longWords.get(id) ?? []);
  };
  return { names, places, nearby };
}

function placesIn({ people, series }: Records): string[] {
  const institutions = [...people.values()].flatMap(({ record }) => record.affiliation);
  return [...institutions, ...(series?.record.cities ?? [])].map(({ name }) => name);
}

/** Returns the words of a text that start with a capital, as those of names do. */
export function wordsOf(text: string): Word[] {
  let end = 0;
  // A list of matches that tells their places takes several times as long.
  return (text.match(/\p{Lu}[\p{L}\p{M}]+/gu) ?? []).map((typed) => {
    const start = text.indexOf(typed, end);
    end = start + typed.length;
    return { typed, folded: foldLetters(typed), start };
  });
}

/** Says whether a word has letters that English lacks. */
export function isForeign({ typed, folded }: Word): boolean {
  return typed.toLowerCase() !== folded;
}
