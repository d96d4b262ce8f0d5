import path from "node:path";
import type { z } from "zod";
import type { Problem } from "../problems.ts";
import { validate } from "../schema/validate.ts";
import { readNotice } from "./read-notice.ts";
import { readText } from "./read-text.ts";
import { readYaml } from "./read-yaml.ts";
import type { Entry } from "./records.ts";
import { isMarkdown, problemAt, writtenAt } from "./source.ts";

/** The entry of a file, or the problems that it has instead. */
export type ReadEntry =
  | { readonly entry: Entry<unknown>; readonly problems: null }
  | { readonly entry: null; readonly problems: readonly Problem[] };

/** Reads, parses and validates a file in a data folder; `name` is its name in messages. */
export function readEntry(file: string, name: string, data: string, schema: z.ZodType): ReadEntry {
  const { source, problem } = readText(file, name, data);
  if (problem) return refused([problem]);
  const read = isMarkdown(source) ? readNotice(source) : readYaml(source);
  if (read.problem) return refused([read.problem]);
  const typed = read.value;
  if (typed === undefined || typed === null)
    return refused([{ file: name, line: 1, column: 1, field: "", fact: "is empty" }]);
  const { record, mistakes } = validate(schema, typed, (path) => writtenAt(source, path));
  if (mistakes)
    return refused(mistakes.map(({ path, fact, at }) => problemAt(source, path, fact, at)));
  return { entry: { id: path.parse(file).name, record, typed, source }, problems: null };
}

function refused(problems: readonly Problem[]): ReadEntry {
  return { entry: null, problems };
}
