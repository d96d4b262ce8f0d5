import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import { transformSync } from "esbuild";
import { escapeXml } from "../publish/escape-xml.ts";
import { type Reply, reply } from "./reply.ts";

/** What keeps the open pages up to date, over Server-Sent Events (HTML Standard §9.2). */
export interface LiveReload {
  /** Reloads every open page: another build is served. */
  readonly built: () => void;
  /** Shows in every open page what keeps the next build from being made. */
  readonly failed: (problems: string) => void;
  /** Answers a request for the client or its events; returns false for every other request. */
  readonly answer: (request: IncomingMessage, response: ServerResponse) => boolean;
  /** Returns a page of the site with the client in it, which its policy (CSP Level 3) then allows. */
  readonly addClient: (html: Buffer) => Buffer;
  /** Returns the answer to every request until there is a build, and null from then on. */
  readonly waiting: () => Reply | null;
}

/** Returns the live reload of one server. */
export function liveReload(): LiveReload {
  const [client, open] = [readClient(), new Set<ServerResponse>()];
  let state = { build: randomUUID() as string, problems: "", isBuilt: false };
  const message = () => `data: ${JSON.stringify(state)}\n\n`;
  const show = (next: typeof state) => {
    state = next;
    for (const response of open) response.write(message());
  };
  return {
    built: () => show({ build: randomUUID(), problems: "", isBuilt: true }),
    failed: (problems) => show({ ...state, problems }),
    answer: ({ method, url }, response) => {
      if (method !== "GET" || !url?.startsWith("/.live/")) return false;
      const type = url === "/.live/events" ? "text/event-stream" : "text/javascript";
      response.writeHead(200, { "Content-Type": type, "Cache-Control": "no-store" });
      if (type === "text/javascript") response.end(client);
      else keepOpen(response, open, message());
      return true;
    },
    addClient: (html) => withClient(html, state.build),
    waiting: () => (state.isBuilt ? null : waitingReply(state.build, state.problems)),
  };
}

/** After a restart of the server, browsers come back within 300 milliseconds. */
function keepOpen(response: ServerResponse, open: Set<ServerResponse>, message: string): void {
  response.write(`retry: 300\n${message}`);
  open.add(response);
  response.on("close", () => open.delete(response));
}

function readClient(): string {
  const file = path.join(import.meta.dirname, "../browser/reload.ts");
  return transformSync(readFileSync(file, "utf8"), { loader: "ts", format: "iife" }).code;
}

function withClient(html: Buffer, build: string): Buffer {
  const text = html
    .toString()
    .replace(/(http-equiv="Content-Security-Policy" content="[^"]*script-src )/, "$1'self' ")
    .replace("</head>", `${scriptOf(build)}\n</head>`);
  return Buffer.from(text);
}

function waitingReply(build: string, problems: string): Reply {
  const html = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>No site yet</title>
${scriptOf(build)}
</head>
<body>
<h1>The site cannot be built yet</h1>
<p>Once this is mended, the site appears here by itself:</p>
<pre role="alert" data-problems style="white-space: pre-wrap">${escapeXml(problems)}</pre>
</body>
</html>
`;
  return reply(503, Buffer.from(html), { "Content-Type": "text/html; charset=utf-8" });
}

function scriptOf(build: string): string {
  return `<script src="/.live/reload.js?build=${build}" defer></script>`;
}
