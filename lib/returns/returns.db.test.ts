import { asc, eq, like } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { order, orderLine } from "@/db/schema/orders";
import { refund } from "@/db/schema/payments";
import { message } from "@/db/schema/platform";
import { returnLine, returnRequest } from "@/db/schema/returns";
import { deliverParcel } from "@/lib/fulfilment/deliver-parcel";
import { packOrder } from "@/lib/fulfilment/pack-order";
import { shipParcel } from "@/lib/fulfilment/ship-parcel";
import { cancelStaffOrder } from "@/lib/orders/cancel-order";
import { refundOrder } from "@/lib/refunds/refund-order";
import { expectClean } from "@/tests/rig/expect-clean";
import { buyInCash, buyPaid, makeAccount, makeVariant, stockOf, type TestCtx, testCtx } from "@/tests/rig/factories";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";
import { closeReturn } from "./close-return";
import { decideReturn } from "./decide-return";
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

async function linesOf(orderId: `ord_${string}`) {
  return ctx.db.select().from(orderLine).where(eq(orderLine.orderId, orderId)).orderBy(asc(orderLine.position));
}

/** An order of three that has arrived. */
async function delivered() {
  const variantId = await makeVariant(ctx.db);
  const { orderId } = await buyPaid(ctx, [variantId, 3]);
  const [line] = await linesOf(orderId);
  if (!line) throw new Error("no line");
  await packOrder(ctx, orderId);
  const lines = [{ lineId: line.id, quantity: 3 }];
  const parcel = await shipParcel(ctx, orderId, { carrier: "ups", trackingNumber: "", lines });
  await deliverParcel(ctx, orderId, parcel.ok ? parcel.value : "shp_");
  return { orderId, variantId, lineId: line.id };
}

function asked(lineId: string, quantity: number) {
  const lines = [{ lineId, quantity, reason: "does_not_fit" as const }];
  return { lines, wants: "refund" as const, note: "Too small." };
}

async function statusOf(id: `ret_${string}`) {
  const [row] = await ctx.db.select().from(returnRequest).where(eq(returnRequest.id, id));
  return row?.status;
}

test("two of three are asked back, one comes and is refunded, the other can be asked back again", async () => {
  const { orderId, variantId, lineId } = await delivered();
  const request = await requestReturn(ctx, orderId, asked(lineId, 2));
  if (!request.ok) throw new Error(request.error.code);
  const id = request.value;
  expect(await receiveReturn(ctx, orderId, id, { lines: [] })).toMatchObject({ error: { code: "illegal_transition" } });
  expect(await decideReturn(ctx, orderId, id, { to: "approved", answer: "Send it." })).toMatchObject({ ok: true });
  const [line] = await ctx.db.select().from(returnLine).where(eq(returnLine.returnId, id));
  const came = (received: number, restocked: number) => ({ lines: [{ lineId: line?.id ?? "", received, restocked }] });
  expect(await receiveReturn(ctx, orderId, id, came(3, 0))).toMatchObject({ error: { code: "return_too_many" } });
  expect(await receiveReturn(ctx, orderId, id, came(1, 2))).toMatchObject({ error: { code: "return_too_many" } });
  expect(await receiveReturn(ctx, orderId, id, came(0, 0))).toMatchObject({ error: { code: "return_empty" } });
  expect(await receiveReturn(ctx, orderId, id, came(1, 1))).toMatchObject({ ok: true });
  expect(await stockOf(ctx.db, variantId)).toEqual({ onHand: 8, reserved: 0 });
  const answers = await Promise.all(Array.from({ length: 10 }, () => refundReturn(ctx, orderId, id)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  // 3 × 19.99 + 8 % = 64.77; a third.
  expect(await ctx.db.select().from(refund).where(eq(refund.returnId, id))).toMatchObject([
    { amountMinor: 2_159, reason: "returned" },
  ]);
  expect(await statusOf(id)).toBe("refunded");
  expect(await linesOf(orderId)).toMatchObject([{ returnedQuantity: 1, refundedQuantity: 1 }]);
  const second = await requestReturn(ctx, orderId, asked(lineId, 2));
  if (!second.ok) throw new Error(second.error.code);
  const mails = await ctx.db
    .select({ key: message.key })
    .from(message)
    .where(like(message.key, `return-%/${orderId}/%`));
  expect(mails.map(({ key }) => key).sort()).toEqual(
    [
      `return-approved/${orderId}/${id}`,
      `return-received/${orderId}/${id}`,
      `return-requested/${orderId}/${id}`,
      `return-requested/${orderId}/${second.value}`,
    ].sort(),
  );
});

test("ten asks for two of three at once are one", async () => {
  const { orderId, lineId } = await delivered();
  const answers = await Promise.all(Array.from({ length: 10 }, () => requestReturn(ctx, orderId, asked(lineId, 2))));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.filter((each) => !each.ok && each.error.code === "return_too_many")).toHaveLength(9);
});

test("what is refused counts as kept; a decision is taken once", async () => {
  const { orderId, lineId } = await delivered();
  const request = await requestReturn(ctx, orderId, asked(lineId, 3));
  const id = request.ok ? request.value : "ret_";
  const both = await Promise.all([
    decideReturn(ctx, orderId, id, { to: "refused", answer: "Worn." }),
    decideReturn(ctx, orderId, id, { to: "refused", answer: "Worn." }),
  ]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await linesOf(orderId)).toMatchObject([{ returnedQuantity: 0 }]);
});

test("nothing is asked back before it was sent, after its time, by nobody's lines, or of another order", async () => {
  const { orderId: waiting } = await buyPaid(ctx, [await makeVariant(ctx.db), 1]);
  const [unsent] = await linesOf(waiting);
  expect(await requestReturn(ctx, waiting, asked(unsent?.id ?? "", 1))).toMatchObject({
    error: { code: "return_over" },
  });
  const { orderId, lineId } = await delivered();
  expect(await requestReturn(ctx, orderId, asked(unsent?.id ?? "", 1))).toMatchObject({
    error: { code: "return_too_many" },
  });
  expect(await requestReturn(ctx, orderId, asked(lineId, 0))).toMatchObject({ error: { code: "return_empty" } });
  expect(await requestReturn(ctx, "ord_missing", asked(lineId, 1))).toMatchObject({ error: { code: "not_found" } });
  const long = new Date(Date.now() - 31 * 86_400_000);
  await ctx.db.update(order).set({ deliveredAt: long }).where(eq(order.id, orderId));
  expect(await requestReturn(ctx, orderId, asked(lineId, 1))).toMatchObject({ error: { code: "return_over" } });
});

test("only who manages orders decides and receives, and only of the order the return is of", async () => {
  const [one, two] = [await delivered(), await delivered()];
  const request = await requestReturn(ctx, one.orderId, asked(one.lineId, 1));
  const id = request.ok ? request.value : "ret_";
  const answer = { to: "approved", answer: "" } as const;
  expect(await decideReturn(ctx, two.orderId, id, answer)).toMatchObject({ error: { code: "not_found" } });
  const theirs = { ...ctx, actor: await makeAccount(ctx.db, { role: "catalogue_manager" }) };
  await expect(decideReturn(theirs, one.orderId, id, answer)).rejects.toThrow("forbidden");
  await expect(receiveReturn(theirs, one.orderId, id, { lines: [] })).rejects.toThrow("forbidden");
  await expect(refundReturn(theirs, one.orderId, id)).rejects.toThrow("forbidden");
});

/** A return of some units of an order that is approved; resolves with its id and that of its line. */
async function approved(
  orderId: `ord_${string}`,
  lineId: string,
  quantity: number,
  wants: "refund" | "exchange" = "refund",
) {
  const request = await requestReturn(ctx, orderId, { ...asked(lineId, quantity), wants });
  const id = request.ok ? request.value : "ret_";
  expect(await decideReturn(ctx, orderId, id, { to: "approved", answer: "" })).toMatchObject({ ok: true });
  const [line] = await ctx.db.select().from(returnLine).where(eq(returnLine.returnId, id));
  return { id, returnLineId: line?.id ?? "" };
}

test("a unit that a refund put on the shelf is not put there again when its return comes, which ends without money", async () => {
  const { orderId, variantId, lineId } = await delivered();
  const { id, returnLineId } = await approved(orderId, lineId, 1);
  const input = { shippingMinor: 0, extraMinor: 0, reason: "returned", note: "", expectedRefundedMinor: 0 } as const;
  const lines = [{ lineId, quantity: 3, amountMinor: null, restock: true }];
  expect(await refundOrder(ctx, orderId, { ...input, lines })).toMatchObject({ ok: true });
  expect(await stockOf(ctx.db, variantId)).toEqual({ onHand: 10, reserved: 0 });
  const came = [{ lineId: returnLineId, received: 1, restocked: 1 }];
  expect(await receiveReturn(ctx, orderId, id, { lines: came })).toMatchObject({ ok: true });
  expect(await stockOf(ctx.db, variantId)).toEqual({ onHand: 10, reserved: 0 });
  expect(await refundReturn(ctx, orderId, id)).toEqual({ ok: true, value: undefined });
  expect(await statusOf(id)).toBe("refunded");
  expect(await ctx.db.$count(refund, eq(refund.returnId, id))).toBe(0);
});

test("units that a return brought to the shelf are not put there again by the refund of their money", async () => {
  const { orderId, variantId, lineId } = await delivered();
  const { id, returnLineId } = await approved(orderId, lineId, 2);
  const came = [{ lineId: returnLineId, received: 2, restocked: 2 }];
  expect(await receiveReturn(ctx, orderId, id, { lines: came })).toMatchObject({ ok: true });
  const input = { shippingMinor: 0, extraMinor: 0, reason: "returned", note: "", expectedRefundedMinor: 0 } as const;
  const lines = [{ lineId, quantity: 3, amountMinor: null, restock: true }];
  expect(await refundOrder(ctx, orderId, { ...input, lines })).toMatchObject({ ok: true });
  expect(await stockOf(ctx.db, variantId)).toEqual({ onHand: 10, reserved: 0 });
});

test("a return whose parcel never comes is closed, once, and its units can be asked back again", async () => {
  const { orderId, lineId } = await delivered();
  const { id } = await approved(orderId, lineId, 3);
  const theirs = { ...ctx, actor: await makeAccount(ctx.db, { role: "catalogue_manager" }) };
  await expect(closeReturn(theirs, orderId, id)).rejects.toThrow("forbidden");
  expect(await closeReturn(ctx, (await delivered()).orderId, id)).toMatchObject({ error: { code: "not_found" } });
  const both = await Promise.all([closeReturn(ctx, orderId, id), closeReturn(ctx, orderId, id)]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await statusOf(id)).toBe("closed");
  expect(await linesOf(orderId)).toMatchObject([{ returnedQuantity: 0 }]);
  expect(await requestReturn(ctx, orderId, asked(lineId, 3))).toMatchObject({ ok: true });
});

test("a return that was answered with other things is closed, and what came stays counted", async () => {
  const { orderId, lineId } = await delivered();
  const { id, returnLineId } = await approved(orderId, lineId, 1, "exchange");
  const came = [{ lineId: returnLineId, received: 1, restocked: 0 }];
  expect(await receiveReturn(ctx, orderId, id, { lines: came })).toMatchObject({ ok: true });
  expect(await closeReturn(ctx, orderId, id)).toMatchObject({ ok: true });
  expect(await statusOf(id)).toBe("closed");
  expect(await linesOf(orderId)).toMatchObject([{ returnedQuantity: 1, refundedQuantity: 0 }]);
  expect(await refundReturn(ctx, orderId, id)).toMatchObject({ error: { code: "illegal_transition" } });
});

test("an order that nobody paid the courier for closes its returns, and no unit goes to the shelf twice", async () => {
  const market = { ...ctx.market, paymentMethods: ["stripe", "cash_on_delivery"] } as unknown as TestCtx["market"];
  const us = { ...ctx, market };
  const variantId = await makeVariant(ctx.db);
  const orderId = await buyInCash(us, [variantId, 2]);
  const [line] = await linesOf(orderId);
  const lineId = line?.id ?? "";
  await packOrder(us, orderId);
  await shipParcel(us, orderId, { carrier: "ups", trackingNumber: "", lines: [{ lineId, quantity: 2 }] });
  const first = await approved(orderId, lineId, 1);
  const came = [{ lineId: first.returnLineId, received: 1, restocked: 1 }];
  expect(await receiveReturn(ctx, orderId, first.id, { lines: came })).toMatchObject({ ok: true });
  const second = await approved(orderId, lineId, 1);
  expect(await cancelStaffOrder(us, orderId)).toMatchObject({ ok: true });
  expect(await stockOf(ctx.db, variantId)).toEqual({ onHand: 10, reserved: 0 });
  for (const { id } of [first, second]) expect(await statusOf(id)).toBe("closed");
  const late = [{ lineId: second.returnLineId, received: 1, restocked: 1 }];
  expect(await receiveReturn(ctx, orderId, second.id, { lines: late })).toMatchObject({
    error: { code: "illegal_transition" },
  });
});
