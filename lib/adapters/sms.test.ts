import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { smsService } from "@/lib/adapters/sms-service";
import { twilioSms } from "@/lib/adapters/twilio";
import type { Sandbox } from "@/sandbox/server";
import { control, startTestSandbox } from "@/sandbox/test-sandbox";

const SMS = { key: "sign-in-code/pco_1", to: "+996555123456", text: "Marque: код 123456" };

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startTestSandbox();
});
afterAll(() => sandbox.close());

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A service of one's own that answers as told. */
async function service(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/sms`;
}

function twilio(changes: { readonly authToken?: string } = {}) {
  const { TWILIO_ACCOUNT_SID = "", TWILIO_AUTH_TOKEN = "", TWILIO_FROM = "" } = sandbox.env;
  return twilioSms({
    accountSid: TWILIO_ACCOUNT_SID,
    authToken: TWILIO_AUTH_TOKEN,
    from: TWILIO_FROM,
    apiUrl: sandbox.env.TWILIO_API_URL,
    ...changes,
  });
}

test("Twilio's SDK sends a message to where Twilio is said to be", async () => {
  expect((await twilio().send(SMS)).providerId).toMatch(/^SM/);
  expect(await (await fetch(sandbox.urls.messages)).text()).toContain(SMS.text);
});

test("a message is not taken with a wrong token, nor while Twilio fails", async () => {
  await expect(twilio({ authToken: "wrong" }).send(SMS)).rejects.toThrow();
  await control(sandbox, "api/twilio", { api: "refuse", count: 1 });
  await expect(twilio().send(SMS)).rejects.toThrow();
});

test("a service of one's own is posted number, text and key, and its id is kept", async () => {
  const got: unknown[] = [];
  const url = await service((request, response) => {
    void text(request).then((body) => {
      got.push([request.method, request.headers["content-type"], JSON.parse(body)]);
      response.end(JSON.stringify({ id: "m-1" }));
    });
  });
  expect(await smsService(url).send(SMS)).toEqual({ providerId: "m-1" });
  expect(got).toEqual([["POST", "application/json", SMS]]);
});

test("an answer without an id is an acceptance, too; refusals, redirects and no server are none", async () => {
  expect(await smsService(await service((_, response) => response.end("ok"))).send(SMS)).toEqual({
    providerId: SMS.key,
  });
  const failing = await service((_, response) => response.writeHead(500).end("{}"));
  await expect(smsService(failing).send(SMS)).rejects.toThrow("500");
  const moved = await service((_, response) => response.writeHead(307, { location: sandbox.urls.root }).end());
  await expect(smsService(moved).send(SMS)).rejects.toThrow();
  await expect(smsService("http://127.0.0.1:9/").send(SMS)).rejects.toThrow();
});

test("a service that hangs is given up after 5 s", async () => {
  const begun = Date.now();
  await expect(smsService(await service(() => {})).send(SMS)).rejects.toThrow(/timeout/i);
  expect(Date.now() - begun).toBeLessThan(6_500);
}, 10_000);
