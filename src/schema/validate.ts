import type { z } from "zod";
import { mostOfRule, nearest, quote, suggest } from "../problems.ts";
import { acceptsAt } from "./with-value.ts";

/** A path into a record; each step is the name of a field or the index of an item. */
export type Path = readonly (string | number)[];

/** What is wrong with one field; `at` tells whether its name or its value is wrong. */
export interface Mistake {
  readonly path: Path;
  readonly at: "name" | "value";
  readonly fact: string;
  /** For a misspelt name: the dotted path of the field that is probably meant. */
  readonly meant?: string;
}

/**
 * Returns the record that a schema parses from a typed value, or every mistake in it, of more than a thousand the first.
 * `writtenAt` returns the source of a value: YAML reads 0x1F as the number 31, and a message shows what was typed.
 */
export function validate<Schema extends z.ZodType>(
  schema: Schema,
  typed: unknown,
  writtenAt: (path: Path) => string = () => "",
): { record: z.output<Schema>; mistakes: null } | { record: null; mistakes: Mistake[] } {
  const result = schema.safeParse(typed);
  if (result.success) return { record: result.data, mistakes: null };
  const issues = result.error.issues.slice(0, mostOfRule);
  const mistakes = issues.flatMap((issue) => mistakesOf(issue, { typed, schema, writtenAt }, []));
  return { record: null, mistakes: withoutFollowUps(mistakes) };
}

/** A field with a misspelt name is one mistake, so that it is not reported as missing too. */
function withoutFollowUps(mistakes: readonly Mistake[]): Mistake[] {
  const meant = new Set(mistakes.flatMap((mistake) => mistake.meant ?? []));
  return mistakes.filter(
    ({ path, fact }) => !fact.startsWith("is missing") || !meant.has(path.join(".")),
  );
}

/** What is validated. */
interface Validated {
  readonly typed: unknown;
  readonly schema: z.ZodType;
  readonly writtenAt: (path: Path) => string;
}

function mistakesOf(issue: z.core.$ZodIssue, validated: Validated, base: Path): Mistake[] {
  const path = [...base, ...(issue.path as Path)];
  if (issue.code === "unrecognized_keys") {
    const known = fieldNames(validated.schema, path);
    return issue.keys.slice(0, mostOfRule).map((key) => {
      const meant = [...path, nearest(key, known)].join(".");
      const fact = `is not a field we know${suggest(key, known)}`;
      return { path: [...path, key], at: "name", fact, meant };
    });
  }
  if (issue.code === "invalid_key")
    return [{ path, at: "name", fact: issue.issues.map(tooMuch).join("") }];
  if (issue.code === "invalid_union") {
    const matching = issue.errors.find((branch) => branch.every((inner) => !isWrongType(inner)));
    if (matching) return matching.flatMap((inner) => mistakesOf(inner, validated, path));
  }
  const fact = tooMuch(issue) ?? factOf(validated, path, issue.message);
  return [{ path, at: "value", fact }];
}

/** A branch of a union that expects another type than the typed one has no useful message. */
function isWrongType(issue: z.core.$ZodIssue): boolean {
  return issue.code === "invalid_type" && issue.path.length === 0;
}

function tooMuch(issue: z.core.$ZodIssue): string | null {
  if (issue.code !== "too_big" || typeof issue.maximum !== "number") return null;
  if (issue.origin === "string") return `is longer than ${issue.maximum} characters`;
  return issue.origin === "array" ? `has more than ${issue.maximum} items` : null;
}

function factOf({ typed, schema, writtenAt }: Validated, path: Path, expected: string): string {
  const value = valueAt(typed, path);
  if (value === undefined) return `is missing (expected ${expected})`;
  const written = typeof value === "string" ? "" : writtenAt(path);
  const meaning = meaningOf(value, written);
  const isText = /^an id\b|\btext\b/.test(expected);
  if (meaning !== null && (isText || acceptsAt(schema, typed, path, written)))
    return `${quote(written)} is ${meaning}, not text: put it in quotes`;
  if (value === null && /^#[\p{L}\p{N}]/u.test(written))
    return `is empty: ${quote(written)} is a comment, so put it in quotes`;
  if (value === null && meaning !== null)
    return `${quote(written)} is ${meaning} (expected ${expected})`;
  if (value === null || value === "" || (Array.isArray(value) && value.length === 0))
    return `is empty (expected ${expected})`;
  if (Array.isArray(value)) {
    const inBrackets = isText && written.startsWith("[");
    return `is a list, not ${expected}${inBrackets ? ": put it in quotes, brackets and all" : ""}`;
  }
  if (typeof value === "object") return `is a list of named fields, not ${expected}`;
  return `${quote(written || value)} is not ${expected}`;
}

function isPlain(value: unknown): boolean {
  return value === null || ["number", "bigint", "boolean"].includes(typeof value);
}

/** Returns what YAML takes a word for that is not in quotes; null for texts, lists, fields and what is left empty. */
function meaningOf(value: unknown, written: string): string | null {
  if (value === null) return /^(~|null)$/i.test(written) ? "a word for nothing" : null;
  if (typeof value === "boolean") return "true or false";
  return isPlain(value) ? "a number" : null;
}

/** Returns the value at a path, or undefined. */
export function valueAt(typed: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) => (value as Record<string | number, unknown> | null | undefined)?.[step],
    typed,
  );
}

/** The parts of a zod definition that lead to other schemas. */
export interface InnerSchemas {
  readonly options?: readonly z.core.$ZodType[];
  readonly innerType?: z.core.$ZodType;
  readonly in?: z.core.$ZodType;
  readonly element?: z.core.$ZodType;
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
}

/** Returns the names of the fields that a schema has at a path, in their order; a union has those of all its branches. */
export function fieldNames(schema: z.core.$ZodType, path: Path): string[] {
  const { options, innerType, element, shape } = schema._zod.def as InnerSchemas;
  if (options) return options.flatMap((option) => fieldNames(option, path));
  if (innerType) return fieldNames(innerType, path);
  const [step, ...rest] = path;
  if (step === undefined) return Object.keys(shape ?? {});
  const next = typeof step === "number" ? element : shape?.[step];
  return next ? fieldNames(next, rest) : [];
}
