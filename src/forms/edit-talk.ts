import type { z } from "zod";
import { setField } from "../fix/set-field.ts";
import { nameTalks } from "../history/talk-ids.ts";
import { personNamed } from "../import/written-names.ts";
import type { Entry, SoundRecords } from "../load/records.ts";
import { suggest } from "../problems.ts";
import { personSchema } from "../schema/person.ts";
import { type WebinarRecord, webinarSchema } from "../schema/webinar.ts";
import { youtubeIdIn } from "../schema/youtube.ts";
import { foldLetters } from "../words.ts";
import { aboutPerson } from "./form-people.ts";
import { type Answers, type FormChanges, noChanges, refused } from "./form-result.ts";

/** A talk by its place in its file. */
interface PlacedTalk {
  readonly entry: Entry<WebinarRecord>;
  readonly index: number;
}

/**
 * Returns a talk with what a form says of it, and its speaker with what the form says of the speaker. A form that names a
 * person names one of the talk's own speakers, and no other file changes.
 */
export function editTalk(answers: Answers, records: SoundRecords): FormChanges {
  const code = (answers.get("code") ?? "").toUpperCase();
  const placed = placeOf(code, records);
  if (!placed)
    return refused(
      `"${code}" is the code of no talk${suggest(code.toLowerCase(), idsIn(records))}`,
    );
  const name = answers.get("name");
  const speaker = name === undefined ? null : speakerOf(name, placed, records);
  if (name !== undefined && speaker === null) return refused(`"${name}" is no speaker of ${code}`);
  const { entry, index } = placed;
  const talk = setFields(entry.source.text, ["talks", index], talkFields(answers), webinarSchema);
  const person = speaker === null ? null : setPerson(speaker, answers);
  const files = [
    ["episodes", entry, talk] as const,
    ...(speaker && person ? [["people", speaker, person.text] as const] : []),
  ];
  if (files.some(([, , text]) => text === null))
    return refused(`the files of ${code} cannot be edited by a form; an organizer does it`);
  const changed = files.flatMap(([folder, { id, source }, text]) =>
    text === null || text === source.text ? [] : [[`${folder}/${id}.yaml`, text] as const],
  );
  return { ...noChanges, files: new Map(changed), notes: person?.notes ?? [] };
}

/** Returns the ids of all talks with a number. */
function idsIn(records: SoundRecords): string[] {
  return records.webinars.flatMap((entry) => idsOf(entry, records));
}

function idsOf(
  { id, record }: Entry<WebinarRecord>,
  { past, people }: SoundRecords,
): readonly string[] {
  return nameTalks(
    id,
    record.talks,
    past.talks.get(id) ?? [],
    (one) => people.get(one)?.record.name,
  ).ids;
}

function placeOf(code: string, records: SoundRecords): PlacedTalk | null {
  for (const entry of records.webinars) {
    const index = idsOf(entry, records).indexOf(code.toLowerCase());
    if (index !== -1) return { entry, index };
  }
  return null;
}

function speakerOf(name: string, { entry, index }: PlacedTalk, { people }: SoundRecords) {
  const folded = foldLetters(personNamed(name).name);
  const speakers = entry.record.talks[index]?.speakers ?? [];
  return (
    speakers
      .flatMap((id) => people.get(id) ?? [])
      .find(({ record }) => foldLetters(record.name) === folded) ?? null
  );
}

function talkFields(answers: Answers): Readonly<Record<string, unknown>> {
  const [topics, recording] = [answers.get("topics"), answers.get("recording")];
  const lines = topics?.split(/[\n,]/).map((line) => line.replace(/^[\s*-]+|\s+$/g, ""));
  return {
    title: answers.get("title"),
    abstract: answers.get("abstract"),
    slides: answers.get("slides"),
    paper: answers.get("paper"),
    topics: lines?.filter((line) => line !== ""),
    recording: recording === undefined ? undefined : (youtubeIdIn(recording) ?? recording),
  };
}

/** An institution that is another one may be a move, of which an organizer asks the day. */
function setPerson(
  { source, record }: NonNullable<ReturnType<typeof speakerOf>>,
  answers: Answers,
) {
  const { affiliation, ...others } = aboutPerson(answers);
  const isNew = record.affiliation.length === 0;
  const isKnown = record.affiliation.some(({ name }) => name === affiliation);
  const fields = isNew ? { affiliation, ...others } : others;
  const notes =
    isNew || isKnown || affiliation === undefined
      ? []
      : [
          `the institution of ${record.name} is another one here: an organizer adds it under moves, with its first day`,
        ];
  return { text: setFields(source.text, [], fields, personSchema), notes };
}

function setFields(
  text: string,
  path: readonly (string | number)[],
  fields: Readonly<Record<string, unknown>>,
  schema: z.ZodType,
): string | null {
  return Object.entries(fields).reduce<string | null>(
    (edited, [name, value]) =>
      edited === null || value === undefined
        ? edited
        : setField(edited, schema, [...path, name], value),
    text,
  );
}
