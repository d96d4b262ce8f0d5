import { isUtf8 } from "node:buffer";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { rules } from "../checks/index.ts";
import { filesIn } from "../files.ts";
import { displayName, loadData } from "../load/load-data.ts";
import type { Span } from "../load/outline.ts";
import { whyNoFile } from "../load/path-facts.ts";
import { readText } from "../load/read-text.ts";
import { readYaml } from "../load/read-yaml.ts";
import { isMarkdown, placeOf, positionOf } from "../load/source.ts";
import { type Problem, quote, sortProblems } from "../problems.ts";
import { replaceFile } from "../replace-file.js";
import { dataFileAt, dataFiles } from "../schema/data-files.ts";
import type { Path } from "../schema/validate.ts";
import { editYaml } from "./edit-yaml.ts";
import { type Repair, repairsByRules, repairsBySchema } from "./repairs.ts";

/** A repair can reveal another one; no real text needs this many rounds. */
const maximumRounds = 10;

/** Repairs, in place, what has exactly one right answer; returns the changes as problems that state `old → new`. */
export function fixData(folder: string): Problem[] {
  if (!existsSync(folder)) return [];
  const changes: Problem[] = [];
  for (let round = 0; round < maximumRounds; round++) {
    const made = fixOnce(folder);
    if (made.length === 0) break;
    for (const change of made) changes.push(change);
  }
  return sortProblems(changes);
}

function fixOnce(folder: string): Problem[] {
  const files = readableOr(() => filesIn(folder), []).filter((file) => /\.(yaml|md)$/.test(file));
  const byteOrderMarks = files.flatMap((file) =>
    removeByteOrderMark(path.join(folder, file), folder),
  );
  const fields = files.flatMap((file) => repairsOfFile(folder, file));
  if (byteOrderMarks.length + fields.length > 0) return [...byteOrderMarks, ...makeRepairs(fields)];
  return makeRepairs(repairsByRules(rules, loadData(folder).records));
}

/** In UTF-8 a byte order mark has no meaning; what is not UTF-8 stays as it is. */
function removeByteOrderMark(file: string, folder: string): Problem[] {
  if (whyNoFile(file, folder) !== null) return [];
  const bytes = readableOr(() => readFileSync(file), Buffer.of());
  if (!bytes.subarray(0, 3).equals(Buffer.from("\uFEFF")) || !isUtf8(bytes)) return [];
  replaceFile(file, bytes.subarray(3));
  const fact = "the invisible character at the start (BOM) → nothing";
  return [{ file: displayName(file), line: 1, column: 1, field: "", fact }];
}

/** What cannot be read is not repaired; the check that follows says so. */
function readableOr<Value>(read: () => Value, otherwise: Value): Value {
  try {
    return read();
  } catch {
    return otherwise;
  }
}

function repairsOfFile(folder: string, file: string): Repair[] {
  const kind = dataFileAt(file)?.kind;
  const { source } = readText(
    path.join(folder, file),
    displayName(path.join(folder, file)),
    folder,
  );
  if (!kind || !source || isMarkdown(source)) return [];
  const { value, problem } = readYaml(source);
  return problem ? [] : repairsBySchema(source, dataFiles[kind].schema, value);
}

/** Makes the repairs, file by file, and returns those that could be made as changes. */
function makeRepairs(repairs: readonly Repair[]): Problem[] {
  const files = new Map<string, Repair[]>();
  for (const repair of repairs)
    files.set(repair.source.file, [...(files.get(repair.source.file) ?? []), repair]);
  return [...files].flatMap(([file, inFile]) => repairFile(file, inFile));
}

function repairFile(file: string, repairs: readonly Repair[]): Problem[] {
  // From the end of each text to its start, so that the spans of later repairs stay valid.
  const ordered = [...repairs].sort((a, b) => b.part.start - a.part.start);
  const original = ordered[0]?.source.text ?? "";
  let text = original;
  const made = ordered.filter((repair) => {
    const edit = isMarkdown(repair.source) ? editText : editYaml;
    const edited = edit(text, repair.path, repair.part, repair.replacement);
    text = edited ?? text;
    return edited !== null;
  });
  if (text !== original) replaceFile(path.resolve(file), text);
  return repairs.filter((repair) => made.includes(repair)).map(changeOf);
}

function editText(text: string, _path: Path, { start, end }: Span, replacement: string): string {
  return text.slice(0, start) + replacement + text.slice(end);
}

/** Returns `"old" → "new"` at its position, each with up to 20 characters of context on both sides. */
function changeOf({ source, path, text, part, replacement }: Repair): Problem {
  const before = text.slice(Math.max(0, part.start - 20), part.start);
  const after = text.slice(part.end, part.end + 20);
  const show = (middle: string) => quote(withVisibleBlanks(before + middle + after));
  const fact = `${show(text.slice(part.start, part.end))} → ${show(replacement)}`;
  const position = positionOf(source, placeOf(source, path, part).start);
  return { file: source.file, ...position, field: path.join("."), fact };
}

/** Shows invisible characters, and spaces after a space, by their code points: `\u{a0}`. */
function withVisibleBlanks(text: string): string {
  return text.replace(
    /[^\S \n\r]|[\p{Default_Ignorable_Code_Point}\p{Cc}]|(?<= ) /gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  );
}
