import { readdirSync } from "node:fs";
import path from "node:path";
import type { z } from "zod";
import { compareTexts, type Problem, suggest } from "../problems.ts";
import { organizersSchema } from "../schema/organizers.ts";
import { personSchema } from "../schema/person.ts";
import { privacySchema } from "../schema/privacy.ts";
import { publishedSchema } from "../schema/published.ts";
import { redirectsSchema } from "../schema/redirects.ts";
import { seriesSchema } from "../schema/series.ts";
import { validate } from "../schema/validate.ts";
import { episodeSchema } from "../schema/webinar.ts";
import { wordsSchema } from "../schema/words.ts";
import { noticeFile, readNotice } from "./read-notice.ts";
import { readText } from "./read-text.ts";
import { readYaml } from "./read-yaml.ts";
import { type Entry, type Loaded, noRecords, type Records } from "./records.ts";
import { problemAt, type Source } from "./source.ts";

const required = ["series.yaml", "organizers.yaml", "episodes", "people"];
const optional = ["privacy.yaml", noticeFile, "redirects.yaml", "published.yaml", "words.yaml"];
const topLevel = [...required, ...optional];

/**
 * Reads every file of the data folder; never throws for a mistake in them, but returns all problems. A file that holds
 * what it held `before` gives the same entry.
 */
export function loadData(folder: string, before: Records = noRecords): Loaded {
  const problems: Problem[] = [];
  const names = list(folder, problems);
  if (names === null) return { records: noRecords, problems };
  for (const name of names) checkTopLevel(folder, name, problems);
  const reading = { problems, known: entriesByFile(before) };
  const people = readFolder(folder, "people", personFile, personSchema, reading);
  const readIfThere = <Schema extends z.ZodType>(name: string, schema: Schema) =>
    names.includes(name) ? readEntry(path.join(folder, name), schema, reading) : null;
  const records = {
    series: readEntry(path.join(folder, "series.yaml"), seriesSchema, reading),
    organizers: readEntry(path.join(folder, "organizers.yaml"), organizersSchema, reading),
    episodes: readFolder(folder, "episodes", episodeFile, episodeSchema, reading).entries,
    people: new Map(people.entries.map((entry) => [entry.id, entry])),
    personIds: new Set(people.ids),
    privacy: readIfThere("privacy.yaml", privacySchema),
    privacyNotice: names.includes(noticeFile) ? readPage(folder, problems) : null,
    redirects: readIfThere("redirects.yaml", redirectsSchema),
    published: readIfThere("published.yaml", publishedSchema),
    words: readIfThere("words.yaml", wordsSchema),
  };
  return { records: { ...records, isComplete: problems.length === 0 }, problems };
}

/** Returns everything that stands in a data folder, read as text and no further; null where something is no text. */
export function readSources(folder: string): Source[] | null {
  const namesIn = (name: string) =>
    (list(path.join(folder, name), []) ?? []).map((inner) => path.join(name, inner));
  const names = namesIn("").flatMap((name) => (path.extname(name) === "" ? namesIn(name) : name));
  const files = names.map((name) => path.join(folder, name));
  const sources = files.flatMap((file) => readText(file, displayName(file)).source ?? []);
  return sources.length === files.length ? sources : null;
}

/** What is collected while files are read, and what is known of them from before. */
interface Reading {
  readonly problems: Problem[];
  readonly known: ReadonlyMap<string, Entry<unknown>>;
}

function entriesByFile({ series, episodes, people }: Records): Reading["known"] {
  const entries = [...(series ? [series] : []), ...episodes, ...people.values()];
  return new Map(entries.map((entry) => [entry.source.file, entry]));
}

const personFile = {
  pattern: /^[a-z0-9]+(-[a-z0-9]+)*$/,
  expected: 'the name of a person\'s file: "first-last.yaml", of a-z, 0-9 and -',
};

const episodeFile = {
  pattern: /^s(0[1-9]|[1-9]\d{1,3})$/,
  expected: 'the name of a webinar\'s file: "s07.yaml", an s and a number of two digits or more',
};

function checkTopLevel(folder: string, name: string, problems: Problem[]): void {
  if (topLevel.includes(name)) return;
  const fact = `is not a file or folder we know${suggest(name, topLevel)}`;
  problems.push({ ...wholeFile(path.join(folder, name)), fact });
}

/** Returns the entries of a folder in the order of their ids, and the ids that its files stand for, misnamed ones too. */
function readFolder<Schema extends z.ZodType>(
  data: string,
  name: string,
  naming: { pattern: RegExp; expected: string },
  schema: Schema,
  reading: Reading,
): { entries: Entry<z.output<Schema>>[]; ids: string[] } {
  const { problems } = reading;
  const folder = path.join(data, name);
  const ids: string[] = [];
  const files = list(folder, problems);
  if (files?.length === 0) problems.push({ ...wholeFile(folder), fact: "holds no file" });
  for (const file of files ?? []) {
    const id = file.replace(/\.yaml$/, "");
    if (id !== file && naming.pattern.test(id)) ids.push(id);
    else
      problems.push({
        ...wholeFile(path.join(folder, file)),
        fact: misnamed(file, naming.expected),
      });
  }
  ids.sort((a, b) => a.length - b.length || compareTexts(a, b));
  const entries = ids.map((id) => readEntry(path.join(folder, `${id}.yaml`), schema, reading));
  return {
    entries: entries.filter((entry) => entry !== null),
    ids: (files ?? []).map((file) => path.parse(file).name.toLowerCase()),
  };
}

function misnamed(file: string, expected: string): string {
  return file.endsWith(".yml") ? "is not read: end its name in .yaml" : `is not ${expected}`;
}

function readEntry<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
  { problems, known }: Reading,
): Entry<z.output<Schema>> | null {
  const read = readText(file, displayName(file));
  if (read.problem) return reject(problems, read.problem);
  const { source } = read;
  const same = known.get(source.file);
  if (same?.source.text === source.text) return same as Entry<z.output<Schema>>;
  const yaml = readYaml(source);
  if (yaml.problem) return reject(problems, yaml.problem);
  if (yaml.value === undefined || yaml.value === null)
    return reject(problems, { ...wholeFile(file), fact: "is empty" });
  const { record, mistakes } = validate(schema, yaml.value);
  if (mistakes === null)
    return { id: path.basename(file, ".yaml"), record, typed: yaml.value, source };
  return reject(
    problems,
    ...mistakes.map(({ path, fact, at }) => problemAt(source, path, fact, at)),
  );
}

function readPage(folder: string, problems: Problem[]): Entry<string> | null {
  const file = path.join(folder, noticeFile);
  const { entry, problem } = readNotice(file, displayName(file));
  return problem ? reject(problems, problem) : entry;
}

function reject(problems: Problem[], ...found: Problem[]): null {
  problems.push(...found);
  return null;
}

/** Returns the names in a folder, sorted, without hidden and backup files; null with a problem where there is no folder. */
function list(folder: string, problems: Problem[]): string[] | null {
  try {
    return readdirSync(folder)
      .filter((name) => !/^[.#]|~$/.test(name))
      .sort(compareTexts);
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === "ENOENT";
    problems.push({
      ...wholeFile(folder),
      fact: missing ? "folder is missing" : "is not a folder",
    });
    return null;
  }
}

function wholeFile(file: string): Omit<Problem, "fact"> {
  return { file: displayName(file), line: 1, column: 1, field: "" };
}

/** Returns a path as messages show it: relative to where the command runs, with forward slashes. */
export function displayName(file: string): string {
  return (path.relative(process.cwd(), file) || ".").replaceAll(path.sep, "/");
}
