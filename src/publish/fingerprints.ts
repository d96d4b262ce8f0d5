import { createHash } from "node:crypto";
import type { Page, Site } from "../site/site.ts";

/** What pages depend on, as texts: where they are equal, the same layouts and the same code make the same bytes. */
export interface Fingerprints {
  /** That of everything. */
  readonly site: string;
  /** Those of the pages that do not depend on everything, by their paths. */
  readonly pages: ReadonlyMap<string, string>;
}

/**
 * How far pages of each kind read from one webinar, talk, person or topic to the next: a talk's page tells the names of
 * its speakers, which is one step, and that of a person the names of those who spoke with them, which is two.
 */
const steps = { talks: 1, webinars: 2, people: 2, topics: 2, years: 3, events: 0, redirects: 0 };

/** Returns what the pages of a site depend on. */
export function fingerprintsOf(site: Site): Fingerprints {
  const { series, services, alternates, organizers, archive } = site;
  const { webinars, talks, people, topics, events } = site;
  const others = [...webinars, ...talks, ...people, ...topics, ...events];
  const partsOf = separator(new Set<unknown>(others));
  const fingerprint = fingerprinter(partsOf);
  const { listed, ...pages } = site.pages;
  const everywhere = fingerprint({ pages, series, services, alternates, organizers }, 1);
  const kinds = { ...site, years: archive.years };
  const own = Object.entries(steps).flatMap(([kind, far]) =>
    kinds[kind as keyof typeof steps].map((one): [string, string] => [
      pathOf(one),
      `${everywhere} ${fingerprint(one, far)}`,
    ]),
  );
  // The instant of the build stands on no page, nor does how long it could have been another one.
  const everything = [{ ...site, nowAt: null, holds: null }, ...others];
  const all = everything.map(partsOf).map(({ own, refs }) => [own, ...refs.map(pathOf)].join(" "));
  return { site: digestOf(all.join("\n")), pages: new Map(own) };
}

type Other = Site["webinars" | "talks" | "people" | "topics" | "events"][number];

/** What a thing says itself, as a digest, and the others that it leads to, in their order. */
interface Parts {
  readonly own: string;
  readonly refs: readonly Other[];
}

function separator(others: ReadonlySet<unknown>): (thing: object) => Parts {
  const known = new Map<object, Parts>();
  return (thing) => {
    const found = known.get(thing) ?? separate(thing, others);
    known.set(thing, found);
    return found;
  };
}

function separate(thing: object, others: ReadonlySet<unknown>): Parts {
  const refs: Other[] = [];
  const own = JSON.stringify(thing, (_, value) => {
    if (typeof value !== "object" || value === null) return value;
    const isList = Array.isArray(value) && others.has(value[0]);
    if (!isList && (value === thing || !others.has(value))) return value;
    refs.push(...(isList ? value : [value]));
    return undefined;
  });
  return { own: digestOf(own), refs };
}

/** Returns what tells the fingerprint of a thing and of what it leads to in some steps. */
function fingerprinter(partsOf: (thing: object) => Parts) {
  const known = new Map<object, string[]>();
  return function fingerprint(thing: object, far: number): string {
    const { own, refs } = partsOf(thing);
    if (far === 0) return own;
    const found = known.get(thing) ?? [];
    known.set(thing, found);
    found[far] ??= [own, ...refs.map((ref) => fingerprint(ref, far - 1))].join(" ");
    return found[far];
  };
}

/** Something that has a page. */
export type Listed = { readonly page: Page } | { readonly path: string };

/** Returns where the page of something stands. */
export function pathOf(one: Listed): string {
  return "page" in one ? one.page.path : one.path;
}

function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}
