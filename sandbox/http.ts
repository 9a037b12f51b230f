import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";

export type Handler = (request: Request) => Promise<Response>;

const MAX_BODY_BYTES = 64 * 1024 * 1024;

async function readBody(req: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of req) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > MAX_BODY_BYTES) return undefined;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

async function toRequest(req: IncomingMessage, origin: string, signal: AbortSignal): Promise<Request | undefined> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headers)) {
    for (const item of Array.isArray(value) ? value : value === undefined ? [] : [value]) headers.append(name, item);
  }
  const method = req.method ?? "GET";
  const url = new URL(req.url ?? "/", origin);
  if (method === "GET" || method === "HEAD") return new Request(url, { method, headers, signal });
  const body = await readBody(req);
  return body && new Request(url, { method, headers, body: new Uint8Array(body), signal });
}

async function send(res: ServerResponse, response: Response, headOnly: boolean): Promise<void> {
  // A network error as the answer means: break the line, as a vendor that goes away would.
  if (response.type === "error") {
    res.destroy();
    return;
  }
  const headers: Record<string, string | string[]> = Object.fromEntries(response.headers);
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) headers["set-cookie"] = cookies;
  const body = headOnly || response.body === null ? undefined : Buffer.from(await response.arrayBuffer());
  if (body) headers["content-length"] = String(body.length);
  res.writeHead(response.status, headers).end(body);
}

async function answer(req: IncomingMessage, res: ServerResponse, origin: string, handler: Handler): Promise<void> {
  const gone = new AbortController();
  res.on("close", () => gone.abort());
  try {
    const request = await toRequest(req, origin, gone.signal);
    const response = request ? await handler(request) : new Response("Body too large", { status: 413 });
    await send(res, response, req.method === "HEAD");
  } catch (error) {
    if (gone.signal.aborted) return;
    console.error("sandbox:", error);
    if (!res.headersSent) res.writeHead(500, { "content-type": "text/plain" });
    res.end("The sandbox failed to answer; its log says why.");
  }
}

export type Listening = { readonly origin: string; readonly port: number; readonly close: () => Promise<void> };

/** Serves a fetch-style handler on 127.0.0.1; port 0 takes a free one. Rejects with one line when the port is taken. */
export async function listen(port: number, handlerFor: (origin: string) => Promise<Handler>): Promise<Listening> {
  let handler: Handler = async () => new Response("Starting", { status: 503 });
  let origin = "http://127.0.0.1";
  const server: Server = createServer((req, res) => void answer(req, res, origin, handler));
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(error.code === "EADDRINUSE" ? new Error(`Port ${port} is taken; set SANDBOX_PORT to a free one.`) : error),
    );
    server.listen(port, "127.0.0.1", resolve);
  });
  const address = server.address();
  const bound = typeof address === "object" && address !== null ? address.port : port;
  origin = `http://127.0.0.1:${bound}`;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  try {
    handler = await handlerFor(origin);
  } catch (error) {
    await close();
    throw error;
  }
  return { origin, port: bound, close };
}
