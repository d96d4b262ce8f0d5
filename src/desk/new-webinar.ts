import { isRealDay } from "../date-words.ts";
import type { Records, SoundRecords } from "../load/records.ts";
import { nearest } from "../problems.ts";
import { dataFiles } from "../schema/data-files.ts";
import type { SeriesRecord } from "../schema/series.ts";
import { webinarSchema } from "../schema/webinar.ts";
import { type Ask, answersTo, askSomebody, type Question } from "./ask.ts";
import { audienceOf, hoursIn, hourWords } from "./audience.ts";
import { editOf, type FileEdit } from "./edits.ts";
import { personEdit, personIdOf } from "./new-person.ts";
import { expectedIn, newRecordText } from "./record-text.ts";

/** Speakers by their ids, the edits that add the new ones, and what is to be said of them. */
interface Speakers {
  readonly ids: readonly string[];
  readonly edits: readonly FileEdit[];
  readonly remarks: readonly string[];
}

/** Edits, and lines that say what they mean. */
export interface Proposal {
  readonly edits: readonly FileEdit[];
  readonly remarks: readonly string[];
}

const { shape } = webinarSchema;

const questions: readonly Question[] = [
  {
    name: "topic",
    message: "Topic",
    isOptional: true,
    expected: (typed) => expectedIn(shape.topic, typed),
  },
  {
    name: "day",
    message: "Day, such as 2026-01-31",
    expected: (typed) => expectedIn(shape.date, typed),
  },
  {
    name: "hour",
    message: "Hour, such as 16:00",
    isOptional: true,
    expected: (typed) => expectedIn(shape.time, typed),
  },
];

/** Returns what adds the next webinar, with the files of its new speakers, from options or answers. */
export async function newWebinar(
  data: string,
  records: SoundRecords,
  typed: Readonly<Record<string, string>>,
  ask: Ask = askSomebody,
): Promise<Proposal> {
  const asks = typed["day"] === undefined;
  const { topic, day = "", hour = "" } = await answersTo(questions, typed, ask);
  const names = typed["speakers"] ?? (asks ? await askSpeakers(records, ask) : "");
  const { ids, edits, remarks } = speakersNamed(data, records, names);
  const known = {
    ...(topic && { topic }),
    date: day,
    ...(hour && { time: hour }),
    talks: ids.map((id) => ({ speakers: [id] })),
  };
  const file = dataFiles.webinars.path.replace("*", nextId(records));
  const webinar = editOf(data, file, newRecordText("webinars", known));
  const meaning = await hourMeans(records.series.record, day, hour);
  return { edits: [webinar, ...edits], remarks: [...remarks, ...meaning] };
}

async function hourMeans(series: SeriesRecord, day: string, hour: string): Promise<string[]> {
  if (!isRealDay(day) || hour === "") return [];
  return hourWords(hoursIn(await audienceOf(series), day, hour));
}

/** Asks for one speaker after another, until an answer is empty. */
export async function askSpeakers({ people }: Records, ask: Ask): Promise<string> {
  const suggested = [...people.values()].map(({ record }) => record.name);
  const names: string[] = [];
  for (;;) {
    const message = names.length === 0 ? "First speaker" : "Next speaker";
    const name = await ask({ name: "speakers", message, isOptional: true, suggested });
    if (name.trim() === "") return names.join(", ");
    names.push(name.trim());
  }
}

/** Returns the speakers whose names or ids stand in a text with commas between them; unknown ones get files. */
export function speakersNamed(data: string, records: Records, typed: string): Speakers {
  const names = [...new Set(typed.split(",").map((name) => name.trim()))].filter(
    (name) => name !== "",
  );
  const found = names.map((name) => {
    const id = personIdOf(records, name);
    return id === null ? newSpeaker(data, records, name) : { id, edits: [], remarks: [] };
  });
  return {
    ids: found.map(({ id }) => id),
    edits: found.flatMap(({ edits }) => edits),
    remarks: found.flatMap(({ remarks }) => remarks),
  };
}

function newSpeaker(data: string, records: Records, name: string) {
  const edit = personEdit(data, records, { name });
  const id = edit.file.replace(/^.*\/|\.yaml$/g, "");
  const known = [...records.people.values()].map(({ record }) => record.name);
  const near = nearest(
    name,
    known.map((one) => one.toLowerCase()),
  );
  const meant = known.find((one) => one.toLowerCase() === near);
  const doubt = meant === undefined ? "" : ` If you mean ${meant}, say no and type that name.`;
  return { id, edits: [edit], remarks: [`${name} is new here and gets ${edit.file}.${doubt}`] };
}

/** Returns the id after the last webinar that has a file or was published. */
function nextId({ webinars, past }: Records): string {
  const ids = [...webinars.map(({ id }) => id), ...past.webinars.keys()];
  const last = Math.max(0, ...ids.map((id) => Number(id.slice(1))));
  return `s${String(last + 1).padStart(2, "0")}`;
}
