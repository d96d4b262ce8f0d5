import path from "node:path";
import type { Finding } from "./rule.ts";
import type { Text } from "./texts.ts";

/** Returns a finding for each text whose key another text has already; a text without a key (null) is no copy. */
export function copiesAmong(
  texts: readonly Text[],
  keyOf: (text: Text) => string | null,
): Finding[] {
  const first = new Map<string, Text>();
  return texts.flatMap((text) => {
    const key = keyOf(text);
    const other = key === null ? undefined : first.get(key);
    if (key !== null && !other) first.set(key, text);
    if (!other) return [];
    const file = other.source === text.source ? "" : ` of ${path.basename(other.source.file)}`;
    return [
      {
        source: text.source,
        path: text.path,
        fact: `is the same as ${other.path.join(".")}${file}`,
      },
    ];
  });
}
