import type { Span } from "../../load/outline.ts";
import { addressPattern, withoutEnd } from "./address-pattern.ts";
import type { TextCheck } from "./rule.ts";
import { addressSign, findingOf, type Text } from "./texts.ts";

/** A web address in the data: a field of its own, the target of a link, or one that stands bare in a text. */
export interface Address {
  readonly text: Text;
  /** Where it starts in the text. */
  readonly start: number;
  readonly typed: string;
  readonly form: "field" | "link" | "bare";
  /** What it leads to; null where it is not absolute. */
  readonly url: URL | null;
}

/** The target of a Markdown link: `[words](target)`, or `[label]: target` on a line of its own. */
const targetPattern =
  /(?<=\]\(\s*<?)(?:[^\s()<>]|\([^\s()]*\))+|(?<=^ {0,3}\[[^\]]+\]:\s+<?)[^\s<>]+/gm;

/** Returns a check that looks at every address; what it tells is about all of the address unless `partOf` names a part. */
export function inAddresses(
  factOf: (address: Address) => string | null,
  partOf = ({ typed }: Address): Span => ({ start: 0, end: typed.length }),
): TextCheck {
  const findingsIn = (text: Text) =>
    addressesIn(text).flatMap((address) => {
      const fact = factOf(address);
      const { start, end } = partOf(address);
      const part = { start: address.start + start, end: address.start + end };
      return fact === null ? [] : [findingOf(address.text, { ...part, fact })];
    });
  return { kinds: ["line", "markdown", "address"], signs: addressSign, findingsIn };
}

/** Returns the same for what looks only at addresses that are absolute. */
export function inUrls(
  factOf: (url: URL, address: Address) => string | null,
  partOf?: (address: Address) => Span,
): TextCheck {
  return inAddresses(
    (address) => (address.url === null ? null : factOf(address.url, address)),
    partOf,
  );
}

const known = new WeakMap<Text, readonly Address[]>();

/** Returns every address in a text; many rules ask. */
export function addressesIn(text: Text): readonly Address[] {
  const found = known.get(text) ?? findAddresses(text);
  known.set(text, found);
  return found;
}

function findAddresses(text: Text): Address[] {
  const { kind, value } = text;
  if (kind === "address") return [addressOf(text, 0, value, "field")];
  const targets = [...(kind === "markdown" ? value.matchAll(targetPattern) : [])];
  const links = targets.map(({ 0: typed, index }) => addressOf(text, index, typed, "link"));
  const bare = [...value.matchAll(addressPattern)]
    .filter(({ index }) => !targets.some((t) => t.index <= index && index < t.index + t[0].length))
    .map(({ 0: typed, index }) => addressOf(text, index, withoutEnd(typed), "bare"));
  return [...links, ...bare];
}

function addressOf(text: Text, start: number, typed: string, form: Address["form"]): Address {
  const absolute = form === "bare" && !typed.includes("://") ? `https://${typed}` : typed;
  const isAbsolute = /^https?:\/\//i.test(absolute) && URL.canParse(absolute);
  return { text, start, typed, form, url: isAbsolute ? new URL(absolute) : null };
}
