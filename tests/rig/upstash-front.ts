import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import type { TestRedis } from "@/tests/rig/redis";

/** How the front behaves; `slow` answers after 3 s, `dropped` does what it is asked and hangs up, `dropped-once` only next. */
export type Mode = "ok" | "refuse" | "hang" | "slow" | "garbage" | "dropped" | "dropped-once";

export type UpstashFront = {
  readonly url: string;
  readonly token: string;
  /** Commands that reached it. */
  readonly asked: number;
  set(mode: Mode): Promise<void>;
  stop(): Promise<void>;
};

const TOKEN = "a-token-for-tests";
const SLOW_MS = 3_000;
const HTML = "<!doctype html><title>Welcome</title><h1>It works!</h1>";

const Command = z.array(z.union([z.string(), z.number()])).min(1);

/** Upstash's REST interface before a real Redis: `POST /` and `/pipeline`, bearer token, answers in base64 when asked. */
export async function startUpstashFront(redis: TestRedis): Promise<UpstashFront> {
  let mode: Mode = "ok";
  let asked = 0;
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    asked += 1;
    if (mode === "hang") return;
    if (mode === "garbage") return void response.writeHead(200, { "content-type": "text/html" }).end(HTML);
    if (mode === "slow") await sleep(SLOW_MS);
    if (request.headers.authorization !== `Bearer ${TOKEN}`) return reply(response, 401, { error: "WRONGPASS" });
    const encoded = request.headers["upstash-encoding"] === "base64";
    const body: unknown = JSON.parse(await textOf(request));
    const pipeline = request.url === "/pipeline";
    const answers: unknown[] = [];
    for (const command of pipeline ? z.array(Command).parse(body) : [Command.parse(body)]) {
      answers.push(await run(redis, command.map(String), encoded));
    }
    if (mode === "dropped" || mode === "dropped-once") {
      if (mode === "dropped-once") mode = "ok";
      return void response.destroy();
    }
    const failed = !pipeline && answers.some((one) => typeof one === "object" && one !== null && "error" in one);
    reply(response, failed ? 400 : 200, pipeline ? answers : answers[0]);
  };
  const listen = async (port: number) => {
    server.listen(port, "127.0.0.1");
    await once(server, "listening");
  };
  const close = async () => {
    if (!server.listening) return;
    server.close();
    server.closeAllConnections();
    await once(server, "close");
  };
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    token: TOKEN,
    get asked() {
      return asked;
    },
    async set(next) {
      mode = next;
      if (next === "refuse") await close();
      else if (!server.listening) await listen(port);
    },
    stop: close,
  };
}

/** A flag of Upstash's own, which Redis does not know. */
const FLAG = " flags=allow-key-locking";

/** The script's hash as its callers know it → as Redis does. */
const hashes = new Map<string, string>();

function understood(command: readonly string[]): readonly string[] {
  const [name = "", script = "", ...rest] = command;
  const sha = (text: string) => createHash("sha1").update(text).digest("hex");
  switch (name.toUpperCase()) {
    case "EVAL": {
      const plain = script.replace(FLAG, "");
      hashes.set(sha(script), sha(plain));
      return [name, plain, ...rest];
    }
    case "EVALSHA":
      return [name, hashes.get(script) ?? script, ...rest];
    default:
      return command;
  }
}

async function run(redis: TestRedis, command: readonly string[], encoded: boolean): Promise<unknown> {
  try {
    const result = await redis.command(understood(command));
    return { result: encoded ? inBase64(result) : result };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

/** Texts in base64, all but a bare OK; numbers and null as they are. */
function inBase64(result: unknown): unknown {
  if (Array.isArray(result)) return result.map(inBase64);
  return typeof result === "string" && result !== "OK" ? Buffer.from(result).toString("base64") : result;
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

function reply(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}
