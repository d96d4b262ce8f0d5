import { latest, minutesBetween } from "../times.ts";
import type { Announcement } from "./announcement.ts";

/** When a webinar was added and changed, according to git. */
export interface Revision {
  /** The instant it was added, for the last time if it was deleted before; null without a history. */
  readonly addedAt: string | null;
  /** The instant of the last change. */
  readonly updatedAt: string;
  /** How often its schedule changed since calendars first had it: SEQUENCE of RFC 5545 §3.8.7.4. */
  readonly sequence: number;
  /** The day or hour for which it was planned before, `2026-12-14 16:00`; null where it certainly never moved, or nobody knows. */
  readonly movedFrom: string | null;
  /** Since when it is planned for its day and hour; null without a history. */
  readonly plannedSince: string | null;
  /** The revisions of its recordings, by the video's key; empty without a history. */
  readonly recordings: ReadonlyMap<string, RecordingRevision>;
  /** The instants of the last change of its page and of the page of each talk; empty without a history. */
  readonly pages: readonly string[];
}

/** When a recording was added and changed, according to git. */
export interface RecordingRevision {
  /** The instant it was added; null if it was added together with its webinar, as imported data is. */
  readonly addedAt: string | null;
  /** The instant of the last change of what feeds show of it; null if it never changed since it was imported. */
  readonly updatedAt: string | null;
}

/** The revision of every webinar if there is no history. */
export const unrevised: Revision = {
  addedAt: null,
  updatedAt: "1970-01-01T00:00:00Z",
  sequence: 0,
  movedFrom: null,
  plannedSince: null,
  recordings: new Map(),
  pages: [],
};

/**
 * Returns the next revision of a webinar, given its announcement in each parent of a commit and after the commit. Only
 * what differs from every parent is a change of this commit.
 */
export function revised(
  revision: Revision | undefined,
  at: string,
  before: readonly (Announcement | null)[],
  after: Announcement | null,
): Revision {
  const isNew = (part: (announcement: Announcement | null) => unknown) =>
    before.every((old) => part(old) !== part(after));
  const { addedAt, updatedAt, sequence, ...known } = revision ?? unrevised;
  const wasAnnounced = before.some((old) => old !== null);
  const wasInCalendar = before.some((old) => old?.schedule);
  const recordings = [...(after?.recordings.keys() ?? [])]
    .filter((video) => isNew((one) => one?.recordings.get(video)?.shown))
    .map((video) => {
      const moved = known.recordings.get(replacedBy(video, before, after) ?? "");
      const revised = revisedRecording(known.recordings.get(video), at, wasAnnounced);
      return [video, moved ?? revised] as const;
    });
  return {
    ...plansAfter(known, at, before, after),
    addedAt: after && (addedAt ?? at),
    updatedAt: isNew((one) => one?.shown) ? latest(updatedAt, at) : updatedAt,
    sequence: wasInCalendar && isNew((one) => one?.schedule ?? null) ? sequence + 1 : sequence,
    recordings: new Map([...known.recordings, ...recordings]),
    pages: (after?.pages ?? []).map((_, i) => {
      const changedAt = known.pages[i] ?? at;
      return isNew((one) => one?.pages[i]) ? latest(changedAt, at) : changedAt;
    }),
  };
}

/**
 * Returns from when a webinar moved and since when it has its day and hour. It certainly moved where every parent of the
 * commit had the same other plan, which was published for a day and was not over yet: everything else may be a mistake
 * that was corrected.
 */
function plansAfter(
  { movedFrom, plannedSince }: Pick<Revision, "movedFrom" | "plannedSince">,
  at: string,
  before: readonly (Announcement | null)[],
  after: Announcement | null,
): Pick<Revision, "movedFrom" | "plannedSince"> {
  const plan = after?.plan ?? null;
  const [old = null, ...others] = new Set(before.map((one) => one?.plan ?? null));
  if (before.some((one) => (one?.plan ?? null) === plan)) return { movedFrom, plannedSince };
  // A day that gets its hour stays where it is.
  if (old !== null && plan?.startsWith(old)) return { movedFrom, plannedSince };
  const isCertain = old !== null && others.length === 0 && old.slice(0, 10) > at.slice(0, 10);
  const wasPublished = plannedSince !== null && minutesBetween(plannedSince, at) >= minutesOfDay;
  return {
    movedFrom: plan !== null && isCertain && wasPublished ? old : movedFrom,
    plannedSince: plan === null ? plannedSince : at,
  };
}

const minutesOfDay = 24 * 60;

/** Returns the video that was a recording of the same talk before, and is gone: the recording has a new address. */
function replacedBy(
  video: string,
  before: readonly (Announcement | null)[],
  after: Announcement | null,
): string | null {
  const talks = after?.recordings.get(video)?.talks ?? [];
  const old = before.flatMap((one) => [...(one?.recordings ?? [])]);
  const isSame = ([key, one]: (typeof old)[number]) =>
    !after?.recordings.has(key) && one.talks.some((talk) => talks.includes(talk));
  return old.find(isSame)?.[0] ?? null;
}

function revisedRecording(
  known: RecordingRevision | undefined,
  at: string,
  wasAnnounced: boolean,
): RecordingRevision {
  if (known) return { ...known, updatedAt: latest(known.updatedAt ?? "", at) };
  return wasAnnounced ? { addedAt: at, updatedAt: at } : { addedAt: null, updatedAt: null };
}
