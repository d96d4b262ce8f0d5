import { id, list } from "./fields.ts";

const people = (words: string) =>
  list(id.describe("The id of a person in data/people."), "a list of people's ids")
    .default([])
    .describe(`${words}: people's ids, in the order of the page.`);

/** What people beside the speakers do at a webinar, and in its record the field that lists them. */
export const roleFields = {
  hosts: people("Who invites to the webinar and welcomes the visitors"),
  chairs: people("Who leads through the webinar"),
  moderators: people("Who leads the discussion"),
  panellists: people("Who sits on the panel"),
};

/** A role at a webinar: `chairs`. */
export type Role = keyof typeof roleFields;

/** Every role, in the order of the page. */
export const roles = Object.keys(roleFields) as readonly Role[];
