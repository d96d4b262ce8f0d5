import { isUtf8 } from "node:buffer";
import { readFileSync, statSync } from "node:fs";
import type { Problem } from "../problems.ts";
import { unreadable, whyNoFile } from "./path-facts.ts";
import { largestFile } from "./read-yaml.ts";
import { positionOf, type Source } from "./source.ts";

/** Returns the text of a file in a data folder, or the problem that makes it unreadable; `name` is its name in messages. */
export function readText(
  file: string,
  name: string,
  data: string,
): { source: Source; problem: null } | { source: null; problem: Problem } {
  const failed = (fact: string, line = 1, column = 1) => ({
    source: null,
    problem: { file: name, line, column, field: "", fact },
  });
  const why = whyNoFile(file, data);
  if (why !== null) return failed(why);
  let bytes: Buffer;
  try {
    if (statSync(file).size > largestFile)
      return failed(`is larger than ${largestFile / 1_000_000} MB`);
    bytes = readFileSync(file);
  } catch (error) {
    return failed(unreadable(error as NodeJS.ErrnoException));
  }
  if (bytes.length >= 2 && (bytes.readUInt16BE() === 0xfeff || bytes.readUInt16BE() === 0xfffe))
    return failed("is saved as UTF-16: save it as UTF-8");
  const text = bytes.toString("utf8");
  if (text.startsWith("\uFEFF"))
    return failed("starts with an invisible character (BOM): save it as UTF-8 without BOM");
  if (!isUtf8(bytes)) {
    const { line, column } = positionOf({ file: name, text }, text.indexOf("\uFFFD"));
    return failed("a character is not UTF-8: save the file as UTF-8", line, column);
  }
  const conflict = text.search(conflictMarker);
  if (conflict >= 0) return failed(unresolved, positionOf({ file: name, text }, conflict).line);
  return { source: { file: name, text }, problem: null };
}

/** What git writes into a file around the two versions of a line. */
const conflictMarker = /^(?:<{7}|>{7}|\|{7})(?: |$)/m;

const unresolved =
  'a merge conflict is not resolved: keep the version that is right, and delete the lines with "<<<<<<<", "=======" and ">>>>>>>"';
