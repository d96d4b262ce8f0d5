import { recordYaml } from "../import/record-yaml.ts";
import type { ImportedPerson } from "../import/source-facts.ts";
import { idOfName, personNamed } from "../import/written-names.ts";
import type { SoundRecords } from "../load/records.ts";
import { orcidIn } from "../schema/person.ts";
import { foldLetters } from "../words.ts";
import type { Answers } from "./form-result.ts";

/** The people whom a form names: their ids in its order, and the files of those who are new. */
interface NamedInForm {
  readonly ids: readonly string[];
  readonly files: ReadonlyMap<string, string>;
  /** The names of which no file's name can be made. */
  readonly nameless: readonly string[];
}

/** Returns the ids of people; who is known by that name keeps the file as it is. */
export function idsOfPeople(people: readonly ImportedPerson[], records: SoundRecords): NamedInForm {
  const files = new Map<string, string>();
  const ids = people.flatMap((person) => {
    const known = knownPerson(person.name, records) ?? idOfName(person.name);
    if (known !== null && !records.personIds.has(known))
      files.set(`people/${known}.yaml`, recordYaml("people", person, {}));
    return known ?? [];
  });
  const nameless = people
    .map(({ name }) => name)
    .filter((name) => idOfName(name) === null && knownPerson(name, records) === null);
  return { ids, files, nameless };
}

/** Returns the id of the person of this name, whatever its accents; null where there is none. */
export function knownPerson(name: string, { people }: SoundRecords): string | null {
  const folded = foldLetters(name);
  return [...people].find(([, { record }]) => foldLetters(record.name) === folded)?.[0] ?? null;
}

/** Returns the person whom a form describes. */
export function personOf(answers: Answers): ImportedPerson {
  return personNamed(answers.get("name") ?? "", aboutPerson(answers));
}

/** Returns what a form says of a person besides the name. */
export function aboutPerson(answers: Answers): Partial<ImportedPerson> {
  const typed = answers.get("orcid");
  const fields = {
    affiliation: answers.get("affiliation"),
    website: answers.get("website"),
    bio: answers.get("bio"),
    orcid: typed === undefined ? undefined : (orcidIn(typed) ?? typed),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
