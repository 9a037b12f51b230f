import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { product, variant } from "@/db/schema/catalog";
import { domainEvent } from "@/db/schema/platform";
import { promotion } from "@/db/schema/promotions";
import { placeOrder } from "@/lib/checkout/place-order";
import { makeAccount, makeCart, makeVariant, orderInput, type TestCtx, testCtx } from "@/tests/rig/factories";
import { newCode, quoteOf, typeCode } from "@/tests/rig/promotions";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";
import { changePromotion } from "./change-promotion";
import { createPromotion } from "./create-promotion";
import { readPromotion } from "./promotion-form";
import { listPromotions, promotionById } from "./queries";
import type { PromotionInput } from "./schemas";
import { switchPromotion } from "./switch-promotion";

let database: TestDatabase;
let ctx: TestCtx;

beforeAll(async () => {
  database = await createTestDatabase();
  const manager = await makeAccount(database.db, { role: "catalogue_manager" });
  ctx = testCtx(database.db, "us", { actor: manager });
});
afterAll(() => database.close());

function input(changes: Record<string, string> = {}): PromotionInput {
  const form = new Map(
    Object.entries({
      nameEn: "Deal",
      nameRu: "Акция",
      nameKy: "Акция",
      code: newCode(),
      kind: "percentage",
      bps: "12.5",
      scope: "order",
      startsAt: "2026-01-01T00:00",
      ...changes,
    }),
  );
  const read = readPromotion(ctx.market, form);
  if (!read.success) throw new Error(JSON.stringify(read.error.issues));
  return read.data;
}

async function created(changes: Record<string, string> = {}): Promise<`prm_${string}`> {
  const made = await createPromotion(ctx, input(changes));
  if (!made.ok) throw new Error(made.error.code);
  return made.value.id;
}

/** An order of somebody new with this code. */
async function useOnce(code: string): Promise<boolean> {
  const guest = testCtx(database.db);
  const token = await makeCart(guest, [await makeVariant(database.db), 1]);
  await typeCode(guest, token, code);
  const { totalMinor } = await quoteOf(guest, token, "NY", { email: "ada@example.test" });
  return (await placeOrder(guest, token, await orderInput(guest, token, { expectedTotalMinor: totalMinor }))).ok;
}

test("what a form says is what is kept, and who made it is written down", async () => {
  const [row] = await database.db
    .select({ slug: product.slug })
    .from(product)
    .innerJoin(variant, eq(variant.productId, product.id))
    .where(eq(variant.id, await makeVariant(database.db)));
  const id = await created({
    kind: "buy_get",
    bps: "100",
    buyQuantity: "2",
    getQuantity: "1",
    scope: "product",
    products: `${row?.slug}\n`,
    minimumMinor: "19,90",
    endsAt: "2099-12-31T23:59",
    usageLimit: "7",
    exclusive: "on",
  });
  const found = await promotionById(ctx, id);
  expect(found).toMatchObject({ products: [row?.slug], givenProducts: [], categoryIds: [], held: 0 });
  expect(found?.promotion).toMatchObject({
    kind: "buy_get",
    bps: 10_000,
    buyQuantity: 2,
    minimumMinor: 1_990,
    usageLimit: 7,
    exclusive: true,
    // By the clock of New York.
    startsAt: new Date("2026-01-01T05:00:00Z"),
  });
  const events = await database.db.select().from(domainEvent).where(eq(domainEvent.type, "promotion.created"));
  const who = ctx.actor.type === "account" ? ctx.actor.accountId : "";
  expect(events.map(({ payload }) => payload)).toContainEqual({ promotionId: id, actor: who });
});

test("a code is one promotion's, and a target that is none is refused whole", async () => {
  const code = newCode();
  const id = await created({ code });
  expect(await createPromotion(ctx, input({ code: code.toLowerCase() }))).toEqual({
    ok: false,
    error: { code: "code_taken" },
  });
  const other = await created();
  expect(await changePromotion(ctx, other, input({ code }))).toEqual({ ok: false, error: { code: "code_taken" } });
  const wrong = input({ scope: "product", products: "no-such-product" });
  expect(await changePromotion(ctx, id, wrong)).toEqual({
    ok: false,
    error: { code: "unknown_target", field: "products" },
  });
  expect((await promotionById(ctx, id))?.promotion).toMatchObject({ code, scope: "order" });
});

test("a limit set later counts the orders before it, and cannot be below them", async () => {
  const code = newCode();
  const id = await created({ code });
  expect(await useOnce(code)).toBe(true);
  expect(await useOnce(code)).toBe(true);
  expect(await changePromotion(ctx, id, input({ code, usageLimit: "1" }))).toEqual({
    ok: false,
    error: { code: "limit_below_used", used: 2 },
  });
  expect(await changePromotion(ctx, id, input({ code, usageLimit: "3" }))).toMatchObject({ ok: true });
  const used = async () =>
    (await database.db.select({ used: promotion.usedCount }).from(promotion).where(eq(promotion.id, id)))[0]?.used;
  expect(await used()).toBe(2);
  expect(await useOnce(code)).toBe(true);
  expect(await used()).toBe(3);
  const [row] = (await listPromotions(ctx)).filter((one) => one.promotion.id === id);
  // Three orders of 19.99, 12.5 % off each: 2.49875 → 2.50.
  expect(row).toMatchObject({ held: 3, givenMinor: 750 });
});

test("switched off it applies no more, switched on it does again", async () => {
  const code = newCode();
  const id = await created({ code });
  const guest = testCtx(database.db);
  const token = await makeCart(guest, [await makeVariant(database.db), 1]);
  await typeCode(guest, token, code);
  const discount = async () => (await quoteOf(guest, token, "NY")).discountMinor;
  expect(await discount()).toBe(250);
  await switchPromotion(ctx, id, "off");
  expect(await discount()).toBe(0);
  await switchPromotion(ctx, id, "on");
  expect(await discount()).toBe(250);
});

test("only who manages promotions sees or changes them", async () => {
  const id = await created();
  for (const role of ["customer", "support"] as const) {
    const other = testCtx(database.db, "us", { actor: await makeAccount(database.db, { role }) });
    await expect(createPromotion(other, input())).rejects.toThrow("forbidden");
    await expect(changePromotion(other, id, input())).rejects.toThrow("forbidden");
    await expect(switchPromotion(other, id, "off")).rejects.toThrow("forbidden");
    await expect(listPromotions(other)).rejects.toThrow("forbidden");
    await expect(promotionById(other, id)).rejects.toThrow("forbidden");
  }
  const guest = testCtx(database.db, "us", { actor: { type: "guest" } });
  await expect(listPromotions(guest)).rejects.toThrow("unauthorized");
  expect(await switchPromotion(ctx, "prm_none", "off")).toEqual({ ok: false, error: { code: "not_found" } });
});
