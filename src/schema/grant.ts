import type * as z from "zod";
import { day, fields, line } from "./fields.ts";

/** One item of the series' `funding`. */
export const grant = fields({
  funder: line.meta({ description: "Who pays.", examples: ["Sea Fund"] }),
  grant: line
    .optional()
    .meta({ description: "The programme or the name of the grant.", examples: ["Waves"] }),
  number: line.optional().meta({
    description: "The grant number, in quotes if it is all digits.",
    examples: ["2024-00042"],
  }),
  from: day.optional().meta({
    description:
      "The first day that it pays for: the pages of the webinars between from and until then acknowledge it.",
    examples: ["2024-01-01"],
  }),
  until: day
    .optional()
    .meta({ description: "The last day that it pays for.", examples: ["2026-12-31"] }),
}).describe("A grant that the series received.");

/** A grant of the series as it was typed. */
export type GrantRecord = z.infer<typeof grant>;

/** Says whether a grant has dates, and paid for a webinar on a day (or in a month or year). */
export function paysFor({ from, until }: GrantRecord, date: string | undefined): boolean {
  if (date === undefined || (from === undefined && until === undefined)) return false;
  return (
    (from ?? "0").slice(0, date.length) <= date && date <= (until ?? "9").slice(0, date.length)
  );
}
