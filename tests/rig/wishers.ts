import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { account } from "@/db/schema/accounts";
import { variant } from "@/db/schema/catalog";
import type { Actor, Ctx } from "@/lib/kernel/context";
import { newId } from "@/lib/kernel/ids";
import { addToWishlist } from "@/lib/wishlist/add-to-wishlist";
import { makeVariant, type NewVariant, type TestCtx, testCtx } from "@/tests/rig/factories";

/** Acts for somebody with an account of their own. */
export async function accountCtx(db: Db): Promise<TestCtx & { readonly accountId: `usr_${string}` }> {
  const accountId = newId("usr");
  await db.insert(account).values({ id: accountId, email: `${accountId}@example.com`, locale: "en-us" });
  const actor: Actor = {
    type: "account",
    accountId,
    sessionId: newId("ses"),
    role: "customer",
    secondFactorAt: null,
  };
  return { ...testCtx(db, "us", { actor }), accountId };
}

/** Acts for a guest whose browser keeps this secret of a wishlist, if any. */
export function guestCtx(db: Db, wishlistToken?: string): TestCtx {
  return testCtx(db, "us", { actor: { type: "guest" }, client: { ip: "", userAgent: "", wishlistToken } });
}

/** Remembers products one after another; resolves with the guest's secret, `""` for an account. */
export async function wish(
  ctx: Pick<Ctx, "db" | "actor" | "client">,
  ...productIds: readonly `prd_${string}`[]
): Promise<string> {
  let token = ctx.client.wishlistToken;
  for (const productId of productIds) {
    const added = await addToWishlist({ ...ctx, client: { ...ctx.client, wishlistToken: token } }, { productId });
    if (!added.ok) throw new Error(`wishlist: ${added.error.code}`);
    token = added.value.token;
  }
  return token ?? "";
}

/** A product to wish for. */
export async function makeProduct(db: Db, made: NewVariant = {}): Promise<`prd_${string}`> {
  const variantId = await makeVariant(db, "us", made);
  const [row] = await db.select({ productId: variant.productId }).from(variant).where(eq(variant.id, variantId));
  if (!row) throw new Error("the product has no variant");
  return row.productId;
}
