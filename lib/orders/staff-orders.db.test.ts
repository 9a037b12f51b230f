import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { backorder } from "@/db/schema/inventory";
import { order, orderLine } from "@/db/schema/orders";
import { returnRequest } from "@/db/schema/returns";
import { newId } from "@/lib/kernel/ids";
import { buyPaid, makeAccount, makeVariant, type TestCtx, testCtx } from "@/tests/rig/factories";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";
import { addNote } from "./add-note";
import { staffOrder } from "./staff-order";
import { orderCounts, searchOrders } from "./staff-orders";
import { OrderSearch } from "./staff-schemas";

let database: TestDatabase;
let ctx: TestCtx;
let orderId: `ord_${string}`;

const VOLUME = 20_000;

beforeAll(async () => {
  database = await createTestDatabase();
  ctx = testCtx(database.db);
  ({ orderId } = await buyPaid(ctx, [await makeVariant(ctx.db), 2]));
  await copies();
}, 120_000);
afterAll(() => database.close());

/** Many more orders like the one there is, of other people and other things. */
async function copies(): Promise<void> {
  const id = sql`lpad(n::text, 8, '0')`;
  await ctx.db.execute(sql`insert into cart select r.* from cart c, generate_series(1, ${VOLUME}) n, lateral jsonb_populate_record(c, jsonb_build_object('id', 'crt_' || ${id},
    'token_hash', n::text, 'account_id', null)) r where c.id = (select cart_id from "order" where id = ${orderId})`);
  await ctx.db.execute(sql`insert into "order" select r.* from "order" o, generate_series(1, ${VOLUME}) n, lateral jsonb_populate_record(o, jsonb_build_object('id', 'ord_' || ${id}, 'cart_id', 'crt_' || ${id},
    'number', 900000 + n, 'public_token', n::text, 'email', 'buyer' || n || '@mail.test', 'phone', '+1212' || (5000000 + n), 'customer_name', 'Person ' || n,
    'status', 'delivered', 'created_at', now() - n * interval '1 minute')) r where o.id = ${orderId}`);
  await ctx.db.execute(sql`insert into order_line select r.* from order_line l, generate_series(1, ${VOLUME}) n, lateral jsonb_populate_record(l, jsonb_build_object('id', 'oln_' || ${id}, 'order_id', 'ord_' || ${id},
    'sku', 'SKU-' || n)) r where l.order_id = ${orderId}`);
  // As autovacuum does: rows that were just written wait in a list beside the search index.
  await database.sql`vacuum analyze`;
}

function search(q: string, more: Partial<OrderSearch> = {}) {
  return searchOrders(ctx, { ...OrderSearch.parse({ q }), ...more });
}

test.each([
  ["its number", "US-904321"],
  ["its number without the market", "904321"],
  ["an address", "buyer4321@mail.test"],
  ["a part of a phone as typed", "(212) 500-4321"],
  ["a SKU", "sku-4321"],
])("an order is found by %s", async (_, q) => {
  const { rows, count } = await search(q);
  expect(count).toBe(1);
  expect(rows).toMatchObject([{ number: 904_321, email: "buyer4321@mail.test", units: 2 }]);
});

test("the list has pages, views and their counts", async () => {
  const counts = await orderCounts(ctx);
  expect(counts).toMatchObject({ all: VOLUME + 1, delivered: VOLUME, paid: 1, to_pack: 1, open_returns: 0 });
  const page = await search("", { view: "delivered", page: 2, size: 50 });
  expect(page.rows.map(({ number }) => number).slice(0, 2)).toEqual([900_051, 900_052]);
  expect(await search("", { view: "to_pack" })).toMatchObject({ count: 1, rows: [{ id: orderId }] });
  expect(OrderSearch.parse({ view: "x", page: "-1", size: "7", q: ["a"] })).toEqual({
    q: "",
    view: "all",
    page: 1,
    size: 24,
  });
});

test("the list tells how many units of an order have still to come", async () => {
  const [line] = await ctx.db.select().from(orderLine).where(eq(orderLine.orderId, orderId));
  const missing = { orderId, variantId: line?.variantId ?? "var_none", quantity: 2 };
  await ctx.db.insert(backorder).values([
    { ...missing, id: newId("bko"), waiting: 1 },
    { ...missing, id: newId("bko"), waiting: 0 },
  ]);
  expect((await search("", { view: "paid" })).rows).toMatchObject([{ id: orderId, units: 2, toCome: 1 }]);
  expect((await search("", { view: "delivered" })).rows[0]).toMatchObject({ toCome: 0 });
  await ctx.db.delete(backorder).where(eq(backorder.orderId, orderId));
});

test("an order with two open returns counts once among those with open returns, as the list shows it", async () => {
  const both = ["requested", "approved"] as const;
  const rows = both.map((status) => ({ id: newId("ret"), orderId, status, actor: "guest" }));
  await ctx.db.insert(returnRequest).values(rows);
  expect(await orderCounts(ctx)).toMatchObject({ open_returns: 1 });
  expect(await search("", { view: "open_returns" })).toMatchObject({ count: 1, rows: [{ id: orderId }] });
  await ctx.db.delete(returnRequest).where(eq(returnRequest.orderId, orderId));
});

test.each([
  ["order_search_idx", `select id from "order" where email ilike '%buyer4321@%'`],
  ["order_search_idx", `select id from "order" where phone ilike '%5004321%'`],
  ["order_line_sku_idx", "select order_id from order_line where sku in ('SKU-4321', 'sku-4321')"],
  ["order_created_idx", `select id from "order" order by created_at desc limit 24`],
  ["order_status_idx", `select id from "order" where status = 'paid' order by created_at desc limit 24`],
])("%s serves the list and its search", async (index, query) => {
  const plan = await database.sql.unsafe(`explain ${query}`);
  expect(plan.map((row) => String(row["QUERY PLAN"])).join("\n")).toContain(index);
});

test("an order's page names who did what, and its notes are for staff", async () => {
  const support = await makeAccount(ctx.db, { role: "support", name: "Aida" });
  const theirs = { ...ctx, actor: support };
  expect(await addNote(theirs, orderId, "  ")).toMatchObject({ error: { code: "note_empty" } });
  expect(await addNote(theirs, "ord_missing", "x")).toMatchObject({ error: { code: "not_found" } });
  await addNote(theirs, orderId, "Called back.");
  const seen = await staffOrder(theirs, orderId);
  expect(seen?.notes).toMatchObject([{ body: "Called back.", actorName: "Aida" }]);
  expect(seen?.events.map(({ type }) => type)).toEqual(["paid", "payment_opened", "placed"]);
  expect(seen?.payments).toMatchObject([{ status: "captured" }]);
  expect(await staffOrder(theirs, "ord_missing")).toBeUndefined();
});

test("orders are for who may see them", async () => {
  for (const role of ["customer", "catalogue_manager"] as const) {
    const theirs = { ...ctx, actor: await makeAccount(ctx.db, { role }) };
    await expect(searchOrders(theirs, OrderSearch.parse({}))).rejects.toThrow("forbidden");
    await expect(orderCounts(theirs)).rejects.toThrow("forbidden");
    await expect(staffOrder(theirs, orderId)).rejects.toThrow("forbidden");
    await expect(addNote(theirs, orderId, "x")).rejects.toThrow("forbidden");
  }
  expect(await ctx.db.$count(order, eq(order.status, "paid"))).toBe(1);
});
