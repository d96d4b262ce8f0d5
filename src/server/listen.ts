import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
  STATUS_CODES,
} from "node:http";
import type { AddressInfo, Socket } from "node:net";

/** Answers one request. What it throws becomes an answer of 500. */
export type Respond = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

/** Listens on 127.0.0.1, where other computers reach nothing; port 0 takes a free one. Fails when the port is taken. */
export function listen(port: number, respond: Respond): Promise<Server> {
  const server = createServer(async (request, response) => {
    try {
      await respond(request, response);
    } catch (error) {
      console.error(JSON.stringify((error as Error).message));
      if (!response.headersSent) response.writeHead(500, { "Content-Type": "text/plain" });
      response.end("The file cannot be read.\n");
    }
  });
  server.on("clientError", refuse);
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve(server));
  });
}

/** Listens on a port, or on the next one that is free. */
export async function listenFrom(port: number, respond: Respond): Promise<Server> {
  try {
    return await listen(port, respond);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    return listenFrom(port + 1, respond);
  }
}

/** Returns the port that a server listens on. */
export function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

const statuses: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_INVALID_METHOD: 405,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** Answers what is not HTTP. */
function refuse({ code = "" }: NodeJS.ErrnoException, socket: Socket): void {
  const status = statuses[code] ?? 400;
  if (!socket.writable) return void socket.destroy();
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\n\r\n`);
}
