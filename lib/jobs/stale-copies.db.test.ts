import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { sendMessage } from "@/lib/notifications/send-message";
import { cancelOwnOrder } from "@/lib/orders/cancel-order";
import { cancelUnpaid } from "@/lib/orders/cancel-unpaid";
import { settlePayment } from "@/lib/payments/settle-payment";
import { refundPayment } from "@/lib/refunds/refund-payment";
import { expectClean } from "@/tests/rig/expect-clean";
import { type Bought, buy, buyPaid, makeVariant, type TestCtx, testCtx } from "@/tests/rig/factories";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";

/** A job that outlived its time runs beside the copy that was started for it. */
const ROUNDS = 25;

let database: TestDatabase;
let ctx: TestCtx;

beforeAll(async () => {
  database = await createTestDatabase({ max: 10 });
  ctx = testCtx(database.db);
});
afterEach(() => expectClean(database.sql));
afterAll(() => database.close());

/** Everything that is written down of an order. */
async function booksOf(orderId: string): Promise<string> {
  const [row] = await database.sql`select jsonb_build_object(
    'order', (select to_jsonb(o) from "order" o where id = ${orderId}),
    'payments', (select jsonb_agg(to_jsonb(p) order by id) from payment p where order_id = ${orderId}),
    'refunds', (select jsonb_agg(to_jsonb(r) order by r.id) from refund r join payment p on p.id = r.payment_id where p.order_id = ${orderId}),
    'movements', (select jsonb_agg(to_jsonb(m) order by id) from stock_movement m where order_id = ${orderId}),
    'reservations', (select jsonb_agg(to_jsonb(r) order by id) from reservation r where order_id = ${orderId}),
    'timeline', (select jsonb_agg(to_jsonb(e) order by id) from order_event e where order_id = ${orderId}),
    'events', (select jsonb_agg(to_jsonb(e) order by id) from domain_event e where payload ->> 'orderId' = ${orderId}),
    'mails', (select jsonb_agg(to_jsonb(m) order by id) from message m where data ->> 'orderId' = ${orderId})
  )::text as text`;
  return String(row?.text);
}

/**
 * Runs a job twice: the first copy sleeps in its call to a vendor until the second has done all of it. Nothing that is
 * written down of the order may be changed by the first one then.
 */
async function outlive(orderId: string, job: (ctx: TestCtx) => Promise<unknown>): Promise<void> {
  let wake = () => {};
  const woken = new Promise<void>((resolve) => {
    wake = resolve;
  });
  let fallAsleep = () => {};
  const asleep = new Promise<void>((resolve) => {
    fallAsleep = resolve;
  });
  const sleepy =
    <Args extends readonly unknown[], T>(call: (...args: Args) => Promise<T>) =>
    async (...args: Args): Promise<T> => {
      const answer = await call(...args);
      fallAsleep();
      await woken;
      return answer;
    };
  const { fake } = ctx;
  const sleeping = {
    ...fake,
    read: sleepy(fake.read),
    close: sleepy(fake.close),
    refund: sleepy(fake.refund),
  };
  const stale = job({ ...ctx, payments: { stripe: sleeping }, mailer: { send: sleepy(ctx.mailer.send) } });
  await asleep;
  await job(ctx);
  const books = await booksOf(orderId);
  wake();
  await stale;
  expect(await booksOf(orderId)).toBe(books);
}

const bought = async () => buy(ctx, [await makeVariant(ctx.db), 1]);
const paid = async () => buyPaid(ctx, [await makeVariant(ctx.db), 1]);
const rounds = Array.from({ length: ROUNDS }, (_, i) => i);

async function idOf(query: Promise<readonly { readonly id?: string }[]>): Promise<string> {
  const [row] = await query;
  if (!row?.id) throw new Error("no row");
  return row.id;
}

test("a copy that wakes after an order was paid changes nothing", async () => {
  for (const _ of rounds) {
    const { orderId, sessionId }: Bought = await bought();
    ctx.fake.pay(sessionId);
    await outlive(orderId, (own) => settlePayment(own, "stripe", { sessionId }));
  }
});

test("a copy that wakes after an order was given up changes nothing", async () => {
  for (const _ of rounds) {
    const { orderId } = await bought();
    await outlive(orderId, (own) => cancelUnpaid(own, orderId, "expired"));
  }
});

test("a copy that wakes after a refund came back changes nothing, and the money went once", async () => {
  for (const _ of rounds) {
    const { orderId } = await paid();
    await cancelOwnOrder(ctx, orderId);
    const id = await idOf(
      database.sql`select r.id from refund r join payment p on p.id = r.payment_id where p.order_id = ${orderId}`,
    );
    await outlive(orderId, (own) => refundPayment(own, id as `rfd_${string}`));
    const sent = [...ctx.fake.refunds.keys()].filter((key) => key === `refund:${id}`);
    expect(sent).toHaveLength(1);
  }
});

test("a copy that wakes after a mail was sent changes nothing, and asked with the same key", async () => {
  for (const _ of rounds) {
    const { orderId } = await paid();
    const id = await idOf(database.sql`select id from message where key = ${`order-paid/${orderId}`}`);
    const render = async () => ({ subject: "s", html: "h", text: "t" });
    await outlive(orderId, (own) => sendMessage(own, render, id as `msg_${string}`));
    const mails = ctx.mails.filter(({ key }) => key === `order-paid/${orderId}`);
    expect(mails).toHaveLength(2);
  }
});
