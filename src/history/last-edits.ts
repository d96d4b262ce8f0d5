import type { Entry, Records } from "../load/records.ts";
import type { WebinarRecord } from "../schema/webinar.ts";
import type { Commit, History } from "./history.ts";

/** The last edit of a webinar that only makes sense before its day. */
export interface Edit {
  /** The instant of the commit, in UTC; that of the check if it is not committed yet. */
  readonly at: string;
  readonly what: "file" | "date" | "time" | "registration" | "speakers";
}

/** The state of one webinar after a commit. */
interface Seen {
  readonly record: WebinarRecord;
  readonly edit: Edit | null;
}

/**
 * Returns the last edit of each webinar's date, time, registration or speakers, by its id; the first appearance of its
 * file counts too, unless it is the first or came with others, as an archive does. Files that are not committed yet are edited now.
 */
export function lastEdits(
  history: History,
  records: Records,
  now: string,
): ReadonlyMap<string, Edit> {
  const present = new Map(records.webinars.map(({ id, record }) => [id, record]));
  const seen = new Map<string, Seen>();
  for (const { at, webinars } of [...history, { at: now, webinars: present }])
    addEdits(at, webinars, seen, records.people);
  return new Map([...seen].flatMap(([id, { edit }]) => (edit === null ? [] : [[id, edit]])));
}

function addEdits(
  at: string,
  webinars: Commit["webinars"],
  seen: Map<string, Seen>,
  people: Records["people"],
): void {
  const added = [...webinars.keys()].filter((id) => !seen.has(id));
  const isArchive = seen.size === 0 || added.length > 1;
  for (const [id, record] of webinars) {
    const before = seen.get(id);
    if (record === null) continue;
    const what = before ? editOf(before.record, record, people) : isArchive ? null : "file";
    seen.set(id, { record, edit: what === null ? (before?.edit ?? null) : { at, what } });
  }
}

function editOf(
  before: WebinarRecord,
  after: WebinarRecord,
  people: Records["people"],
): Edit["what"] | null {
  const fields = ["date", "time", "registration"] as const;
  const isEdited = (name: (typeof fields)[number]) =>
    after[name] !== undefined && JSON.stringify(after[name]) !== JSON.stringify(before[name]);
  const edited = fields.find(isEdited);
  return edited ?? (hasOtherSpeakers(before, after, people) ? "speakers" : null);
}

/** A speaker whose file is gone has only got another id. */
function hasOtherSpeakers(
  before: WebinarRecord,
  after: WebinarRecord,
  people: ReadonlyMap<string, Entry<unknown>>,
): boolean {
  const [old, fresh] = [before, after].map(({ talks }) => talks.flatMap((talk) => talk.speakers));
  const isRenamed = old?.some((id) => !people.has(id));
  return !isRenamed && fresh?.some((id) => !old?.includes(id)) === true;
}
