import { compareTexts } from "../problems.ts";
import type { Site } from "../site/site.ts";

/** An address of somebody else that the site leads to. */
export interface Outgoing {
  readonly url: string;
  /** The address to try instead: a dead video still answers at its own, but has lost its picture. */
  readonly tried: string;
  /** The files that it comes from, such as `episodes/s06.yaml`. */
  readonly files: readonly string[];
}

/** Returns every address of somebody else that the data makes the site lead to, in their order. */
export function outgoingAddresses(site: Site): Outgoing[] {
  const files = new Map<string, Set<string>>();
  for (const [file, thing] of thingsOf(site))
    for (const [found] of textOf(thing).matchAll(/https?:\/\/[^\s"'<>\\]+/g)) {
      const url = found.replaceAll("&amp;", "&");
      files.set(url, (files.get(url) ?? new Set()).add(file));
    }
  return [...files]
    .map(([url, from]) => ({ url, tried: triedUrl(url), files: [...from] }))
    .sort((a, b) => compareTexts(a.url, b.url));
}

function thingsOf({ series, services, redirects, webinars, talks, people }: Site) {
  return [
    ["series.yaml", series],
    ["privacy.yaml", services],
    ["redirects.yaml", redirects.map(({ target }) => target.url)],
    ...webinars.map((webinar) => [`episodes/${webinar.id}.yaml`, webinar] as const),
    ...talks.map((talk) => [`episodes/${talk.webinar.id}.yaml`, talk] as const),
    ...people.map((person) => [`people/${person.id}.yaml`, person] as const),
  ] as const;
}

/** What belongs to another thing, or is made of it and not typed: pages, players, ways into a calendar. */
const others = new Set(
  "page before after talks webinar speakers groups given announced contact player placeholderHtml calendar links".split(
    " ",
  ),
);

function textOf(thing: unknown): string {
  return JSON.stringify(thing, (key, value) => (others.has(key) ? undefined : value));
}

function triedUrl(url: string): string {
  return url.replace(
    /^https:\/\/www\.youtube\.com\/watch\?v=([\w-]{11})$/,
    "https://i.ytimg.com/vi/$1/mqdefault.jpg",
  );
}
