import * as z from "zod";
import { url } from "./address-fields.ts";
import { fields, line } from "./fields.ts";

const placeFields = fields({
  name: line.meta({ description: "The room or the building.", examples: ["Kolker Room"] }),
  address: line.optional().meta({
    description: "Its address, as on an envelope.",
    examples: ["1 Harbour Street, Bergen, Norway"],
  }),
  map: url.optional().describe("The address of a map that shows it."),
});

/** The room of a webinar: its name, or also its address and a map. */
export const place = z
  .union([line.transform((name): z.output<typeof placeFields> => ({ name })), placeFields], "text")
  .meta({
    description:
      "The room where it is held, for a webinar in person; with platform too, people take part in both.",
    examples: ["Kolker Room, Harbour College, Bergen"],
  });

/** `place` of a webinar, whichever way it was typed. */
export type PlaceRecord = z.output<typeof place>;
