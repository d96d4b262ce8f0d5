import type { z } from "zod";
import { noContext, type Rule } from "../checks/engine/rule.ts";
import { collectFindings } from "../checks/engine/run-rules.ts";
import type { Span } from "../load/outline.ts";
import { readYaml } from "../load/read-yaml.ts";
import type { Records } from "../load/records.ts";
import { isMarkdown, type Source } from "../load/source.ts";
import { orcidIn } from "../schema/person.ts";
import { type Path, validate, valueAt } from "../schema/validate.ts";
import { acceptsAt } from "../schema/with-value.ts";
import { playlistIdIn, youtubeIdIn } from "../schema/youtube.ts";

/** The replacement of a part of a text in a data file; only made if there is exactly one right answer. */
export interface Repair {
  readonly source: Source;
  readonly path: Path;
  /** The whole text before the repair. */
  readonly text: string;
  readonly part: Span;
  readonly replacement: string;
}

/** Each repair parses its file again, so a file far larger than real ones is left alone: characters times repairs. */
const maximumWork = 20_000_000;

function isTooMuch({ text }: Source, repairs: number): boolean {
  return text.length * repairs > maximumWork;
}

/** Returns the repairs of findings whose rules can fix them. */
export function repairsByRules(rules: readonly Rule[], records: Records): Repair[] {
  const fixable = rules.filter(({ fix }) => fix !== undefined);
  const all = collectFindings(fixable, records, noContext);
  const counts = new Map<Source, number>();
  for (const { source } of all) counts.set(source, (counts.get(source) ?? 0) + 1);
  const typed = new Map<Source, unknown>();
  return all.flatMap(({ source, path, part: found, rule }) => {
    if (isTooMuch(source, counts.get(source) ?? 0)) return [];
    if (!typed.has(source)) typed.set(source, typedIn(source));
    const text = valueAt(typed.get(source), path);
    if (typeof text !== "string") return [];
    const part = found ?? { start: 0, end: text.length };
    const around = { before: text.slice(0, part.start), after: text.slice(part.end) };
    const old = text.slice(part.start, part.end);
    const replacement = rule.fix?.(old, around) ?? old;
    return replacement === old ? [] : [{ source, path, text, part, replacement }];
  });
}

function typedIn(source: Source): unknown {
  return isMarkdown(source) ? source.text : readYaml(source).value;
}

/** Returns the repairs of fields that fail the schema and pass it once repaired. */
export function repairsBySchema(source: Source, schema: z.ZodType, typed: unknown): Repair[] {
  const { mistakes } = validate(schema, typed);
  const paths = new Map((mistakes ?? []).map(({ path }) => [path.join(" "), path]));
  if (isTooMuch(source, paths.size)) return [];
  return [...paths.values()].flatMap((path) => {
    const text = valueAt(typed, path);
    if (typeof text !== "string") return [];
    const clean = withoutInvisible(text);
    const replacement = [youtubeIdIn(clean), playlistIdIn(clean), orcidIn(clean), clean].find(
      (candidate) => candidate !== null && acceptsAt(schema, typed, path, candidate),
    );
    const part = { start: 0, end: text.length };
    if (typeof replacement !== "string" || replacement === text) return [];
    return [{ source, path, text, part, replacement }];
  });
}

/**
 * Composes letters and drops what nobody can see: invisible characters, and white space around the text. How lines are to
 * be joined nobody knows, so that a text of several lines stays as it is.
 */
function withoutInvisible(text: string): string {
  const trimmed = text.trim();
  if (/[\n-\r\u0085\u2028\u2029]/.test(trimmed)) return text;
  return trimmed
    .normalize("NFC")
    .replace(/[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu, "")
    .trim();
}
