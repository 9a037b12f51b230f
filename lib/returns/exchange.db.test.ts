import { asc, eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { variant } from "@/db/schema/catalog";
import { stockMovement } from "@/db/schema/inventory";
import { orderLine } from "@/db/schema/orders";
import { refund } from "@/db/schema/payments";
import { message } from "@/db/schema/platform";
import { returnLine, returnRequest } from "@/db/schema/returns";
import { renderMail } from "@/emails/render";
import { deliverParcel } from "@/lib/fulfilment/deliver-parcel";
import { packOrder } from "@/lib/fulfilment/pack-order";
import { shipParcel } from "@/lib/fulfilment/ship-parcel";
import { sendMessage } from "@/lib/notifications/send-message";
import { orderById } from "@/lib/orders/queries";
import { refundOrder } from "@/lib/refunds/refund-order";
import { expectClean } from "@/tests/rig/expect-clean";
import { buyPaid, makeAccount, makeVariant, stockOf, type TestCtx, testCtx } from "@/tests/rig/factories";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";
import { decideReturn } from "./decide-return";
import { exchangeReturn } from "./exchange-return";
import { receiveReturn } from "./receive-return";
import { refundReturn } from "./refund-return";
import { requestReturn } from "./request-return";

let database: TestDatabase;
let ctx: TestCtx;

beforeAll(async () => {
  database = await createTestDatabase({ max: 20 });
  ctx = testCtx(database.db);
});
afterEach(() => expectClean(database.sql));
afterAll(() => database.close());

const PARCEL = { carrier: "ups", trackingNumber: "1Z999" };

/** A return of some of three units at 19.99, which came and were written off. */
async function received(quantity = 1) {
  const variantId = await makeVariant(ctx.db);
  const { orderId } = await buyPaid(ctx, [variantId, 3]);
  const lineId = (await lineOf(orderId)).id;
  await packOrder(ctx, orderId);
  const parcel = await shipParcel(ctx, orderId, { ...PARCEL, lines: [{ lineId, quantity: 3 }] });
  await deliverParcel(ctx, orderId, parcel.ok ? parcel.value : "shp_");
  const lines = [{ lineId, quantity, reason: "damaged" as const }];
  const asked = await requestReturn(ctx, orderId, { lines, wants: "exchange", note: "" });
  if (!asked.ok) throw new Error(asked.error.code);
  const id = asked.value;
  await decideReturn(ctx, orderId, id, { to: "approved", answer: "" });
  const [line] = await ctx.db.select().from(returnLine).where(eq(returnLine.returnId, id));
  const returnLineId = line?.id ?? "";
  await receiveReturn(ctx, orderId, id, { lines: [{ lineId: returnLineId, received: quantity, restocked: 0 }] });
  return { orderId, variantId, lineId, id, returnLineId };
}

async function lineOf(orderId: `ord_${string}`) {
  const [line] = await ctx.db
    .select()
    .from(orderLine)
    .where(eq(orderLine.orderId, orderId))
    .orderBy(asc(orderLine.position));
  if (!line) throw new Error("no line");
  return line;
}

async function skuOf(id: `var_${string}`) {
  const [row] = await ctx.db.select({ sku: variant.sku }).from(variant).where(eq(variant.id, id));
  return row?.sku ?? "";
}

async function statusOf(id: `ret_${string}`) {
  const [row] = await ctx.db.select().from(returnRequest).where(eq(returnRequest.id, id));
  return row?.status;
}

test("the same again goes out for what came: off the shelf, in a parcel that costs nothing, and its buyer is mailed", async () => {
  const { orderId, variantId, id } = await received();
  const before = await orderById(ctx.db, orderId);
  expect(await exchangeReturn(ctx, orderId, id, { ...PARCEL, lines: [] })).toEqual({ ok: true, value: undefined });
  expect(await statusOf(id)).toBe("exchanged");
  expect(await stockOf(ctx.db, variantId)).toEqual({ onHand: 6, reserved: 0 });
  const moved = await ctx.db.select().from(stockMovement).where(eq(stockMovement.reason, "exchange"));
  expect(moved).toContainEqual(expect.objectContaining({ orderId, variantId, delta: -1 }));
  const after = await orderById(ctx.db, orderId);
  expect(after?.totalMinor).toBe(before?.totalMinor);
  expect(after?.shipments.at(-1)).toMatchObject({ trackingNumber: "1Z999", lines: [{ quantity: 1 }] });
  expect(await ctx.db.$count(refund, eq(refund.returnId, id))).toBe(0);
  const key = `replacement-sent/${orderId}/${after?.shipments.at(-1)?.id}`;
  const [mail] = await ctx.db.select().from(message).where(eq(message.key, key));
  await sendMessage(ctx, renderMail, mail?.id ?? "msg_");
  expect(ctx.mails.at(-1)?.text).toContain("1Z999");
});

test("of ten who refund a return and ten who replace it, one does: no unit is replaced and paid back", async () => {
  const { orderId, id } = await received(2);
  const all = await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      i % 2 ? refundReturn(ctx, orderId, id) : exchangeReturn(ctx, orderId, id, { ...PARCEL, lines: [] }),
    ),
  );
  expect(all.filter(({ ok }) => ok)).toHaveLength(1);
  const line = await lineOf(orderId);
  expect(line.refundedQuantity + line.exchangedQuantity).toBe(2);
});

test("the money of a replaced unit does not go back by a refund of the order, and the rest goes back at its share", async () => {
  const { orderId, lineId, id } = await received();
  expect(await exchangeReturn(ctx, orderId, id, { ...PARCEL, lines: [] })).toMatchObject({ ok: true });
  const input = { shippingMinor: 0, extraMinor: 0, reason: "goodwill", note: "", expectedRefundedMinor: 0 } as const;
  const units = (quantity: number) => ({
    ...input,
    lines: [{ lineId, quantity, amountMinor: null, restock: false }],
  });
  expect(await refundOrder(ctx, orderId, units(3))).toMatchObject({ error: { code: "refund_too_much" } });
  expect(await refundOrder(ctx, orderId, units(2))).toMatchObject({ ok: true });
  // 3 × 19.99 + 8 % = 64.77; two thirds.
  expect(await lineOf(orderId)).toMatchObject({ refundedQuantity: 2, exchangedQuantity: 1, refundedMinor: 4_318 });
});

test("what was paid back is not replaced", async () => {
  const { orderId, lineId, id } = await received();
  const input = { shippingMinor: 0, extraMinor: 0, reason: "goodwill", note: "", expectedRefundedMinor: 0 } as const;
  const lines = [{ lineId, quantity: 3, amountMinor: null, restock: false }];
  expect(await refundOrder(ctx, orderId, { ...input, lines })).toMatchObject({ ok: true });
  expect(await exchangeReturn(ctx, orderId, id, { ...PARCEL, lines: [] })).toMatchObject({
    error: { code: "conflict" },
  });
  expect(await statusOf(id)).toBe("received");
});

test("a cheaper thing gives the difference back, a dearer or unknown one is refused, and so is what is not there", async () => {
  const { orderId, id, returnLineId, variantId } = await received();
  const with_ = (sku: string) =>
    exchangeReturn(ctx, orderId, id, { ...PARCEL, lines: [{ lineId: returnLineId, sku }] });
  const dearer = await makeVariant(ctx.db, "us", { priceMinor: 2_000 });
  expect(await with_(await skuOf(dearer))).toEqual({ ok: false, error: { code: "dearer" } });
  expect(await with_("NO-SUCH-THING")).toEqual({ ok: false, error: { code: "unknown_sku" } });
  const gone = await makeVariant(ctx.db, "us", { priceMinor: 999, onHand: 0 });
  expect(await with_(await skuOf(gone))).toMatchObject({ error: { code: "out_of_stock", variantId: gone } });
  expect(await statusOf(id)).toBe("received");
  const cheaper = await makeVariant(ctx.db, "us", { priceMinor: 999 });
  expect(await with_((await skuOf(cheaper)).toLowerCase())).toMatchObject({ ok: true });
  // 21.59 was paid; 10.00 of 19.99 of it.
  expect(await ctx.db.select().from(refund).where(eq(refund.returnId, id))).toMatchObject([{ amountMinor: 1_080 }]);
  expect(await stockOf(ctx.db, cheaper)).toEqual({ onHand: 9, reserved: 0 });
  expect(await stockOf(ctx.db, variantId)).toEqual({ onHand: 7, reserved: 0 });
  expect(await lineOf(orderId)).toMatchObject({ refundedQuantity: 0, exchangedQuantity: 1, refundedMinor: 1_080 });
});

test("who may not refund sends no replacement, and none goes out for a return of another order", async () => {
  const [one, two] = [await received(), await received()];
  const parcel = { ...PARCEL, lines: [] };
  const theirs = { ...ctx, actor: await makeAccount(ctx.db, { role: "catalogue_manager" }) };
  await expect(exchangeReturn(theirs, one.orderId, one.id, parcel)).rejects.toThrow("forbidden");
  expect(await exchangeReturn(ctx, two.orderId, one.id, parcel)).toEqual({ ok: false, error: { code: "not_found" } });
});
