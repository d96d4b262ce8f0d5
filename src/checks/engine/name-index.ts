import type { Records } from "../../load/records.ts";
import { institutionsOf } from "../../schema/person.ts";
import { foldLetters } from "../../words.ts";
import type { DataText } from "./texts.ts";

/** A capitalized word of a name or a text, as typed and folded, and its offset in UTF-16 units. */
export interface CapitalizedWord {
  readonly typed: string;
  readonly folded: string;
  readonly start: number;
}

/** A word of a place as it is spelled, and the folded word after it. */
interface PlaceWord {
  readonly typed: string;
  readonly next: string | undefined;
}

/** How the data spells the names of people and places. */
export interface NameIndex {
  /** The names that contain a folded word; each name is a list of its words. */
  readonly names: ReadonlyMap<string, readonly (readonly CapitalizedWord[])[]>;
  /** The words of places with letters that English lacks, by their folded form. */
  readonly places: ReadonlyMap<string, PlaceWord>;
  /** Returns the long words in the names of the people that a text is about. */
  readonly relatedWords: (text: DataText) => readonly CapitalizedWord[];
}

/** Returns an index of the names of people, institutions and cities. */
export function indexNames(records: Records): NameIndex {
  const names = [...records.people.values()].map(({ record }) => capitalizedWords(record.name));
  return {
    names: namesByWord(names),
    places: placesByWord(placesIn(records).map(capitalizedWords)),
    relatedWords: relatedWordFinder(records),
  };
}

/** A word in a text is compared with so many names that share the word beside it. */
const mostNames = 20;

/** And with so many words in the names of the people that the text is about. */
const mostRelated = 20;

function namesByWord(names: readonly (readonly CapitalizedWord[])[]): NameIndex["names"] {
  const index = new Map<string, (readonly CapitalizedWord[])[]>();
  for (const name of names)
    for (const { folded } of name) {
      const known = index.get(folded);
      if (!known) index.set(folded, [name]);
      else if (known.length < mostNames) known.push(name);
    }
  return index;
}

function placesByWord(places: readonly (readonly CapitalizedWord[])[]): NameIndex["places"] {
  const index = new Map<string, PlaceWord>();
  for (const words of places)
    for (const [i, word] of words.entries())
      if (isForeign(word) && !index.has(word.folded))
        index.set(word.folded, { typed: word.typed, next: words[i + 1]?.folded });
  return index;
}

/** A talk is about its speakers, a person's file about that person. */
function relatedWordFinder({ webinars, people }: Records): NameIndex["relatedWords"] {
  const talks = new Map(webinars.map(({ source, record }) => [source, record.talks]));
  const persons = [...people.values()];
  const owners = new Map(persons.map(({ id, source }) => [source, id]));
  const longWords = new Map(
    persons.map(({ id, record: { name } }) => [
      id,
      capitalizedWords(name).filter(({ folded }) => folded.length > 5),
    ]),
  );
  return ({ source, path: [list, t] }) => {
    const speakers = list === "talks" ? talks.get(source)?.[Number(t)]?.speakers : undefined;
    return (speakers ?? [owners.get(source) ?? ""])
      .slice(0, mostRelated)
      .flatMap((id) => longWords.get(id) ?? [])
      .slice(0, mostRelated);
  };
}

function placesIn({ people, series }: Records): string[] {
  const institutions = [...people.values()].flatMap(({ record }) => institutionsOf(record));
  return [...institutions, ...(series?.record.cities ?? []).map(({ name }) => name)];
}

/** Returns the words of a text that start with a capital, as names do. */
export function capitalizedWords(text: string): CapitalizedWord[] {
  return [...text.matchAll(/\p{Lu}[\p{L}\p{M}]+/gu)].map(({ 0: typed, index: start }) => ({
    typed,
    folded: foldLetters(typed),
    start,
  }));
}

/** Says whether a word has letters that English lacks. */
export function isForeign({ typed, folded }: CapitalizedWord): boolean {
  return typed.toLowerCase() !== folded;
}
