import type { z } from "zod";

/** Returns a deep copy of a typed value in which the value at a path is replaced. */
export function withValue(
  typed: unknown,
  path: readonly (string | number)[],
  value: string,
): unknown {
  const last = path.at(-1);
  if (last === undefined) return value;
  const copy = structuredClone(typed);
  const parent = path
    .slice(0, -1)
    .reduce((at, step) => (at as Record<string | number, unknown>)[step], copy);
  (parent as Record<string | number, unknown>)[last] = value;
  return copy;
}

/** Says whether a schema accepts a text at a path of a typed value, whatever else is wrong there. */
export function acceptsAt(
  schema: z.ZodType,
  typed: unknown,
  path: readonly (string | number)[],
  value: string,
): boolean {
  const { error } = schema.safeParse(withValue(typed, path, value));
  return !hasIssueAt(path.join(" "), error?.issues ?? [], []);
}

function hasIssueAt(
  key: string,
  issues: readonly z.core.$ZodIssue[],
  base: readonly PropertyKey[],
): boolean {
  return issues.some((issue) => {
    const path = [...base, ...issue.path];
    const branches = issue.code === "invalid_union" ? issue.errors : [];
    return path.join(" ") === key || branches.some((branch) => hasIssueAt(key, branch, path));
  });
}
