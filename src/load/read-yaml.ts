// The other build of the package makes its state by spreading, which Node 20 gives another shape each time: it takes three
// times as long.
import {
  constructFromEvents,
  EVENT_ID,
  type Event,
  parseEvents,
  YAMLException,
} from "js-yaml/browser";
import type { Problem } from "../problems.ts";
import { positionOf, type Source } from "./source.ts";

/** The largest data file that is read, in bytes; the longest real one has a few thousand. */
export const largestFile = 1_000_000;

/** How the parser says it, and what an organizer should look at. */
const explanations: readonly (readonly [RegExp, string])[] = [
  [
    /bad indentation/,
    'this does not fit here: check the indentation, and put text with ": " or a special first character in quotes',
  ],
  [
    /deficient indentation/,
    "a quote or a bracket above is never closed, or this line is not indented far enough",
  ],
  [/tab characters/, "a tab stands in the indentation: use spaces"],
  [/duplicated mapping key/, "this field stands twice in the same place"],
  [/within a (double|single) quoted scalar/, "a quote is opened and never closed"],
  [/within a flow collection/, "a bracket is opened and never closed"],
  [/missed comma/, "a comma is missing in this list"],
  [/found ','/, "a comma too many stands here"],
  [
    /multiline key/,
    'this line or the one above it is no field: a field needs its name, a colon and a blank, such as "topic: Fairness"',
  ],
  [
    /whitespace character is expected|expected ':'/,
    'a field needs its name, a colon and a blank, such as "topic: Fairness"',
  ],
  [
    /end of the stream or a document separator/,
    "this does not belong to what stands above it: check the indentation and the colon",
  ],
  [
    /non-printable|null byte|valid JSON character/,
    "a character that cannot be printed stands here: delete it",
  ],
  [/nesting exceeded/, "lists and fields stand too deep inside each other"],
  [/complex keys/, "the name of a field is text, not a list"],
  [
    /only|single document/,
    'a file holds one record: delete the line "---" and what belongs to another',
  ],
  [
    /escape sequence|hexadecimal/,
    "a backslash has a special meaning in double quotes: use single quotes",
  ],
  [
    /tag|alias|anchor|directive/,
    "a character with a special meaning in YAML stands here: put the text in quotes",
  ],
  [/a line break is expected/, "the text after > or | starts on a line of its own"],
];

/** Returns the value that a YAML file holds (undefined where it is empty), or the one problem that keeps it from being read. */
export function readYaml(
  source: Source,
): { value: unknown; problem: null } | { value: null; problem: Problem } {
  try {
    const events = parseEvents(source.text, {});
    const foreign = events.find(isForeign);
    if (foreign) return { value: null, problem: foreignProblem(source, foreign) };
    const documents = constructFromEvents(events, { source: source.text });
    if (documents.length > 1) throw new YAMLException("expected a single document");
    return { value: documents[0], problem: null };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { value: null, problem: syntaxProblem(source, error) };
  }
}

/** Aliases, anchors and tags hide what a file says, and can make a small file huge. */
function isForeign(event: Event): boolean {
  return (
    event.type === EVENT_ID.ALIAS ||
    ("anchorStart" in event && event.anchorStart >= 0) ||
    ("tagStart" in event && event.tagStart >= 0)
  );
}

function foreignProblem(source: Source, event: Event): Problem {
  const marks = event as { anchorStart: number; tagStart?: number };
  const start = marks.anchorStart >= 0 ? marks.anchorStart - 1 : (marks.tagStart ?? 0);
  const mark = source.text.charAt(start);
  const fact = `"${mark}" has a special meaning in YAML that is not used here: put the text in quotes`;
  return { file: source.file, ...positionOf(source, start), field: "", fact };
}

function syntaxProblem(source: Source, error: YAMLException): Problem {
  const known = explanations.find(([pattern]) => pattern.test(error.reason));
  const mark = error.mark ?? secondDocument(source.text);
  const position = positionOf(source, Math.min(mark.position, source.text.length));
  const fact = known?.[1] ?? `YAML does not allow this (${error.reason})`;
  return { file: source.file, ...position, field: "", fact };
}

function secondDocument(text: string): { position: number } {
  return { position: Math.max(0, text.lastIndexOf("\n---") + 1) };
}
