import { isUtf8 } from "node:buffer";
import { readFileSync, statSync } from "node:fs";
import type { Problem } from "../problems.ts";
import { largestFile } from "./read-yaml.ts";
import { positionOf, type Source } from "./source.ts";

/** Returns the text of a data file, or the problem that makes it unreadable. */
export function readText(
  path: string,
  file: string,
): { source: Source; problem: null } | { source: null; problem: Problem } {
  const failed = (fact: string, line = 1, column = 1) => ({
    source: null,
    problem: { file, line, column, field: "", fact },
  });
  let bytes: Buffer;
  try {
    if (statSync(path).size > largestFile)
      return failed(`is larger than ${largestFile / 1_000_000} MB`);
    bytes = readFileSync(path);
  } catch (error) {
    return failed(unreadable(error as NodeJS.ErrnoException));
  }
  if (bytes.length >= 2 && (bytes.readUInt16BE() === 0xfeff || bytes.readUInt16BE() === 0xfffe))
    return failed("is saved as UTF-16: save it as UTF-8");
  const text = bytes.toString("utf8");
  if (text.startsWith("\uFEFF"))
    return failed("starts with an invisible character (BOM): save it as UTF-8 without BOM");
  if (!isUtf8(bytes)) {
    const { line, column } = positionOf({ file, text }, text.indexOf("\uFFFD"));
    return failed("a character is not UTF-8: save the file as UTF-8", line, column);
  }
  return { source: { file, text }, problem: null };
}

function unreadable(error: NodeJS.ErrnoException): string {
  if (error.code === "ENOENT") return "file is missing";
  if (error.code === "EISDIR") return "is a folder, not a file";
  return `cannot be read (${error.code ?? error.message})`;
}
