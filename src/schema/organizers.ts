import * as z from "zod";
import { atMost, fields, id, line, list, longest } from "./fields.ts";
import type { Path } from "./validate.ts";

const personId = id.describe("The id of a person in data/people.");

const years = z
  .union(
    [z.int(), z.string().check(atMost(longest.name))],
    "a year like 2021, or years like 2019–2023",
  )
  .transform((typed) => String(typed).replace("-", "–"))
  .refine(
    (text) => /^[12]\d{3}(–([12]\d{3})?)?$/.test(text),
    "a year like 2021, or years like 2019–2023",
  )
  .meta({ pattern: "^[12][0-9]{3}([-–]([12][0-9]{3})?)?$", examples: ["2019–2023"] });

const member = fields({
  person: personId,
  years: years.optional().describe("The years in which they belonged to the group."),
});

const group = fields({
  heading: line.meta({ description: "The heading of the group.", examples: ["Advisory board"] }),
  people: list(
    z.union(
      [personId.transform((person): z.output<typeof member> => ({ person })), member],
      "an id",
    ),
    "a list of people's ids",
  )
    .min(1, "a list of at least one person's id")
    .describe("Its people: ids, or person and years."),
}).describe("Another group of people, under a heading of its own.");

/** `data/organizers.yaml`: the people who run the series, in the order of the page, and other groups of people. */
export const organizersSchema = list(z.union([personId, group], "an id"), "a list of people's ids")
  .min(1, "a list of at least one person's id")
  .refine(
    (items) => items.length === 0 || items.some((item) => typeof item === "string"),
    "a list of at least one person's id",
  )
  .meta({
    description:
      "The ids of the organizers, in the order of the page; after them other groups of people, such as an advisory board or former organizers.",
    examples: [
      [
        "ada-lind",
        { heading: "Former organizers", people: [{ person: "ben-okoro", years: "2019–2023" }] },
      ],
    ],
  });

/** `data/organizers.yaml` as it was typed. */
export type OrganizersRecord = z.output<typeof organizersSchema>;

/** A group of people beside the organizers. */
export type GroupRecord = Exclude<OrganizersRecord[number], string>;

/** Returns the ids of the organizers. */
export function organizersIn(record: OrganizersRecord): string[] {
  return record.filter((item) => typeof item === "string");
}

/** Returns the groups beside the organizers. */
export function groupsIn(record: OrganizersRecord): GroupRecord[] {
  return record.filter((item) => typeof item === "object");
}

/** Returns everybody whom the file names, with the place of the id in it. */
export function membersIn(
  record: OrganizersRecord,
): { readonly id: string; readonly path: Path }[] {
  return record.flatMap((item, i) =>
    typeof item === "string"
      ? [{ id: item, path: [i] }]
      : item.people.map(({ person }, p) => ({ id: person, path: [i, "people", p] })),
  );
}
