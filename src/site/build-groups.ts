import { groupsIn, type OrganizersRecord } from "../schema/organizers.ts";
import type { PersonDraft } from "./build-people.ts";
import type { PeopleGroup } from "./site.ts";

/** Returns the groups of people beside the organizers. */
export function buildGroups(
  record: OrganizersRecord,
  people: ReadonlyMap<string, PersonDraft>,
): PeopleGroup[] {
  return groupsIn(record).map((group) => ({
    heading: group.heading,
    people: group.people.flatMap(({ person: id, years }) => {
      const person = people.get(id)?.person;
      const note = [years, person?.affiliation].filter(Boolean).join(" · ") || null;
      return person ? [{ person, years: years ?? null, note }] : [];
    }),
  }));
}
