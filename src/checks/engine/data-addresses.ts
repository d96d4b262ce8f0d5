import type { TypedText } from "../../schema/text-finder.ts";
import { isKnownVideo } from "../../schema/video-hosts.ts";
import { addressHint, addressPattern, trimAddress } from "./address-pattern.ts";

/** A web address in the data: a field's value, the target of a Markdown link, or a bare address in a text. */
export interface DataAddress {
  /** Its offset in the text, in UTF-16 units. */
  readonly start: number;
  readonly typed: string;
  /** In `[tides.example.org/a](https://tides.example.org/a)`, the words are no link: only the target leads somewhere. */
  readonly form: "field" | "link" | "words" | "bare";
  /** Null if it is not an absolute http(s) address. */
  readonly url: URL | null;
}

/** Matches the target of a Markdown link: `[words](target)`, or `[label]: target` on a line of its own; no footnote. */
const targetPattern =
  /(?=[^\s)<>])(?<=\]\(\s*<?)(?:[^\s()<>]|\([^\s()]*\))+|(?=[^\s<>])(?<=^ {0,3}\[[^^\]][^\]]*\]:\s+<?)[^\s<>]+/gm;

/**
 * Returns every address in a text whose code and formulas are masked: link targets first, then bare addresses. A recording
 * that we know the player of is left out: the site makes its addresses anew, however it was pasted.
 */
export function addressesIn({ kind, path, value }: TypedText, withoutCode: string): DataAddress[] {
  if (kind === "address") {
    const isRecording = path.includes("recording") && isKnownVideo(value);
    return isRecording ? [] : [addressOf(0, value, "field")];
  }
  if (!addressHint.test(value)) return [];
  const targets = [...(kind === "markdown" ? withoutCode.matchAll(targetPattern) : [])];
  const links = targets.map(({ 0: typed, index }) => addressOf(index, typed, "link"));
  const inTarget = new Uint8Array(value.length);
  for (const { 0: typed, index } of targets) inTarget.fill(1, index, index + typed.length);
  const bare = [...withoutCode.matchAll(addressPattern)]
    .filter(({ index }) => inTarget[index] === 0)
    .map(({ 0: whole, index }) => {
      const typed = trimAddress(whole);
      return addressOf(
        index,
        typed,
        value.startsWith("](", index + typed.length) ? "words" : "bare",
      );
    });
  return [...links, ...bare];
}

function addressOf(start: number, typed: string, form: DataAddress["form"]): DataAddress {
  const isTarget = form === "field" || form === "link";
  const absolute = isTarget || typed.includes("://") ? typed : `https://${typed}`;
  return { start, typed, form, url: /^https?:\/\//i.test(absolute) ? parsed(absolute) : null };
}

function parsed(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}
