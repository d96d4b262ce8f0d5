import type { Span } from "../../load/outline.ts";
import { addressHint } from "./address-pattern.ts";
import type { DataAddress } from "./data-addresses.ts";
import type { TextCheck } from "./rule.ts";
import { findingOf } from "./text-check.ts";
import type { DataText } from "./texts.ts";

/** Returns a check of every address. A finding covers the whole address, or the part of it that `partOf` returns. */
export function addressCheck(
  factOf: (address: DataAddress, text: DataText) => string | null,
  partOf = ({ typed }: DataAddress): Span => ({ start: 0, end: typed.length }),
): TextCheck {
  const findingsIn = (text: DataText) =>
    text.addresses.flatMap((address) => {
      const fact = factOf(address, text);
      const { start, end } = partOf(address);
      const part = { start: address.start + start, end: address.start + end };
      return fact === null ? [] : [findingOf(text, { ...part, fact })];
    });
  return { kinds: ["line", "markdown", "address"], pattern: addressHint, findingsIn };
}

/** Returns a check of every absolute address. */
export function urlCheck(
  factOf: (url: URL, address: DataAddress, text: DataText) => string | null,
  partOf?: (address: DataAddress) => Span,
): TextCheck {
  return addressCheck(
    (address, text) => (address.url === null ? null : factOf(address.url, address, text)),
    partOf,
  );
}
