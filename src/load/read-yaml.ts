// The Node build of js-yaml spreads its parser state, which takes Node 20 three times as long as this one.
import {
  constructFromEvents,
  EVENT_ID,
  type Event,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE,
  YAMLException,
} from "js-yaml/browser";
import type { Problem } from "../problems.ts";
import { positionOf, type Source } from "./source.ts";

/** The largest data file that is read, in bytes; real ones have a few thousand. */
export const largestFile = 1_000_000;

/** Reasons of the parser, and what organizers read instead. */
const explanations: readonly (readonly [RegExp, string])[] = [
  [
    /bad indentation/,
    'this does not fit here: check the indentation, and put text with ": " or a special first character in quotes',
  ],
  [
    /deficient indentation/,
    "a quote or a bracket above is never closed, or this line is not indented far enough",
  ],
  [/tab characters/, "the indentation contains a tab: use spaces"],
  [/duplicated mapping key/, "this field is given twice: keep one of them"],
  [/within a (double|single) quoted scalar/, "a quote is opened and never closed"],
  [/within a flow collection/, "a bracket is opened and never closed"],
  [/missed comma/, "a comma is missing in this list"],
  [/found ','/, "there is one comma too many here"],
  [
    /multiline key/,
    'this line or the one above it is not a field: a field needs a name, a colon and a space, such as "topic: Fairness"',
  ],
  [
    /whitespace character is expected|expected ':'/,
    'a field needs a name, a colon and a space, such as "topic: Fairness"',
  ],
  [
    /end of the stream or a document separator/,
    "this does not belong to the lines above it: check the indentation and the colon",
  ],
  [
    /non-printable|null byte|valid JSON character/,
    "there is an unprintable character here: delete it",
  ],
  [/nesting exceeded/, "lists and fields are nested too deeply"],
  [/complex keys/, "the name of a field is text, not a list"],
  [/only|single document/, 'a file holds one record: delete the line "---" and the other record'],
  [
    /escape sequence|hexadecimal/,
    "a backslash has a special meaning in double quotes: use single quotes",
  ],
  [
    /tag|alias|anchor|directive/,
    "there is a character with a special meaning in YAML here: put the text in quotes",
  ],
  [/a line break is expected/, "the text after > or | must start on a line of its own"],
];

/** Returns the value of a YAML file (undefined if it is empty), or its first syntax error as a problem. */
export function readYaml(
  source: Source,
): { value: unknown; problem: null } | { value: null; problem: Problem } {
  try {
    const events = parseEvents(source.text, {});
    const refused = events.find(isRefused);
    if (refused) return { value: null, problem: refusedProblem(source, refused) };
    const broken = events.find((event) => isHalfCharacter(source.text, event));
    if (broken) return { value: null, problem: halfProblem(source, broken) };
    const documents = constructFromEvents(events, { source: source.text });
    if (documents.length > 1) throw new YAMLException("expected a single document");
    return { value: documents[0], problem: null };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { value: null, problem: syntaxProblem(source, error) };
  }
}

/** Aliases, anchors and tags are refused: they hide what a file says and can make a small file huge. */
function isRefused(event: Event): boolean {
  return (
    event.type === EVENT_ID.ALIAS ||
    ("anchorStart" in event && event.anchorStart >= 0) ||
    ("tagStart" in event && event.tagStart >= 0)
  );
}

function refusedProblem(source: Source, event: Event): Problem {
  const { anchorStart, tagStart } = event as { anchorStart: number; tagStart?: number };
  const start = anchorStart >= 0 ? anchorStart - 1 : (tagStart ?? 0);
  const fact = `"${source.text.charAt(start)}" has a special meaning in YAML that is not used here: put the text in quotes`;
  return { file: source.file, ...positionOf(source, start), field: "", fact };
}

/** An escape such as "\ud83d" stands for half of a character, which no address and no file can hold. */
function isHalfCharacter(text: string, event: Event): boolean {
  return (
    event.type === EVENT_ID.SCALAR &&
    event.style === SCALAR_STYLE.DOUBLE_QUOTED &&
    /\p{Cs}/u.test(getScalarValue(text, event))
  );
}

function halfProblem(source: Source, event: Event): Problem {
  const { valueStart } = event as { valueStart: number };
  const fact = "an escape stands for half of a character: type the character itself";
  return { file: source.file, ...positionOf(source, valueStart - 1), field: "", fact };
}

function syntaxProblem(source: Source, error: YAMLException): Problem {
  const explanation = explanations.find(([pattern]) => pattern.test(error.reason))?.[1];
  const offset = error.mark?.position ?? startOfSecondDocument(source.text);
  const position = positionOf(source, Math.min(offset, source.text.length));
  const fact = explanation ?? `YAML does not allow this (${error.reason})`;
  return { file: source.file, ...position, field: "", fact };
}

function startOfSecondDocument(text: string): number {
  return text.lastIndexOf("\n---") + 1;
}
