import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { account } from "@/db/schema/accounts";
import { wishlist } from "@/db/schema/wishlist";
import { welcome } from "@/lib/accounts/welcome";
import { ok } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { adoptWishlist } from "@/lib/wishlist/adopt-wishlist";
import { ownWishlist, sharedWishlist } from "@/lib/wishlist/queries";
import { shareWishlist } from "@/lib/wishlist/share-wishlist";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";
import { accountCtx, guestCtx, makeProduct as productOf, wish } from "@/tests/rig/wishers";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase({ max: 20 });
});
afterAll(() => database.close());

const makeProduct = () => productOf(database.db);

const adopt = (accountId: `usr_${string}`, token: string | undefined) =>
  transact(database.db, async (tx) => ok(await adoptWishlist(tx, accountId, token)));

const idsOf = async (ctx: Parameters<typeof ownWishlist>[0]) =>
  (await ownWishlist(ctx, "en")).wishes.map((each) => each.card.id);

async function share(ctx: Parameters<typeof shareWishlist>[0]): Promise<string> {
  const shared = await shareWishlist(ctx);
  if (!shared.ok) throw new Error(shared.error.code);
  return shared.value.shareToken;
}

test("signing in joins a guest's wishes to the account's, each once, and the guest's list is gone", async () => {
  const [own, both, guests] = [await makeProduct(), await makeProduct(), await makeProduct()];
  const ctx = await accountCtx(database.db);
  await wish(ctx, own, both);
  const token = await wish(guestCtx(database.db), both, guests);
  const [who] = await database.db.select().from(account).where(eq(account.id, ctx.accountId));
  if (!who) throw new Error("no account");
  const client = { ...ctx.client, wishlistToken: token };
  await transact(database.db, async (tx) => ok(await welcome(tx, { ...ctx, client }, who, undefined)));
  expect((await idsOf(ctx)).toSorted()).toEqual([own, both, guests].toSorted());
  expect(await idsOf(guestCtx(database.db, token))).toEqual([]);
});

test("without a guest's list an account has none made", async () => {
  const ctx = await accountCtx(database.db);
  await adopt(ctx.accountId, undefined);
  await adopt(ctx.accountId, "no token at all");
  expect(await database.db.$count(wishlist, eq(wishlist.accountId, ctx.accountId))).toBe(0);
});

test("a list that is an account's already goes to nobody else", async () => {
  const [owner, thief] = [await accountCtx(database.db), await accountCtx(database.db)];
  const productId = await makeProduct();
  const token = await wish(guestCtx(database.db), productId);
  await adopt(owner.accountId, token);
  await adopt(thief.accountId, token);
  expect(await idsOf(owner)).toEqual([productId]);
  expect(await idsOf(thief)).toEqual([]);
});

test("two browsers signing in at once bring both their lists", async () => {
  const ctx = await accountCtx(database.db);
  const products = await Promise.all(Array.from({ length: 6 }, () => makeProduct()));
  const tokens = await Promise.all(products.map((productId) => wish(guestCtx(database.db), productId)));
  await Promise.all(tokens.map((token) => adopt(ctx.accountId, token)));
  expect((await idsOf(ctx)).toSorted()).toEqual(products.toSorted());
});

test("the link of a guest's list goes on only where it shows no more than before", async () => {
  const [empty, full] = [await accountCtx(database.db), await accountCtx(database.db)];
  await wish(full, await makeProduct());
  const first = await wish(guestCtx(database.db), await makeProduct());
  const second = await wish(guestCtx(database.db), await makeProduct());
  const links = [await share(guestCtx(database.db, first)), await share(guestCtx(database.db, second))] as const;
  await adopt(empty.accountId, first);
  await adopt(full.accountId, second);
  expect(await sharedWishlist(database.db, links[0], "en")).toHaveLength(1);
  expect(await sharedWishlist(database.db, links[1], "en")).toBeUndefined();
});
