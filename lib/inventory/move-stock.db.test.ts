import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { reservation, stockMovement } from "@/db/schema/inventory";
import { type Demand, sumDemand } from "@/lib/inventory/demand";
import { claimStock, releaseStock, reserveStock } from "@/lib/inventory/move-stock";
import { transact } from "@/lib/kernel/transact";
import { buy, makeVariant, stockOf, type TestCtx, testCtx } from "@/tests/rig/factories";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";

let database: TestDatabase;
let ctx: TestCtx;

beforeAll(async () => {
  database = await createTestDatabase({ max: 20 });
  ctx = testCtx(database.db);
});
afterAll(() => database.close());

/** An order to hold reservations, of a variant that no test counts. */
async function anOrder() {
  const { orderId } = await buy(ctx, [await makeVariant(ctx.db), 1]);
  return { market: "us", orderId, actor: "test" };
}

async function reserve(where: Awaited<ReturnType<typeof anOrder>>, demands: readonly Demand[]) {
  return transact(ctx.db, (tx) => reserveStock(tx, where, demands, null));
}

test("the same variant on two lines is summed before the check: 2 + 2 of 3 is refused and nothing stays reserved", async () => {
  const variantId = await makeVariant(ctx.db, "us", { onHand: 3 });
  const two = { variantId, quantity: 2 };
  expect(await reserve(await anOrder(), [two, two])).toEqual({
    ok: false,
    error: { code: "out_of_stock", variantId, available: 3 },
  });
  expect(await stockOf(ctx.db, variantId)).toEqual({ onHand: 3, reserved: 0 });
  expect(sumDemand([two, two])).toEqual([{ variantId, quantity: 4 }]);
});

test("of two orders for the last units one gets them and the other learns what is left", async () => {
  const variantId = await makeVariant(ctx.db, "us", { onHand: 3 });
  const orders = [await anOrder(), await anOrder()];
  const both = await Promise.all(orders.map((where) => reserve(where, [{ variantId, quantity: 2 }])));
  expect(both.filter((one) => one.ok)).toHaveLength(1);
  expect(both.filter((one) => !one.ok)).toEqual([
    { ok: false, error: { code: "out_of_stock", variantId, available: 1 } },
  ]);
  expect(await stockOf(ctx.db, variantId)).toEqual({ onHand: 3, reserved: 2 });
});

test("a later line that is sold out takes nothing of the earlier ones", async () => {
  const [some, none] = [await makeVariant(ctx.db), await makeVariant(ctx.db, "us", { onHand: 0 })];
  const refused = await reserve(await anOrder(), [
    { variantId: some, quantity: 1 },
    { variantId: none, quantity: 1 },
  ]);
  expect(refused).toMatchObject({ ok: false, error: { variantId: none } });
  expect(await stockOf(ctx.db, some)).toEqual({ onHand: 10, reserved: 0 });
});

test("orders that name the same variants in every order never deadlock", async () => {
  const variants = await Promise.all(Array.from({ length: 6 }, () => makeVariant(ctx.db, "us", { onHand: 60 })));
  const where = await anOrder();
  // Without `transact`, whose retries would hide a deadlock.
  const all = await Promise.all(
    Array.from({ length: 60 }, (_, i) => {
      const turned = [...variants.slice(i % 6), ...variants.slice(0, i % 6)];
      const demands = (i % 2 ? turned : turned.reverse()).map((variantId) => ({ variantId, quantity: 1 }));
      return ctx.db.transaction((tx) => reserveStock(tx, where, demands, null));
    }),
  );
  expect(all.every((one) => one.ok)).toBe(true);
  for (const id of variants) expect(await stockOf(ctx.db, id)).toEqual({ onHand: 60, reserved: 60 });
});

test("claiming and releasing happen once, and whichever comes second changes nothing", async () => {
  const variantId = await makeVariant(ctx.db, "us", { onHand: 5 });
  const { orderId } = await buy(ctx, [variantId, 2]);
  const where = { market: "us", orderId, actor: "test" };
  await ctx.db.transaction((tx) => releaseStock(tx, where));
  await ctx.db.transaction((tx) => releaseStock(tx, where));
  await ctx.db.transaction((tx) => claimStock(tx, where));
  expect(await stockOf(ctx.db, variantId)).toEqual({ onHand: 5, reserved: 0 });
  expect(
    await ctx.db.select({ status: reservation.status }).from(reservation).where(eq(reservation.orderId, orderId)),
  ).toEqual([{ status: "released" }]);
});

test("the ledger takes no change and no line can be oversold, whoever writes the SQL", async () => {
  const variantId = await makeVariant(ctx.db, "us", { onHand: 2 });
  const failed = (statement: Promise<unknown>) =>
    statement.then(
      () => "allowed",
      () => "refused",
    );
  expect(
    await failed(ctx.db.update(stockMovement).set({ delta: 9 }).where(eq(stockMovement.variantId, variantId))),
  ).toBe("refused");
  expect(await failed(ctx.db.execute(sql`update stock set reserved = 3 where variant_id = ${variantId}`))).toBe(
    "refused",
  );
  expect(await failed(ctx.db.execute(sql`update stock set on_hand = -1 where variant_id = ${variantId}`))).toBe(
    "refused",
  );
});
