import { createHash } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { creditNote, invoice } from "@/db/schema/documents";
import { order } from "@/db/schema/orders";
import { payment, refund } from "@/db/schema/payments";
import { domainEvent } from "@/db/schema/platform";
import { issueInvoice } from "@/lib/documents/issue-invoice";
import { type InvoiceOf, printInvoice } from "@/lib/documents/print-invoice";
import { printPackingSlip } from "@/lib/documents/print-packing-slip";
import { deliverEvent } from "@/lib/events/deliver-event";
import { newId } from "@/lib/kernel/ids";
import { eraseOrders } from "@/lib/orders/erase-order";
import { orderById } from "@/lib/orders/queries";
import { settleSeen } from "@/lib/payments/settle-payment";
import { refundOrder } from "@/lib/refunds/refund-order";
import { expectClean } from "@/tests/rig/expect-clean";
import { buy, makeAccount, makeVariant, type TestCtx, testCtx } from "@/tests/rig/factories";
import { pdfPages } from "@/tests/rig/pdf-text";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";

let databases: Record<"us" | "kg", TestDatabase>;
let us: TestCtx;
let kg: TestCtx;

beforeAll(async () => {
  databases = { us: await createTestDatabase({ max: 20 }), kg: await createTestDatabase() };
  us = testCtx(databases.us.db);
  kg = testCtx(databases.kg.db, "kg");
});
afterEach(() => expectClean(databases.us.sql));
afterAll(() => Promise.all(Object.values(databases).map((database) => database.close())));

async function payFor(ctx: TestCtx, orderId: `ord_${string}`) {
  const [pay] = await ctx.db.select().from(payment).where(eq(payment.orderId, orderId));
  if (!pay) throw new Error("no payment");
  const settled = await settleSeen(ctx, "stripe", {
    status: "captured",
    providerPaymentId: `pi_${pay.id}`,
    sessionId: pay.providerSessionId,
    amountMinor: pay.amountMinor,
    refundedMinor: 0,
    currency: pay.currency,
    market: ctx.market.code,
    orderId,
    paymentId: pay.id,
    refunds: [],
    disputes: [],
  });
  expect(settled).toMatchObject({ ok: true, value: { outcome: "paid" } });
  return pay;
}

/** A paid order of so many different things. */
async function paidOrder(ctx: TestCtx, lines = 1) {
  const wishes: [`var_${string}`, number][] = [];
  for (let i = 0; i < lines; i++) wishes.push([await makeVariant(ctx.db, ctx.market.code), 2]);
  const { orderId } = await buy(ctx, ...wishes);
  const pay = await payFor(ctx, orderId);
  const view = await orderById(ctx.db, orderId);
  if (!view) throw new Error("no order");
  return { orderId, view, pay };
}

async function printed(ctx: TestCtx, of: InvoiceOf) {
  const pdf = await printInvoice(ctx, of);
  if (!pdf) throw new Error("nothing printed");
  return { ...pdf, pages: await pdfPages(pdf.bytes), hash: createHash("sha256").update(pdf.bytes).digest("hex") };
}

test("the same invoice comes out years later, byte for byte", async () => {
  const { orderId } = await paidOrder(us);
  const first = await printed(us, { by: "staff", orderId });
  const later = { ...us, clock: () => new Date("2031-01-05T00:00:00Z") };
  expect((await printed(later, { by: "staff", orderId })).hash).toBe(first.hash);
  // And another order's is another.
  expect((await printed(us, { by: "staff", orderId: (await paidOrder(us)).orderId })).hash).not.toBe(first.hash);
});

test("of 20 that ask at once one issues, and 20 orders have 20 numbers in a row", async () => {
  const { orderId } = await paidOrder(us);
  const asked = await Promise.all(Array.from({ length: 20 }, () => issueInvoice(us, orderId)));
  const ids = new Set(asked.map((one) => one.ok && one.value.id));
  expect(ids.size).toBe(1);
  const orders: `ord_${string}`[] = [];
  for (let i = 0; i < 20; i++) orders.push((await paidOrder(us)).orderId);
  const issued = await Promise.all(orders.map((id) => issueInvoice(us, id)));
  const numbers = issued.map((one) => (one.ok ? one.value.number : 0)).sort((a, b) => a - b);
  expect(numbers).toEqual(Array.from({ length: 20 }, (_, i) => (numbers[0] ?? 0) + i));
});

test("a number that was rolled back is given again", async () => {
  const [before, { orderId }] = [await paidOrder(us), await paidOrder(us)];
  const first = await issueInvoice(us, before.orderId);
  const broken = us.db.transaction(async (tx) => {
    await issueInvoice({ ...us, db: tx }, orderId);
    throw new Error("broke");
  });
  await expect(broken).rejects.toThrow("broke");
  const again = await issueInvoice(us, orderId);
  expect(again.ok && first.ok && again.value.number - first.value.number).toBe(1);
});

test("markets count on their own, and the invoice speaks the order's language", async () => {
  const { orderId, view } = await paidOrder(kg);
  await databases.kg.db.update(order).set({ locale: "ky-kg", customerName: "Өмүр Ңңүү" }).where(eq(order.id, orderId));
  const { name, pages } = await printed(kg, { by: "staff", orderId });
  expect(name).toBe("KG-INV-000001.pdf");
  const text = pages.join("\n");
  for (const words of ["Эсеп", "Өмүр Ңңүү", "Сатып алуучу", "Жеткирүү: Ош", "Анын ичинде КНС 12 %"])
    expect(text).toContain(words);
  expect(text).toContain(view.lines[0]?.title);
});

test("it says what the order's page says: every line with its tax, delivery, total and how it was paid", async () => {
  const { orderId, view } = await paidOrder(us, 2);
  const { pages } = await printed(us, { by: "staff", orderId });
  const text = pages.join("\n");
  const dollars = (minor: number) => `$${(minor / 100).toFixed(2)}`;
  for (const line of view.lines) {
    for (const words of [line.title, dollars(line.unitPriceMinor), dollars(line.taxMinor), dollars(line.grossMinor)]) {
      expect(text).toContain(words);
    }
  }
  for (const minor of [view.goodsMinor, view.taxMinor, view.totalMinor]) expect(text).toContain(dollars(minor));
  expect(text).toContain("8%");
  expect(text).toMatch(/Card, \w+ \d+, \d{4}/);
});

test("a long order flows over pages, each with its number, its column names and the whole of its lines", async () => {
  const { orderId, view } = await paidOrder(us, 30);
  const { pages } = await printed(us, { by: "staff", orderId });
  expect(pages.length).toBeGreaterThan(2);
  for (const [index, page] of pages.entries()) expect(page).toContain(`Page ${index + 1} of ${pages.length}`);
  for (const page of pages.slice(0, 2)) expect(page).toContain("Unit price");
  for (const { sku } of view.lines)
    expect(pages.filter((page) => page.replaceAll("\n", "").includes(sku))).toHaveLength(1);
});

test("money given back is a credit note with a number of its own, once, and the rest stands below it", async () => {
  const { orderId, pay, view } = await paidOrder(us);
  await printed(us, { by: "staff", orderId });
  const back = {
    id: newId("rfd"),
    paymentId: pay.id,
    provider: pay.provider,
    providerPaymentId: `pi_${pay.id}`,
    currency: pay.currency,
    amountMinor: 500,
    status: "succeeded" as const,
    reason: "at_provider:re_1",
  };
  await us.db.insert(refund).values(back);
  await us.db.insert(refund).values({ ...back, id: newId("rfd"), status: "requested", reason: "waits" });
  const both = await Promise.all([printed(us, { by: "staff", orderId }), printed(us, { by: "staff", orderId })]);
  expect(both[0].hash).toBe(both[1].hash);
  const notes = await us.db.select().from(creditNote);
  expect(notes).toMatchObject([{ number: 1, refundId: back.id, amountMinor: 500 }]);
  const text = both[0].pages.join("\n");
  expect(text).toContain("US-CN-000001");
  expect(text).toContain("−$5.00");
  expect(text).toContain(`$${((view.totalMinor - 500) / 100).toFixed(2)}`);
  await us.db.update(refund).set({ status: "failed" }).where(eq(refund.reason, "waits"));
});

test("an order that is not paid has no invoice, and one that was paid has its own without anybody asking", async () => {
  const { orderId } = await buy(us, [await makeVariant(us.db), 1]);
  expect(await printInvoice(us, { by: "staff", orderId })).toBeUndefined();
  expect(await us.db.$count(invoice, eq(invoice.orderId, orderId))).toBe(0);
  await payFor(us, orderId);
  const [event] = await us.db
    .select({ id: domainEvent.id })
    .from(domainEvent)
    .where(sql`${domainEvent.type} = 'order.paid' and ${domainEvent.payload} ->> 'orderId' = ${orderId}`);
  if (!event) throw new Error("no event");
  await Promise.all([deliverEvent(us, event.id), deliverEvent(us, event.id)]);
  expect(await us.db.$count(invoice, eq(invoice.orderId, orderId))).toBe(1);
});

test("nobody changes or deletes what was issued; of an erased person only the people go", async () => {
  const { orderId, view } = await paidOrder(us);
  expect((await printed(us, { by: "staff", orderId })).pages.join()).toContain("Ada Buyer");
  const refused = async (statement: Promise<unknown>) => expect(statement).rejects.toThrow();
  await refused(us.db.update(invoice).set({ totalMinor: 1 }).where(eq(invoice.orderId, orderId)));
  await refused(us.db.execute(sql`update invoice set data = data || '{"heading": "x"}' where order_id = ${orderId}`));
  await refused(us.db.delete(invoice).where(eq(invoice.orderId, orderId)));
  await us.db.transaction((tx) => eraseOrders(tx, [orderId]));
  const text = (await printed(us, { by: "staff", orderId })).pages.join("\n");
  expect(text).not.toMatch(/Ada Buyer|Broad St|ada@example|555-0123/);
  expect(text).toContain(`$${(view.totalMinor / 100).toFixed(2)}`);
});

test("an invoice is printed for who has the link and who may see orders; for nobody else", async () => {
  const ada = await makeAccount(us.db);
  const { orderId, view } = await paidOrder({ ...us, actor: ada });
  const by = (actor: TestCtx["actor"], of: InvoiceOf) => printInvoice({ ...us, actor }, of);
  const guest = { type: "guest" } as const;
  expect(await by(guest, { by: "link", token: view.publicToken })).toBeDefined();
  expect(await by(guest, { by: "link", token: "0".repeat(32) })).toBeUndefined();
  await expect(by(ada, { by: "staff", orderId })).rejects.toMatchObject({ code: "forbidden" });
  await expect(by({ ...ada, role: "catalogue_manager" }, { by: "staff", orderId })).rejects.toMatchObject({
    code: "forbidden",
  });
  expect(await by({ ...ada, role: "support" }, { by: "staff", orderId })).toBeDefined();
});

test("the packing slip names everything in the parcel and no price, on the market's paper, for staff", async () => {
  const { orderId, view } = await paidOrder(us, 3);
  const slip = await printPackingSlip(us, orderId);
  const text = (await pdfPages(slip?.bytes ?? new Uint8Array())).join("\n");
  for (const { sku } of view.lines) expect(text.replaceAll("\n", "")).toContain(sku);
  expect(text).toContain("6 pieces in all");
  expect(text).not.toContain("$");
  const size = (bytes: Buffer | undefined) =>
    /MediaBox \[0 0 ([\d.]+ [\d.]+)\]/.exec(bytes?.toString("latin1") ?? "")?.[1];
  expect(size(slip?.bytes)).toBe("612 792");
  expect(size((await printPackingSlip(kg, (await paidOrder(kg)).orderId))?.bytes)).toBe("595.28 841.89");
  await expect(printPackingSlip({ ...us, actor: { type: "guest" } }, orderId)).rejects.toMatchObject({
    code: "unauthorized",
  });
  expect(await printPackingSlip(us, "ord_none")).toBeUndefined();
});

test("the packing slip leaves out units that were refunded before they were sent", async () => {
  const { orderId, view } = await paidOrder(us, 2);
  const [first, second] = view.lines;
  if (!first || !second) throw new Error("no lines");
  const lines = [
    { lineId: first.id, quantity: 2, amountMinor: null, restock: true },
    { lineId: second.id, quantity: 1, amountMinor: null, restock: true },
  ];
  const input = {
    lines,
    shippingMinor: 0,
    extraMinor: 0,
    reason: "cancelled",
    note: "",
    expectedRefundedMinor: 0,
  } as const;
  expect(await refundOrder(us, orderId, input)).toMatchObject({ ok: true });
  const slip = await printPackingSlip(us, orderId);
  const text = (await pdfPages(slip?.bytes ?? new Uint8Array())).join("\n");
  expect(text).toContain("1 piece in all");
  expect(text.replaceAll("\n", "")).not.toContain(first.sku);
  expect(text.replaceAll("\n", "")).toContain(second.sku);
});
