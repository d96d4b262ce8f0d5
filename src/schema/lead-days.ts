import * as z from "zod";
import { fields } from "./fields.ts";

const days = z
  .int("a number of days")
  .min(0, "a number of days from 0 to 400")
  .max(400, "a number of days from 0 to 400")
  .optional();

/** When organizers want to have what a webinar needs. */
export const leadDays = fields({
  webinar: days.meta({
    description: "Day, hour, topic and place; 42 if left out.",
    examples: [42],
  }),
  registration: days.meta({ description: "The registration; 28 if left out.", examples: [28] }),
  talks: days.meta({
    description: "Speakers, titles and abstracts; 21 if left out.",
    examples: [21],
  }),
  people: days.meta({
    description: "What pages say of a speaker; 14 if left out.",
    examples: [14],
  }),
  slides: days.meta({ description: "The slides; 1 if left out.", examples: [1] }),
  recordings: days.meta({
    description: "The recordings, counted after the webinar; 14 if left out.",
    examples: [14],
  }),
}).describe("How many days before a webinar things are due, for npm run todo.");
