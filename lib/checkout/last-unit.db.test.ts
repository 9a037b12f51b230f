import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { order } from "@/db/schema/orders";
import { payment, refund } from "@/db/schema/payments";
import { cancelUnpaid } from "@/lib/orders/cancel-unpaid";
import { settlePayment } from "@/lib/payments/settle-payment";
import { openPayment, startPayment } from "@/lib/payments/start-payment";
import { refundPayment } from "@/lib/refunds/refund-payment";
import { expectClean } from "@/tests/rig/expect-clean";
import { makeCart, makeVariant, orderInput, stockOf, type TestCtx, testCtx } from "@/tests/rig/factories";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";
import { placeOrder } from "./place-order";

let database: TestDatabase;
let ctx: TestCtx;

beforeAll(async () => {
  database = await createTestDatabase({ max: 10 });
  ctx = testCtx(database.db);
});
afterEach(() => expectClean(database.sql));
afterAll(() => database.close());

type Who = "a" | "b";

/** Every order in which the four steps of one buyer can fall between those of another. */
function orderings(a: number, b: number): Who[][] {
  if (a + b === 0) return [[]];
  return [
    ...(a > 0 ? orderings(a - 1, b).map((rest): Who[] => ["a", ...rest]) : []),
    ...(b > 0 ? orderings(a, b - 1).map((rest): Who[] => ["b", ...rest]) : []),
  ];
}

const ALL = orderings(4, 4);

/** A buyer of a variant's last unit, a step at a time. A step that the one before does not lead to does nothing. */
async function buyer(variantId: `var_${string}`) {
  const token = await makeCart(ctx, [variantId, 1]);
  const input = await orderInput(ctx, token);
  let orderId: `ord_${string}` | undefined;
  let refusal = "";
  const page = async () => (orderId ? ((await openPayment(ctx.db, orderId))?.providerSessionId ?? "") : "");
  const steps = [
    async function reserve() {
      const placed = await placeOrder(ctx, token, input);
      if (placed.ok) orderId = placed.value.orderId;
      else refusal = placed.error.code;
    },
    async function createIntent() {
      if (orderId) await startPayment(ctx, orderId);
    },
    async function confirm() {
      const sessionId = await page();
      if (sessionId) ctx.fake.pay(sessionId);
    },
    async function settle() {
      const sessionId = await page();
      if (sessionId) await settlePayment(ctx, "stripe", { sessionId });
    },
  ];
  let next = 0;
  return {
    step: () => steps[next++]?.(),
    orderId: () => orderId,
    refusal: () => refusal,
  };
}

/** What became of an order: its state, and what is kept of what came for it. */
async function outcome(orderId: `ord_${string}` | undefined) {
  if (!orderId) return { status: "none", kept: 0 };
  const [row] = await ctx.db.select({ status: order.status }).from(order).where(eq(order.id, orderId));
  const payments = await ctx.db.select().from(payment).where(eq(payment.orderId, orderId));
  const kept = payments
    .filter(({ status }) => status === "captured")
    .reduce((sum, p) => sum + p.amountMinor - p.refundedMinor, 0);
  return { status: row?.status, kept };
}

test("70 orderings", () => expect(new Set(ALL.map((one) => one.join(""))).size).toBe(70));

test.each(ALL.map((one) => [one.join(""), one] as const))(
  "two buyers of the last unit, step by step as %s: one order, the other pays nothing",
  async (_, ordering) => {
    const variantId = await makeVariant(ctx.db, "us", { onHand: 1 });
    const buyers = { a: await buyer(variantId), b: await buyer(variantId) };
    for (const who of ordering) await buyers[who].step();
    const first = ordering[0] ?? "a";
    const other = first === "a" ? "b" : "a";
    expect((await outcome(buyers[first].orderId())).status).toBe("paid");
    expect(buyers[other].refusal()).toBe("out_of_stock");
    expect(await outcome(buyers[other].orderId())).toEqual({ status: "none", kept: 0 });
    expect(await stockOf(ctx.db, variantId)).toEqual({ onHand: 0, reserved: 0 });
  },
);

test.each(ALL.map((one) => [one.join(""), one] as const))(
  "the same as %s, when the first one's time is over before the other comes: one is paid, the other's money goes back",
  async (_, ordering) => {
    const variantId = await makeVariant(ctx.db, "us", { onHand: 1 });
    const buyers = { a: await buyer(variantId), b: await buyer(variantId) };
    const first = ordering[0] ?? "a";
    const second = first === "a" ? "b" : "a";
    const sessions: Record<Who, string> = { a: "", b: "" };
    let came = false;
    for (const who of ordering) {
      const mine = buyers[first].orderId();
      if (who === second && !came) {
        came = true;
        // As a page that takes money after it was closed.
        if (mine) {
          sessions[first] = (await openPayment(ctx.db, mine))?.providerSessionId ?? "";
          await cancelUnpaid(ctx, mine, "expired");
        }
      }
      await buyers[who].step();
    }
    const late = sessions[first];
    if (late && (await outcome(buyers[first].orderId())).status === "cancelled") {
      ctx.fake.pay(late);
      await settlePayment(ctx, "stripe", { sessionId: late });
      for (const { id } of await ctx.db.select({ id: refund.id }).from(refund).where(eq(refund.status, "requested")))
        await refundPayment(ctx, id);
    }
    const both = [await outcome(buyers.a.orderId()), await outcome(buyers.b.orderId())];
    const paid = both.filter(({ status }) => status === "paid");
    expect(paid).toHaveLength(1);
    expect(both.filter(({ status, kept }) => status !== "paid" && kept > 0)).toEqual([]);
    expect(await stockOf(ctx.db, variantId)).toEqual({ onHand: 0, reserved: 0 });
  },
);
