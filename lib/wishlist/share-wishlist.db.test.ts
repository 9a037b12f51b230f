import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { product } from "@/db/schema/catalog";
import { wishlist } from "@/db/schema/wishlist";
import { newToken } from "@/lib/kernel/ids";
import { isSharedWishlist, sharedWishlist } from "@/lib/wishlist/queries";
import { shareWishlist, unshareWishlist } from "@/lib/wishlist/share-wishlist";
import { testCtx } from "@/tests/rig/factories";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";
import { accountCtx, guestCtx, makeProduct as productOf, wish } from "@/tests/rig/wishers";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase({ max: 20 });
});
afterAll(() => database.close());

const makeProduct = () => productOf(database.db);

const linkOf = async (ctx: Parameters<typeof shareWishlist>[0]) => {
  const shared = await shareWishlist(ctx);
  if (!shared.ok) throw new Error(shared.error.code);
  return shared.value.shareToken;
};

test("a shared link shows what is sold and nothing of whose it is; ended, it is dead and a new one differs", async () => {
  const ctx = await accountCtx(database.db);
  const [kept, gone] = [await makeProduct(), await makeProduct()];
  await wish(ctx, kept, gone);
  await database.db.update(product).set({ status: "archived" }).where(eq(product.id, gone));
  const link = await linkOf(ctx);
  const seen = await sharedWishlist(database.db, link, "en");
  expect(await isSharedWishlist(database.db, link)).toBe(true);
  expect(seen).toMatchObject([{ card: { id: kept }, sold: true }]);
  expect(JSON.stringify(seen)).not.toContain(ctx.accountId);
  expect(await unshareWishlist(ctx)).toMatchObject({ ok: true });
  expect(await sharedWishlist(database.db, link, "en")).toBeUndefined();
  const next = await linkOf(ctx);
  expect(next).not.toBe(link);
  expect(await sharedWishlist(database.db, link, "en")).toBeUndefined();
});

test("sharing many times at once makes one link", async () => {
  const ctx = guestCtx(database.db, await wish(guestCtx(database.db), await makeProduct()));
  const links = await Promise.all(Array.from({ length: 20 }, () => linkOf(ctx)));
  expect(new Set(links).size).toBe(1);
  const [link = ""] = links;
  expect(await sharedWishlist(database.db, link, "en")).toHaveLength(1);
});

test("rejects the wrong actor: nobody shares, or ends the sharing of, somebody else's list", async () => {
  const owner = await accountCtx(database.db);
  await wish(owner, await makeProduct());
  const link = await linkOf(owner);
  const notFound = { ok: false, error: { code: "not_found" } };
  for (const stranger of [
    guestCtx(database.db),
    guestCtx(database.db, newToken()),
    guestCtx(database.db, link),
    await accountCtx(database.db),
  ]) {
    expect(await shareWishlist(stranger)).toEqual(notFound);
    expect(await unshareWishlist(stranger)).toEqual(notFound);
  }
  await expect(shareWishlist(testCtx(database.db))).rejects.toMatchObject({ code: "forbidden" });
  const [row] = await database.db.select().from(wishlist).where(eq(wishlist.accountId, owner.accountId));
  expect(row?.shareToken).toBe(link);
});

test("what is no secret of a link shows nothing", async () => {
  for (const token of ["", "x", newToken(), "add", "'; drop table wishlist; --"]) {
    expect(await isSharedWishlist(database.db, token)).toBe(false);
    expect(await sharedWishlist(database.db, token, "en")).toBeUndefined();
  }
});
