import { separatorsIn } from "../languages/date-forms.ts";
import type { Language } from "../languages/language.ts";
import type { PersonDraft } from "./build-people.ts";
import type { Author } from "./site.ts";

/** Returns the co-authors of a talk, each typed as a name or as the id of a person. */
export function buildAuthors(
  typed: readonly string[],
  people: ReadonlyMap<string, PersonDraft>,
  { locale }: Language,
): Author[] {
  const authors = typed.map((one) => {
    const person = people.get(one)?.person ?? null;
    return { name: person?.name ?? one, person };
  });
  const separators = separatorsIn(
    authors.map(({ name }) => name),
    locale,
  );
  return authors.map((author, i) => ({ ...author, separator: separators[i] ?? "" }));
}
