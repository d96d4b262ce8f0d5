import { mistakeLine } from "../mistakes.ts";
import { DataError } from "../problems.ts";

/**
 * Returns what is wrong where a build fails by a mistake in the data or in a layout, as `file:line:column  fact`, or by a
 * failed system call; null for a fault of the code.
 */
export function mistakeIn(error: unknown): string | null {
  if (error instanceof DataError) return error.message;
  const { name, message, originalError } = error as EleventyError;
  if (originalError) return mistakeIn(originalError);
  if (name === "Template render error") return layoutMistake(message);
  return mistakeLine(error, "the last sound site is served");
}

/** Eleventy wraps what a layout throws. */
interface EleventyError extends Error {
  readonly originalError?: Error;
}

/** Nunjucks names each layout that leads to the mistake, the fact in the last line, and not always a line. */
function layoutMistake(message: string): string {
  const places = [...message.matchAll(/\(([^()\n]+)\)(?: \[Line (\d+), Column (\d+)\])?/g)];
  const [, file = "", line = "1", column = "1"] =
    places.findLast(([, , at]) => at) ?? places.at(-1) ?? [];
  const fact = message
    .split("\n")
    .at(-1)
    ?.replace(/^\s*(?:Error: )?/, "");
  return `layouts/${file}:${line}:${column}  ${fact}`;
}
