import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { rules } from "../checks/index.ts";
import { filesIn, replaceFile } from "../files.ts";
import { displayName, loadData } from "../load/load-data.ts";
import type { Span } from "../load/outline.ts";
import { readText } from "../load/read-text.ts";
import { readYaml } from "../load/read-yaml.ts";
import { isMarkdown, placeOf, positionOf } from "../load/source.ts";
import { type Problem, quote, sortProblems } from "../problems.ts";
import { dataFileAt, dataFiles } from "../schema/data-files.ts";
import type { Path } from "../schema/validate.ts";
import { editYaml } from "./edit-yaml.ts";
import { type Repair, repairsByRules, repairsBySchema } from "./repairs.ts";

/** A repair can uncover another one; no text needs as many rounds. */
const mostRounds = 10;

/** Repairs in place what has exactly one right answer; returns each change, as a problem whose fact is the repair. */
export function fixData(folder: string): Problem[] {
  if (!existsSync(folder)) return [];
  const changes: Problem[] = [];
  for (let round = 0; round < mostRounds; round++) {
    const made = fixOnce(folder);
    if (made.length === 0) break;
    changes.push(...made);
  }
  return sortProblems(changes);
}

function fixOnce(folder: string): Problem[] {
  const files = filesIn(folder).filter((file) => /\.(yaml|md)$/.test(file));
  const marks = files.flatMap((file) => fixMark(path.join(folder, file)));
  const fields = files.flatMap((file) => repairsOfFile(folder, file));
  if (marks.length + fields.length > 0) return [...marks, ...makeRepairs(fields)];
  return makeRepairs(repairsByRules(rules, loadData(folder).records));
}

/** A byte order mark says nothing in UTF-8. */
function fixMark(file: string): Problem[] {
  const bytes = readFileSync(file);
  if (!bytes.subarray(0, 3).equals(Buffer.from("\uFEFF"))) return [];
  replaceFile(file, bytes.subarray(3));
  const fact = "the invisible character at the start (BOM) → nothing";
  return [{ file: displayName(file), line: 1, column: 1, field: "", fact }];
}

function repairsOfFile(folder: string, file: string): Repair[] {
  const kind = dataFileAt(file)?.kind;
  const { source } = readText(path.join(folder, file), displayName(path.join(folder, file)));
  if (!kind || !source || isMarkdown(source)) return [];
  const { value, problem } = readYaml(source);
  return problem ? [] : repairsBySchema(source, dataFiles[kind].schema, value);
}

/** Makes the repairs, file by file, and returns a line for each that could be made. */
function makeRepairs(repairs: readonly Repair[]): Problem[] {
  const files = new Map<string, Repair[]>();
  for (const repair of repairs)
    files.set(repair.source.file, [...(files.get(repair.source.file) ?? []), repair]);
  return [...files].flatMap(([file, inFile]) => repairFile(file, inFile));
}

function repairFile(file: string, repairs: readonly Repair[]): Problem[] {
  // From the end of each text to its start, so that the places of what is still to come stay right.
  const ordered = [...repairs].sort((a, b) => b.part.start - a.part.start);
  const original = ordered[0]?.source.text ?? "";
  let text = original;
  const made = ordered.filter((repair) => {
    const edit = isMarkdown(repair.source) ? editText : editYaml;
    const edited = edit(text, repair.path, repair.part, repair.fresh);
    text = edited ?? text;
    return edited !== null;
  });
  if (text !== original) replaceFile(path.resolve(file), text);
  return repairs.filter((repair) => made.includes(repair)).map(changeOf);
}

function editText(text: string, _whole: Path, { start, end }: Span, fresh: string): string {
  return text.slice(0, start) + fresh + text.slice(end);
}

/** Returns `"old" → "new"` with its place, and a little of the text around a small change. */
function changeOf({ source, path, text, part, fresh }: Repair): Problem {
  const before = text.slice(Math.max(0, part.start - 20), part.start);
  const after = text.slice(part.end, part.end + 20);
  const show = (middle: string) => quote(visible(before + middle + after));
  const fact = `${show(text.slice(part.start, part.end))} → ${show(fresh)}`;
  const position = positionOf(source, placeOf(source, path, part).start);
  return { file: source.file, ...position, field: path.join("."), fact };
}

/** A change of blanks, or of signs that nobody sees, is shown by their codes. */
function visible(text: string): string {
  return text.replace(
    /[^\S \n\r]|[\p{Default_Ignorable_Code_Point}\p{Cc}]|(?<= ) /gu,
    (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`,
  );
}
