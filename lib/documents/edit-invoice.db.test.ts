import { and, eq, sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { creditNote, invoice } from "@/db/schema/documents";
import { refund } from "@/db/schema/payments";
import { domainEvent } from "@/db/schema/platform";
import { editOrder, previewEdit } from "@/lib/edits/edit-order";
import { payEdit } from "@/lib/edits/pay-edit";
import { deliverEvent } from "@/lib/events/deliver-event";
import { cancelOwnOrder } from "@/lib/orders/cancel-order";
import { orderById } from "@/lib/orders/queries";
import { settlePayment } from "@/lib/payments/settle-payment";
import { refundPayment } from "@/lib/refunds/refund-payment";
import { expectClean } from "@/tests/rig/expect-clean";
import { buyPaid, makeVariant, type TestCtx, testCtx } from "@/tests/rig/factories";
import { pdfPages } from "@/tests/rig/pdf-text";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";
import { issueEditInvoice } from "./issue-edit-invoice";
import { printInvoice } from "./print-invoice";

let database: TestDatabase;
let ctx: TestCtx;

beforeAll(async () => {
  database = await createTestDatabase({ max: 20 });
  ctx = testCtx(database.db);
});
afterEach(() => expectClean(database.sql));
afterAll(() => database.close());

/** A paid order of two mugs whose buyer paid to have a lamp for one of them. */
async function swapped() {
  const [mug, lamp] = [await makeVariant(ctx.db), await makeVariant(ctx.db, "us", { priceMinor: 2_999 })];
  const { orderId } = await buyPaid(ctx, [mug, 2]);
  const view = await orderById(ctx.db, orderId);
  const asked = {
    remove: [{ lineId: view?.lines[0]?.id ?? "", quantity: 1 }],
    add: [{ variantId: lamp, quantity: 1 }],
  };
  const plan = await previewEdit(ctx, orderId, asked);
  if (!plan.ok) throw new Error(plan.error.code);
  const { totalMinor: expectedTotalMinor, kind: expectedKind } = plan.value;
  await editOrder(ctx, orderId, { ...asked, expectedTotalMinor, expectedKind });
  const opened = await payEdit(ctx, orderId);
  const sessionId = (opened.ok && opened.value.redirectUrl?.split("/").at(-1)) || "";
  ctx.fake.pay(sessionId);
  await settlePayment(ctx, "stripe", { sessionId });
  const edit = (await orderById(ctx.db, orderId))?.edits[0];
  if (!edit) throw new Error("no edit");
  return { orderId, editId: edit.id, asked };
}

async function text(orderId: string, editId?: string) {
  const pdf = await printInvoice(ctx, { by: "staff", orderId, ...(editId && { editId }) });
  if (!pdf) throw new Error("nothing printed");
  return { ...pdf, text: (await pdfPages(pdf.bytes)).join(" ") };
}

test("what a buyer paid for a change is on an invoice of its own, once, and the first one stays as it was", async () => {
  const { orderId, editId } = await swapped();
  const [event] = await ctx.db
    .select({ id: domainEvent.id })
    .from(domainEvent)
    .where(and(eq(domainEvent.type, "order.edited"), eq(sql`${domainEvent.payload} ->> 'editId'`, editId)));
  const answers = await Promise.all(Array.from({ length: 10 }, () => issueEditInvoice(ctx, orderId, editId)));
  expect(new Set(answers.map((one) => one.ok && one.value.number)).size).toBe(1);
  await deliverEvent(ctx, event?.id ?? "evt_");
  const issued = await ctx.db.select().from(invoice).where(eq(invoice.orderId, orderId)).orderBy(invoice.number);
  // 2 × 19.99 + 3.20 + 6.95; then − 19.99 − 1.60 + 29.99 + 2.40.
  expect(issued.map(({ totalMinor }) => totalMinor)).toEqual([5_013, 1_080]);
  const [sold, change] = [await text(orderId), await text(orderId, editId)];
  for (const part of ["−1", "−$21.59", "$32.39", "$10.80", "$0.80", "$10.00"]) expect(change.text).toContain(part);
  expect(change.text).not.toContain("Delivery:");
  expect(change.name).not.toBe(sold.name);
  expect(sold.text).toContain("$50.13");
  expect(sold.text).not.toContain("$10.80");
  expect((await text(orderId, editId)).bytes.equals(change.bytes)).toBe(true);
});

test("money of a change that goes back is on a credit note of that change's invoice", async () => {
  const { orderId, editId } = await swapped();
  await cancelOwnOrder(ctx, orderId);
  const rows = await ctx.db.select({ id: refund.id }).from(refund).where(eq(refund.status, "requested"));
  for (const { id } of rows) await refundPayment(ctx, id);
  await text(orderId);
  await text(orderId, editId);
  const notes = await ctx.db
    .select({ of: invoice.totalMinor, amountMinor: creditNote.amountMinor, left: sql`${creditNote.data} ->> 'left'` })
    .from(creditNote)
    .innerJoin(invoice, eq(invoice.id, creditNote.invoiceId))
    .where(eq(invoice.orderId, orderId))
    .orderBy(invoice.number);
  expect(notes).toEqual([
    { of: 5_013, amountMinor: 5_013, left: "$0.00" },
    { of: 1_080, amountMinor: 1_080, left: "$0.00" },
  ]);
});

test("a change of another order, one that waits and one that is none have no invoice", async () => {
  const { editId } = await swapped();
  const other = await swapped();
  expect(await issueEditInvoice(ctx, other.orderId, editId)).toMatchObject({ ok: false, error: { code: "not_paid" } });
  expect(await printInvoice(ctx, { by: "staff", orderId: other.orderId, editId })).toBeUndefined();
  expect(await printInvoice(ctx, { by: "staff", orderId: other.orderId, editId: "edt_none" })).toBeUndefined();
});
