import { asc, eq, like } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { order, orderLine } from "@/db/schema/orders";
import { refund } from "@/db/schema/payments";
import { message } from "@/db/schema/platform";
import { returnLine, returnRequest } from "@/db/schema/returns";
import { deliverParcel } from "@/lib/fulfilment/deliver-parcel";
import { packOrder } from "@/lib/fulfilment/pack-order";
import { shipParcel } from "@/lib/fulfilment/ship-parcel";
import { expectClean } from "@/tests/rig/expect-clean";
import { buyPaid, makeAccount, makeVariant, stockOf, type TestCtx, testCtx } from "@/tests/rig/factories";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";
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
