import { id } from "./fields.ts";
import { roles } from "./roles.ts";
import type { TalkRecord } from "./talk.ts";
import type { Path } from "./validate.ts";
import type { WebinarRecord } from "./webinar.ts";

/** Says whether a co-author is typed as the id of a person, `ada-lind`, and not by name. */
function isPersonId(typed: string): boolean {
  return id.safeParse(typed).success;
}

/** The id of a person, and its place in the record of a webinar. */
export interface NamedPerson {
  readonly id: string;
  readonly path: Path;
}

/** Returns everybody whom a webinar names, in its talks and its roles. */
export function peopleIn(webinar: WebinarRecord): NamedPerson[] {
  const others = roles.flatMap((role) => webinar[role].map((id, i) => ({ id, path: [role, i] })));
  return [...peopleInTalks(webinar.talks), ...others];
}

/** Returns the speakers and the co-authors of a webinar's talks; co-authors without a file are typed by name. */
export function peopleInTalks(talks: readonly TalkRecord[]): NamedPerson[] {
  const named = talks.flatMap(({ speakers, authors = [] }, t) => [
    ...speakers.map((id, i) => ({ id, path: ["talks", t, "speakers", i] })),
    ...authors.map((id, i) => ({ id, path: ["talks", t, "authors", i] })),
  ]);
  return named.filter(({ id }) => isPersonId(id));
}
