import type { BreadcrumbList, EducationEvent, EventSeries, Thing } from "schema-dts";
import type { Page, Site, Talk, Webinar } from "../site/site.ts";
import { localMinute } from "../times.ts";
import { listed, modeOf, offerOf, peopleOf } from "./event-details.ts";
import type { LayoutData } from "./layouts.ts";
import { locationReferences, locationThings } from "./location-data.ts";
import { authorThing, personId, personThing, profileThing } from "./person-data.ts";
import { videoThings } from "./video-data.ts";

/** Returns the JSON-LD of a page (schema.org), escaped for a script element; null for pages that have none. */
export function toJsonLd(data: LayoutData): string | null {
  const things = thingsOf(data);
  if (things.length === 0) return null;
  const graph = { "@context": "https://schema.org", "@graph": things };
  return JSON.stringify(graph).replaceAll("<", "\\u003c");
}

function thingsOf({ site, here, webinar, talk, person }: LayoutData): Thing[] {
  const { home, archive } = site.pages;
  if (here === home) return [seriesThing(site)];
  if (here === archive) return [breadcrumbs(home, here)];
  if (webinar) return [...eventThings(webinar, site), breadcrumbs(home, here)];
  if (talk) return [...videoThings(talk, site), breadcrumbs(home, archive, here)];
  return person ? [profileThing(person), breadcrumbs(home, here)] : [];
}

function seriesThing({ series, pages, organizers, next, later }: Site): EventSeries {
  const announced = [next, ...later].filter((webinar) => webinar !== null);
  const dated = announced.filter(({ when }) => when.dayStartAt !== null);
  return {
    "@type": "EventSeries",
    "@id": idOf(pages.home, "series"),
    name: series.plainTitle,
    description: series.description,
    url: pages.home.url,
    organizer: organizers.map(personThing),
    ...listed(
      "subEvent",
      dated.map(({ page }) => ({ "@id": idOf(page, "event") })),
    ),
    ...(series.playlistUrl && { sameAs: series.playlistUrl }),
    ...(pages.home.card && { image: pages.home.card.url }),
  };
}

/** Returns a webinar as an event; none while its day is unknown, for schema.org requires the start date. */
export function eventThings(webinar: Webinar, site: Site): EducationEvent[] {
  if (webinar.when.dayStartAt === null) return [];
  const { series, pages } = site;
  const { page, topic, code, when, talks } = webinar;
  const endDate = endOf(when);
  const event: EducationEvent = {
    ...eventTypes,
    "@id": idOf(page, "event"),
    name: topic ?? `${series.plainTitle} ${code}`,
    description: page.description,
    url: page.url,
    startDate: when.datetime ?? "",
    ...(endDate && { endDate }),
    ...modeOf(webinar),
    location: locationThings(webinar),
    isAccessibleForFree: true,
    ...peopleOf(webinar, site),
    superEvent: {
      "@type": "EventSeries",
      "@id": idOf(pages.home, "series"),
      name: series.plainTitle,
    },
    ...listed("subEvent", talks.map(talkThing)),
    ...offerOf(webinar, endDate),
    ...listed(
      "funder",
      webinar.funding.map(({ funder }) => ({ "@type": "Organization", name: funder }) as const),
    ),
    ...(page.card && { image: page.card.url }),
  };
  return [event];
}

function endOf({ startAt, endAt, lastOn, timeZone }: Webinar["when"]): string | null {
  return startAt === null || endAt === null ? lastOn : localMinute(endAt, timeZone);
}

/** A talk without a start of its own has only its day. */
function talkThing(talk: Talk): EducationEvent {
  const { heading, page, speakers, authors, webinar, status, level, doi, slot, on } = talk;
  const day = on ?? webinar.when.datetime?.slice(0, 10) ?? "";
  return {
    ...eventTypes,
    name: heading,
    ...(doi && { identifier: doi.url }),
    ...(level && { educationalLevel: level.name }),
    url: page.url,
    startDate: slot?.start ?? day,
    ...(slot && { endDate: slot.end }),
    ...modeOf(
      status === "withdrawn" ? { ...webinar, status: "cancelled" } : { ...webinar, moved: null },
    ),
    location: locationReferences(webinar),
    ...listed(
      "performer",
      speakers.map(({ person }) => ({ "@id": personId(person) })),
    ),
    ...listed("contributor", authors.map(authorThing)),
  };
}

/** Readers that compare the whole type know only Event; schema-dts has no type for two. */
const eventTypes = { "@type": ["Event", "EducationEvent"] } as unknown as {
  readonly "@type": "EducationEvent";
};

function breadcrumbs(...pages: readonly Page[]): BreadcrumbList {
  return {
    "@type": "BreadcrumbList",
    itemListElement: pages.map(({ title, url }, i) => ({
      "@type": "ListItem",
      position: i + 1,
      name: title,
      item: url,
    })),
  };
}

/** Returns the `@id` of a thing on a page. */
function idOf({ url }: Page, part: "series" | "event"): string {
  return `${url}#${part}`;
}
