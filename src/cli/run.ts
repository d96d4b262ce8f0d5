import { existsSync } from "node:fs";
import { healFolder } from "../build/replace-folder.ts";
import { mistakeLine } from "../mistakes.ts";
import {
  DataError,
  formatAnnotations,
  formatDoubts,
  type Problem,
  type Severity,
  visible,
} from "../problems.ts";
import { type Accepted, type Options, readOptions, usual } from "./options.ts";

/**
 * Runs a command with the options of the command line and sets the exit code: 1 where the data has problems, 2 where the
 * command line or the environment is wrong. Both are printed without a stack trace.
 */
export async function run(
  usage: string,
  command: (options: Options) => void | Promise<void>,
  accepted: Accepted = usual,
): Promise<void> {
  const read = readOptions(usage, process.argv.slice(2), accepted);
  if ("text" in read) {
    (read.exitCode === 0 ? console.log : console.error)(read.text);
    process.exitCode = read.exitCode;
    return;
  }
  try {
    if (accepted.flags.includes("out") && accepted.out === undefined) healFolder(read.options.out);
    await command(read.options);
  } catch (error) {
    process.exitCode = exitCodeOf(error, stateAfter(read.options, accepted));
  }
}

/** Prints what an error says and returns the exit code; throws an error that is a fault of the program. */
function exitCodeOf(error: unknown, state: string): number {
  if (error instanceof DataError) {
    reportProblems(error);
    return 1;
  }
  const line = mistakeLine(error, state);
  if (line === null) throw error;
  printError(line);
  return 2;
}

/** Returns the state that a command leaves when it fails. */
function stateAfter({ out, fix }: Options, { flags, out: ownOut }: Accepted): string {
  if (fix) return "each data file is as it was, or repaired";
  if (!flags.includes("out") || ownOut !== undefined) return "nothing was changed";
  return existsSync(out) ? `${out} is as it was` : `there is no site in ${out}`;
}

/** Prints the problems; on GitHub Actions also as errors on their lines. */
export function reportProblems(error: DataError): void {
  console.error(error.message);
  annotate(error.problems, "problem");
}

/** Prints the doubts; on GitHub Actions also as warnings on their lines. */
export function reportDoubts(doubts: readonly Problem[]): void {
  if (doubts.length === 0) return;
  console.log(formatDoubts(doubts));
  annotate(doubts, "doubt");
}

function annotate(found: readonly Problem[], severity: Severity): void {
  if (process.env["GITHUB_ACTIONS"] === "true") console.log(formatAnnotations(found, severity));
}

/** Prints lines; what could control the terminal or the log of a workflow is shown by its code point. */
export function print(lines: readonly string[]): void {
  for (const line of lines) console.log(visible(line));
}

/** Prints a mistake of the command line or of the environment, as visible as `print` does. */
export function printError(line: string): void {
  console.error(visible(line));
}
