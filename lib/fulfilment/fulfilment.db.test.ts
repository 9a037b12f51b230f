import { asc, eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { order, orderLine } from "@/db/schema/orders";
import { payment } from "@/db/schema/payments";
import { message } from "@/db/schema/platform";
import { shipment } from "@/db/schema/shipments";
import { cancelOwnOrder, cancelStaffOrder } from "@/lib/orders/cancel-order";
import { cancelUnpaid } from "@/lib/orders/cancel-unpaid";
import { settleCash } from "@/lib/payments/settle-cash";
import { refundOrder } from "@/lib/refunds/refund-order";
import { expectClean } from "@/tests/rig/expect-clean";
import {
  buy,
  buyInCash,
  buyPaid,
  makeAccount,
  makeVariant,
  stockOf,
  type TestCtx,
  testCtx,
} from "@/tests/rig/factories";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";
import { deliverParcel } from "./deliver-parcel";
import { packOrder } from "./pack-order";
import { shipParcel } from "./ship-parcel";

let database: TestDatabase;
let ctx: TestCtx;

beforeAll(async () => {
  database = await createTestDatabase({ max: 20 });
  const paidOnDelivery = { ...testCtx(database.db).market, paymentMethods: ["stripe", "cash_on_delivery"] };
  ctx = testCtx(database.db, "us", { market: paidOnDelivery as TestCtx["market"] });
});
afterEach(() => expectClean(database.sql));
afterAll(() => database.close());

async function linesOf(orderId: `ord_${string}`) {
  return ctx.db.select().from(orderLine).where(eq(orderLine.orderId, orderId)).orderBy(asc(orderLine.position));
}

async function statusOf(orderId: `ord_${string}`) {
  const [row] = await ctx.db.select({ status: order.status }).from(order).where(eq(order.id, orderId));
  return row?.status;
}

async function parcel(orderId: `ord_${string}`, ...quantities: readonly number[]) {
  const lines = await linesOf(orderId);
  return {
    carrier: "ups",
    trackingNumber: "1Z999",
    lines: lines.map(({ id }, index) => ({ lineId: id, quantity: quantities[index] ?? 0 })),
  };
}

test("an order goes out in two parcels, each mailed, and is delivered with the last", async () => {
  const { orderId } = await buyPaid(ctx, [await makeVariant(ctx.db), 3], [await makeVariant(ctx.db), 1]);
  expect(await shipParcel(ctx, orderId, await parcel(orderId, 1))).toEqual({
    ok: false,
    error: { code: "illegal_transition" },
  });
  expect(await packOrder(ctx, orderId)).toEqual({ ok: true, value: undefined });
  expect(await packOrder(ctx, orderId)).toEqual({ ok: false, error: { code: "illegal_transition" } });
  const first = await shipParcel(ctx, orderId, await parcel(orderId, 2));
  expect(await statusOf(orderId)).toBe("packed");
  expect(await shipParcel(ctx, orderId, await parcel(orderId, 2, 1))).toEqual({
    ok: false,
    error: { code: "conflict" },
  });
  expect(await shipParcel(ctx, orderId, await parcel(orderId))).toEqual({ ok: false, error: { code: "parcel_empty" } });
  const second = await shipParcel(ctx, orderId, await parcel(orderId, 1, 1));
  expect(await statusOf(orderId)).toBe("shipped");
  if (!first.ok || !second.ok) throw new Error("a parcel did not leave");
  const mails = await ctx.db.select({ key: message.key }).from(message).where(eq(message.template, "order-shipped"));
  expect(mails.map(({ key }) => key).sort()).toEqual(
    [`order-shipped/${orderId}/${first.value}`, `order-shipped/${orderId}/${second.value}`].sort(),
  );
  expect(await deliverParcel(ctx, orderId, second.value)).toMatchObject({ ok: true });
  expect(await statusOf(orderId)).toBe("shipped");
  expect(await deliverParcel(ctx, orderId, second.value)).toEqual({ ok: false, error: { code: "conflict" } });
  expect(await deliverParcel(ctx, orderId, first.value)).toMatchObject({ ok: true });
  expect(await statusOf(orderId)).toBe("delivered");
});

test("ten people send the same parcel: it leaves once", async () => {
  const { orderId } = await buyPaid(ctx, [await makeVariant(ctx.db), 2]);
  await packOrder(ctx, orderId);
  const whole = await parcel(orderId, 2);
  const answers = await Promise.all(Array.from({ length: 10 }, () => shipParcel(ctx, orderId, whole)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await ctx.db.$count(shipment, eq(shipment.orderId, orderId))).toBe(1);
});

test("ten people send one unit of three each: three parcels leave", async () => {
  const { orderId } = await buyPaid(ctx, [await makeVariant(ctx.db), 3]);
  await packOrder(ctx, orderId);
  const one = await parcel(orderId, 1);
  const answers = await Promise.all(Array.from({ length: 10 }, () => shipParcel(ctx, orderId, one)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(3);
  expect(await statusOf(orderId)).toBe("shipped");
});

test("two last parcels that arrive at once deliver the order", async () => {
  for (let run = 0; run < 10; run += 1) {
    const { orderId } = await buyPaid(ctx, [await makeVariant(ctx.db), 2]);
    await packOrder(ctx, orderId);
    const parcels = [
      await shipParcel(ctx, orderId, await parcel(orderId, 1)),
      await shipParcel(ctx, orderId, await parcel(orderId, 1)),
    ];
    await Promise.all(parcels.map((each) => deliverParcel(ctx, orderId, each.ok ? each.value : "shp_")));
    expect(await statusOf(orderId)).toBe("delivered");
  }
});

test("an order that the courier is paid for is packed and sent first, and paid when it arrives", async () => {
  const variantId = await makeVariant(ctx.db);
  const orderId = await buyInCash(ctx, [variantId, 2]);
  expect(await stockOf(ctx.db, variantId)).toEqual({ onHand: 10, reserved: 2 });
  expect(await packOrder(ctx, orderId)).toMatchObject({ ok: true });
  expect(await stockOf(ctx.db, variantId)).toEqual({ onHand: 8, reserved: 0 });
  const sent = await shipParcel(ctx, orderId, await parcel(orderId, 2));
  await deliverParcel(ctx, orderId, sent.ok ? sent.value : "shp_");
  expect(await settleCash(ctx, orderId)).toMatchObject({ ok: true });
  expect(await statusOf(orderId)).toBe("delivered");
  const [pay] = await ctx.db.select().from(payment).where(eq(payment.orderId, orderId));
  expect(pay).toMatchObject({ status: "captured", providerPaymentId: `cash_${pay?.id}` });
  expect(await stockOf(ctx.db, variantId)).toEqual({ onHand: 8, reserved: 0 });
});

test("a parcel that nobody paid the courier for comes back to the shelf; one that is paid does not", async () => {
  const variantId = await makeVariant(ctx.db);
  const [left, paid] = [await buyInCash(ctx, [variantId, 2]), await buyInCash(ctx, [variantId, 1])];
  for (const id of [left, paid]) await packOrder(ctx, id);
  await settleCash(ctx, paid);
  expect(await cancelOwnOrder(ctx, left)).toEqual({ ok: false, error: { code: "illegal_transition" } });
  expect(await cancelStaffOrder(ctx, left)).toMatchObject({ ok: true });
  expect(await cancelStaffOrder(ctx, paid)).toEqual({ ok: false, error: { code: "illegal_transition" } });
  expect(await stockOf(ctx.db, variantId)).toEqual({ onHand: 9, reserved: 0 });
  expect(await settleCash(ctx, left)).toEqual({ ok: false, error: { code: "illegal_transition" } });
});

test("an order that is cancelled by its shopper: paid money goes back, cash was never taken, stock returns", async () => {
  const variantId = await makeVariant(ctx.db);
  const paid = await buyPaid(ctx, [variantId, 1]);
  const waiting = await buy(ctx, [variantId, 1]);
  const cash = await buyInCash(ctx, [variantId, 1]);
  for (const id of [paid.orderId, waiting.orderId, cash])
    expect(await cancelOwnOrder(ctx, id)).toMatchObject({ ok: true });
  expect(await stockOf(ctx.db, variantId)).toEqual({ onHand: 10, reserved: 0 });
  const [pay] = await ctx.db.select().from(payment).where(eq(payment.orderId, paid.orderId));
  expect(pay?.refundedMinor).toBe(pay?.amountMinor);
});

test("cancelling, packing and taking the cash at the same moment end in one of the three, 40 times", async () => {
  const variantId = await makeVariant(ctx.db, "us", { onHand: 40 });
  for (let run = 0; run < 40; run += 1) {
    const orderId = await buyInCash(ctx, [variantId, 1]);
    const [cancelled, settled] = await Promise.all([
      cancelUnpaid(ctx, orderId, "customer"),
      ...(run % 2 ? [settleCash(ctx, orderId)] : [packOrder(ctx, orderId)]),
    ]);
    expect([cancelled?.ok, settled?.ok].filter(Boolean)).toHaveLength(1);
    const [pay] = await ctx.db.select().from(payment).where(eq(payment.orderId, orderId));
    const ends = cancelled?.ok ? ["cancelled", "cancelled"] : run % 2 ? ["paid", "captured"] : ["packed", "open"];
    expect([await statusOf(orderId), pay?.status]).toEqual(ends);
  }
});

test("only who manages orders packs, sends, delivers and takes cash; a missing order is not found", async () => {
  const { orderId } = await buyPaid(ctx, [await makeVariant(ctx.db), 1]);
  const input = await parcel(orderId, 1);
  for (const role of ["customer", "catalogue_manager"] as const) {
    const theirs = { ...ctx, actor: await makeAccount(ctx.db, { role }) };
    await expect(packOrder(theirs, orderId)).rejects.toThrow("forbidden");
    await expect(shipParcel(theirs, orderId, input)).rejects.toThrow("forbidden");
    await expect(deliverParcel(theirs, orderId, "shp_1")).rejects.toThrow("forbidden");
    await expect(settleCash(theirs, orderId)).rejects.toThrow("forbidden");
    await expect(cancelStaffOrder(theirs, orderId)).rejects.toThrow("forbidden");
  }
  for (const verb of [packOrder, settleCash, cancelStaffOrder]) {
    expect(await verb(ctx, "ord_missing")).toEqual({ ok: false, error: { code: "not_found" } });
  }
  expect(await shipParcel(ctx, "ord_missing", input)).toEqual({ ok: false, error: { code: "not_found" } });
});

/** Units of the first line are refunded; nothing else. */
async function refundUnits(orderId: `ord_${string}`, quantity: number) {
  const [line] = await linesOf(orderId);
  const lines = [{ lineId: line?.id ?? "", quantity, amountMinor: null, restock: true }];
  const input = {
    lines,
    shippingMinor: 0,
    extraMinor: 0,
    reason: "cancelled",
    note: "",
    expectedRefundedMinor: 0,
  } as const;
  expect(await refundOrder(ctx, orderId, input)).toMatchObject({ ok: true });
}

test("an order whose sent part has arrived is delivered when the rest of it is refunded", async () => {
  const { orderId } = await buyPaid(ctx, [await makeVariant(ctx.db), 2]);
  await packOrder(ctx, orderId);
  const sent = await shipParcel(ctx, orderId, await parcel(orderId, 1));
  expect(await deliverParcel(ctx, orderId, sent.ok ? sent.value : "shp_")).toMatchObject({ ok: true });
  expect(await statusOf(orderId)).toBe("packed");
  await refundUnits(orderId, 1);
  expect(await statusOf(orderId)).toBe("delivered");
  const [arrived] = await ctx.db
    .select({ at: shipment.deliveredAt })
    .from(shipment)
    .where(eq(shipment.orderId, orderId));
  const [row] = await ctx.db.select({ at: order.deliveredAt }).from(order).where(eq(order.id, orderId));
  expect(row?.at).toEqual(arrived?.at);
  expect(row?.at).toBeInstanceOf(Date);
});

test("an order of which nothing is left to send is not packed", async () => {
  const { orderId } = await buyPaid(ctx, [await makeVariant(ctx.db), 2]);
  await refundUnits(orderId, 2);
  expect(await packOrder(ctx, orderId)).toEqual({ ok: false, error: { code: "illegal_transition" } });
  expect(await statusOf(orderId)).toBe("paid");
  expect(await cancelStaffOrder(ctx, orderId)).toMatchObject({ ok: true });
});
