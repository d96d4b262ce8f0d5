import type { Revision } from "../history/revision.ts";
import type { ImageFile } from "../load/load-images.ts";
import type { Past } from "../load/past.ts";
import type { TranscriptFile } from "../load/transcript.ts";
import type { TopicDraft } from "./build-topics.ts";
import type { Addresses } from "./page-addresses.ts";
import type { Speech } from "./speech.ts";

/** What every part of the site is built with. */
export interface Context extends Speech {
  readonly addresses: Addresses;
  /** The instant that the site is built for. */
  readonly nowAt: string;
  /** The day of that instant in the series' zone. */
  readonly today: string;
  /** The topics by name, in alphabetical order. */
  readonly topics: ReadonlyMap<string, TopicDraft>;
  /** The images of the data folder by their names. */
  readonly images: ReadonlyMap<string, ImageFile>;
  readonly past: Past;
  readonly transcripts: readonly TranscriptFile[];
  /** Returns what the git history says about a webinar. */
  readonly revisionOf: (id: string) => Revision;
}
