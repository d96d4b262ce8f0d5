import type { Offer } from "schema-dts";
import type { Role } from "../schema/roles.ts";
import type { Site, Speaker, Webinar } from "../site/site.ts";
import { localMinute } from "../times.ts";
import { attendanceMode } from "./location-data.ts";
import { personThing, speakerThing } from "./person-data.ts";

/** Returns a property with its values; nothing without values, for an empty list says that there are none. */
export function listed<Name extends string, Value>(name: Name, values: readonly Value[]) {
  return values.length === 0 ? {} : ({ [name]: values } as Record<Name, readonly Value[]>);
}

/** Hosts organize an event in the words of schema.org, panellists perform, and chairs and moderators contribute. */
export function peopleOf({ talks, roles }: Webinar, { organizers }: Site) {
  const inRole = (...names: readonly Role[]) =>
    roles.filter(({ role }) => names.includes(role)).flatMap(({ people }) => people);
  const once = (people: readonly Speaker[]) => [
    ...new Map(people.map((one) => [one.person, one])).values(),
  ];
  const hosts = inRole("hosts").filter(({ person }) => !organizers.includes(person));
  const speakers = talks
    .filter(({ status }) => status === "planned")
    .flatMap((talk) => talk.speakers);
  return {
    organizer: [...organizers.map(personThing), ...hosts.map(speakerThing)],
    ...listed("performer", once([...speakers, ...inRole("panellists")]).map(speakerThing)),
    ...listed("contributor", once(inRole("chairs", "moderators")).map(speakerThing)),
  };
}

const statuses = {
  scheduled: "https://schema.org/EventScheduled",
  cancelled: "https://schema.org/EventCancelled",
  postponed: "https://schema.org/EventPostponed",
} as const;

/** Returns how people attend an event, and whether it takes place or has moved. */
export function modeOf({ status, moved, ...webinar }: Webinar) {
  const isMoved = status === "scheduled" && moved !== null;
  return {
    eventAttendanceMode: attendanceMode(webinar),
    eventStatus: isMoved ? "https://schema.org/EventRescheduled" : statuses[status],
    ...(isMoved && { previousStartDate: moved.datetime }),
  } as const;
}

/** Returns where to register, from when until when. A price of 0 needs a currency too. The offer ends when registration closes, or with the webinar. */
export function offerOf({ registration, when }: Webinar, endDate: string | null) {
  const { address, state, opensAt, closesAt } = registration;
  if (address === null) return {};
  const local = (at: string | null) => at && localMinute(at, when.timeZone);
  const [validFrom, validThrough] = [local(opensAt), local(closesAt) ?? endDate];
  const isOpen = state === "open" || state === "ahead";
  const offers: Offer = {
    "@type": "Offer",
    url: address,
    price: 0,
    priceCurrency: "EUR",
    availability: isOpen ? "https://schema.org/InStock" : "https://schema.org/SoldOut",
    ...(validFrom && { validFrom }),
    ...(validThrough && { validThrough }),
  };
  return { offers };
}
