import { type OutlineNode, readOutline } from "./outline.ts";
import { foldedWide } from "./scalar-text.ts";

/** Returns the value of a YAML file without the blanks that YAML puts into Japanese and Chinese folded over lines. */
export function joinWideTexts(value: unknown, text: string): unknown {
  return foldedWide.test(text) ? joined(value, readOutline(text)) : value;
}

function joined(value: unknown, node: OutlineNode | undefined): unknown {
  if (typeof value === "string") return node?.scalar()?.value ?? value;
  if (Array.isArray(value)) return value.map((item, i) => joined(item, node?.children.get(`${i}`)));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([name, inner]) => [
    name,
    joined(inner, node?.children.get(name)),
  ]);
  return Object.fromEntries(entries);
}
