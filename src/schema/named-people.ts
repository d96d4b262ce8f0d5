import { id } from "./fields.ts";
import type { TalkRecord } from "./webinar.ts";

/** Says whether a co-author is typed as the id of a person, `ada-lind`, and not by name. */
export function isPersonId(typed: string): boolean {
  return id.safeParse(typed).success;
}

/** Returns the ids of all people whom a talk names: speakers first, then co-authors. */
export function namedPeople({ speakers, authors = [] }: TalkRecord): readonly string[] {
  return [...speakers, ...authors.filter(isPersonId)];
}
