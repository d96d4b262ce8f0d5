import type { PastTalk } from "../load/past.ts";
import type { TalkRecord } from "../schema/talk.ts";
import { foldLetters } from "../words.ts";

/** What a talk is known by. */
export interface Traits extends Pick<PastTalk, "title" | "speakers" | "names"> {
  readonly isNumbered: boolean;
}

/** Returns the name of a person, or undefined. */
export type NameOf = (id: string) => string | undefined;

/** Returns what a talk is known by. */
export function traitsOf({ title, speakers, code }: TalkRecord, nameOf: NameOf): Traits {
  const names = speakers.flatMap((id) => nameOf(id) ?? []);
  return { title: title ?? null, speakers, names, isNumbered: code !== "none" };
}

/** Returns the talks that certainly are published ones: a title or speakers that only one talk has, before and after. */
export function matchTalks<Talk extends Traits>(
  talks: readonly Talk[],
  past: readonly PastTalk[],
): ReadonlyMap<Talk, PastTalk> {
  const found = new Map<Talk, PastTalk>();
  for (const likeness of likenesses) {
    const open = talks.filter((talk) => !found.has(talk));
    const taken = new Set(found.values());
    const left = past.filter((one) => !taken.has(one));
    for (const [talk, one] of pairs(open, left, likeness)) found.set(talk, one);
  }
  return found;
}

/** A way in which a talk can be like a published one. */
interface Likeness {
  readonly isLike: (talk: Traits, one: PastTalk) => boolean;
  /** Whether several that are alike are told apart by their order. */
  readonly inOrder: boolean;
}

/** From the surest to the least sure. */
const likenesses: readonly Likeness[] = [
  { isLike: isSameTalk, inOrder: true },
  { isLike: hasSameTitleOrSpeakers, inOrder: false },
  // Somebody joined the speakers, or left them.
  { isLike: (...two) => hasSameTitleOrSpeakers(...two) || sharesSpeakers(...two), inOrder: false },
  // A list without titles knows only that there were so many talks.
  {
    isLike: (_talk, { title, speakers }) => title === null && speakers.length === 0,
    inOrder: true,
  },
];

/** Tells whether a talk has the title and the speakers of a published one. */
export function isSameTalk(talk: Traits, one: PastTalk): boolean {
  const areUntitled = talk.title === null && one.title === null;
  return hasSameSpeakers(talk, one) && (areUntitled || hasSameTitle(talk, one));
}

function pairs<Talk extends Traits>(
  talks: readonly Talk[],
  past: readonly PastTalk[],
  { isLike, inOrder }: Likeness,
): (readonly [Talk, PastTalk])[] {
  const isPair = (talk: Talk, one: PastTalk) =>
    talk.isNumbered === hasNumber(one.id) && isLike(talk, one);
  return talks.flatMap((talk) => {
    const found = past.filter((one) => isPair(talk, one));
    if (found.length === 0) return [];
    const rivals = talks.filter((rival) => found.some((one) => isPair(rival, one)));
    const isSure = inOrder || (found.length === 1 && rivals.length === 1);
    const one = isSure ? found[rivals.indexOf(talk)] : undefined;
    return one ? [[talk, one] as const] : [];
  });
}

/** Tells whether an id is that of a talk with a number. */
export function hasNumber(id: string): boolean {
  return /^s\d+e\d+$/.test(id);
}

function hasSameTitleOrSpeakers(talk: Traits, one: PastTalk): boolean {
  return hasSameTitle(talk, one) || hasSameSpeakers(talk, one);
}

function hasSameTitle({ title }: Traits, one: PastTalk): boolean {
  return title !== null && one.title !== null && lettersOf(title) === lettersOf(one.title);
}

/** A person whose file is renamed keeps the name. */
function hasSameSpeakers({ speakers, names }: Traits, one: PastTalk): boolean {
  return isSameSet(speakers, one.speakers) || isSameSet(names, one.names);
}

function sharesSpeakers({ speakers }: Traits, one: PastTalk): boolean {
  const [fewer = [], more = []] = [speakers, one.speakers].sort((a, b) => a.length - b.length);
  return fewer.length > 0 && fewer.every((id) => more.includes(id));
}

function isSameSet(some: readonly string[], others: readonly string[]): boolean {
  return some.length > 0 && [...some].sort().join("\n") === [...others].sort().join("\n");
}

function lettersOf(title: string): string {
  return foldLetters(title)
    .replace(/[^\p{L}\p{M}\p{N}\p{S}]+/gu, " ")
    .trim();
}
