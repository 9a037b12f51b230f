import { randomUUID } from "node:crypto";
import { subscribe } from "node:diagnostics_channel";
import { IncomingMessage } from "node:http";

// Kept on the process: the bundles of the server each have a copy of this module.
const globals = globalThis as typeof globalThis & { marquePeerHeader?: string };

/**
 * From now on every request of this process carries the address of the other end of its socket in a header whose name
 * nobody outside can know. A route handler sees headers alone, and Next.js keeps an `X-Forwarded-For` that the client
 * sent, so that nothing else there can be believed.
 */
export function markPeers(): void {
  if (globals.marquePeerHeader) return;
  const header = `x-peer-${randomUUID()}`;
  globals.marquePeerHeader = header;
  subscribe("http.server.request.start", (message) => {
    if (typeof message !== "object" || !message || !("request" in message)) return;
    const { request } = message;
    if (request instanceof IncomingMessage) request.headers[header] = request.socket.remoteAddress ?? "";
  });
}

/** The address of the other end of a request's socket; empty when it is not known. */
export function peerOf(headers: Headers): string {
  return (globals.marquePeerHeader && headers.get(globals.marquePeerHeader)) || "";
}
