import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { markPeers, peerOf } from "./peer";

const server = createServer((request, response) => {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) headers.set(name, String(value));
  response.end(JSON.stringify({ peer: peerOf(headers), names: [...headers.keys()] }));
});
let url: string;
beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

async function ask(headers: Record<string, string> = {}): Promise<{ peer: string; names: string[] }> {
  return JSON.parse(await (await fetch(url, { headers })).text());
}

test("before requests are marked nothing is known of their other end; afterwards its address is, whatever they say", async () => {
  expect((await ask({ "x-peer": "6.6.6.6" })).peer).toBe("");
  markPeers();
  markPeers();
  const { peer, names } = await ask();
  expect(peer).toBe("127.0.0.1");
  const header = names.find((name) => name.startsWith("x-peer-")) ?? "";
  expect((await ask({ [header]: "6.6.6.6", "x-peer": "6.6.6.6", "x-forwarded-for": "6.6.6.6" })).peer).toBe(
    "127.0.0.1",
  );
});
