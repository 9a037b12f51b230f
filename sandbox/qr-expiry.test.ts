import { expect, onTestFinished, test, vi } from "vitest";
import { accountsFor } from "@/sandbox/config";
import { openJournal } from "@/sandbox/journal";
import { createQrPayment, expireAllQrDue, payQr, type QrCtx } from "@/sandbox/qr/payments";
import { openQrLedger } from "@/sandbox/qr/records";
import { QR_WIRE } from "@/sandbox/qr/wire";
import { createWebhooks } from "@/sandbox/stripe/webhooks";
import { startReceiver, startTestSandbox, until } from "@/sandbox/test-sandbox";

const MINUTE_MS = 60_000;

async function atBank() {
  const clock = { ms: 1_800_000_000_000 };
  const accounts = accountsFor({}, {}, {});
  const ledger = openQrLedger(await openJournal(undefined));
  const webhooks = createWebhooks(accounts, ledger.events, 1, QR_WIRE);
  const ctx: QrCtx = { ledger, webhooks, origin: "http://127.0.0.1", nowMs: () => clock.ms };
  const open = () => {
    const expires_at = new Date(clock.ms + MINUTE_MS).toISOString();
    return createQrPayment(ctx, "kg", { amount: 100, currency: "KGS", expires_at });
  };
  return { ctx, clock, open };
}

test("a payment whose time ran out is expired and told once, even if nobody looks at it", async () => {
  const { ctx, clock, open } = await atBank();
  const [left, paid] = [open(), open()];
  payQr(ctx, paid);
  clock.ms += MINUTE_MS - 1;
  expireAllQrDue(ctx);
  expect(ctx.ledger.payments.get(left.id)?.status).toBe("open");
  clock.ms += 1;
  expireAllQrDue(ctx);
  expireAllQrDue(ctx);
  expect(ctx.ledger.payments.all().map(({ status }) => status)).toEqual(["expired", "paid"]);
  expect(ctx.ledger.events.all().map(({ type }) => type)).toEqual(["payment.paid", "payment.expired"]);
});

test("a running sandbox looks for them by itself", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  const receiver = await startReceiver("qr-signature");
  const sandbox = await startTestSandbox({ qrWebhookUrls: { kg: receiver.url } });
  onTestFinished(async () => {
    await Promise.all([sandbox.close(), receiver.close()]);
    vi.useRealTimers();
  });
  const validUntil = Date.now() + 200;
  const made = await fetch(`${sandbox.urls.qr}/payments`, {
    method: "POST",
    headers: { authorization: "Bearer qr_sandbox_kg" },
    body: JSON.stringify({ amount: 100, currency: "KGS", expires_at: new Date(validUntil).toISOString() }),
  });
  expect(made.status).toBe(200);
  await until(() => Date.now() > validUntil);
  expect(receiver.received).toEqual([]);
  vi.advanceTimersByTime(10_000);
  await until(() => receiver.received.length > 0);
  expect(receiver.received.map(({ type }) => type)).toEqual(["payment.expired"]);
});
