import { isDeepStrictEqual } from "node:util";
import { readOutline, type Span } from "../load/outline.ts";
import { readYaml } from "../load/read-yaml.ts";
import type { Path } from "../schema/validate.ts";

/**
 * Returns the source of a YAML file in which a part of one text is replaced, and nothing else: comments, order and form
 * stay. Null where the source cannot be changed so that it says exactly what is intended.
 */
export function editYaml(
  source: string,
  path: Path,
  part: Span,
  replacement: string,
): string | null {
  const typed = typedIn(source);
  const old = path.reduce(stepInto, typed);
  if (typeof old !== "string") return null;
  const fresh = old.slice(0, part.start) + replacement + old.slice(part.end);
  const intended = withValue(typed, path, fresh);
  for (const candidate of candidates(source, path, part, replacement, fresh))
    if (isDeepStrictEqual(typedIn(candidate), intended)) return candidate;
  return null;
}

/** Sources that may say what is intended, the one that changes least first. */
function* candidates(
  source: string,
  path: Path,
  part: Span,
  replacement: string,
  fresh: string,
): Generator<string> {
  const node = path.reduce((at, step) => at.children.get(String(step)) ?? at, readOutline(source));
  const places = node.offsets();
  const [start = 0, end = 0] = [places[part.start], places[part.end]];
  const blanks = /^[ \t]*/.exec(source.slice(end))?.[0].length ?? 0;
  for (const stop of [end, end + blanks])
    for (const text of spellings(source.slice(start, stop), replacement))
      yield source.slice(0, start) + text + source.slice(stop);
  // A text of several lines keeps its lines or stays as it is.
  if (!source.slice(node.start, node.end).includes("\n"))
    yield source.slice(0, node.start) + JSON.stringify(fresh) + source.slice(node.end);
}

/** A text as it may stand in a scalar: as it is, in single quotes, in double quotes; a line break of the source stays. */
function spellings(old: string, text: string): string[] {
  const spelled = [text, text.replaceAll("'", "''"), JSON.stringify(text).slice(1, -1)];
  return old.includes("\n") ? [old.replace(/[ \t]+(?=\r?\n)/, ""), ...spelled] : spelled;
}

function typedIn(text: string): unknown {
  return readYaml({ file: "", text }).value;
}

function stepInto(value: unknown, step: string | number): unknown {
  return (value as Record<string | number, unknown> | null | undefined)?.[step];
}

function withValue(typed: unknown, path: Path, value: string): unknown {
  const copy = structuredClone(typed);
  const holder = path.slice(0, -1).reduce(stepInto, copy) as Record<string | number, unknown>;
  const last = path.at(-1);
  if (last === undefined) return value;
  holder[last] = value;
  return copy;
}
