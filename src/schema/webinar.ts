import * as z from "zod";
import { date, day, fields, line, list, minutes, moment, time, timeZone } from "./fields.ts";
import { place } from "./place.ts";
import { registration } from "./registration.ts";
import { roleFields } from "./roles.ts";
import type { SeriesRecord } from "./series.ts";
import { talkSchema } from "./talk.ts";

/** `data/episodes/s06.yaml`: one webinar and its talks; the file name is its number. */
export const webinarSchema = fields({
  topic: line.optional().meta({
    description: "What the webinar is about; leave it out until it is known.",
    examples: ["Datasets in the wild"],
  }),
  date: date.optional().meta({
    description: "2026-01-31; or the month 2026-01, or the year 2026; leave it out until known.",
    examples: ["2026-01-31", "2026-01", "2026"],
  }),
  until: day.optional().meta({
    description: "The last day of a webinar of several days; each day starts at time.",
    examples: ["2026-02-01"],
  }),
  time: time
    .optional()
    .describe('The start, such as "16:00", in the time zone of the series, or in time_zone.'),
  time_zone: timeZone.optional().meta({
    description: "The IANA time zone of its hours, if it is not that of the series.",
    examples: ["America/New_York"],
  }),
  length_minutes: minutes
    .optional()
    .describe("How long it lasts, if not the usual length; of several days, how long each lasts."),
  was: moment.optional().meta({
    description:
      "The day for which it was announced before it moved, if visitors should know; with the time if only that moved.",
    examples: ["2026-01-24", "2026-01-31 15:00"],
  }),
  platform: line
    .optional()
    .meta({ description: "Where it is held online, such as Zoom.", examples: ["Zoom"] }),
  place: place.optional(),
  registration: registration
    .optional()
    .describe(
      "The address where visitors register, if it is not that of the series; none: nobody needs to; closed: it is too late.",
    ),
  ...roleFields,
  status: z
    .enum(["cancelled", "postponed"], "cancelled or postponed")
    .optional()
    .describe(
      "cancelled: it does not take place. postponed: it takes place on a day that is not known yet; date is the original day.",
    ),
  talks: list(talkSchema, "a list of talks")
    .default([])
    .describe(
      "The talks in the order of the webinar. A new one gets the next free number: E01, E02 and so on.",
    ),
});

/** `data/episodes/s06.yaml` as it was typed. */
export type WebinarRecord = z.infer<typeof webinarSchema>;

/** Returns the zone in which the hours of a webinar are typed. */
export function zoneOf(
  { time_zone }: Pick<WebinarRecord, "time_zone">,
  series: Pick<SeriesRecord, "time_zone">,
): string {
  return time_zone ?? series.time_zone;
}

/** Returns the day of each talk: its own, else that of the talk before it, else the first; "" while there is none. */
export function daysOf({ date = "", talks }: Pick<WebinarRecord, "date" | "talks">): string[] {
  let day = date;
  return talks.map((talk) => {
    day = talk.day ?? day;
    return day;
  });
}
