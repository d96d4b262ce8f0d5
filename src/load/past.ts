import type { TalkRecord } from "../schema/talk.ts";
import type { WebinarRecord } from "../schema/webinar.ts";

/** A talk as it was published last. */
export interface PastTalk {
  /** The id that its page, its anchor and its feed entry have: `s07e02`. */
  readonly id: string;
  /** The id of its webinar: `s07`. */
  readonly webinar: string;
  readonly title: string | null;
  /** The ids of its speakers; empty where only its address is known. */
  readonly speakers: readonly string[];
  /** Their names: a file can be renamed. */
  readonly names: readonly string[];
  /** The day on which it was first published. */
  readonly since: string;
  /** Its whole record; null without a git history. */
  readonly record: TalkRecord | null;
}

/** A webinar as it was published last. */
export interface PastWebinar {
  readonly id: string;
  readonly since: string;
  /** Its record; null without a git history. */
  readonly record: WebinarRecord | null;
  /** Its last record with a day, which calendars have; null if there was none. */
  readonly dated: WebinarRecord | null;
}

/** What was published so far: from the git history, or from published.yaml where there is none. */
export interface Past {
  /** The talks of each webinar, in the order of their ids. */
  readonly talks: ReadonlyMap<string, readonly PastTalk[]>;
  readonly webinars: ReadonlyMap<string, PastWebinar>;
  /** The day of the last commit; null without a git history. */
  readonly on: string | null;
}

/** The past of a series that has published nothing. */
export const noPast: Past = { talks: new Map(), webinars: new Map(), on: null };
