import { say } from "../languages/fill-phrase.ts";
import type { Entry } from "../load/records.ts";
import { compareTexts } from "../problems.ts";
import { slugOf } from "../schema/topic.ts";
import type { WebinarRecord } from "../schema/webinar.ts";
import { channelAt } from "./channel.ts";
import type { Addresses } from "./page-addresses.ts";
import type { Talk, Topic } from "./site.ts";
import { sortKey } from "./sort-key.ts";
import type { Speech } from "./speech.ts";

/** What the pages of topics are made with. */
type PageMaker = Pick<Speech, "series" | "language"> & { readonly addresses: Addresses };

/** A topic while the site is built: talks are added later. */
export interface TopicDraft extends Topic {
  countWords: string;
  readonly given: Talk[];
  readonly announced: Talk[];
}

/** Returns the topics of all talks by name, in alphabetical order, without their talks. */
export function buildTopics(
  webinars: readonly Entry<WebinarRecord>[],
  maker: PageMaker,
): Map<string, TopicDraft> {
  const names = new Set(
    webinars.flatMap(({ record }) => record.talks.flatMap(({ topics }) => topics)),
  );
  return new Map(
    [...names]
      .sort((a, b) => compareTexts(sortKey(a), sortKey(b)) || compareTexts(a, b))
      .map((name) => [name, buildTopic(name, maker)]),
  );
}

function buildTopic(name: string, { series, language, addresses }: PageMaker): TopicDraft {
  const id = slugOf(name);
  const title = say(language, "talks_about", { topic: name });
  const description = say(language, "coded", { code: title, title: series.plain_title });
  const page = addresses.page(`${addresses.talks}topics/${id}/`, title, description);
  const talks = { given: [], announced: [] };
  const channel = channelAt(page, `topics/${id}`, talks, addresses);
  return { id, name, countWords: "", ...talks, page, channel };
}
