import type { z } from "zod";
import { nearest, quote, suggest } from "../problems.ts";

/** A step into a record: the name of a field or the index of an item. */
export type Path = readonly (string | number)[];

/** What is wrong with one field: `at` says whether the field's name or its value is meant. */
export interface Mistake {
  readonly path: Path;
  readonly at: "name" | "value";
  readonly fact: string;
  /** The dotted path of the field that a misspelt name means. */
  readonly meant?: string;
}

/** Returns the record that the schema makes of the typed value, or every mistake in it. */
export function validate<Schema extends z.ZodType>(
  schema: Schema,
  typed: unknown,
): { record: z.output<Schema>; mistakes: null } | { record: null; mistakes: Mistake[] } {
  const result = schema.safeParse(typed);
  if (result.success) return { record: result.data, mistakes: null };
  const mistakes = result.error.issues.flatMap((issue) => mistakesOf(issue, typed, schema, []));
  return { record: null, mistakes: withoutMisspelt(mistakes) };
}

/** A field that is missing because its name is misspelt is one mistake: the misspelt name. */
function withoutMisspelt(mistakes: readonly Mistake[]): Mistake[] {
  const meant = new Set(mistakes.flatMap((mistake) => mistake.meant ?? []));
  return mistakes.filter(
    ({ path, fact }) => !fact.startsWith("is missing") || !meant.has(path.join(".")),
  );
}

function mistakesOf(
  issue: z.core.$ZodIssue,
  typed: unknown,
  schema: z.ZodType,
  base: Path,
): Mistake[] {
  const path = [...base, ...(issue.path as Path)];
  if (issue.code === "unrecognized_keys") {
    const known = fieldNames(schema, path);
    return issue.keys.map((key) => {
      const meant = [...path, nearest(key, known)].join(".");
      const fact = `is not a field we know${suggest(key, known)}`;
      return { path: [...path, key], at: "name", fact, meant };
    });
  }
  if (issue.code === "invalid_union") {
    const fitting = issue.errors.find((branch) => branch.every((inner) => !isWrongShape(inner)));
    if (fitting) return fitting.flatMap((inner) => mistakesOf(inner, typed, schema, path));
  }
  return [{ path, at: "value", fact: factOf(valueAt(typed, path), issue.message) }];
}

/** A branch of a union that expects another kind of value than the typed one says nothing useful. */
function isWrongShape(issue: z.core.$ZodIssue): boolean {
  return issue.code === "invalid_type" && issue.path.length === 0;
}

function factOf(typed: unknown, expected: string): string {
  if (typed === undefined) return `is missing (expected ${expected})`;
  if (typed === null || typed === "" || (Array.isArray(typed) && typed.length === 0))
    return `is empty (expected ${expected})`;
  const textIsExpected = /\btext\b/.test(expected);
  if (typeof typed === "number" && textIsExpected)
    return `${quote(typed)} is a number, not text: put it in quotes`;
  if (typeof typed === "boolean" && textIsExpected)
    return `${quote(typed)} is true or false, not text: put it in quotes`;
  if (Array.isArray(typed)) return `is a list, not ${expected}`;
  if (typeof typed === "object") return `is a list of named fields, not ${expected}`;
  return `${quote(typed)} is not ${expected}`;
}

/** Returns the value that stands at a path; undefined where nothing does. */
export function valueAt(typed: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) => (value as Record<string | number, unknown> | null | undefined)?.[step],
    typed,
  );
}

/** What the definition of a zod schema may lead to. */
interface Definition {
  readonly options?: readonly z.core.$ZodType[];
  readonly innerType?: z.core.$ZodType;
  readonly element?: z.core.$ZodType;
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
}

/** The names of the fields that the schema knows at a path; a union knows those of its branches. */
function fieldNames(schema: z.core.$ZodType, path: Path): string[] {
  const { options, innerType, element, shape } = schema._zod.def as z.core.$ZodTypeDef & Definition;
  if (options) return options.flatMap((option) => fieldNames(option, path));
  if (innerType) return fieldNames(innerType, path);
  const [step, ...rest] = path;
  if (step === undefined) return Object.keys(shape ?? {});
  const next = typeof step === "number" ? element : shape?.[step];
  return next ? fieldNames(next, rest) : [];
}
