import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { put } from "@vercel/blob";
import { Resend } from "resend";
import { afterEach, beforeEach, expect, test } from "vitest";
import { optionsFromEnvironment } from "@/sandbox/config";
import { control, order, startReceiver, startTestSandbox, stripeFor, submitCard, until } from "@/sandbox/test-sandbox";

let stateDir: string;
beforeEach(() => {
  stateDir = mkdtempSync(join(tmpdir(), "sandbox-test-"));
});
afterEach(() => rmSync(stateDir, { recursive: true, force: true }));

test("payments, keys, files and mail outlive a restart, and a payment on its way arrives", async () => {
  const first = await startTestSandbox({ stateDir, latePaymentMs: 1_200 });
  const paid = await stripeFor(first, "us").checkout.sessions.create(order(), { idempotencyKey: "kept" });
  await control(first, `stripe/sessions/${paid.id}/pay`, {});
  const late = await stripeFor(first, "us").checkout.sessions.create(order());
  await submitCard(late.url ?? "", { card: "4000000000003220" });
  process.env.VERCEL_BLOB_API_URL = first.env.VERCEL_BLOB_API_URL;
  await put("kept.txt", "kept", { access: "public", token: first.env.BLOB_READ_WRITE_TOKEN ?? "" });
  const mail = await new Resend("re_sandbox", { baseUrl: first.urls.resend }).emails.send({
    from: "a@marque.test",
    to: "b@c.kg",
    subject: "Kept mail",
    text: "x",
  });
  await first.close();

  const receiver = await startReceiver();
  const second = await startTestSandbox({ stateDir, webhookUrls: { us: receiver.url } });
  try {
    const stripe = stripeFor(second, "us");
    expect((await stripe.checkout.sessions.retrieve(paid.id)).payment_status).toBe("paid");
    expect((await stripe.checkout.sessions.create(order(), { idempotencyKey: "kept" })).id).toBe(paid.id);
    await until(async () => (await stripe.checkout.sessions.retrieve(late.id)).payment_status === "paid");
    await until(() =>
      receiver.received.some(({ type, body }) => type === "checkout.session.completed" && body.includes(late.id)),
    );
    expect(await (await fetch(`${second.urls.root}/blob/kept.txt`)).text()).toBe("kept");
    expect(await (await fetch(`${second.urls.inbox}/${mail.data?.id}`)).text()).toContain("Kept mail");
  } finally {
    await second.close();
    await receiver.close();
  }
});

test("half a last line, left by a kill, is forgotten; other damage is named", async () => {
  const first = await startTestSandbox({ stateDir });
  const session = await stripeFor(first, "us").checkout.sessions.create(order());
  await first.close();
  const file = join(stateDir, "state.ndjson");
  const good = readFileSync(file, "utf8");
  writeFileSync(file, `${good}["stripe_sessions","cs_`);
  const second = await startTestSandbox({ stateDir });
  expect((await stripeFor(second, "us").checkout.sessions.retrieve(session.id)).id).toBe(session.id);
  await second.close();
  writeFileSync(file, `nonsense\n${good}`);
  await expect(startTestSandbox({ stateDir })).rejects.toThrow(/damaged at line 1; delete the file/);
});

test("reset forgets everything", async () => {
  const sandbox = await startTestSandbox({ stateDir });
  const session = await stripeFor(sandbox, "us").checkout.sessions.create(order());
  await control(sandbox, "reset", {});
  await expect(stripeFor(sandbox, "us").checkout.sessions.retrieve(session.id)).rejects.toMatchObject({
    statusCode: 404,
  });
  await sandbox.close();
});

test("settings that make no sense and a taken port are told in one line", async () => {
  expect(() => optionsFromEnvironment({ SANDBOX_PORT: "high" })).toThrow(/SANDBOX_PORT/);
  expect(() => optionsFromEnvironment({ STRIPE_WEBHOOK_URL: "kg=nowhere" })).toThrow(/STRIPE_WEBHOOK_URL/);
  expect(optionsFromEnvironment({ STRIPE_WEBHOOK_URL: "kg=http://a/,us=http://b/" }).webhookUrls).toEqual({
    kg: "http://a/",
    us: "http://b/",
  });
  const sandbox = await startTestSandbox();
  await expect(startTestSandbox({ port: Number(new URL(sandbox.urls.root).port) - 1 })).rejects.toThrow(
    /^Port \d+ is taken/,
  );
  await sandbox.close();
});

test("as a process it says when it is ready and ends cleanly when told", async () => {
  const child = spawn(process.execPath, ["--import", "tsx", "sandbox/server.ts"], {
    env: { ...process.env, SANDBOX_PORT: "0", SANDBOX_STATE_DIR: stateDir },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const line = await new Promise<string>((resolve) =>
    child.stdout.once("data", (chunk: Buffer) => resolve(chunk.toString())),
  );
  const ready: { ready: boolean; urls: { root: string } } = JSON.parse(line);
  expect((await fetch(ready.urls.root)).status).toBe(200);
  const code = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  expect(await code).toBe(0);
}, 15_000);
