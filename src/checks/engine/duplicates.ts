import path from "node:path";
import type { Finding } from "./rule.ts";
import type { DataText } from "./texts.ts";

/** Returns a finding for each text with the same key as an earlier one; texts with the key null are left out. */
export function duplicatesAmong(
  texts: readonly DataText[],
  keyOf: (text: DataText) => string | null,
): Finding[] {
  const first = new Map<string, DataText>();
  return texts.flatMap((text) => {
    const key = keyOf(text);
    if (key === null) return [];
    const other = first.get(key);
    if (other) return [duplicateOf(text, other)];
    first.set(key, text);
    return [];
  });
}

function duplicateOf({ source, path: field }: DataText, other: DataText): Finding {
  const file = other.source === source ? "" : ` of ${path.basename(other.source.file)}`;
  return { source, path: field, fact: `is the same as ${other.path.join(".")}${file}` };
}
