import type { z } from "zod";
import type { Rule } from "../checks/engine/rule.ts";
import { collectFindings } from "../checks/engine/run-rules.ts";
import type { Span } from "../load/outline.ts";
import { readYaml } from "../load/read-yaml.ts";
import type { Records } from "../load/records.ts";
import { isMarkdown, type Source } from "../load/source.ts";
import { type Path, validate, valueAt } from "../schema/validate.ts";
import { playlistIdIn, youtubeIdIn } from "../schema/youtube.ts";

/** A change of a text in a data file that has exactly one right answer. */
export interface Repair {
  readonly source: Source;
  readonly path: Path;
  /** The text, the part of it that changes, and what comes in its place. */
  readonly text: string;
  readonly part: Span;
  readonly fresh: string;
}

/** Each repair reads its file anew: what is far larger than any real file is left as it is. */
const mostWork = 20_000_000;

function isTooMuch({ text }: Source, repairs: number): boolean {
  return text.length * repairs > mostWork;
}

/** Returns the repairs of what the rules found and can fix. */
export function repairsByRules(rules: readonly Rule[], records: Records): Repair[] {
  const fixable = rules.filter(({ fix }) => fix !== undefined);
  const all = collectFindings(fixable, records);
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
    const fresh = rule.fix?.(old, around) ?? old;
    return fresh === old ? [] : [{ source, path, text, part, fresh }];
  });
}

function typedIn(source: Source): unknown {
  return isMarkdown(source) ? source.text : readYaml(source).value;
}

/** Returns the repairs of fields that the schema does not accept as they are, and would accept after them. */
export function repairsBySchema(source: Source, schema: z.ZodType, typed: unknown): Repair[] {
  const { mistakes } = validate(schema, typed);
  const paths = new Map((mistakes ?? []).map(({ path }) => [path.join(" "), path]));
  if (isTooMuch(source, paths.size)) return [];
  return [...paths.values()].flatMap((path) => {
    const text = valueAt(typed, path);
    if (typeof text !== "string") return [];
    const clean = withoutSlips(text);
    const fresh = [youtubeIdIn(clean), playlistIdIn(clean), clean].find(
      (candidate) => candidate !== null && isAccepted(schema, typed, path, candidate),
    );
    const part = { start: 0, end: text.length };
    return typeof fresh === "string" && fresh !== text ? [{ source, path, text, part, fresh }] : [];
  });
}

/** What stands around a value, or in it, and nobody can see. */
function withoutSlips(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu, "")
    .trim();
}

function isAccepted(schema: z.ZodType, typed: unknown, path: Path, value: string): boolean {
  const copy = structuredClone(typed);
  const holder = valueAt(copy, path.slice(0, -1)) as Record<string | number, unknown>;
  const last = path.at(-1);
  if (last === undefined) return false;
  holder[last] = value;
  const { mistakes } = validate(schema, copy);
  return !(mistakes ?? []).some((mistake) => mistake.path.join(" ") === path.join(" "));
}
