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
import { joinWideTexts } from "./joined-texts.ts";
import { positionOf, type Source } from "./source.ts";
import { syntaxMistake } from "./syntax-mistake.ts";
import { wrongStart } from "./unquoted-text.ts";

/** The largest data file that is read, in bytes; real ones have a few thousand. */
export const largestFile = 1_000_000;

/** Returns the value of a YAML file (undefined if it is empty), or its first syntax error as a problem. */
export function readYaml(
  source: Source,
): { value: unknown; problem: null } | { value: null; problem: Problem } {
  try {
    const events = parseEvents(source.text, {});
    const refused = events.find((event) => isRefused(event, source.text));
    if (refused) return { value: null, problem: refusedProblem(source, refused) };
    const broken = events.find((event) => isHalfCharacter(source.text, event));
    if (broken) return { value: null, problem: halfProblem(source, broken) };
    const documents = constructFromEvents(events, { source: source.text });
    if (documents.length > 1) throw new YAMLException("expected a single document");
    return { value: joinWideTexts(documents[0], source.text), problem: null };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { value: null, problem: syntaxProblem(source, error) };
  }
}

/**
 * Aliases, anchors and tags are refused: they hide what a file says and can make a small file huge. A list of fields as
 * the name of a field is what "{{ name }}" is read as.
 */
function isRefused(event: Event, text: string): boolean {
  return (
    event.type === EVENT_ID.ALIAS ||
    ("anchorStart" in event && event.anchorStart >= 0) ||
    ("tagStart" in event && event.tagStart >= 0) ||
    (event.type === EVENT_ID.MAPPING && text.startsWith("{{", event.start))
  );
}

function refusedProblem(source: Source, event: Event): Problem {
  const starts = event as { start?: number; anchorStart: number; tagStart?: number };
  const marked = starts.anchorStart >= 0 ? starts.anchorStart - 1 : (starts.tagStart ?? -1);
  const start = marked >= 0 ? marked : (starts.start ?? 0);
  const fact =
    wrongStart(source.text, start)?.fact ??
    `"${source.text.charAt(start)}" has a special meaning in YAML that is not used here: type the value itself, or put the text in quotes`;
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
  const { valueStart, valueEnd } = event as { valueStart: number; valueEnd: number };
  const written = source.text.slice(valueStart, valueEnd);
  const [half = ""] = written.match(/\\u[dD][89a-fA-F][\da-fA-F]{2}/) ?? [];
  const fact = `"${half}" stands for half of a character: type the character itself`;
  return { file: source.file, ...positionOf(source, valueStart - 1), field: "", fact };
}

function syntaxProblem(source: Source, error: YAMLException): Problem {
  const { offset, fact } = syntaxMistake(source.text, error);
  return { file: source.file, ...positionOf(source, offset), field: "", fact };
}
