import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { stock, stockMovement } from "@/db/schema/inventory";
import { domainEvent } from "@/db/schema/platform";
import { checkout } from "@/lib/checkout/checkout";
import { adjustStock } from "@/lib/inventory/adjust-stock";
import { searchStock, stockById } from "@/lib/inventory/queries";
import { setLowThreshold } from "@/lib/inventory/set-low-threshold";
import { setStockMails, wantsStockMails } from "@/lib/inventory/set-stock-mails";
import { newToken } from "@/lib/kernel/ids";
import { expectClean } from "@/tests/rig/expect-clean";
import {
  buy,
  makeAccount,
  makeCart,
  makeVariant,
  orderInput,
  stockOf,
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
  staff = { ...ctx, actor: await makeAccount(database.db, { role: "catalogue_manager", name: "Nur" }) };
});
afterEach(() => expectClean(database.sql));
afterAll(() => database.close());

const change = (delta: number, once = newToken()) => ({ delta, reason: "counted" as const, note: "shelf 4", once });

test("a change is in the ledger with its reason, its note and who made it", async () => {
  const id = await makeVariant(ctx.db, "us", { onHand: 5 });
  expect(await adjustStock(staff, id, change(-2))).toEqual({ ok: true, value: undefined });
  expect(await adjustStock(staff, id, { ...change(7), reason: "received" })).toMatchObject({ ok: true });
  expect(await stockOf(ctx.db, id)).toEqual({ onHand: 10, reserved: 0 });
  const found = await stockById(staff, "en", id, 1);
  expect(found?.movements).toMatchObject([
    { delta: 7, reason: "received", actorName: "Nur" },
    { delta: -2, reason: "counted", note: "shelf 4" },
    { delta: 5, reason: "opening" },
  ]);
});

test("what orders under way were promised is not taken off the shelf, and nothing goes below nothing", async () => {
  const id = await makeVariant(ctx.db, "us", { onHand: 5 });
  await buy(ctx, [id, 3]);
  expect(await adjustStock(staff, id, change(-3))).toEqual({
    ok: false,
    error: { code: "promised", onHand: 5, reserved: 3 },
  });
  expect(await ctx.db.$count(stockMovement, eq(stockMovement.variantId, id))).toBe(1);
  expect(await adjustStock(staff, id, change(-2))).toMatchObject({ ok: true });
  expect(await adjustStock(staff, id, change(-1))).toMatchObject({ ok: false });
  expect(await stockOf(ctx.db, id)).toEqual({ onHand: 3, reserved: 3 });
});

test("a form that is sent five times at once changes stock once", async () => {
  const id = await makeVariant(ctx.db, "us", { onHand: 5 });
  const same = change(4);
  const done = await Promise.all(Array.from({ length: 5 }, () => adjustStock(staff, id, same)));
  expect(done.every(({ ok }) => ok)).toBe(true);
  expect(await stockOf(ctx.db, id)).toEqual({ onHand: 9, reserved: 0 });
});

test("A10: 40 adjustments and 40 checkouts at one moment: nothing is lost, whoever came between", async () => {
  const id = await makeVariant(ctx.db, "us", { onHand: 40 });
  const tokens = await Promise.all(Array.from({ length: 40 }, () => makeCart(ctx, [id, 1])));
  const inputs = await Promise.all(tokens.map((token) => orderInput(ctx, token)));
  const orders = tokens.map((token, i) => async () => {
    const input = inputs[i];
    return input ? (await checkout(ctx, token, input)).ok : false;
  });
  const changes = Array.from(
    { length: 40 },
    (_, i) => async () => (await adjustStock(staff, id, change(i % 2 ? 3 : -2))).ok,
  );
  const done = await Promise.all(orders.flatMap((order, i) => [order, changes[i] ?? order]).map(async (run) => run()));
  const sold = done.filter((ok, i) => i % 2 === 0 && ok).length;
  const moved = done.reduce((sum, ok, i) => sum + (i % 2 === 1 && ok ? (((i - 1) / 2) % 2 ? 3 : -2) : 0), 0);
  expect(sold).toBeGreaterThan(0);
  expect(await stockOf(ctx.db, id)).toEqual({ onHand: 40 + moved, reserved: sold });
});

test("the list finds a part of a SKU or of a title, and what runs low alone", async () => {
  const id = await makeVariant(ctx.db, "us", { onHand: 2 });
  const sku = id.slice(4, 12).toUpperCase();
  const all = await searchStock(staff, "en", { q: "", low: false, page: 1 });
  expect(all.count).toBeGreaterThan(4);
  const low = await searchStock(staff, "en", { q: "", low: true, page: 1 });
  expect(low.rows.map((row) => row.variantId)).toContain(id);
  expect(low.rows.every((row) => row.onHand - row.reserved <= row.lowThreshold)).toBe(true);
  const [row] = low.rows.filter(({ variantId }) => variantId === id);
  const bySku = await searchStock(staff, "en", { q: row?.sku.slice(4).toLowerCase() ?? sku, low: false, page: 1 });
  expect(bySku.rows.map((one) => one.variantId)).toEqual([id]);
  const byTitle = await searchStock(staff, "ru", { q: row?.title.slice(3).toUpperCase() ?? "", low: false, page: 1 });
  expect(byTitle.rows.map((one) => one.variantId)).toEqual([id]);
  expect(await searchStock(staff, "en", { q: "100%_\\", low: false, page: 1 })).toEqual({ rows: [], count: 0 });
});

test("the threshold says when a variant is low: one event as stock falls to it", async () => {
  const id = await makeVariant(ctx.db, "us", { onHand: 9 });
  expect(await setLowThreshold(staff, id, 6)).toMatchObject({ ok: true });
  expect(await setLowThreshold(staff, "var_none", 6)).toMatchObject({ ok: false });
  await adjustStock(staff, id, change(-2));
  const low = () => ctx.db.$count(domainEvent, eq(domainEvent.type, "stock.low"));
  const before = await low();
  await adjustStock(staff, id, change(-1));
  await adjustStock(staff, id, change(-1));
  expect(await low()).toBe(before + 1);
  const [row] = await ctx.db.select().from(stock).where(eq(stock.variantId, id));
  expect(row?.lowThreshold).toBe(6);
});

test("stock is for who looks after it", async () => {
  const id = await makeVariant(ctx.db);
  const calls = [
    (as: TestCtx) => adjustStock(as, id, change(1)),
    (as: TestCtx) => setLowThreshold(as, id, 1),
    (as: TestCtx) => searchStock(as, "en", { q: "", low: false, page: 1 }),
    (as: TestCtx) => stockById(as, "en", id, 1),
    (as: TestCtx) => setStockMails(as, true),
    (as: TestCtx) => wantsStockMails(as),
  ];
  for (const role of ["customer", "support"] as const) {
    const other = { ...ctx, actor: await makeAccount(ctx.db, { role }) };
    for (const call of calls) await expect(call(other)).rejects.toMatchObject({ code: "forbidden" });
  }
  const guest = { ...ctx, actor: { type: "guest" } as const };
  for (const call of calls) await expect(call(guest)).rejects.toMatchObject({ code: "unauthorized" });
  expect(await stockById(staff, "en", "var_none", 1)).toBeUndefined();
  expect(await adjustStock(staff, "var_none", change(1))).toEqual({ ok: false, error: { code: "not_found" } });
});
