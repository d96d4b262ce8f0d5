import { existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import { createServer, type IncomingMessage, type Server } from "node:http";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { contentTypeOf, isText } from "./content-types.ts";

/**
 * Serves a folder to this computer alone, the way GitHub Pages does: the index of a folder, `/x` forwarded to the folder
 * `/x/` or answered with `x.html`, 404.html for what is missing, gzip. The folder stands at `prefix` (`/` or `/folder/`).
 * Port 0 takes a free one. Fails when the port is taken.
 */
export function serveFolder(folder: string, prefix: string, port: number): Promise<Server> {
  const root = realpathSync(folder);
  const server = createServer((request, response) => {
    const { status, headers, body } = replyTo(request, root, prefix);
    response.writeHead(status, headers);
    response.end(request.method === "HEAD" ? undefined : body);
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve(server));
  });
}

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | number>>;
  readonly body: Buffer | string;
}

function replyTo(request: IncomingMessage, root: string, prefix: string): Reply {
  if (request.method !== "GET" && request.method !== "HEAD")
    return lineReply(405, "Only GET and HEAD are answered.");
  const [address = "/", query = ""] = (request.url ?? "/").split(/(?=\?)/, 2);
  const asked = decode(address);
  if (asked === null) return lineReply(400, "The address is not well-formed.");
  const withSlash = forwardReply(`${address}/${query}`);
  if (`${asked}/` === prefix) return withSlash;
  if (!asked.startsWith(prefix)) return lineReply(404, `The site stands below ${prefix}`);
  const found = find(root, asked.slice(prefix.length));
  if (found === "folder") return withSlash;
  const notFound = path.join(root, "404.html");
  if (found === null && !existsSync(notFound)) return lineReply(404, "There is no such file.");
  return fileReply(found ?? notFound, found ? 200 : 404, request.headers["accept-encoding"]);
}

/** Returns the path of an address, or null where it is not well-formed. */
function decode(address: string): string | null {
  try {
    const asked = decodeURIComponent(address);
    return asked.startsWith("/") && !/[\0\\]/.test(asked) ? asked : null;
  } catch {
    return null;
  }
}

/** Returns the file that a path below the site means, "folder" where a slash is missing, null where there is nothing. */
function find(root: string, asked: string): string | "folder" | null {
  const wanted = path.join(root, asked);
  const isFolder = asked === "" || asked.endsWith("/");
  for (const file of isFolder ? [path.join(wanted, "index.html")] : [wanted, `${wanted}.html`]) {
    if (!existsSync(file) || !isInside(root, file)) continue;
    const stats = statSync(file);
    if (stats.isFile()) return file;
    if (stats.isDirectory()) return "folder";
  }
  return null;
}

/** Links are followed first: nothing outside the folder is served, whatever the address says. */
function isInside(root: string, file: string): boolean {
  return realpathSync(file).startsWith(root + path.sep);
}

function fileReply(file: string, status: number, encodings: string | string[] = ""): Reply {
  const type = contentTypeOf(file);
  const bytes = readFileSync(file);
  if (!isText(type)) return reply(status, type, bytes);
  const isPacked = /\bgzip\b/.test(String(encodings));
  return reply(status, `${type}; charset=utf-8`, isPacked ? gzipSync(bytes) : bytes, {
    Vary: "Accept-Encoding",
    ...(isPacked && { "Content-Encoding": "gzip" }),
  });
}

function lineReply(status: number, line: string): Reply {
  return reply(status, "text/plain; charset=utf-8", Buffer.from(`${line}\n`));
}

function reply(status: number, type: string, body: Buffer, more: Reply["headers"] = {}): Reply {
  const headers = { "Content-Type": type, "Content-Length": body.length, ...more };
  return { status, headers, body };
}

/** Two slashes at the start would name another host. */
function forwardReply(target: string): Reply {
  const headers = { Location: target.replace(/^\/+/, "/"), "Content-Length": 0 };
  return { status: 301, headers, body: "" };
}
