import type { Entry } from "../load/records.ts";
import { formerIds } from "../schema/former-ids.ts";
import type { PersonRecord } from "../schema/person.ts";
import type { Addresses } from "./page-addresses.ts";
import type { Person, Redirect } from "./site.ts";

/** Returns the redirects from the pages that people had under former names, where nobody else has that page now. */
export function buildFormerNames(
  entries: ReadonlyMap<string, Entry<PersonRecord>>,
  people: readonly Person[],
  { webinar }: Addresses,
): Redirect[] {
  return people.flatMap(({ id, page }) => {
    const entry = entries.get(id);
    const former = entry ? formerIds(entry.record) : [];
    return former
      .filter((old) => old !== "" && !entries.has(old))
      .map((old) => ({ path: `${webinar}people/${old}/`, target: page }));
  });
}
