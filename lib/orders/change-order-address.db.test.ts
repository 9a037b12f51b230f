import { and, eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { order, orderEvent } from "@/db/schema/orders";
import { payment } from "@/db/schema/payments";
import { issueInvoice } from "@/lib/documents/issue-invoice";
import { packOrder } from "@/lib/fulfilment/pack-order";
import { placeOf } from "@/lib/markets/markets";
import { expectClean } from "@/tests/rig/expect-clean";
import { buy, buyPaid, makeAccount, makeVariant, type TestCtx, testCtx } from "@/tests/rig/factories";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";
import { addressChanges } from "./address-changes";
import type { OrderAddressInput } from "./address-form";
import { changeOrderAddress } from "./change-order-address";
import { eraseOrders } from "./erase-order";

let database: TestDatabase;
let ctx: TestCtx;
let variantId: `var_${string}`;

beforeAll(async () => {
  database = await createTestDatabase({ max: 10 });
  ctx = testCtx(database.db);
  variantId = await makeVariant(ctx.db, "us", { onHand: 100 });
});
afterEach(() => expectClean(database.sql));
afterAll(() => database.close());

async function orderOf(id: `ord_${string}`) {
  const [row] = await ctx.db.select().from(order).where(eq(order.id, id));
  if (!row) throw new Error("no order");
  return row;
}

async function changesOf(id: `ord_${string}`) {
  return ctx.db
    .select()
    .from(orderEvent)
    .where(and(eq(orderEvent.orderId, id), eq(orderEvent.type, "address_changed")));
}

const NEW: OrderAddressInput = {
  email: "ada@example.test",
  phone: "+12125550123",
  customerName: "Ada Byron",
  note: "Ring twice",
  shippingAddress: {
    country: "US",
    region: "CA",
    city: "Fresno",
    line1: "9 Elm St",
    line2: "",
    postalCode: "93650",
  },
};

test("a paid order goes to another place of its zone; the timeline says who changed what, the invoice stays", async () => {
  const { orderId } = await buyPaid(ctx, [variantId, 1]);
  const invoice = await issueInvoice(ctx, orderId);
  const staff = await makeAccount(ctx.db, { role: "support" });
  expect(await changeOrderAddress({ ...ctx, actor: staff }, orderId, NEW, "")).toEqual({ ok: true, value: undefined });
  expect(await orderOf(orderId)).toMatchObject({ ...NEW, shippingZone: "continental" });
  const [entry] = await changesOf(orderId);
  expect(entry).toMatchObject({ actor: staff.accountId });
  const place = placeOf("en-us");
  expect(place && addressChanges(place, entry?.data)).toEqual([
    "Ada Buyer → Ada Byron",
    "– → Ring twice",
    "1 Broad St, New York, NY 10004 → 9 Elm St, Fresno, CA 93650",
  ]);
  expect(await issueInvoice(ctx, orderId)).toEqual(invoice);
});

test("what was changed of a person is forgotten with the person, and nothing else of the timeline can be", async () => {
  const { orderId } = await buyPaid(ctx, [variantId, 1]);
  await changeOrderAddress(ctx, orderId, NEW, "");
  await eraseOrders(ctx.db, [orderId]);
  expect(await changesOf(orderId)).toMatchObject([{ data: {}, actor: "test" }]);
  await expect(database.sql`update order_event set actor = 'nobody' where order_id = ${orderId}`).rejects.toThrow(
    "append only",
  );
  expect(await changeOrderAddress(ctx, orderId, NEW, "")).toMatchObject({ error: { code: "illegal_transition" } });
});

test("a zone whose delivery costs something else is refused, and nothing has changed", async () => {
  const { orderId } = await buyPaid(ctx, [variantId, 1]);
  const alaska = { ...NEW, shippingAddress: { ...NEW.shippingAddress, region: "AK" } };
  expect(await changeOrderAddress(ctx, orderId, alaska, "")).toEqual({
    ok: false,
    error: { code: "delivery_price_differs", shippingMinor: 1_995 },
  });
  expect(await orderOf(orderId)).toMatchObject({ customerName: "Ada Buyer" });
  expect(await changesOf(orderId)).toEqual([]);
});

test("rejects the wrong actor", async () => {
  const { orderId } = await buyPaid(ctx, [variantId, 1]);
  for (const role of ["customer", "catalogue_manager"] as const) {
    const actor = await makeAccount(ctx.db, { role });
    await expect(changeOrderAddress({ ...ctx, actor }, orderId, NEW, "")).rejects.toThrow("forbidden");
  }
  expect(await changeOrderAddress(ctx, "ord_none", NEW, "")).toMatchObject({ error: { code: "not_found" } });
});

test("of two that change it at once the second is told; saving the same again changes nothing", async () => {
  const { orderId } = await buyPaid(ctx, [variantId, 1]);
  const other = { ...NEW, customerName: "Charles" };
  const answers = await Promise.all([NEW, other].map((input) => changeOrderAddress(ctx, orderId, input, "")));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ error: { code: "conflict" } });
  const { customerName } = await orderOf(orderId);
  expect(await changeOrderAddress(ctx, orderId, { ...NEW, customerName }, "")).toMatchObject({ ok: true });
  expect(await changesOf(orderId)).toHaveLength(1);
});

test("an order that is being packed at the same moment is packed for the address its slip says, or refuses the change", async () => {
  for (let round = 0; round < 5; round++) {
    const { orderId } = await buyPaid(ctx, [variantId, 1]);
    const [packed, changed] = await Promise.all([packOrder(ctx, orderId), changeOrderAddress(ctx, orderId, NEW, "")]);
    expect(packed.ok).toBe(true);
    const events = await ctx.db.select().from(orderEvent).where(eq(orderEvent.orderId, orderId)).orderBy(orderEvent.id);
    const last = events.filter(({ type }) => type === "packed" || type === "address_changed").at(-1);
    if (changed.ok) expect(last?.type).toBe("packed");
    else expect(changed.error.code).toBe("illegal_transition");
    expect((await orderOf(orderId)).customerName).toBe(changed.ok ? "Ada Byron" : "Ada Buyer");
  }
});

test("while its payment page is being opened the buyer's email stays, for each try asks the provider for the same", async () => {
  const { orderId } = await buy(ctx, [variantId, 1]);
  await ctx.db.update(payment).set({ status: "starting" }).where(eq(payment.orderId, orderId));
  const mailed = { ...NEW, email: "new@example.test" };
  expect(await changeOrderAddress(ctx, orderId, mailed, "")).toMatchObject({ error: { code: "unavailable" } });
  await ctx.db.update(payment).set({ status: "open" }).where(eq(payment.orderId, orderId));
  expect(await changeOrderAddress(ctx, orderId, mailed, "")).toMatchObject({ ok: true });
  expect(await orderOf(orderId)).toMatchObject({ email: "new@example.test", status: "pending_payment" });
});
