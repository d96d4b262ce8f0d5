import { separatorsIn } from "../languages/date-forms.ts";
import { affiliationsOn } from "../schema/person.ts";
import type { PersonDraft } from "./build-people.ts";
import { affiliationWords } from "./byline.ts";
import type { Context } from "./context.ts";
import type { Speaker } from "./site.ts";

/** Returns people in their order, each with the affiliation on a date (the last one without a date). */
export function buildSpeakers(
  ids: readonly string[],
  date: string | undefined,
  people: ReadonlyMap<string, PersonDraft>,
  { language }: Context,
): Speaker[] {
  const drafts = ids.flatMap((id) => people.get(id) ?? []);
  const separators = separatorsIn(
    drafts.map(({ person }) => person.name),
    language.locale,
  );
  return drafts.map(({ person, record }, i) => {
    const affiliations = affiliationsOn(record, date ?? null);
    const affiliation = affiliationWords(affiliations);
    const separator = separators[i] ?? "";
    return { person, name: person.name, affiliations, affiliation, separator };
  });
}
