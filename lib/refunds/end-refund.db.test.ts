import { asc, eq, sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { creditEntry } from "@/db/schema/credit";
import { order } from "@/db/schema/orders";
import { payment, refund } from "@/db/schema/payments";
import { checkout } from "@/lib/checkout/checkout";
import { issueGiftCard } from "@/lib/credit/issue-gift-card";
import { newToken } from "@/lib/kernel/ids";
import { ok } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { lockOrder } from "@/lib/orders/lock-order";
import { settlePayment } from "@/lib/payments/settle-payment";
import { expectClean } from "@/tests/rig/expect-clean";
import { buy, buyPaid, makeCart, makeVariant, orderInput, type TestCtx, testCtx } from "@/tests/rig/factories";
import { quoteOf, typeCode } from "@/tests/rig/promotions";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";
import { confirmRefund } from "./confirm-refund";
import { refundOrder } from "./refund-order";
import { refundPayment } from "./refund-payment";

let database: TestDatabase;
let ctx: TestCtx;

beforeAll(async () => {
  database = await createTestDatabase({ max: 20 });
  ctx = testCtx(database.db);
});
afterEach(() => expectClean(database.sql));
afterAll(() => database.close());

type OrderId = `ord_${string}`;

async function orderOf(orderId: OrderId) {
  const [row] = await ctx.db.select().from(order).where(eq(order.id, orderId));
  if (!row) throw new Error("no order");
  return row;
}

async function refundsOf(orderId: OrderId) {
  const rows = await ctx.db
    .select({ id: refund.id })
    .from(refund)
    .innerJoin(payment, eq(payment.id, refund.paymentId))
    .where(eq(payment.orderId, orderId))
    .orderBy(asc(refund.createdAt), asc(refund.id));
  return rows.map(({ id }) => id);
}

/** Asks for a part of an order's money, of no line in particular. */
async function giveBack(orderId: OrderId, extraMinor: number, expectedRefundedMinor = 0) {
  const input = {
    lines: [],
    shippingMinor: 0,
    extraMinor,
    reason: "goodwill",
    note: "",
    expectedRefundedMinor,
  } as const;
  expect(await refundOrder(ctx, orderId, input)).toMatchObject({ ok: true });
}

/** An order that a gift card of 5.00 and the provider paid together. */
async function boughtWithCard() {
  const { code } = await issueGiftCard(ctx, { amountMinor: 500, note: "", expiresAt: null, once: newToken() });
  const token = await makeCart(ctx, [await makeVariant(ctx.db), 1]);
  expect(await typeCode(ctx, token, code)).toMatchObject({ ok: true });
  const { totalMinor } = await quoteOf(ctx, token, "NY");
  const done = await checkout(ctx, token, await orderInput(ctx, token, { expectedTotalMinor: totalMinor }));
  if (!done.ok) throw new Error(done.error.code);
  const sessionId = done.value.redirectUrl?.split("/").at(-1) ?? "";
  ctx.fake.pay(sessionId);
  await settlePayment(ctx, "stripe", { sessionId });
  return { orderId: done.value.orderId, sessionId };
}

describe("an order that a gift card paid in part", () => {
  test("is not refunded while the card's part is kept, whoever gave the other back", async () => {
    for (const by of ["us", "the provider"] as const) {
      const { orderId, sessionId } = await boughtWithCard();
      const { totalMinor, creditMinor } = await orderOf(orderId);
      expect(creditMinor).toBe(500);
      if (by === "us") {
        await giveBack(orderId, totalMinor - 500);
        for (const id of await refundsOf(orderId)) await refundPayment(ctx, id);
      } else {
        ctx.fake.refundAtDesk(sessionId, totalMinor - 500);
        await settlePayment(ctx, "stripe", { sessionId });
      }
      expect((await orderOf(orderId)).status, by).toBe("paid");
      expect(await ctx.db.$count(creditEntry, eq(creditEntry.orderId, orderId))).toBe(1);
    }
  });
});

test("two last refunds that end at the same moment leave the order refunded, 15 times", async () => {
  for (let run = 0; run < 15; run += 1) {
    const { orderId } = await buyPaid(ctx, [await makeVariant(ctx.db), 1]);
    const { totalMinor } = await orderOf(orderId);
    await giveBack(orderId, 1_000);
    await giveBack(orderId, totalMinor - 1_000, 1_000);
    await Promise.all((await refundsOf(orderId)).map((id) => refundPayment(ctx, id)));
    expect((await orderOf(orderId)).status).toBe("refunded");
  }
});

describe("whoever moves money waits for the order before it locks anything else:", () => {
  /** Holds the order, lets the verb come to wait, and says whether a row of its money can still be locked. */
  async function waitsFirst(orderId: OrderId, verb: () => Promise<unknown>, row: string): Promise<void> {
    let running: Promise<unknown> = Promise.resolve();
    const held = await transact(ctx.db, async (tx) => {
      await lockOrder(tx, orderId);
      running = verb();
      await expect
        .poll(async () => {
          const [waiting] = await database.sql<{ count: number }[]>`select count(*)::int from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock'`;
          return waiting?.count;
        })
        .toBe(1);
      return ok(await tx.execute(sql.raw(`select 1 from ${row} for update nowait`)));
    });
    expect(held.ok).toBe(true);
    await running;
  }

  test("settling", async () => {
    const { orderId, sessionId } = await buy(ctx, [await makeVariant(ctx.db), 1]);
    ctx.fake.pay(sessionId);
    const settle = () => settlePayment(ctx, "stripe", { sessionId });
    await waitsFirst(orderId, settle, `payment where order_id = '${orderId}'`);
    expect((await orderOf(orderId)).status).toBe("paid");
  });

  test("a refund that ends, by the provider and by hand", async () => {
    const { orderId } = await buyPaid(ctx, [await makeVariant(ctx.db), 1]);
    await giveBack(orderId, 100);
    const [id = "rfd_"] = await refundsOf(orderId);
    await waitsFirst(orderId, () => refundPayment(ctx, id), `refund where id = '${id}'`);
    expect((await orderOf(orderId)).status).toBe("paid");

    const cash = await buyPaid(ctx, [await makeVariant(ctx.db), 1]);
    await giveBack(cash.orderId, 100);
    const [byHand = "rfd_"] = await refundsOf(cash.orderId);
    await ctx.db.update(refund).set({ provider: "bank_transfer" }).where(eq(refund.id, byHand));
    await waitsFirst(cash.orderId, () => confirmRefund(ctx, cash.orderId, byHand), `refund where id = '${byHand}'`);
    expect(await ctx.db.$count(refund, eq(refund.status, "requested"))).toBe(0);
  });
});
