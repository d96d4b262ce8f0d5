import { isRealDay } from "../date-words.ts";
import type { NumberedWebinar } from "./number-webinars.ts";
import type { ImportedPerson, Leftover } from "./source-facts.ts";
import { idOfName } from "./written-names.ts";

/** The people of a series by their ids, and what they are named by. */
interface NamedByIds {
  readonly people: ReadonlyMap<string, ImportedPerson>;
  /** Returns the id of a person of these. */
  readonly idOf: (person: ImportedPerson) => string;
  readonly left: readonly Leftover[];
}

/** A person at one place of a page; the day is that of the talk, null for an organizer. */
interface Mention {
  readonly person: ImportedPerson;
  readonly day: string | null;
}

/** Returns the people of a series, one for each name, with all that is said of them anywhere. */
export function namePeople(
  organizers: readonly ImportedPerson[],
  webinars: readonly NumberedWebinar[],
): NamedByIds {
  const mentions = [
    ...webinars.flatMap(({ talks, date }) =>
      talks.flatMap(({ speakers }) =>
        speakers.map((person): Mention => ({ person, day: String(date ?? "") })),
      ),
    ),
    ...organizers.map((person): Mention => ({ person, day: null })),
  ];
  const names = [...new Set(mentions.map(({ person }) => person.name))];
  // A name in another script has no letter for a file's name.
  const foreign = names.filter((name) => idOfName(name) === null);
  const idOf = ({ name }: ImportedPerson) =>
    idOfName(name) ?? `person-${foreign.indexOf(name) + 1}`;
  const people = new Map<string, ImportedPerson>();
  const left: Leftover[] = [];
  for (const { person, day } of mentions) {
    const id = idOf(person);
    const old = people.get(id);
    people.set(id, old ? joined(old, person, day) : person);
    if (old) for (const word of otherWords(old, person, day)) left.push(word);
  }
  return { people, idOf, left };
}

/** What is said of a person later adds to it; another institution on a later day is a move. */
function joined(old: ImportedPerson, person: ImportedPerson, day: string | null): ImportedPerson {
  const { affiliation } = person;
  const whole = { ...person, ...old };
  if (typeof affiliation !== "string" || !hasMoved(old, person) || !isRealDay(day ?? ""))
    return whole;
  return { ...whole, moves: [...(old.moves ?? []), { affiliation, from: day ?? "" }] };
}

function hasMoved(old: ImportedPerson, { affiliation }: ImportedPerson): boolean {
  const latest = old.moves?.at(-1)?.affiliation ?? old.affiliation;
  return latest !== undefined && affiliation !== undefined && latest !== affiliation;
}

/** What is said of a person a second time and otherwise, and has no field. */
function otherWords(old: ImportedPerson, person: ImportedPerson, day: string | null): Leftover[] {
  const fields = ["website", "honorific"] as const;
  const others = fields.filter(
    (field) => old[field] && person[field] && old[field] !== person[field],
  );
  const isPlaced = !hasMoved(old, person) || isRealDay(day ?? "");
  return [...others, ...(isPlaced ? [] : ["affiliation" as const])].map((field) => ({
    line: 1,
    text: `${person.name}: ${person[field]}`,
    why: `the first ${field} of ${person.name} is "${old[field]}"`,
  }));
}
