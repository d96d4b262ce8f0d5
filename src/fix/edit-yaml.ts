import { isDeepStrictEqual } from "node:util";
import { readOutline, type Span } from "../load/outline.ts";
import { readYaml } from "../load/read-yaml.ts";
import { type Path, valueAt } from "../schema/validate.ts";
import { withValue } from "../schema/with-value.ts";

/**
 * Replaces a part of one text in the source of a YAML file and nothing else: comments, order and layout stay. Returns
 * null if no edit of the source parses to exactly the intended value.
 */
export function editYaml(
  source: string,
  path: Path,
  part: Span,
  replacement: string,
): string | null {
  const typed = typedIn(source);
  const old = valueAt(typed, path);
  if (typeof old !== "string") return null;
  const text = old.slice(0, part.start) + replacement + old.slice(part.end);
  const intended = withValue(typed, path, text);
  for (const candidate of candidates(source, path, part, replacement, text))
    if (isDeepStrictEqual(typedIn(candidate), intended)) return candidate;
  return null;
}

/** Sources that may parse to the intended value, the smallest edit first. */
function* candidates(
  source: string,
  path: Path,
  part: Span,
  replacement: string,
  fullText: string,
): Generator<string> {
  const node = path.reduce((at, step) => at.children.get(String(step)) ?? at, readOutline(source));
  const offsets = node.scalar()?.offsets ?? [];
  const [start = 0, end = 0] = [offsets[part.start], offsets[part.end]];
  const spaces = /^[ \t]*/.exec(source.slice(end))?.[0].length ?? 0;
  for (const stop of [end, end + spaces])
    for (const text of spellings(source.slice(start, stop), replacement))
      yield source.slice(0, start) + text + source.slice(stop);
  // A text of several lines is never joined into one, and what is escaped stays so.
  if (!/^"|\n/.test(source.slice(node.start, node.end)))
    yield source.slice(0, node.start) + JSON.stringify(fullText) + source.slice(node.end);
}

/** Spellings of a text in a scalar: its old line break if it had one, then plain, single-quoted, double-quoted. */
function spellings(old: string, text: string): string[] {
  const spelled = [text, text.replaceAll("'", "''"), JSON.stringify(text).slice(1, -1)];
  return old.includes("\n") ? [old.replace(/(?<![ \t])[ \t]+(?=\r?\n)/, ""), ...spelled] : spelled;
}

function typedIn(text: string): unknown {
  return readYaml({ file: "", text }).value;
}
