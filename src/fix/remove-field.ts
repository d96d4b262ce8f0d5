import { isDeepStrictEqual } from "node:util";
import { readOutline } from "../load/outline.ts";
import { readYaml } from "../load/read-yaml.ts";
import { type Path, valueAt } from "../schema/validate.ts";
import { fieldLines, lineStart } from "./field-lines.ts";

/** Returns a YAML file without a field, whose comments and layout else stay; null where no edit leaves exactly the rest. */
export function removeField(text: string, path: Path): string | null {
  const name = String(path.at(-1));
  const mapping = path
    .slice(0, -1)
    .reduce<ReturnType<typeof readOutline> | undefined>(
      (node, step) => node?.children.get(String(step)),
      readOutline(text),
    );
  const field = mapping?.children.get(name);
  if (!mapping || !field) return null;
  const lines = fieldLines(text, mapping);
  const line = lines?.find((one) => one.name === name);
  const next = lines?.find(({ start }) => line && start > line.start);
  const candidates = [
    line && text.slice(0, lineStart(text, line.start)) + text.slice(line.end),
    // The first field of an item stands behind its dash.
    line && next && text.slice(0, line.start) + text.slice(next.start),
    text.slice(0, field.name).replace(/,\s*$/, "") + text.slice(field.end),
    text.slice(0, field.name) + text.slice(field.end).replace(/^\s*,\s*/, ""),
  ];
  const intended = without(readYaml({ file: "", text }).value, path);
  const isRight = (one: string) =>
    isDeepStrictEqual(readYaml({ file: "", text: one }).value, intended);
  return candidates.find((one) => one !== undefined && isRight(one)) ?? null;
}

function without(typed: unknown, path: Path): unknown {
  const copy = structuredClone(typed);
  delete (valueAt(copy, path.slice(0, -1)) as Record<string, unknown>)[String(path.at(-1))];
  return copy;
}
