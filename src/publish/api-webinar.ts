import * as z from "zod";
import { type Role, roles } from "../schema/roles.ts";
import type { Webinar } from "../site/site.ts";
import { apiFields } from "./api-fields.ts";
import {
  apiSpeaker,
  apiTalkReference,
  apiWebinarReference,
  speakerOf,
  talkReference,
  toZonedTime,
  webinarReference,
} from "./api-references.ts";

const { instant, moment, text, url } = apiFields;

/** The schema of a webinar in `webinars.json`. */
export const apiWebinar = apiWebinarReference.extend({
  status: z
    .enum(["scheduled", "cancelled", "postponed"])
    .describe("postponed: its new date is not known, and `when` is the old one."),
  when: z
    .object({
      precision: z
        .enum(["hour", "day", "month", "year", "none"])
        .describe("How exactly it is known; with an hour, start and end are set."),
      date: z
        .string()
        .nullable()
        .describe("2025-02-24, 2025-02 or 2025 in its zone, as exactly as it is known."),
      last_date: text.describe("The last day of a webinar of several days."),
      time_zone: z.string().describe("The zone of its hours in the IANA database."),
      start: moment.nullable(),
      end: moment.nullable().describe("The first instant after it."),
      words: text.describe("The same in the language of the pages."),
      moved_from: text.describe("The day or local hour from which it moved."),
    })
    .describe("When it is held."),
  platform: text.describe("Where it is held online."),
  attendance: z.enum(["online", "in person", "hybrid"]).describe("How people take part."),
  place: z
    .object({ name: z.string(), address: text, map_url: url.nullable() })
    .nullable()
    .describe("The room; null for a webinar that is only online."),
  registration_url: url.nullable().describe("Where visitors register, as long as they can."),
  registration_state: z
    .enum(["open", "ahead", "full", "unannounced", "none", "closed", "over"])
    .describe(
      "ahead: it opens later; full: all places are taken; none: nobody needs to register; over: the webinar is over, or does not take place.",
    ),
  registration_opens: instant
    .nullable()
    .describe("From when visitors can register; null: at once."),
  registration_closes: instant
    .nullable()
    .describe("The first instant at which they cannot any more; null: the end of the webinar."),
  calendar_url: url.nullable().describe("Its iCalendar file; null while its day is not known."),
  hosts: z.array(apiSpeaker),
  chairs: z.array(apiSpeaker),
  moderators: z.array(apiSpeaker),
  panellists: z.array(apiSpeaker),
  talks: z.array(apiTalkReference).describe("In the order of the webinar."),
  funding: z.array(z.string()).describe("Who paid for it, a sentence for each grant."),
  updated: instant.describe("When what calendars show of it changed last."),
});

/** Returns a webinar as `webinars.json` has it. */
export function toApiWebinar(webinar: Webinar): z.infer<typeof apiWebinar> {
  const { status, when, platform, place, registration, calendar, talks, updatedAt } = webinar;
  const isHour = when.precision === "hour";
  return {
    ...webinarReference(webinar),
    status,
    when: {
      precision: when.precision,
      date: when.datetime?.slice(0, 10) ?? null,
      last_date: when.lastOn,
      time_zone: when.timeZone,
      start: toZonedTime(when.startAt, when.timeZone),
      end: isHour ? toZonedTime(when.endAt, when.timeZone) : null,
      words: when.words,
      moved_from: webinar.moved?.datetime ?? null,
    },
    platform,
    attendance: webinar.attendance,
    place: place && { name: place.name, address: place.address, map_url: place.mapUrl },
    registration_url: registration.url,
    registration_state: registration.state,
    registration_opens: registration.opensAt,
    registration_closes: registration.closesAt,
    calendar_url: calendar?.page.url ?? null,
    ...rolesOf(webinar),
    talks: talks.map(talkReference),
    funding: webinar.funding.map(({ words }) => words),
    updated: updatedAt,
  };
}

function rolesOf({ roles: found }: Webinar): Record<Role, z.infer<typeof apiSpeaker>[]> {
  const lists = roles.map(
    (role) => [role, found.find((one) => one.role === role)?.people ?? []] as const,
  );
  return Object.fromEntries(lists.map(([role, people]) => [role, people.map(speakerOf)])) as never;
}
