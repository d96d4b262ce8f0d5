import type { Entry } from "../load/records.ts";
import { compareTexts } from "../problems.ts";
import { slugOf } from "../schema/topic.ts";
import type { WebinarRecord } from "../schema/webinar.ts";
import type { Addresses } from "./addresses.ts";
import { sortable } from "./build-people.ts";
import type { Talk, Topic } from "./site.ts";

/** A topic while the site is built: talks are added as webinars are read. */
export interface TopicDraft extends Topic {
  readonly given: Talk[];
  readonly announced: Talk[];
}

/** Returns every topic of a talk by its name, in the order of the names, still without talks. */
export function buildTopics(
  webinars: readonly Entry<WebinarRecord>[],
  seriesTitle: string,
  addresses: Addresses,
): Map<string, TopicDraft> {
  const names = new Set(
    webinars.flatMap(({ record }) => record.talks.flatMap(({ topics }) => topics)),
  );
  return new Map(
    [...names]
      .sort((a, b) => compareTexts(sortable(a), sortable(b)) || compareTexts(a, b))
      .map((name) => [name, buildTopic(name, seriesTitle, addresses)]),
  );
}

function buildTopic(name: string, seriesTitle: string, addresses: Addresses): TopicDraft {
  const id = slugOf(name);
  const title = `Talks about ${name}`;
  const page = addresses.page(`${addresses.talks}topics/${id}/`, title, `${title}: ${seriesTitle}`);
  return { id, name, given: [], announced: [], page };
}
