import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { product } from "@/db/schema/catalog";
import { wishlist, wishlistItem } from "@/db/schema/wishlist";
import { newId, newToken } from "@/lib/kernel/ids";
import { addToWishlist } from "@/lib/wishlist/add-to-wishlist";
import { ownWishlist, wishedSlugs } from "@/lib/wishlist/queries";
import { removeFromWishlist } from "@/lib/wishlist/remove-from-wishlist";
import { hashWishlistToken } from "@/lib/wishlist/token";
import { MAX_WISHES } from "@/lib/wishlist/wishlist";
import { type NewVariant, testCtx } from "@/tests/rig/factories";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";
import { accountCtx, guestCtx, makeProduct as productOf, wish } from "@/tests/rig/wishers";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase({ max: 20 });
});
afterAll(() => database.close());

const makeProduct = (made: NewVariant = {}) => productOf(database.db, made);

/** A guest's list that is one short of full; resolves with its secret. */
async function almostFull(): Promise<string> {
  const token = await wish(guestCtx(database.db), await makeProduct());
  const [list] = await database.db
    .select({ id: wishlist.id })
    .from(wishlist)
    .where(eq(wishlist.tokenHash, hashWishlistToken(token) ?? ""));
  const [any] = await database.db.select().from(product).limit(1);
  if (!list || !any) throw new Error("no list");
  const fillers = Array.from({ length: MAX_WISHES - 2 }, () => newId("prd"));
  await database.db.insert(product).values(fillers.map((id) => ({ ...any, id, slug: id.replace("_", "-") })));
  await database.db
    .insert(wishlistItem)
    .values(fillers.map((productId) => ({ id: newId("wsi"), wishlistId: list.id, productId })));
  return token;
}

const idsOf = async (ctx: Parameters<typeof ownWishlist>[0]) =>
  (await ownWishlist(ctx, "en")).wishes.map((each) => each.card.id);

test("a guest's first wish makes a list whose secret only their browser has, and only its hash is stored", async () => {
  const productId = await makeProduct();
  const added = await addToWishlist(guestCtx(database.db), { productId });
  if (!added.ok) throw new Error(added.error.code);
  const { token } = added.value;
  expect(token).toMatch(/^[0-9a-z]{32}$/);
  expect(JSON.stringify(await database.db.select().from(wishlist))).not.toContain(token);
  expect(await idsOf(guestCtx(database.db, token))).toEqual([productId]);
});

test("looking makes no list", async () => {
  const before = await database.db.$count(wishlist);
  for (const ctx of [guestCtx(database.db), guestCtx(database.db, newToken()), await accountCtx(database.db)]) {
    expect(await ownWishlist(ctx, "en")).toEqual({ shareToken: null, wishes: [] });
    expect(await wishedSlugs(ctx)).toEqual([]);
  }
  expect(await database.db.$count(wishlist)).toBe(before);
});

test("the same product twice, also at once, is one wish", async () => {
  const [first, second] = [await makeProduct(), await makeProduct()];
  const token = await wish(guestCtx(database.db), first);
  const ctx = guestCtx(database.db, token);
  const all = await Promise.all(Array.from({ length: 20 }, () => addToWishlist(ctx, { productId: second })));
  expect(all.every((one) => one.ok && one.value.token === token)).toBe(true);
  expect(await idsOf(ctx)).toEqual([second, first]);
});

test("the first wishes of an account at once are all in its one list", async () => {
  const ctx = await accountCtx(database.db);
  const products = await Promise.all(Array.from({ length: 8 }, () => makeProduct()));
  const all = await Promise.all(products.map((productId) => addToWishlist(ctx, { productId })));
  expect(all.every((one) => one.ok)).toBe(true);
  expect((await idsOf(ctx)).toSorted()).toEqual(products.toSorted());
  expect(await database.db.$count(wishlist, eq(wishlist.accountId, ctx.accountId))).toBe(1);
});

test("ten wishes at once into a list with room for one: one gets in", async () => {
  const ctx = guestCtx(database.db, await almostFull());
  const products = await Promise.all(Array.from({ length: 10 }, () => makeProduct()));
  const all = await Promise.all(products.map((productId) => addToWishlist(ctx, { productId })));
  expect(all.filter((one) => one.ok)).toHaveLength(1);
  expect(all.find((one) => !one.ok)).toEqual({ ok: false, error: { code: "wishlist_full", max: MAX_WISHES } });
  const known = await database.db
    .select({ id: wishlistItem.id })
    .from(wishlistItem)
    .innerJoin(wishlist, eq(wishlist.id, wishlistItem.wishlistId))
    .where(eq(wishlist.tokenHash, hashWishlistToken(ctx.client.wishlistToken) ?? ""));
  expect(known).toHaveLength(MAX_WISHES);
});

test("what is not sold is not found and makes no list", async () => {
  const before = await database.db.$count(wishlist);
  const ctx = guestCtx(database.db);
  for (const ref of [
    { productId: "prd_0000missing" as const },
    { productId: await makeProduct({ status: "draft" }) },
    { slug: "nothing-like-it" },
  ]) {
    expect(await addToWishlist(ctx, ref)).toEqual({ ok: false, error: { code: "not_found" } });
  }
  expect(await database.db.$count(wishlist)).toBe(before);
});

test("a product that is sold no more stays in the list, is marked, and can be removed", async () => {
  const productId = await makeProduct();
  const ctx = guestCtx(database.db, await wish(guestCtx(database.db), productId));
  await database.db.update(product).set({ status: "archived" }).where(eq(product.id, productId));
  expect((await ownWishlist(ctx, "en")).wishes).toMatchObject([{ card: { id: productId }, sold: false }]);
  expect(await wishedSlugs(ctx)).toEqual([]);
  expect(await removeFromWishlist(ctx, { productId })).toEqual({ ok: true, value: { productId } });
  expect(await idsOf(ctx)).toEqual([]);
});

test("a removed wish comes back by adding it again", async () => {
  const productId = await makeProduct();
  const ctx = await accountCtx(database.db);
  await wish(ctx, productId);
  expect(await removeFromWishlist(ctx, { productId })).toMatchObject({ ok: true });
  expect(await removeFromWishlist(ctx, { productId })).toEqual({ ok: false, error: { code: "not_found" } });
  await wish(ctx, productId);
  expect(await idsOf(ctx)).toEqual([productId]);
});

test("rejects the wrong actor: nobody sees or removes what is in somebody else's list", async () => {
  const productId = await makeProduct();
  const owner = await accountCtx(database.db);
  await wish(owner, productId);
  const guestToken = await wish(guestCtx(database.db), productId);
  const strangers = [
    guestCtx(database.db),
    guestCtx(database.db, newToken()),
    await accountCtx(database.db),
    // Signed in, the cookie of a guest's list is nobody's key.
    { ...(await accountCtx(database.db)), client: { ip: "", userAgent: "", wishlistToken: guestToken } },
  ];
  for (const stranger of strangers) {
    expect(await idsOf(stranger)).toEqual([]);
    expect(await removeFromWishlist(stranger, { productId })).toEqual({ ok: false, error: { code: "not_found" } });
  }
  await expect(addToWishlist(testCtx(database.db), { productId })).rejects.toMatchObject({ code: "forbidden" });
  expect(await idsOf(owner)).toEqual([productId]);
  expect(await idsOf(guestCtx(database.db, guestToken))).toEqual([productId]);
});
