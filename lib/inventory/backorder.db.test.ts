import { eq, sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { variant } from "@/db/schema/catalog";
import { backorder, reservation, stock, stockMovement } from "@/db/schema/inventory";
import { orderLine } from "@/db/schema/orders";
import { domainEvent } from "@/db/schema/platform";
import { runAudit } from "@/lib/audit/run-audit";
import { openCart } from "@/lib/cart/queries";
import { hashCartToken } from "@/lib/cart/token";
import { placeOrder } from "@/lib/checkout/place-order";
import { editOrder, previewEdit } from "@/lib/edits/edit-order";
import { endEdit } from "@/lib/edits/end-edit";
import { CACHE_CHANNEL, invalidate, productTag } from "@/lib/events/invalidate";
import { packOrder } from "@/lib/fulfilment/pack-order";
import { shipParcel } from "@/lib/fulfilment/ship-parcel";
import { adjustStock } from "@/lib/inventory/adjust-stock";
import { forgetExpectedDays } from "@/lib/inventory/forget-expected-days";
import { lockStock } from "@/lib/inventory/lock-stock";
import { claimStock, releaseStock, reserveStock, sellStock } from "@/lib/inventory/move-stock";
import { setBackorder } from "@/lib/inventory/set-backorder";
import { waitsOf } from "@/lib/inventory/waiting-units";
import { newId, newToken } from "@/lib/kernel/ids";
import { transact } from "@/lib/kernel/transact";
import { cancelStaffOrder } from "@/lib/orders/cancel-order";
import { cancelUnpaid } from "@/lib/orders/cancel-unpaid";
import { orderById } from "@/lib/orders/queries";
import { settlePayment } from "@/lib/payments/settle-payment";
import { refundOrder } from "@/lib/refunds/refund-order";
import {
  buy,
  buyPaid,
  makeAccount,
  makeCart,
  makeCarts,
  makeVariant,
  orderInput,
  type TestCtx,
  testCtx,
} from "@/tests/rig/factories";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";

let database: TestDatabase;
let ctx: TestCtx;
let staff: TestCtx;

beforeAll(async () => {
  database = await createTestDatabase({ max: 20 });
  ctx = testCtx(database.db);
  staff = { ...ctx, actor: await makeAccount(database.db, { role: "admin" }) };
});
afterAll(() => database.close());

/** Nothing that this page of the books forbids is ever so. Jobs and mails wait for a worker that is not here. */
const NOT_HERE = ["events_done", "mails_go_out"];

afterEach(async () => {
  const found = await runAudit(database.sql);
  expect(found.filter(({ name, violations }) => violations.length > 0 && !NOT_HERE.includes(name))).toEqual([]);
});

/** A variant with so much on the shelf, of which `limit` more may be sold. */
async function orderable(onHand: number, limit: number, expectedOn: string | null = null) {
  const variantId = await makeVariant(ctx.db, "us", { onHand });
  expect(await setBackorder(staff, variantId, { limit, expectedOn })).toEqual({ ok: true, value: undefined });
  return variantId;
}

async function counts(variantId: `var_${string}`) {
  const [row] = await ctx.db
    .select({ onHand: stock.onHand, reserved: stock.reserved, backordered: stock.backordered })
    .from(stock)
    .where(eq(stock.variantId, variantId));
  return row;
}

async function receive(variantId: string, delta: number) {
  const input = { delta, reason: "received", note: "", once: newToken() } as const;
  expect(await adjustStock(staff, variantId, input)).toMatchObject({ ok: true });
}

async function waits(orderId: string) {
  return (await waitsOf(ctx.db, orderId as `ord_${string}`)).reduce((sum, { units }) => sum + units, 0);
}

/** Units off an order's first line and others on, as staff preview and confirm it. */
async function edit(orderId: string, off: number, add: readonly { variantId: string; quantity: number }[]) {
  const [line] = (await orderById(ctx.db, orderId as `ord_${string}`))?.lines ?? [];
  const asked = { remove: off > 0 ? [{ lineId: line?.id ?? "", quantity: off }] : [], add };
  const plan = await previewEdit(staff, orderId, asked);
  if (!plan.ok) return plan;
  const { totalMinor: expectedTotalMinor, kind: expectedKind } = plan.value;
  return editOrder(staff, orderId, { ...asked, expectedTotalMinor, expectedKind });
}

/** An order to hold units, of a variant that no test counts. */
async function anOrder() {
  const { orderId } = await buy(ctx, [await makeVariant(ctx.db), 1]);
  return { market: "us", orderId: orderId as `ord_${string}`, actor: "test" };
}

describe("an order", () => {
  test("takes what is on the shelf and waits for the rest, and not one more than the limit is sold", async () => {
    const variantId = await orderable(2, 3);
    const { orderId } = await buy(ctx, [variantId, 4]);
    expect(await counts(variantId)).toEqual({ onHand: 2, reserved: 2, backordered: 2 });
    expect(await waits(orderId)).toBe(2);
    const [where, two] = [await anOrder(), [{ variantId, quantity: 2 }]];
    expect(await transact(ctx.db, (tx) => reserveStock(tx, where, two, null))).toEqual({
      ok: false,
      error: { code: "out_of_stock", variantId, available: 1 },
    });
    expect(await counts(variantId)).toEqual({ onHand: 2, reserved: 2, backordered: 2 });
  });

  test("a cart says how many come later and when, and can be ordered", async () => {
    const day = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
    const variantId = await orderable(1, 5, day);
    const token = await makeCart(ctx, [variantId, 3]);
    const found = await openCart(ctx.db, hashCartToken(token) ?? "", "en");
    expect(found?.lines[0]).toMatchObject({ available: 6, later: 2, expectedOn: day, stock: { kind: "low", left: 1 } });
    expect(found?.lines[0]?.notices).toEqual([]);
    await ctx.db.update(stock).set({ expectedOn: "2020-01-01" }).where(eq(stock.variantId, variantId));
    expect((await openCart(ctx.db, hashCartToken(token) ?? "", "en"))?.lines[0]?.expectedOn).toBeNull();
  });

  test("a shopper who was told that fewer come later is asked again, and nothing is ordered until then", async () => {
    const variantId = await orderable(2, 5);
    const token = await makeCart(ctx, [variantId, 3]);
    const input = { ...(await orderInput(ctx, token)), expectedLater: 1 };
    await buy(ctx, [variantId, 1]);
    expect(await placeOrder(ctx, token, input)).toEqual({ ok: false, error: { code: "more_later", later: 2 } });
    expect(await counts(variantId)).toEqual({ onHand: 2, reserved: 1, backordered: 0 });
    expect(await placeOrder(ctx, token, { ...input, expectedLater: 2 })).toMatchObject({ ok: true });
    expect(await counts(variantId)).toEqual({ onHand: 2, reserved: 2, backordered: 2 });
  });

  test("without a limit nothing is sold that is not there", async () => {
    const variantId = await makeVariant(ctx.db, "us", { onHand: 1 });
    const where = await anOrder();
    const sold = await transact(ctx.db, (tx) => sellStock(tx, where, [{ variantId, quantity: 2 }]));
    expect(sold).toEqual({ ok: false, error: { code: "out_of_stock", variantId, available: 1 } });
  });

  test("of forty buyers at once for two on the shelf and five beyond it, seven get one", async () => {
    const variantId = await orderable(2, 5);
    const tokens = await makeCarts(ctx.db, variantId, 40);
    const input = await orderInput(ctx, tokens[0] ?? "");
    const placed = await Promise.all(tokens.map((token) => placeOrder(ctx, token, input)));
    expect(placed.filter(({ ok }) => ok)).toHaveLength(7);
    expect(placed.filter((one) => !one.ok && one.error.code === "out_of_stock")).toHaveLength(33);
    expect(await counts(variantId)).toEqual({ onHand: 2, reserved: 2, backordered: 5 });
  });
});

describe("units that come in", () => {
  test("go to the oldest orders first: sold to the paid, put aside for those being paid; the rest is for sale", async () => {
    const variantId = await orderable(0, 10);
    const first = await buyPaid(ctx, [variantId, 2]);
    const second = await buy(ctx, [variantId, 3]);
    const third = await buyPaid(ctx, [variantId, 1]);
    await receive(variantId, 4);
    expect([await waits(first.orderId), await waits(second.orderId), await waits(third.orderId)]).toEqual([0, 1, 1]);
    expect(await counts(variantId)).toEqual({ onHand: 2, reserved: 2, backordered: 2 });
    const told = await ctx.db
      .select({ payload: domainEvent.payload })
      .from(domainEvent)
      .where(eq(domainEvent.type, "order.units_came"));
    expect(told.map(({ payload }) => payload)).toEqual([
      { orderId: first.orderId, variantId, quantity: 2 },
      { orderId: second.orderId, variantId, quantity: 2 },
    ]);
    await receive(variantId, 5);
    expect(await counts(variantId)).toEqual({ onHand: 6, reserved: 3, backordered: 0 });
  });

  test("nobody is told that it is back while all of it goes to those that wait", async () => {
    const variantId = await orderable(0, 10);
    await buyPaid(ctx, [variantId, 3]);
    const back = () =>
      ctx.db.$count(domainEvent, sql`${domainEvent.type} = 'stock.back' and payload ->> 'variantId' = ${variantId}`);
    await receive(variantId, 3);
    expect(await back()).toBe(0);
    await receive(variantId, 1);
    expect(await back()).toBe(1);
  });

  test("an order that gives up its units gives them to the next that waits", async () => {
    const variantId = await orderable(2, 10);
    const gives = await buy(ctx, [variantId, 2]);
    const gets = await buyPaid(ctx, [variantId, 3]);
    expect(await cancelUnpaid(ctx, gives.orderId, "expired")).toMatchObject({ ok: true });
    expect(await waits(gets.orderId)).toBe(1);
    expect(await counts(variantId)).toEqual({ onHand: 0, reserved: 0, backordered: 1 });
  });

  test("while orders are paid, given up and served at once, every unit is counted once", async () => {
    const variantId = await orderable(0, 36);
    const orders = await Promise.all(Array.from({ length: 12 }, () => buy(ctx, [variantId, 3])));
    const moves = orders.map(({ orderId, sessionId }, i) => {
      if (i % 2) return cancelUnpaid(ctx, orderId, "expired");
      ctx.fake.pay(sessionId);
      return settlePayment(ctx, "stripe", { sessionId });
    });
    await Promise.all([...moves, ...Array.from({ length: 5 }, () => receive(variantId, 5))]);
    // Six paid orders of three wait no longer, what is over is for sale.
    expect(await counts(variantId)).toEqual({ onHand: 7, reserved: 0, backordered: 0 });
  });
});

describe("units that are given up", () => {
  test("a cancelled order waits for nothing and gives back what it had", async () => {
    const variantId = await orderable(1, 10);
    const paid = await buyPaid(ctx, [variantId, 4]);
    expect(await counts(variantId)).toEqual({ onHand: 0, reserved: 0, backordered: 3 });
    expect(await cancelStaffOrder(staff, paid.orderId)).toMatchObject({ ok: true });
    expect(await counts(variantId)).toEqual({ onHand: 1, reserved: 0, backordered: 0 });
    const unpaid = await buy(ctx, [variantId, 4]);
    expect(await cancelStaffOrder(staff, unpaid.orderId)).toMatchObject({ ok: true });
    expect(await counts(variantId)).toEqual({ onHand: 1, reserved: 0, backordered: 0 });
  });

  test("of refunded units those that have still to come go first, whether or not the others go back on the shelf", async () => {
    const variantId = await orderable(2, 10);
    const { orderId } = await buyPaid(ctx, [variantId, 5]);
    const refund = async (quantity: number, restock: boolean, expectedRefundedMinor: number) => {
      const lineId = (await orderById(ctx.db, orderId))?.lines[0]?.id ?? "";
      const lines = [{ lineId, quantity, amountMinor: null, restock }];
      const rest = { shippingMinor: 0, extraMinor: 0, reason: "other", note: "", expectedRefundedMinor } as const;
      return refundOrder(staff, orderId, { lines, ...rest });
    };
    expect(await refund(2, false, 0)).toMatchObject({ ok: true });
    expect(await counts(variantId)).toEqual({ onHand: 0, reserved: 0, backordered: 1 });
    const [line] = (await orderById(ctx.db, orderId))?.lines ?? [];
    expect(await refund(2, true, line?.refundedMinor ?? 0)).toMatchObject({ ok: true });
    expect(await counts(variantId)).toEqual({ onHand: 1, reserved: 0, backordered: 0 });
  });

  /** The same variant on two lines of one unit each, of which the second is sent and the first has still to come. */
  async function halfSent() {
    const variantId = await orderable(1, 10);
    const { orderId } = await buyPaid(ctx, [variantId, 2]);
    const [both] = await ctx.db.select().from(orderLine).where(eq(orderLine.orderId, orderId));
    if (!both) throw new Error("no line");
    const { id: first, discountMinor, taxMinor, grossMinor } = both;
    const half = { quantity: 1, discountMinor: discountMinor / 2, taxMinor: taxMinor / 2, grossMinor: grossMinor / 2 };
    const sent = newId("oln");
    await ctx.db.update(orderLine).set(half).where(eq(orderLine.id, first));
    await ctx.db.insert(orderLine).values({ ...both, ...half, id: sent, position: both.position + 1 });
    expect(await packOrder(staff, orderId)).toMatchObject({ ok: true });
    const parcel = { carrier: "other", trackingNumber: "", lines: [{ lineId: sent, quantity: 1 }] };
    expect(await shipParcel(staff, orderId, parcel)).toMatchObject({ ok: true });
    return { variantId, orderId, first, sent };
  }

  test("what was sent goes back on the shelf when its line asks for it, whatever another line waits for", async () => {
    const { variantId, orderId, first, sent } = await halfSent();
    const lines = [
      { lineId: first, quantity: 1, amountMinor: null, restock: false },
      { lineId: sent, quantity: 1, amountMinor: null, restock: true },
    ];
    const rest = { shippingMinor: 0, extraMinor: 0, reason: "other", note: "", expectedRefundedMinor: 0 } as const;
    expect(await refundOrder(staff, orderId, { lines, ...rest })).toMatchObject({ ok: true });
    expect(await counts(variantId)).toEqual({ onHand: 1, reserved: 0, backordered: 0 });
    const after = await ctx.db.select().from(orderLine).where(eq(orderLine.id, sent));
    expect(after).toMatchObject([{ restockedQuantity: 1 }]);
  });

  test("a refund locks stock as everybody does, by variant id, whether or not units of it have still to come", async () => {
    const [here, later] = [await makeVariant(ctx.db), await orderable(0, 10)];
    const { orderId } = await buyPaid(ctx, [here, 1], [later, 1]);
    const found = await ctx.db.select().from(orderLine).where(eq(orderLine.orderId, orderId));
    const lines = found.map(({ id }) => ({ lineId: id, quantity: 1, amountMinor: null, restock: true }));
    const rest = { shippingMinor: 0, extraMinor: 0, reason: "other", note: "", expectedRefundedMinor: 0 } as const;
    let refunding: Promise<unknown> = Promise.resolve();
    await ctx.db.transaction(async (tx) => {
      await lockStock(tx, [here]);
      refunding = refundOrder(staff, orderId, { lines, ...rest });
      const waiting = sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
      await expect.poll(() => ctx.db.execute(waiting)).toHaveLength(1);
      await tx.execute(sql`select 1 from stock where variant_id = ${later} for update nowait`);
    });
    expect(await refunding).toMatchObject({ ok: true });
    expect(await counts(later)).toEqual({ onHand: 0, reserved: 0, backordered: 0 });
  });

  test("a change takes off first what has still to come, of a paid order and of one that waits for its money", async () => {
    const variantId = await orderable(2, 10);
    const other = await orderable(1, 10);
    const { orderId } = await buyPaid(ctx, [variantId, 3], [other, 1]);
    expect(await edit(orderId, 2, [])).toMatchObject({ ok: true, value: { kind: "refund" } });
    expect(await counts(variantId)).toEqual({ onHand: 1, reserved: 0, backordered: 0 });
    const unpaid = await buy(ctx, [variantId, 4]);
    expect(await edit(unpaid.orderId, 2, [{ variantId: other, quantity: 1 }])).toMatchObject({ ok: true });
    expect(await counts(variantId)).toEqual({ onHand: 1, reserved: 1, backordered: 1 });
    expect(await counts(other)).toEqual({ onHand: 0, reserved: 0, backordered: 1 });
  });

  test("a change that is not paid in time gives up the units it was promised", async () => {
    const [variantId, other] = [await makeVariant(ctx.db), await orderable(0, 10)];
    const { orderId } = await buyPaid(ctx, [variantId, 1]);
    expect(await edit(orderId, 0, [{ variantId: other, quantity: 2 }])).toMatchObject({
      ok: true,
      value: { kind: "charge" },
    });
    expect(await counts(other)).toEqual({ onHand: 0, reserved: 0, backordered: 2 });
    await receive(other, 1);
    expect(await counts(other)).toEqual({ onHand: 1, reserved: 1, backordered: 1 });
    expect(await endEdit(staff, orderId as `ord_${string}`, "cancelled")).toMatchObject({ ok: true });
    expect(await counts(other)).toEqual({ onHand: 1, reserved: 0, backordered: 0 });
  });

  test("claiming and releasing what waits happen once", async () => {
    const variantId = await orderable(1, 10);
    const { orderId } = await buy(ctx, [variantId, 3]);
    const where = { market: "us", orderId, actor: "test" };
    await ctx.db.transaction((tx) => releaseStock(tx, where));
    await ctx.db.transaction((tx) => releaseStock(tx, where));
    await ctx.db.transaction((tx) => claimStock(tx, where));
    expect(await counts(variantId)).toEqual({ onHand: 1, reserved: 0, backordered: 0 });
    await ctx.db.transaction((tx) => reserveStock(tx, where, [{ variantId, quantity: 3 }], null));
    expect(await ctx.db.$count(reservation, eq(reservation.orderId, orderId))).toBe(2);
    expect(await ctx.db.$count(backorder, eq(backorder.orderId, orderId))).toBe(2);
  });
});

describe("a parcel", () => {
  test("what has still to come is neither packed alone nor sent; what is here is", async () => {
    const variantId = await orderable(1, 10);
    const { orderId } = await buyPaid(ctx, [variantId, 3]);
    const { orderId: other } = await buyPaid(ctx, [variantId, 1]);
    expect(await packOrder(staff, other)).toEqual({ ok: false, error: { code: "units_to_come" } });
    expect(await packOrder(staff, orderId)).toMatchObject({ ok: true });
    const lineId = (await orderById(ctx.db, orderId))?.lines[0]?.id ?? "";
    const send = (quantity: number) =>
      shipParcel(staff, orderId, { carrier: "other", trackingNumber: "", lines: [{ lineId, quantity }] });
    expect(await send(2)).toEqual({ ok: false, error: { code: "units_to_come" } });
    expect(await send(1)).toMatchObject({ ok: true });
    expect(await send(1)).toEqual({ ok: false, error: { code: "units_to_come" } });
    await receive(variantId, 2);
    expect(await send(2)).toMatchObject({ ok: true });
    expect((await orderById(ctx.db, orderId))?.status).toBe("shipped");
    expect(await ctx.db.$count(stockMovement, eq(stockMovement.orderId, orderId))).toBe(2);
  });
});

/** Tags of pages that are made anew because of `verb`. */
async function renewedBy(verb: () => Promise<unknown>): Promise<string[]> {
  const tags: string[] = [];
  const { unlisten } = await database.sql.listen(CACHE_CHANNEL, (tag) => void tags.push(tag));
  await verb();
  // Told in the order of their commits: when this one has come, all that came before have.
  await invalidate(ctx.db, ["the last"]);
  await expect.poll(() => tags.at(-1)).toBe("the last");
  await unlisten();
  return tags.slice(0, -1);
}

async function tagOf(variantId: `var_${string}`): Promise<string> {
  const [owner] = await ctx.db.select().from(variant).where(eq(variant.id, variantId));
  return productTag("us", owner?.productId ?? "");
}

test("a day that is over is forgotten, and the pages that named it are made anew", async () => {
  const variantId = await orderable(0, 5);
  const told = () => ctx.db.select({ day: stock.expectedOn }).from(stock).where(eq(stock.variantId, variantId));
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  for (const [day, kept, renewed] of [
    [tomorrow, tomorrow, false],
    ["2020-01-01", null, true],
  ] as const) {
    await ctx.db.update(stock).set({ expectedOn: day }).where(eq(stock.variantId, variantId));
    const tags = await renewedBy(() => forgetExpectedDays(ctx));
    expect(tags.includes(await tagOf(variantId))).toBe(renewed);
    expect(await told()).toEqual([{ day: kept }]);
  }
});

describe("staff", () => {
  test("a limit is never set below what orders wait for, and switched off it sells no more while they wait on", async () => {
    const variantId = await orderable(0, 5);
    const { orderId } = await buyPaid(ctx, [variantId, 4]);
    expect(await setBackorder(staff, variantId, { limit: 3, expectedOn: null })).toEqual({
      ok: false,
      error: { code: "waited_for", backordered: 4 },
    });
    expect(await setBackorder(staff, variantId, { limit: null, expectedOn: null })).toMatchObject({ ok: true });
    const where = await anOrder();
    expect(await transact(ctx.db, (tx) => sellStock(tx, where, [{ variantId, quantity: 1 }]))).toMatchObject({
      error: { code: "out_of_stock", available: 0 },
    });
    expect(await waits(orderId)).toBe(4);
  });

  test("what shoppers are told of units to come is on the pages of the product at once", async () => {
    const variantId = await makeVariant(ctx.db);
    const set = () => setBackorder(staff, variantId, { limit: 5, expectedOn: null });
    expect(await renewedBy(set)).toEqual([await tagOf(variantId)]);
  });

  test("only those who look after stock say what is sold before it comes", async () => {
    const variantId = await makeVariant(ctx.db);
    for (const role of ["customer", "support"] as const) {
      const other = { ...ctx, actor: await makeAccount(ctx.db, { role }) };
      const tried = setBackorder(other, variantId, { limit: 1, expectedOn: null });
      await expect(tried).rejects.toMatchObject({ code: "forbidden" });
    }
    expect(await setBackorder(staff, "var_none", { limit: 1, expectedOn: null })).toMatchObject({
      error: { code: "not_found" },
    });
  });
});
