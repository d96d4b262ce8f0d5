import * as z from "zod";

// The kinds of fields of the files under api/v1/.

const url = z.url().describe("An absolute address.");
const text = z.string().nullable();
const html = z.string().nullable().describe("Safe HTML; null where there is none.");
const instant = z.iso.datetime().describe("An instant in UTC, to the second.");

const moment = z
  .object({
    utc: instant,
    local: z.iso
      .datetime({ offset: true })
      .describe("The same instant in the zone of the webinar."),
    time_zone: z.string().describe("The zone of `local` in the IANA database."),
  })
  .describe("An instant, in UTC and as the clocks of the webinar show it.");

/** The schemas of fields that several files have: an address, a text or HTML that may be missing, an instant, also local. */
export const apiFields = { url, text, html, instant, moment };
