import { latest } from "../times.ts";
import type { Announcement, Texts } from "./announcement.ts";

/** What the history tells of a webinar, as far as calendars and feeds show it. */
export interface Revision {
  /** The instant it was added; null without a history. */
  readonly addedAt: string | null;
  /** The instant of the last change. */
  readonly updatedAt: string;
  /** How often its time, place or status changed since a calendar first held it. */
  readonly sequence: number;
  /** By the video's id; empty without a history. */
  readonly recordings: ReadonlyMap<string, RecordingRevision>;
  /** The instants of the last change of its own page and of that of each talk; empty without a history. */
  readonly pages: readonly string[];
}

/** What the history tells of a recording. */
export interface RecordingRevision {
  /** The instant it was added; null where it came together with its webinar, as old data that is taken over does. */
  readonly addedAt: string | null;
  readonly updatedAt: string;
}

/** What is known of a webinar without a history. */
export const unrevised: Revision = {
  addedAt: null,
  updatedAt: "1970-01-01T00:00:00Z",
  sequence: 0,
  recordings: new Map(),
  pages: [],
};

/**
 * Returns a webinar's revision after one more commit: what stood in each of the commit's parents, and what stands after
 * it. Only what differs from every parent is a change that this commit made.
 */
export function revised(
  revision: Revision | undefined,
  at: string,
  before: readonly (Announcement | null)[],
  after: Announcement | null,
): Revision {
  const wasThere = before.some((announcement) => announcement !== null);
  // What is there for the first time is not compared with anything.
  const texts = wasThere || !after ? before.map((one) => one?.texts() ?? null) : [];
  const isNew = (part: (texts: Texts | null) => unknown) =>
    texts.every((old) => part(old) !== part(after?.texts() ?? null));
  const { addedAt, updatedAt, sequence, ...known } = revision ?? { ...unrevised, addedAt: at };
  const wasInCalendar = texts.some((old) => old?.schedule);
  const recordings = (after?.videos ?? [])
    .filter((video) => isNew((one) => one?.recordings.get(video)))
    .map((video) => [video, revisedRecording(known.recordings.get(video), at, wasThere)] as const);
  return {
    addedAt,
    updatedAt: isNew((one) => one?.shown) ? latest(updatedAt, at) : updatedAt,
    sequence: wasInCalendar && isNew((one) => one?.schedule ?? null) ? sequence + 1 : sequence,
    recordings: new Map([...known.recordings, ...recordings]),
    pages: Array.from({ length: after?.pages ?? 0 }, (_, i) => {
      const changedAt = known.pages[i] ?? at;
      return isNew((one) => one?.pages[i]) ? latest(changedAt, at) : changedAt;
    }),
  };
}

function revisedRecording(
  known: RecordingRevision | undefined,
  at: string,
  wasThere: boolean,
): RecordingRevision {
  if (known) return { ...known, updatedAt: latest(known.updatedAt, at) };
  return { addedAt: wasThere ? at : null, updatedAt: at };
}
