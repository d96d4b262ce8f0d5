import { existsSync, realpathSync } from "node:fs";
import type { IncomingMessage, Server } from "node:http";
import path from "node:path";
import { findFile } from "./find-file.ts";
import { listen } from "./listen.ts";
import { fileReply, lineReply, type Reply, reply, send } from "./reply.ts";

/**
 * Serves a folder to this computer alone, the way GitHub Pages does: the index of a folder, `/x` forwarded to the folder
 * `/x/` or answered with `x.html`, 404.html for what is missing, gzip, byte ranges. The folder stands at `prefix` (`/` or
 * `/folder/`). Port 0 takes a free one. Fails when the port is taken.
 */
export function serveFolder(folder: string, prefix: string, port: number): Promise<Server> {
  const root = realpathSync(folder);
  return listen(port, (request, response) =>
    send(replyFrom(root, prefix, request), request, response),
  );
}

/**
 * Returns the answer to a request from `root`, a folder whose links are resolved; `editHtml` changes each HTML page on its
 * way. Throws when a file cannot be read.
 */
export function replyFrom(
  root: string,
  prefix: string,
  request: IncomingMessage,
  editHtml = (html: Buffer) => html,
): Reply {
  if (request.method !== "GET" && request.method !== "HEAD")
    return lineReply(405, "Only GET and HEAD are answered.", { Allow: "GET, HEAD" });
  const [address = "/", query = ""] = (request.url ?? "/").split(/(?=\?)/, 2);
  const asked = decode(address);
  if (asked === null) return lineReply(400, "The address is not well-formed.");
  const withSlash = redirectReply(`${address}/${query}`);
  if (`${asked}/` === prefix) return withSlash;
  if (!asked.startsWith(prefix)) return lineReply(404, `The site stands below ${prefix}`);
  const found = findFile(root, asked.slice(prefix.length));
  if (found === "folder") return withSlash;
  const notFound = path.join(root, "404.html");
  if (found === null && !existsSync(notFound)) return lineReply(404, "There is no such file.");
  return fileReply(found ?? notFound, found ? 200 : 404, request, editHtml);
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

/** Two slashes at the start would name another host. */
function redirectReply(target: string): Reply {
  return reply(301, Buffer.alloc(0), { Location: target.replace(/^\/+/, "/") });
}
