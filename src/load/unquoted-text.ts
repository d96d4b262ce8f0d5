import { parseEvents, YAMLException } from "js-yaml/browser";

/** What is wrong with a line that does not parse, at an offset of the file. */
export interface SyntaxMistake {
  readonly offset: number;
  readonly fact: string;
}

/** A line of YAML: the field's name or the dash of the list, and the text behind it. */
interface TextLine {
  /** The offset of the line. */
  readonly start: number;
  readonly before: string;
  readonly typed: string;
}

/**
 * Returns what is wrong with a text that needs quotes, if quotes make its line parse: on the line at an offset, or on the
 * one above, where what YAML stumbles on often begins. Null if quotes would not help.
 */
export function missingQuotes(text: string, offset: number): SyntaxMistake | null {
  for (const line of linesAround(text, offset)) {
    const mistake = mistakeOf(line);
    if (mistake && parsesBeyond(text, offset, line, `${line.before}${mistake.typed}`))
      return { offset: line.start + mistake.at, fact: mistake.fact };
  }
  return null;
}

/** Returns the line that should be a field: its name has no colon, no blank behind the colon, or another sign. */
export function missingColon(text: string, offset: number): SyntaxMistake | null {
  for (const { start, line } of rawLines(text, offset)) {
    const [, name, value] = /^(\s*(?:- )*\w+)\s*(?:[:：=;]\s*)?([^\s:].*)$/.exec(line) ?? [];
    if (!name || !value) continue;
    const typed = `${name}: ${value.replace(/(?<!\s)\s+#\s.*$/, "")}`;
    if (!parsesBeyond(text, offset, { start, before: "", typed: line }, typed)) continue;
    const at = line.search(/\S/);
    return {
      offset: start + at,
      fact: `a field needs a name, a colon and a space: write ${shown(typed)}`,
    };
  }
  return null;
}

/** Returns what is wrong with a text that starts with a character which YAML gives a meaning: `&`, `*`, `!`. */
export function wrongStart(text: string, offset: number): SyntaxMistake | null {
  const [line] = linesAround(text, offset);
  const mistake = line && mistakeOf(line);
  return mistake && line.start + mistake.at === offset ? { offset, fact: mistake.fact } : null;
}

function rawLines(text: string, offset: number): { start: number; line: string }[] {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const above = text.lastIndexOf("\n", start - 2) + 1;
  const lineAt = (from: number) => text.slice(from).split(/\r?\n/, 1)[0] ?? "";
  return [...new Set([start, above])].map((from) => ({ start: from, line: lineAt(from) }));
}

function linesAround(text: string, offset: number): TextLine[] {
  return rawLines(text, offset).flatMap(({ start, line }) => {
    const [, before, typed] = /^(\s*(?:- +)*(?:[\w-]+:[ \t]+|(?<=- +)))(\S.*)$/.exec(line) ?? [];
    if (before === undefined || typed === undefined) return [];
    return [{ start, before, typed: typed.trimEnd() }];
  });
}

/** What is wrong with the text of a line, at an offset of the line, and a text that YAML would read. */
function mistakeOf({
  before,
  typed,
}: TextLine): { at: number; fact: string; typed: string } | null {
  const at = before.length;
  const text = typed.replace(/(?<!\s)\s+#(\s.*)?$/, "");
  const comment = /\s(#[\p{L}\p{N}])/u.exec(text);
  if (comment && !/^["']/.test(text)) {
    const start = comment.index + 1;
    const brackets = /(?<![\]}])[\]}]*$/.exec(text)?.[0];
    return { at: at + start, fact: cutOff, typed: `${text.slice(0, start)}x${brackets}` };
  }
  const why = whyQuotes(text);
  const right = inQuotes(text);
  return why === null ? null : { at, fact: `${why}: ${shown(before + right)}`, typed: right };
}

/** The fact about text that YAML does not read, because a blank and "#" stand before it. */
export const cutOff = 'what follows " #" is a comment, which nobody sees: put the text in quotes';

function whyQuotes(text: string): string | null {
  const [first = ""] = text;
  if (isOpened(text)) return "a quote is opened and never closed";
  if (/^["']/.test(text))
    return "a quote inside the text ends it, so put another kind of quote around it";
  // A list, whole or not closed.
  if (/^(\[.*\]|\{[^{].*\}|\[[^\]]*|\{[^}]*)$/.test(text)) return null;
  if (/^[&*!%@`|>?{}[\],-]/.test(first))
    return `text cannot start with "${first}", so put it in quotes`;
  if (text.endsWith(":")) return 'quotes let text end in ":", and "|" and a new line start a list';
  return /:\s/.test(text) ? '": " cannot stand in text, so put it in quotes' : null;
}

function isOpened(text: string): boolean {
  return /^("[^"]*|'[^']*)$/.test(text);
}

/** Returns a text in quotes that it does not hold itself. */
function inQuotes(text: string): string {
  const isQuoted = /^(".*"|'.*')$/.test(text) && text.length > 2;
  const inner = isQuoted ? text.slice(1, -1) : isOpened(text) ? text.slice(1) : text;
  if (!/["\\]/.test(inner)) return `"${inner}"`;
  return inner.includes("'") ? JSON.stringify(inner) : `'${inner}'`;
}

function shown(line: string): string {
  const characters = [...line.trim()];
  return characters.length > 70 ? `${characters.slice(0, 69).join("")}…` : characters.join("");
}

/** Says whether the first error comes after an offset once a line is typed otherwise. */
function parsesBeyond(text: string, offset: number, line: TextLine, right: string): boolean {
  const end = line.start + line.before.length + line.typed.length;
  const corrected = text.slice(0, line.start) + right + text.slice(end);
  const lineEnd = text.indexOf("\n", offset);
  const moved = corrected.length - text.length;
  return firstError(corrected) > (lineEnd < 0 ? text.length : lineEnd) + moved;
}

/** Returns the offset of the first syntax error, or Infinity. */
function firstError(text: string): number {
  try {
    parseEvents(text, {});
    return Number.POSITIVE_INFINITY;
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return error.mark?.position ?? 0;
  }
}
