import { isolated } from "../languages/direction.ts";
import type { Language } from "../languages/language.ts";
import type { Speaker, Talk } from "./site.ts";

/** Returns who gives a talk, and where they work: "A and B (University of C) and D". */
export function bylineOf({ groups }: Pick<Talk, "groups">, language: Language): string {
  return groups
    .map(({ speakers, affiliation }) => {
      const names = joinedNames(speakers, language);
      return affiliation === null
        ? names
        : `${names} (${isolated(affiliation, language.direction)})`;
    })
    .join("");
}

/** Returns institutions as one text; they are set apart by semicolons, because commas stand inside their names. */
export function affiliationWords(affiliations: readonly string[]): string | null {
  return affiliations.length === 0 ? null : affiliations.join("; ");
}

/** Returns the names of speakers as one text: "A, B and C". */
export function joinedNames(speakers: readonly Speaker[], { direction }: Language): string {
  return speakers.map(({ separator, name }) => `${separator}${isolated(name, direction)}`).join("");
}
