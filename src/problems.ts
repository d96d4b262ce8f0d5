import { distance } from "fastest-levenshtein";

/** How sure a finding is: a problem stops the build, a doubt is only shown. */
export type Severity = "problem" | "doubt";

/** A mistake in the data: its position (line and column from 1) and the fact, in lower case, without a full stop. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The dotted path of the field, such as `talks.0.title`; "" for the whole file. */
  readonly field: string;
  readonly fact: string;
  /** The name of the broken rule; absent if the file cannot be read or fails its schema. */
  readonly rule?: string;
  /** Absent for a problem. */
  readonly severity?: "doubt";
}

/** Thrown when the data or the built site has problems; commands print its message without a stack. */
export class DataError extends Error {
  readonly problems: readonly Problem[];
  readonly skipOriginalStack = true;

  constructor(problems: readonly Problem[], ending?: string) {
    super(formatProblems(problems, ending));
    this.name = "DataError";
    this.problems = problems;
  }
}

/** Returns the problems sorted by file, line, column, field and fact. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      compareTexts(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compareTexts(a.field, b.field) ||
      compareTexts(a.fact, b.fact),
  );
}

/** Compares two texts by UTF-16 unit, for an order that is the same on every machine. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/**
 * Returns text in which characters that control a terminal, end a line or turn its direction are shown by their code
 * points, `\u{1b}`, and so are the first characters of the commands that GitHub Actions reads in what a step prints.
 */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\p{Bidi_Control}\u2028\u2029]|^\s*:(?=:)|#(?=#\[)/gu, (found) =>
    Array.from(found, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`).join(""),
  );
}

/** Returns `file:line:column  field: fact [rule]` on one line. */
export function formatProblem(problem: Problem): string {
  const { file, line, column } = problem;
  return visible(`${file}:${line}:${column}  ${messageOf(problem)}`);
}

function messageOf({ field, fact, rule }: Problem): string {
  return `${field === "" ? "" : `${field}: `}${fact}${rule === undefined ? "" : ` [${rule}]`}`;
}

/** A rule, and the schema of a file, look for no more problems than this: 10 MB of data can have millions. */
export const mostOfRule = 1_000;

/** Of more problems, the first are printed: nobody reads on, and a terminal takes minutes for 300,000 lines. */
const mostPrinted = 200;

/** GitHub shows so many annotations of a step. */
const mostAnnotated = 10;

/** Returns the first 200 problems, sorted, one a line, a line with the count of the others, and one with all and the ending. */
export function formatProblems(
  problems: readonly Problem[],
  ending = "in the data; nothing was built",
): string {
  const atLeast = problems.length < mostOfRule ? "" : "at least ";
  const count = problems.length === 1 ? "1 problem" : `${atLeast}${problems.length} problems`;
  return [...firstLines(problems, formatProblem), `${count} ${ending}.`].join("\n");
}

/** Returns the first 200 doubts, sorted, one a line, and a line with the count of the others. */
export function formatDoubts(doubts: readonly Problem[]): string {
  return firstLines(doubts, (doubt) => `doubt: ${formatProblem(doubt)}`).join("\n");
}

function firstLines(problems: readonly Problem[], format: (problem: Problem) => string): string[] {
  const lines = sortProblems(problems).slice(0, mostPrinted).map(format);
  const rest = problems.length - lines.length;
  return rest > 0 ? [...lines, `… and ${rest} more`] : lines;
}

/** Returns the first ten problems or doubts as GitHub Actions workflow commands, which annotate lines of a pull request. */
export function formatAnnotations(problems: readonly Problem[], severity: Severity): string {
  const command = severity === "doubt" ? "warning" : "error";
  return sortProblems(problems)
    .slice(0, mostAnnotated)
    .map((problem) => {
      const { file, line, column } = problem;
      const message = escapeCommand(messageOf(problem));
      return `::${command} file=${escapeProperty(file)},line=${line},col=${column}::${message}`;
    })
    .join("\n");
}

function escapeCommand(text: string): string {
  return visible(text).replaceAll("%", "%25");
}

function escapeProperty(text: string): string {
  return escapeCommand(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

/** Returns ` (did you mean "…"?)` with the known word nearest to the typed one, or "" if none is near. */
export function suggest(typed: string, known: Iterable<string>): string {
  const word = nearest(typed, known);
  return word === null ? "" : didYouMean(word);
}

/** Returns ` (did you mean "…"?)` with a word. */
export function didYouMean(word: string): string {
  return ` (did you mean ${quote(word)}?)`;
}

/** Returns the known word nearest to the typed one; null if none is within a third of its length, at most three edits. */
export function nearest(typed: string, known: Iterable<string>): string | null {
  const limit = Math.max(1, Math.min(3, Math.round(typed.length / 3)));
  let found: string | null = null;
  let fewest = limit + 1;
  for (const word of known) {
    if (Math.abs(word.length - typed.length) >= fewest) continue;
    const edits = distance(typed.toLowerCase(), word);
    if (edits < fewest) [found, fewest] = [word, edits];
  }
  return found;
}

/** Returns a typed value as messages show it: in quotes, on one line, at most 60 characters. */
export function quote(typed: unknown): string {
  const text = typeof typed === "string" ? typed : (JSON.stringify(typed) ?? "");
  // Sixty characters stand within the first thousand, unless these are nearly all blanks.
  const characters = [...text.slice(0, 1_000).replace(/\s+/g, " ")];
  const isWhole = characters.length <= 60 && text.length <= 1_000;
  return `"${isWhole ? characters.join("") : `${characters.slice(0, 59).join("")}…`}"`;
}
