import type { PastTalk } from "../load/past.ts";
import type { Entry, Records } from "../load/records.ts";
import type { WebinarRecord } from "../schema/webinar.ts";
import { oldTalks } from "./published.ts";
import { hasNumber, isSameTalk, type NameOf, type Traits, traitsOf } from "./same-talk.ts";
import { nameTalks } from "./talk-ids.ts";

/** A published talk that no talk of its webinar's list certainly is, and of which redirects.yaml says nothing. */
export interface MissingTalk {
  readonly past: PastTalk;
  readonly webinar: Entry<WebinarRecord>;
  /** Where in the list it stood, by its id. */
  readonly index: number;
  /** The place in the list of a new talk that may be it, and would get its number; null where there is none. */
  readonly place: number | null;
  /** The id that the same talk has now, in another webinar or without its number; null where it is nowhere. */
  readonly became: string | null;
}

/** Returns the published talks that are missing from the webinars that there are. */
export function missingTalks(records: Records): MissingTalk[] {
  const isOld = oldTalks(records);
  const nameOf = (id: string) => records.people.get(id)?.record.name;
  const lists = records.webinars.map((webinar) => {
    const past = records.past.talks.get(webinar.id) ?? [];
    return { webinar, naming: nameTalks(webinar.id, webinar.record.talks, past, nameOf) };
  });
  if (lists.every(({ naming }) => naming.missing.length === 0)) return [];
  const fresh = lists.flatMap((list) => freshTalks(list, nameOf));
  return lists.flatMap(({ webinar, naming }) => {
    const missing = naming.missing
      .filter((past) => !isOld(past))
      .map((past) => ({ past, became: onlyOne(fresh.filter((talk) => isSameTalk(talk, past))) }));
    const known = new Set(missing.map(({ became }) => became?.id));
    const rest = naming.fresh
      .map((place) => ({ place, id: naming.ids[place] ?? "" }))
      .filter(({ id }) => hasNumber(id) && !known.has(id));
    return missing.map(({ past, became }) => {
      const mayBeNew = became === null && hasNumber(past.id);
      const place = mayBeNew ? (rest.shift()?.place ?? null) : null;
      const next = naming.ids.findIndex((id) => id > past.id);
      const index = next === -1 ? naming.ids.length : next;
      return { past, webinar, index, place, became: became?.id ?? null };
    });
  });
}

interface FreshTalk extends Traits {
  readonly id: string;
}

function freshTalks(
  {
    webinar,
    naming,
  }: Pick<MissingTalk, "webinar"> & { readonly naming: ReturnType<typeof nameTalks> },
  nameOf: NameOf,
): FreshTalk[] {
  return naming.fresh.flatMap((place) => {
    const record = webinar.record.talks[place];
    return record ? [{ id: naming.ids[place] ?? "", ...traitsOf(record, nameOf) }] : [];
  });
}

function onlyOne<Type>(found: readonly Type[]): Type | null {
  return found.length === 1 ? (found[0] ?? null) : null;
}
