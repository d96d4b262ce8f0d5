import type { Records } from "../../load/records.ts";
import { nearest } from "../../problems.ts";
import { formerIds } from "../../schema/former-ids.ts";
import { peopleIn } from "../../schema/named-people.ts";
import { membersIn } from "../../schema/organizers.ts";

/** An unknown id is compared with all people, so only so many are: nobody types more of them at once. */
const mostCompared = 100;

/** Returns the id of a person that each unknown id of the records is probably meant to be, a former one too, for the first hundred of them. */
export function meantIds({
  series,
  organizers,
  webinars,
  people,
  personIds,
}: Records): ReadonlyMap<string, string> {
  const named = new Set([
    ...membersIn(organizers?.record ?? []).map(({ id }) => id),
    ...webinars.flatMap(({ record }) => peopleIn(record).map(({ id }) => id)),
    series?.record.newsletter?.contact ?? "",
  ]);
  const former = new Map(
    [...people.values()].flatMap(({ id, record }) => formerIds(record).map((old) => [old, id])),
  );
  const unknown = [...named].filter((id) => !personIds.has(id)).slice(0, mostCompared);
  return new Map(
    unknown.flatMap((id) => {
      const meant = former.get(id) ?? nearest(id, personIds);
      return meant === null ? [] : [[id, meant] as const];
    }),
  );
}
