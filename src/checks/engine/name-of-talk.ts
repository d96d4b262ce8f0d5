import { codeOf, nameTalks } from "../../history/talk-ids.ts";
import type { Entry, Records } from "../../load/records.ts";
import type { WebinarRecord } from "../../schema/webinar.ts";

/** Returns what messages call a talk of a webinar: its code, S04E03, or "a talk of S04 without a number". */
export function nameOfTalk(
  { past, people }: Records,
  { id, record }: Entry<WebinarRecord>,
  index: number,
): string {
  const known = past.talks.get(id) ?? [];
  const { ids } = nameTalks(id, record.talks, known, (name) => people.get(name)?.record.name);
  return codeOf(ids[index] ?? "") ?? `a talk of ${id.toUpperCase()} without a number`;
}
