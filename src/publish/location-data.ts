import type { Place, VirtualLocation } from "schema-dts";
import type { Page, Webinar } from "../site/site.ts";

type Location = Exclude<Place | VirtualLocation, string>;

/** Returns how people attend, in the words of schema.org. */
export function attendanceMode({ attendance }: Pick<Webinar, "attendance">) {
  return modes[attendance];
}

const modes = {
  online: "https://schema.org/OnlineEventAttendanceMode",
  "in person": "https://schema.org/OfflineEventAttendanceMode",
  hybrid: "https://schema.org/MixedEventAttendanceMode",
} as const;

/** Returns the room of a webinar, its virtual location, or both. */
export function locationThings(webinar: Webinar): Location | Location[] {
  const { page, platform, place, registration } = webinar;
  const virtual: Location = {
    "@type": "VirtualLocation",
    "@id": locationId(page, "place"),
    url: registration.url ?? page.url,
    ...(platform && { name: platform }),
  };
  if (place === null) return virtual;
  const room: Location = {
    "@type": "Place",
    "@id": locationId(page, "room"),
    name: place.name,
    address: place.address ?? place.name,
    ...(place.mapUrl && { hasMap: place.mapUrl }),
  };
  return webinar.attendance === "hybrid" ? [room, virtual] : room;
}

/** Returns references to the locations of a webinar, which its event describes. */
export function locationReferences({ page, attendance }: Webinar) {
  const [room, virtual] = [
    { "@id": locationId(page, "room") },
    { "@id": locationId(page, "place") },
  ];
  return { online: virtual, "in person": room, hybrid: [room, virtual] }[attendance];
}

function locationId({ url }: Page, part: "place" | "room"): string {
  return `${url}#${part}`;
}
