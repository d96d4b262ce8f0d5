import type { Talk } from "./site.ts";

/** A talk while the site is built: the talks to go on to are added when all are known. */
export interface LinkedTalk extends Talk {
  before: Talk | null;
  after: Talk | null;
  beside: readonly Talk[];
  related: readonly Talk[];
}

/** A page suggests so many talks that share its topics. */
const mostRelated = 2;

/** Of a topic with many talks, the newest are looked at. */
const mostOfTopic = 50;

/** Adds to each talk, in the order of webinars and talks, the talks that a visitor can go on to. */
export function linkTalks(talks: readonly LinkedTalk[]): void {
  for (const [i, talk] of talks.entries()) {
    talk.before = talks[i - 1] ?? null;
    talk.after = talks[i + 1] ?? null;
    talk.beside = talk.webinar.talks.filter((other) => other !== talk);
    talk.related = relatedTo(talk);
  }
}

/** Returns the talks of other webinars that share most topics, the newest first where they share as many. */
function relatedTo({ topics, webinar }: Talk): readonly Talk[] {
  const shared = new Map<Talk, number>();
  for (const { given } of topics)
    for (const talk of given.slice(0, mostOfTopic))
      if (talk.webinar !== webinar) shared.set(talk, (shared.get(talk) ?? 0) + 1);
  const byCount = [...shared].sort(([, a], [, b]) => b - a);
  return byCount.slice(0, mostRelated).map(([talk]) => talk);
}
