import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import nunjucks from "nunjucks";
import { displayName, templateFolder } from "../load/load-data.ts";
import { readText } from "../load/read-text.ts";
import { mistake } from "../mistakes.ts";
import { compareTexts, DataError, type Problem, quote, suggest } from "../problems.ts";
import { strictFields, strictNames } from "./strict-names.ts";
import { problemInTemplate } from "./template-problem.ts";

/** The folder of the templates that come with the project. */
const shippedFolder = "src/announce/templates";

/** The templates of announcements: those of the project, or those of the organizers in their place. */
export interface Templates {
  /** Whether the organizers have written this template. */
  readonly isOwn: (name: string) => boolean;
  /** The path of a template as messages show it. */
  readonly fileOf: (name: string) => string;
  /** Returns the text of a template with the fields of some data; throws a DataError that names the line of a mistake. */
  readonly render: (name: string, data: object) => string;
}

const options = { throwOnUndefined: true, trimBlocks: true, lstripBlocks: true };

/** Returns the templates for a data folder; throws a DataError where a file in its folder of templates is none. */
export function openTemplates(data: string): Templates {
  const folder = path.join(data, templateFolder);
  const own = ownNames(folder);
  const isOwn = (name: string) => own.includes(name);
  const placeOf = (name: string) => path.join(isOwn(name) ? folder : shippedFolder, name);
  const fileOf = (name: string) => displayName(placeOf(name));
  const sourceOf = (name: string) =>
    readTemplate(placeOf(name), isOwn(name) ? data : shippedFolder);
  const loader = {
    getSource: (name: string) => {
      if (!existsSync(placeOf(name))) throw new Error(`template not found: ${name}`);
      return { src: sourceOf(name), path: fileOf(name), noCache: false };
    },
  };
  const environments = [false, true].map(
    (autoescape) => new nunjucks.Environment(loader, { ...options, autoescape }),
  );
  return {
    isOwn,
    fileOf,
    render: (name, fields) => {
      const environment = environments[Number(name.endsWith(".html.njk"))];
      try {
        const template = environment?.getTemplate(name, true);
        return template?.render(strictFields(fields), strictNames(fields) as never) ?? "";
      } catch (error) {
        if (error instanceof DataError) throw error;
        throw new DataError([problemInTemplate(error as Error, sourceIn(placeOf(name)))], ending);
      }
    },
  };
}

/** Returns the names of the templates of the project, sorted. */
function shippedTemplates(): string[] {
  return readdirSync(shippedFolder).sort(compareTexts);
}

/** Returns the text of a template of the project; throws a mistake where there is no such template. */
export function shippedTemplate(name: string): string {
  const known = shippedTemplates();
  if (known.includes(name)) return readTemplate(path.join(shippedFolder, name), shippedFolder);
  throw mistake(
    `there is no template ${quote(name)}${suggest(name, known)}; there are ${known.join(", ")}`,
  );
}

/** Returns where an organizer's template of this name stands. */
export function ownTemplatePath(data: string, name: string): string {
  return path.join(data, templateFolder, name);
}

const ending = "in the templates; nothing was written";

/** A file that starts with `_` is a part that other templates include. */
function ownNames(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => !/^[.#]|~$/.test(name));
  const known = shippedTemplates();
  const problems = names
    .filter((name) => !name.startsWith("_") && !known.includes(name))
    .map((name) => unknownTemplate(path.join(folder, name), known));
  if (problems.length > 0) throw new DataError(problems, ending);
  return names;
}

function unknownTemplate(file: string, known: readonly string[]): Problem {
  const fact = `is not a template we know${suggest(path.basename(file), known)}`;
  return { file: displayName(file), line: 1, column: 1, field: "", fact };
}

function readTemplate(file: string, folder: string): string {
  const { source, problem } = readText(file, displayName(file), folder);
  if (problem !== null) throw new DataError([problem], ending);
  return source.text;
}

/** Reads a template that a message is about. */
const sourceIn = (place: string) => (file: string) =>
  readTemplate(existsSync(file) ? file : place, path.dirname(existsSync(file) ? file : place));
