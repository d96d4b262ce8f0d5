import type { Records } from "../load/records.ts";
import { mistake } from "../mistakes.ts";
import { dataFiles } from "../schema/data-files.ts";
import { personSchema } from "../schema/person.ts";
import { slugOf } from "../schema/topic.ts";
import { foldLetters } from "../words.ts";
import { type Ask, answersTo, type Question } from "./ask.ts";
import { editOf, type FileEdit } from "./edits.ts";
import { expectedIn, newRecordText } from "./record-text.ts";

/** What is asked of a new person; every option that is the name of a text field is taken. */
export const personQuestions: readonly Question[] = [
  {
    name: "name",
    message: "Name, without title",
    expected: (typed) => expectedIn(personSchema.shape.name, typed),
  },
  { name: "affiliation", message: "Institution and place", isOptional: true },
  { name: "website", message: "Home page", isOptional: true, expected: optionalField("website") },
  { name: "orcid", message: "ORCID iD", isOptional: true, expected: optionalField("orcid") },
];

function optionalField(name: "website" | "orcid"): (typed: string) => string | null {
  return (typed) => expectedIn(personSchema.shape[name], typed);
}

/** Returns the edit that adds a person, from options or answers; no edit where a file has this name already. */
export async function newPerson(
  data: string,
  records: Records,
  typed: Readonly<Record<string, string>>,
  ask?: Ask,
): Promise<FileEdit[]> {
  const answers = await answersTo(personQuestions, typed, ask);
  return personIdOf(records, answers["name"] ?? "") === null
    ? [personEdit(data, records, answers, typed["id"])]
    : [];
}

/** Returns the id of the person with a name, or of whom it is the id; null if nobody has it. */
export function personIdOf({ people }: Records, name: string): string | null {
  if (people.has(name)) return name;
  const same = (other: string) => foldLetters(other) === foldLetters(name);
  return [...people.values()].find(({ record }) => same(record.name))?.id ?? null;
}

/** Returns the edit that adds the file of a person; `id` is its name, by default what the person's name is in a-z. */
export function personEdit(
  data: string,
  records: Records,
  answers: Readonly<Record<string, string>>,
  id = freeId(records, answers["name"] ?? ""),
): FileEdit {
  const known = Object.entries(answers).filter(([, answer]) => answer !== "");
  const text = newRecordText("people", Object.fromEntries(known));
  return editOf(data, dataFiles.people.path.replace("*", id), text);
}

/** Returns an id for a name that no file has; throws a mistake where the name has no letter from a to z. */
function freeId({ personIds }: Records, name: string): string {
  const id = foldLetters(slugOf(name))
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  if (id === "") throw mistake(`--id: say how ${name} is written in a-z, such as --id ada-lind`);
  for (let number = 1; ; number++) {
    const one = number === 1 ? id : `${id}-${number}`;
    if (!personIds.has(one)) return one;
  }
}
