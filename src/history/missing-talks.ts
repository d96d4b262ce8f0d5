import type { PastTalk } from "../load/past.ts";
import type { Entry, Records } from "../load/records.ts";
import type { WebinarRecord } from "../schema/webinar.ts";
import { type IsOld, oldTalks } from "./replay-past.ts";
import { hasNumber, isSameTalk, type NameOf, type Traits, traitsOf } from "./same-talk.ts";
import { type Naming, nameTalks } from "./talk-ids.ts";

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
  const nameOf = (id: string) => records.people.get(id)?.record.name;
  const lists = records.webinars.map((webinar) => {
    const past = records.past.talks.get(webinar.id) ?? [];
    return { webinar, naming: nameTalks(webinar.id, webinar.record.talks, past, nameOf) };
  });
  if (lists.every(({ naming }) => naming.missing.length === 0)) return [];
  const isOld = oldTalks(records);
  const named = lists.flatMap((list) => namedTalks(list, records, nameOf));
  return lists.flatMap((list) => missingIn(list, named, isOld));
}

interface TalkList {
  readonly webinar: Entry<WebinarRecord>;
  readonly naming: Naming;
}

function missingIn({ webinar, naming }: TalkList, named: readonly NamedTalk[], isOld: IsOld) {
  const missing = naming.missing
    .filter((past) => !isOld(past))
    .map((past) => ({ past, became: successorOf(past, named) }));
  const taken = new Set(missing.map(({ became }) => became));
  const open = naming.fresh.filter((place) => {
    const id = naming.ids[place] ?? "";
    return hasNumber(id) && !taken.has(id);
  });
  return missing.map(({ past, became }): MissingTalk => {
    const mayBeNew = became === null && hasNumber(past.id);
    const place = mayBeNew ? (open.shift() ?? null) : null;
    return { past, webinar, index: indexFor(past.id, naming.ids), place, became };
  });
}

/** A talk of now. */
interface NamedTalk extends Traits {
  readonly id: string;
  /** The day on which it was first published; null for a new one. */
  readonly since: string | null;
}

function namedTalks({ webinar, naming }: TalkList, { past }: Records, nameOf: NameOf): NamedTalk[] {
  const known = new Map(past.talks.get(webinar.id)?.map(({ id, since }) => [id, since]));
  return webinar.record.talks.map((record, place) => {
    const id = naming.ids[place] ?? "";
    return { id, since: known.get(id) ?? null, ...traitsOf(record, nameOf) };
  });
}

/** Returns the only talk with the same title and speakers that was published later, if at all. */
function successorOf(past: PastTalk, named: readonly NamedTalk[]): string | null {
  const later = named.filter(({ since }) => since === null || since > past.since);
  const same = later.filter((talk) => isSameTalk(talk, past));
  return same.length === 1 ? (same[0]?.id ?? null) : null;
}

function indexFor(id: string, ids: readonly string[]): number {
  const next = ids.findIndex((other) => other > id);
  return next === -1 ? ids.length : next;
}
