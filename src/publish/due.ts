import type { Site } from "../site/site.ts";

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

/** Returns the same in parts of a few thousand pages at most, which are made one after the other: each is forgotten before the next. */
export function partsOf(due: Due): Due[] {
  const longest = Math.max(...Object.values(due).map((list) => list.length));
  return Array.from({ length: Math.ceil(longest / most) }, (_, i) => {
    const part = Object.entries(due).map(([kind, list]) => [
      kind,
      list.slice(i * most, (i + 1) * most),
    ]);
    return Object.fromEntries(part) as unknown as Due;
  });
}

/** How many pages of a kind a part has. */
const most = 500;
