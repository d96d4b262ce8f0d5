import { DataError, formatAnnotations, visible } from "../problems.ts";
import { type Accepted, type Options, readOptions } from "./options.ts";

/**
 * Runs a command with the options of the command line and sets the exit code: 1 where the data has problems, 2 where the
 * command line is wrong. Problems in the data are printed without a stack trace.
 */
export async function run(
  usage: string,
  command: (options: Options) => void | Promise<void>,
  accepted?: Accepted,
): Promise<void> {
  const read = readOptions(usage, process.argv.slice(2), accepted);
  if ("text" in read) {
    (read.exitCode === 0 ? console.log : console.error)(read.text);
    process.exitCode = read.exitCode;
    return;
  }
  try {
    await command(read.options);
  } catch (error) {
    process.exitCode = 1;
    if (!(error instanceof DataError)) throw error;
    reportProblems(error);
  }
}

/** Prints the problems; on GitHub Actions also as annotations of their lines. */
export function reportProblems(error: DataError): void {
  console.error(error.message);
  if (process.env["GITHUB_ACTIONS"] === "true") console.log(formatAnnotations(error.problems));
}

/** Prints lines; what could control the terminal or the log of a workflow is shown by its code point. */
export function print(lines: readonly string[]): void {
  for (const line of lines) console.log(visible(line));
}

/** Prints a mistake of the command line or of the environment, as visible as `print` does. */
export function printError(line: string): void {
  console.error(visible(line));
}
