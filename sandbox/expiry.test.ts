import { expect, test } from "vitest";
import { accountsFor } from "@/sandbox/config";
import { openJournal } from "@/sandbox/journal";
import type { StripeCtx } from "@/sandbox/stripe/context";
import { openLedger } from "@/sandbox/stripe/ledger";
import { expireAllDue } from "@/sandbox/stripe/session-expiry";
import { paySession } from "@/sandbox/stripe/session-payment";
import { createSession } from "@/sandbox/stripe/sessions";
import { createWebhooks, STRIPE_WIRE } from "@/sandbox/stripe/webhooks";

const HALF_HOUR_MS = 30 * 60 * 1000;

async function atBench(capture_method = "automatic") {
  const clock = { ms: 1_800_000_000_000 };
  const accounts = accountsFor({}, {}, {});
  const ledger = openLedger(await openJournal(undefined));
  const late: (() => void)[] = [];
  const ctx: StripeCtx = {
    ledger,
    accounts,
    webhooks: createWebhooks(accounts, ledger.events, 1, STRIPE_WIRE),
    origin: "http://127.0.0.1",
    nowMs: () => clock.ms,
    latePaymentMs: 0,
    later: (_ms, work) => void late.push(work),
  };
  const [account] = accounts;
  if (!account) throw new Error("There is no account.");
  const line = { quantity: "1", price_data: { currency: "usd", unit_amount: "500", product_data: { name: "Cable" } } };
  const expires_at = String((clock.ms + HALF_HOUR_MS) / 1000);
  const session = createSession(ctx, account, {
    mode: "payment",
    line_items: [line],
    success_url: "http://a/",
    expires_at,
    payment_intent_data: { capture_method },
  });
  return { ctx, clock, late, session };
}

test("a session that ran out is expired and told even if nobody looks at it", async () => {
  const { ctx, clock, session } = await atBench();
  clock.ms += HALF_HOUR_MS - 1_000;
  expireAllDue(ctx);
  expect(ctx.ledger.sessions.get(session.id)?.status).toBe("open");
  clock.ms += 1_000;
  expireAllDue(ctx);
  expireAllDue(ctx);
  expect(ctx.ledger.events.all().map(({ type }) => type)).toEqual(["checkout.session.expired"]);
  expect(paySession(ctx, session.id, { card: "4242424242424242" })?.kind).toBe("expired");
});

test("a payment on its way when the time runs out still arrives", async () => {
  const { ctx, clock, late, session } = await atBench();
  expect(paySession(ctx, session.id, { card: "4000000000003220" })?.kind).toBe("processing");
  clock.ms += HALF_HOUR_MS;
  expireAllDue(ctx);
  expect(ctx.ledger.sessions.get(session.id)?.status).toBe("open");
  for (const work of late) work();
  expect(ctx.ledger.sessions.get(session.id)?.status).toBe("complete");
});

test("a hold that nobody captures ends after seven days by itself, once", async () => {
  const { ctx, clock, session } = await atBench("manual");
  expect(paySession(ctx, session.id, { card: "4242424242424242" })?.kind).toBe("paid");
  const status = () => ctx.ledger.intents.all().map((intent) => intent.status);
  clock.ms += 7 * 24 * 60 * 60 * 1000 - 1_000;
  expireAllDue(ctx);
  expect(status()).toEqual(["requires_capture"]);
  clock.ms += 1_000;
  expireAllDue(ctx);
  expireAllDue(ctx);
  expect(status()).toEqual(["canceled"]);
  const told = ctx.ledger.events.all().map(({ type }) => type);
  expect(told.filter((type) => type === "payment_intent.canceled")).toHaveLength(1);
});
