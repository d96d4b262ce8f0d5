import { readdirSync } from "node:fs";
import path from "node:path";
import { compareTexts, mostOfRule, type Problem, suggest } from "../problems.ts";
import { type DataFile, dataFileList, dataFiles, folderOf } from "../schema/data-files.ts";
import { imageFolder, loadImages } from "./load-images.ts";
import { loadTranscripts, transcriptFolder } from "./load-transcripts.ts";
import { noPast } from "./past.ts";
import { pastInList } from "./past-in-list.ts";
import { unreadable, whyNoFolder } from "./path-facts.ts";
import { readEntry } from "./read-entry.ts";
import type { Entry, Loaded, Records } from "./records.ts";

/** Reads every file of the data folder; mistakes in them never throw but are returned as problems. */
export function loadData(folder: string): Loaded {
  const problems: Problem[] = [];
  const names = list(folder, folder, problems);
  if (names === null) return { records: emptyRecords, problems };
  for (const name of names) checkTopLevel(folder, name, problems);
  const singles = dataFileList.flatMap(([kind, file]) => {
    if (folderOf(file) !== null) return [];
    const isAbsent = file.isOptional && !names.includes(file.path);
    return [[kind, isAbsent ? null : read(folder, file.path, file, problems)]];
  });
  const webinars = readFolder(folder, dataFiles.webinars, problems);
  const people = readFolder(folder, dataFiles.people, problems);
  const namesIn = (name: string) =>
    (names.includes(name) && list(path.join(folder, name), folder, problems)) || [];
  const [images, transcripts] = [namesIn(imageFolder), namesIn(transcriptFolder)];
  const records = {
    ...emptyRecords,
    ...Object.fromEntries(singles),
    webinars: webinars.entries,
    people: new Map(people.entries.map((entry) => [entry.id, entry])),
    personIds: new Set(people.ids),
    images: loadImages(folder, images, displayName, problems),
    transcripts: loadTranscripts(folder, transcripts, displayName, problems),
    isComplete: problems.length === 0,
  } as Records;
  return { records: { ...records, past: pastInList(records) }, problems };
}

/** The records of a data folder that is empty, or cannot be read. */
export const emptyRecords = {
  ...Object.fromEntries(dataFileList.map(([kind]) => [kind, null])),
  webinars: [],
  people: new Map(),
  personIds: new Set(),
  images: new Map(),
  transcripts: [],
  past: noPast,
  isComplete: false,
} as unknown as Records;

/** The templates of announcements, which the site does not use. */
export const templateFolder = "templates";

function checkTopLevel(folder: string, name: string, problems: Problem[]): void {
  const files = dataFileList.map(([, file]) => folderOf(file) ?? file.path);
  const known = [...files, imageFolder, templateFolder, transcriptFolder];
  if (known.includes(name)) return;
  const fact = `is not a file or folder we know${suggest(name, known)}`;
  problems.push({ ...wholeFile(path.join(folder, name)), fact });
}

type Naming = NonNullable<DataFile["naming"]>;

/** Returns the entries of a folder, sorted by id, and the ids of all its files, misnamed and broken ones too. */
function readFolder(
  data: string,
  file: DataFile & { readonly naming: Naming },
  problems: Problem[],
): { entries: Entry<unknown>[]; ids: string[] } {
  const folder = path.join(data, folderOf(file) ?? "");
  const names = list(folder, data, problems);
  if (names?.length === 0) problems.push({ ...wholeFile(folder), fact: "contains no files" });
  const ids = (names ?? []).flatMap((name) => {
    const id = name.replace(/\.yaml$/, "");
    if (id !== name && file.naming.pattern.test(id)) return [id];
    const fact = misnamed(name, file.naming.expected);
    problems.push({ ...wholeFile(path.join(folder, name)), fact });
    return [];
  });
  ids.sort((a, b) => a.length - b.length || compareTexts(a, b));
  return {
    entries: ids.flatMap((id) => read(data, file.path.replace("*", id), file, problems) ?? []),
    ids: (names ?? []).map((name) => path.parse(name).name.toLowerCase()),
  };
}

function misnamed(file: string, expected: string): string {
  return file.endsWith(".yml") ? "is not read: its name must end in .yaml" : `is not ${expected}`;
}

function read(
  data: string,
  name: string,
  { schema }: DataFile,
  problems: Problem[],
): Entry<unknown> | null {
  // Nothing is built, and nobody reads on: 10 MB of wrong fields take 1 s instead of 12 s.
  if (problems.length >= mostOfRule) return null;
  const file = path.join(data, name);
  const { entry, problems: found } = readEntry(file, displayName(file), data, schema);
  for (const problem of found ?? []) problems.push(problem);
  return entry;
}

/** Returns the names in a folder, sorted, without hidden and backup files; without a folder, null and a problem. */
function list(folder: string, data: string, problems: Problem[]): string[] | null {
  const failed = (fact: string) => {
    problems.push({ ...wholeFile(folder), fact });
    return null;
  };
  const why = whyNoFolder(folder, data);
  if (why !== null) return failed(why);
  try {
    return readdirSync(folder)
      .filter((name) => !/^[.#]|~$/.test(name))
      .sort(compareTexts);
  } catch (error) {
    return failed(unreadable(error as NodeJS.ErrnoException));
  }
}

function wholeFile(file: string): Omit<Problem, "fact"> {
  return { file: displayName(file), line: 1, column: 1, field: "" };
}

/** Returns a path as messages show it: relative to the working directory, with forward slashes. */
export function displayName(file: string): string {
  return (path.relative(process.cwd(), file) || ".").replaceAll(path.sep, "/");
}
