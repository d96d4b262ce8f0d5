import type { PastTalk } from "../load/past.ts";
import type { TalkRecord } from "../schema/talk.ts";
import { hasNumber, matchTalks, type NameOf, traitsOf } from "./same-talk.ts";

/** What the talks of one list are called. */
export interface Naming {
  /** The id of each talk in its order: `s07e02`; without a number, the ids of the webinar and of its first speakers. */
  readonly ids: readonly string[];
  /** The published talks of this webinar that no talk of the list certainly is. */
  readonly missing: readonly PastTalk[];
  /** The places in the list of the talks that were not published before, as far as can be told. */
  readonly fresh: readonly number[];
}

/**
 * Returns the ids of a webinar's talks. A published talk keeps its id wherever it moves in the list: it is known by its
 * title or its speakers. A typed code counts more. A new talk gets the lowest number that was never given.
 */
export function nameTalks(
  webinar: string,
  talks: readonly TalkRecord[],
  past: readonly PastTalk[],
  nameOf: NameOf,
): Naming {
  const traits = talks.map((talk) => traitsOf(talk, nameOf));
  const typed = talks.map(({ code }) =>
    code === undefined || code === "none" ? null : code.toLowerCase(),
  );
  const left = past.filter(({ id }) => !typed.includes(id));
  const found = matchTalks(
    traits.filter((_, i) => typed[i] === null),
    left,
  );
  const known = traits.map((talk, i) => typed[i] ?? found.get(talk)?.id ?? null);
  const matched = new Set(found.values());
  return {
    ids: withNewIds(webinar, talks, known, past),
    missing: left.filter((one) => !matched.has(one)),
    fresh: known.flatMap((id, i) => (id === null ? [i] : [])),
  };
}

function withNewIds(
  webinar: string,
  talks: readonly TalkRecord[],
  known: readonly (string | null)[],
  past: readonly PastTalk[],
): string[] {
  const used = new Set<string | null>([...known, ...past.map(({ id }) => id)]);
  const counts = new Map<string, number>();
  return talks.map(({ code, speakers }, i) => {
    const given = known[i];
    if (given) return given;
    const { stem, idOf } = code === "none" ? unnumbered(webinar, speakers) : numbered(webinar);
    let count = (counts.get(stem) ?? 0) + 1;
    while (used.has(idOf(count))) count++;
    counts.set(stem, count);
    used.add(idOf(count));
    return idOf(count);
  });
}

/** The ids that a new talk may get, by their number from 1; the talks with one stem count on. */
interface NewIds {
  readonly stem: string;
  readonly idOf: (count: number) => string;
}

function numbered(webinar: string): NewIds {
  const stem = `${webinar}e`;
  return { stem, idOf: (count) => `${stem}${String(count).padStart(2, "0")}` };
}

/** Another talk can have the id that the speakers would give: it keeps its id when its speakers change. */
function unnumbered(webinar: string, speakers: readonly string[]): NewIds {
  const stem = [webinar, ...(speakers.length > 0 ? speakers : ["talk"])].join("-");
  return { stem, idOf: (count) => (count === 1 ? stem : `${stem}-${count}`) };
}

/** Returns the code of a talk: `S07E02`; null for one without a number. */
export function codeOf(id: string): string | null {
  return hasNumber(id) ? id.toUpperCase() : null;
}
