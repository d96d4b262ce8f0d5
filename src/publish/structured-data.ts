import type { BreadcrumbList, EducationEvent, EventSeries, Offer, Thing } from "schema-dts";
import type { Page, Site, Talk, Webinar } from "../site/site.ts";
import { localMinute } from "../times.ts";
import type { LayoutData } from "./layouts.ts";
import { attendanceMode, locationReferences, locationThings } from "./location-data.ts";
import { personId, personThing, profileThing, speakerThing } from "./person-data.ts";
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
export function eventThings(
  webinar: Webinar,
  { series, pages, organizers }: Site,
): EducationEvent[] {
  if (webinar.when.dayStartAt === null) return [];
  const { page, topic, code, when, registration, talks } = webinar;
  const endDate = when.startAt && when.endAt && localMinute(when.endAt, series.timeZone);
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
    organizer: organizers.map(personThing),
    ...listed(
      "performer",
      talks
        .filter(({ status }) => status === "planned")
        .flatMap(({ speakers }) => speakers.map(speakerThing)),
    ),
    superEvent: {
      "@type": "EventSeries",
      "@id": idOf(pages.home, "series"),
      name: series.plainTitle,
    },
    ...listed("subEvent", talks.map(talkThing)),
    ...(registration.url && { offers: freeOffer(registration.url, endDate) }),
    ...(page.card && { image: page.card.url }),
  };
  return [event];
}

/** The records have no start time for a talk, only its day. */
function talkThing({ heading, page, speakers, webinar, status }: Talk): EducationEvent {
  return {
    ...eventTypes,
    name: heading,
    url: page.url,
    startDate: webinar.when.datetime?.slice(0, 10) ?? "",
    ...modeOf(status === "withdrawn" ? { ...webinar, status: "cancelled" } : webinar),
    location: locationReferences(webinar),
    performer: speakers.map(({ person }) => ({ "@id": personId(person) })),
  };
}

/** Readers that compare the whole type know only Event; schema-dts has no type for two. */
const eventTypes = { "@type": ["Event", "EducationEvent"] } as unknown as {
  readonly "@type": "EducationEvent";
};

/** Returns a property with its values; nothing without values, for an empty list says that there are none. */
function listed<Name extends string, Value>(name: Name, values: readonly Value[]) {
  return values.length === 0 ? {} : ({ [name]: values } as Record<Name, readonly Value[]>);
}

const statuses = {
  scheduled: "https://schema.org/EventScheduled",
  cancelled: "https://schema.org/EventCancelled",
  postponed: "https://schema.org/EventPostponed",
} as const;

function modeOf(webinar: Webinar) {
  return {
    eventAttendanceMode: attendanceMode(webinar),
    eventStatus: statuses[webinar.status],
  } as const;
}

/** A price of 0 needs a currency too. The offer ends with the webinar. */
function freeOffer(url: string, validThrough: string | null): Offer {
  return {
    "@type": "Offer",
    url,
    price: 0,
    priceCurrency: "EUR",
    availability: "https://schema.org/InStock",
    ...(validThrough && { validThrough }),
  };
}

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
