import type { Revision } from "../history/revision.ts";
import type { SeriesRecord } from "../schema/series.ts";
import type { Addresses } from "./addresses.ts";
import type { TopicDraft } from "./build-topics.ts";
import type { Clock } from "./clock.ts";

/** What every part of the site is built with. */
export interface Context {
  readonly series: SeriesRecord;
  readonly addresses: Addresses;
  readonly clock: Clock;
  /** By name, in the order of the names. */
  readonly topics: ReadonlyMap<string, TopicDraft>;
  /** What the history of the data tells of each webinar. */
  readonly revisionOf: (id: string) => Revision;
}
