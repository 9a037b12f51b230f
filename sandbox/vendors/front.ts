import type { Faults } from "@/sandbox/failures";
import type { Handler } from "@/sandbox/http";
import type { Recorder } from "@/sandbox/vendors/replay";

const HOP_HEADERS = [
  "connection",
  "content-length",
  "host",
  "keep-alive",
  "transfer-encoding",
  "content-encoding",
  "expect",
];

function forwarded(headers: Headers): Headers {
  const copy = new Headers(headers);
  for (const name of HOP_HEADERS) copy.delete(name);
  return copy;
}

export type FrontOptions = {
  readonly target: string;
  readonly recorder: Recorder;
  readonly faults: Faults;
  /** Writes worth remembering across restarts. */
  readonly isWrite: (method: string, path: string) => boolean;
  /** What the emulator is told that the caller did not say. */
  readonly introduce?: (headers: Headers) => void;
  /** Pages people look at are spared from failure modes. */
  readonly isApi: (path: string) => boolean;
};

/** Stands before one of emulate's own emulators, passes everything through, and adds memory and failure modes. */
export function createFront({ target, recorder, faults, isWrite, isApi, introduce }: FrontOptions): Handler {
  return async (request) => {
    const url = new URL(request.url);
    const pass = async () => {
      const body = request.method === "GET" || request.method === "HEAD" ? undefined : await request.text();
      const headers = forwarded(request.headers);
      introduce?.(headers);
      const answer = await fetch(`${target}${recorder.translate(url.pathname)}${url.search}`, {
        method: request.method,
        headers,
        redirect: "manual",
        ...(body === undefined ? {} : { body }),
      });
      const bytes = Buffer.from(await answer.arrayBuffer());
      if (answer.ok && body !== undefined && isWrite(request.method, url.pathname))
        recorder.record(request, body, bytes.toString());
      const empty = answer.status === 204 || answer.status === 304;
      return new Response(empty ? null : new Uint8Array(bytes), {
        status: answer.status,
        headers: forwarded(answer.headers),
      });
    };
    return isApi(url.pathname) ? faults.around(url.pathname, request.signal, pass) : pass();
  };
}
