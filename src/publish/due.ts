import type { Site } from "../site/site.ts";
import { type Fingerprints, type Listed, pathOf } from "./fingerprints.ts";

/** What of a site is to be made: each list holds those whose page is. */
export interface Due
  extends Pick<Site, "webinars" | "talks" | "people" | "topics" | "events" | "redirects" | "api"> {
  /** The site itself, where the pages that stand once are to be made, else nothing. */
  readonly once: readonly Site[];
  readonly years: Site["archive"]["years"];
}

/** Returns what makes a whole site. */
export function allOf(site: Site): Due {
  const { webinars, talks, people, topics, events, redirects, api, archive } = site;
  const { years } = archive;
  return { once: [site], years, webinars, talks, people, topics, events, redirects, api };
}

/** Returns what is to be made of a site where the pages of another one stand, which was made with the same layouts. */
export function dueSince(site: Site, now: Fingerprints, before: Fingerprints): Due {
  const all = allOf(site);
  const isDue = ([path, fingerprint]: readonly [string, string]) =>
    before.pages.get(path) !== fingerprint;
  const due = new Set([...now.pages].filter(isDue).map(([path]) => path));
  const changed = <One extends Listed>(list: readonly One[]) =>
    list.filter((one) => due.has(pathOf(one)));
  return {
    once: now.site === before.site ? [] : all.once,
    api: now.site === before.site ? [] : all.api,
    years: changed(all.years),
    webinars: changed(all.webinars),
    talks: changed(all.talks),
    people: changed(all.people),
    topics: changed(all.topics),
    events: changed(all.events),
    redirects: changed(all.redirects),
  };
}

/**
 * Returns the same in parts of at most 125 pages of a kind, which are made one after the other: each is forgotten before
 * the next. Of each kind every part has as large a share, because the page of a year is as long as hundreds of others.
 */
export function partsOf(due: Due): Due[] {
  const longest = Math.max(...Object.values(due).map((list) => list.length));
  const count = Math.ceil(longest / 125);
  const shareOf = (list: readonly unknown[], part: number) => {
    const [from, to] = [part, part + 1].map((end) => Math.ceil((list.length * end) / count));
    return list.slice(from, to);
  };
  return Array.from({ length: count }, (_, part) => {
    const shares = Object.entries(due).map(([kind, list]) => [kind, shareOf(list, part)]);
    return Object.fromEntries(shares) as unknown as Due;
  });
}
