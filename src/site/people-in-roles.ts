import { say } from "../languages/fill-phrase.ts";
import { roles } from "../schema/roles.ts";
import type { WebinarRecord } from "../schema/webinar.ts";
import type { PersonDraft } from "./build-people.ts";
import { buildSpeakers } from "./build-speakers.ts";
import type { Context } from "./context.ts";
import type { PeopleInRole, Webinar } from "./site.ts";

/** Returns who hosts, chairs and moderates a webinar, and sits on its panel; without the roles that nobody has. */
export function peopleInRoles(
  record: WebinarRecord,
  people: ReadonlyMap<string, PersonDraft>,
  context: Context,
): PeopleInRole[] {
  return roles.flatMap((role) => {
    const found = buildSpeakers(record[role], record.date, people, context);
    const words = say(context.language, role);
    return found.length === 0 ? [] : [{ role, words, people: found }];
  });
}

/** Adds their roles at webinars to people; `webinars` are in the order of their page. */
export function addRoles(
  webinars: readonly Webinar[],
  people: ReadonlyMap<string, PersonDraft>,
  { language }: Pick<Context, "language">,
): void {
  for (const webinar of webinars)
    for (const { role, people: found } of webinar.roles)
      for (const { person } of found)
        people.get(person.id)?.person.roles.push({ role, words: say(language, role), webinar });
}
