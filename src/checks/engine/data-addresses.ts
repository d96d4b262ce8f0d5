import type { Span } from "../../load/outline.ts";
import { isKnownVideo } from "../../schema/video-hosts.ts";
import { addressHint, addressPattern, trimAddress } from "./address-pattern.ts";
import type { TextCheck } from "./rule.ts";
import { findingOf } from "./text-check.ts";
import type { DataText } from "./texts.ts";

/** A web address in the data: a field's value, the target of a Markdown link, or a bare address in a text. */
export interface DataAddress {
  readonly text: DataText;
  /** Its offset in the text, in UTF-16 units. */
  readonly start: number;
  readonly typed: string;
  readonly form: "field" | "link" | "bare";
  /** Null if it is not an absolute http(s) address. */
  readonly url: URL | null;
}

/** Matches the target of a Markdown link: `[words](target)`, or `[label]: target` on a line of its own; no footnote. */
const targetPattern =
  /(?=[^\s)<>])(?<=\]\(\s*<?)(?:[^\s()<>]|\([^\s()]*\))+|(?=[^\s<>])(?<=^ {0,3}\[[^^\]][^\]]*\]:\s+<?)[^\s<>]+/gm;

/** Returns a check of every address. A finding covers the whole address, or the part of it that `partOf` returns. */
export function addressCheck(
  factOf: (address: DataAddress) => string | null,
  partOf = ({ typed }: DataAddress): Span => ({ start: 0, end: typed.length }),
): TextCheck {
  const findingsIn = (text: DataText) =>
    addressesIn(text).flatMap((address) => {
      const fact = factOf(address);
      const { start, end } = partOf(address);
      const part = { start: address.start + start, end: address.start + end };
      return fact === null ? [] : [findingOf(address.text, { ...part, fact })];
    });
  return { kinds: ["line", "markdown", "address"], pattern: addressHint, findingsIn };
}

/** Returns a check of every absolute address. */
export function urlCheck(
  factOf: (url: URL, address: DataAddress) => string | null,
  partOf?: (address: DataAddress) => Span,
): TextCheck {
  return addressCheck(
    (address) => (address.url === null ? null : factOf(address.url, address)),
    partOf,
  );
}

/**
 * Returns every address in a text: link targets first, then bare addresses. A recording that we know the player of is left
 * out: the site makes its addresses anew, however it was pasted.
 */
export function addressesIn(text: DataText): DataAddress[] {
  const { kind, path, value, withoutCode } = text;
  if (kind === "address")
    return path.includes("recording") && isKnownVideo(value)
      ? []
      : [addressOf(text, 0, value, "field")];
  const targets = [...(kind === "markdown" ? withoutCode.matchAll(targetPattern) : [])];
  const links = targets.map(({ 0: typed, index }) => addressOf(text, index, typed, "link"));
  const inTarget = new Uint8Array(value.length);
  for (const { 0: typed, index } of targets) inTarget.fill(1, index, index + typed.length);
  const bare = [...withoutCode.matchAll(addressPattern)]
    .filter(({ index }) => inTarget[index] === 0)
    .map(({ 0: typed, index }) => addressOf(text, index, trimAddress(typed), "bare"));
  return [...links, ...bare];
}

function addressOf(
  text: DataText,
  start: number,
  typed: string,
  form: DataAddress["form"],
): DataAddress {
  const absolute = form === "bare" && !typed.includes("://") ? `https://${typed}` : typed;
  const isAbsolute = /^https?:\/\//i.test(absolute) && URL.canParse(absolute);
  return { text, start, typed, form, url: isAbsolute ? new URL(absolute) : null };
}
