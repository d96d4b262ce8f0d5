import { compareTexts } from "../problems.ts";
import type { Site } from "../site/site.ts";

/** An external address that the site links to. */
export interface Outgoing {
  readonly url: string;
  /** The address to check: the page of a deleted video still answers, but its thumbnail does not. */
  readonly tried: string;
  /** The data files that have it, such as `episodes/s06.yaml`. */
  readonly files: readonly string[];
}

/** Returns every external address in the data that the site links to, in alphabetical order. */
export function outgoingAddresses(site: Site): Outgoing[] {
  const files = new Map<string, Set<string>>();
  for (const [file, thing] of thingsByFile(site))
    for (const [found] of textOf(thing).matchAll(/https?:\/\/[^\s"'<>\\]+/g)) {
      const url = found.replaceAll("&amp;", "&");
      files.set(url, (files.get(url) ?? new Set()).add(file));
    }
  return [...files]
    .map(([url, from]) => ({ url, tried: triedUrl(url), files: [...from] }))
    .sort((a, b) => compareTexts(a.url, b.url));
}

function thingsByFile({ series, services, redirects, webinars, talks, people }: Site) {
  return [
    ["series.yaml", series],
    ["privacy.yaml", services],
    ["redirects.yaml", redirects.map(({ target }) => target.url)],
    ...webinars.map((webinar) => [`episodes/${webinar.id}.yaml`, webinar] as const),
    ...talks.map((talk) => [`episodes/${talk.webinar.id}.yaml`, talk] as const),
    ...people.map((person) => [`people/${person.id}.yaml`, person] as const),
  ] as const;
}

/** Fields of other things, and fields that are computed: pages, players, calendar links. */
const skippedFields = new Set(
  "page before after beside related talks webinar speakers groups given announced contact player placeholderHtml calendar links".split(
    " ",
  ),
);

function textOf(thing: unknown): string {
  return JSON.stringify(thing, (key, value) => (skippedFields.has(key) ? undefined : value));
}

function triedUrl(url: string): string {
  return url.replace(
    /^https:\/\/www\.youtube\.com\/watch\?v=([\w-]{11})(?:&t=\d+s)?$/,
    "https://i.ytimg.com/vi/$1/mqdefault.jpg",
  );
}
