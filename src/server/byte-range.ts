import type { IncomingHttpHeaders } from "node:http";

/** The first and the last byte of a part of a file, counted from 0. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/**
 * Returns the range of a file of `size` bytes that a request asks for (RFC 9110 §14.2): "none" where the file has no byte
 * of it, null where the whole file is the answer, as it may be for several ranges and for a condition (If-Range).
 */
export function byteRangeOf(headers: IncomingHttpHeaders, size: number): ByteRange | "none" | null {
  const [, from = "", to = ""] = /^bytes=(\d*)-(\d*)$/.exec(headers.range?.trim() ?? "") ?? [];
  if ((from === "" && to === "") || headers["if-range"] !== undefined) return null;
  if (from !== "" && to !== "" && Number(to) < Number(from)) return null;
  const first = from === "" ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === "" || to === "" ? size - 1 : Math.min(Number(to), size - 1);
  return first < size ? { first, last } : "none";
}
