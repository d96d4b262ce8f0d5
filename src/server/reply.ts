import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { type ByteRange, byteRangeOf } from "./byte-range.ts";
import { contentTypeOf, isText } from "./content-types.ts";

/** An answer to a request. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Buffer;
}

type Headers = Readonly<Record<string, string | number>>;

/** Sends an answer, to HEAD without its body. */
export function send(
  { status, headers, body }: Reply,
  { method }: IncomingMessage,
  response: ServerResponse,
): void {
  response.writeHead(status, headers);
  response.end(method === "HEAD" ? undefined : body);
}

/** Returns an answer with a body; a browser asks again each time before it uses what it kept. */
export function reply(status: number, body: Buffer, headers: Headers): Reply {
  return {
    status,
    headers: { "Cache-Control": "no-cache", "Content-Length": body.length, ...headers },
    body,
  };
}

/** Returns an answer of one line of plain text. */
export function lineReply(status: number, line: string, headers: Headers = {}): Reply {
  const type = { "Content-Type": "text/plain; charset=utf-8" };
  return reply(status, Buffer.from(`${line}\n`), { ...type, ...headers });
}

/**
 * Returns an answer with a file: 304 where the browser holds it already, the range that was asked for, or the whole, as
 * gzip where the browser takes that. Throws when the file cannot be read.
 */
export function fileReply(
  file: string,
  status: 200 | 404,
  { method, headers }: Pick<IncomingMessage, "method" | "headers">,
  editHtml: (html: Buffer) => Buffer,
): Reply {
  const type = contentTypeOf(file);
  const read = readFileSync(file);
  const bytes = type === "text/html" ? editHtml(read) : read;
  const common = {
    "Content-Type": isText(type) ? `${type}; charset=utf-8` : type,
    ETag: `W/"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`,
    "Accept-Ranges": "bytes",
    ...(isText(type) && { Vary: "Accept-Encoding" }),
  };
  if (status === 404) return wholeReply(status, bytes, common, isText(type), headers);
  if (isKnown(headers["if-none-match"], common.ETag)) return unchangedReply(common);
  const range = method === "GET" ? byteRangeOf(headers, bytes.length) : null;
  return range === null
    ? wholeReply(status, bytes, common, isText(type), headers)
    : partReply(range, bytes, common);
}

function wholeReply(
  status: number,
  bytes: Buffer,
  common: Headers,
  isPackable: boolean,
  { "accept-encoding": encodings = "" }: IncomingHttpHeaders,
): Reply {
  const isPacked = isPackable && /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/i.test(String(encodings));
  if (!isPacked) return reply(status, bytes, common);
  return reply(status, gzipSync(bytes), { ...common, "Content-Encoding": "gzip" });
}

/** RFC 9110 §13.1.2: tags are compared weakly. */
function isKnown(condition: string | undefined, tag: string): boolean {
  const tags = condition?.split(",").map((each) => each.trim().replace(/^W\//, ""));
  return tags?.some((each) => each === "*" || `W/${each}` === tag) ?? false;
}

/** RFC 9110 §15.4.5: what describes the body is left out. */
function unchangedReply({ ETag = "", Vary }: Headers): Reply {
  const headers = { "Cache-Control": "no-cache", ETag, ...(Vary !== undefined && { Vary }) };
  return { status: 304, headers, body: Buffer.alloc(0) };
}

function partReply(range: ByteRange | "none", bytes: Buffer, common: Headers): Reply {
  const size = bytes.length;
  if (range === "none")
    return lineReply(416, "The file is shorter.", { "Content-Range": `bytes */${size}` });
  const { first, last } = range;
  const place = { "Content-Range": `bytes ${first}-${last}/${size}` };
  return reply(206, bytes.subarray(first, last + 1), { ...common, ...place });
}
