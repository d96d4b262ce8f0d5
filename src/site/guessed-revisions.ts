import { type Revision, unrevised } from "../history/revision.ts";
import type { SoundRecords } from "../load/records.ts";
import { latest } from "../times.ts";
import type { Speech } from "./speech.ts";
import { whenOf } from "./when.ts";

/**
 * Returns revisions for data without a git history. A webinar counts as announced when the webinars numbered below it
 * were over, and the first one on its own day. That needs only the data, so every build gives the same times.
 */
export function guessedRevisions(
  { webinars }: SoundRecords,
  speech: Speech,
): Map<string, Revision> {
  let lastEndAt: string | null = null;
  const revisions = new Map<string, Revision>();
  for (const { id, record } of webinars) {
    const { dayStartAt, endAt } = whenOf(record, speech);
    const updatedAt: string = lastEndAt ?? dayStartAt ?? unrevised.updatedAt;
    revisions.set(id, { ...unrevised, updatedAt });
    lastEndAt = endAt === null ? lastEndAt : latest(lastEndAt ?? "", endAt);
  }
  return revisions;
}
