import { and, eq, gt } from "drizzle-orm";
import type { Db } from "@/db/client";
import { cartCredit, credit } from "@/db/schema/credit";
import { cartCode } from "@/db/schema/promotions";
import { hashGiftCode } from "@/lib/credit/gift-code";
import { spendable } from "@/lib/credit/load-credits";
import type { Ctx } from "@/lib/kernel/context";
import { newId } from "@/lib/kernel/ids";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { judgePromotion, type Refusal } from "@/lib/promotions/judge-promotion";
import { type Customer, offerOfCode } from "@/lib/promotions/load-offers";
import { type Cart, MAX_CODES } from "./cart";
import { lockCart } from "./change-cart";
import { cartLines } from "./queries";
import { hashCartToken } from "./token";

export type ApplyCodeError =
  | { readonly code: "cart_empty" }
  /** Neither a promotion's code nor a gift card's that can be spent. */
  | { readonly code: "promotion_unknown" }
  | { readonly code: "promotion_too_many"; readonly max: number }
  | Refusal;

/** What a code was found to be. */
export type AppliedCode = { readonly kind: "promotion"; readonly code: string } | { readonly kind: "gift_card" };

/**
 * Puts a promotion's code or a gift card's into the open cart; upper and lower case are the same. A promotion whose
 * minimum is not reached stays in the cart and applies once it is; any other refusal leaves the cart as it was.
 */
export async function applyCode(
  ctx: Pick<Ctx, "db" | "clock">,
  token: string | undefined,
  typed: string,
  customer: Customer,
): Promise<Result<AppliedCode, ApplyCodeError>> {
  const tokenHash = hashCartToken(token);
  if (!tokenHash) return err({ code: "cart_empty" });
  const now = ctx.clock();
  return transact(ctx.db, async (tx): Promise<Result<AppliedCode, ApplyCodeError>> => {
    const open = await lockCart(tx, tokenHash);
    if (!open) return err({ code: "cart_empty" });
    const offer = await offerOfCode(tx, typed.trim().toUpperCase(), customer);
    if (!offer) return applyGiftCard(tx, open.id, typed, now);
    const refusal = judgePromotion(offer, await cartLines(tx, open.id, "en"), now);
    if (refusal && refusal.code !== "promotion_minimum") return err(refusal);
    if (await isFull(tx, open.id)) return err({ code: "promotion_too_many", max: MAX_CODES });
    await tx
      .insert(cartCode)
      .values({ id: newId("cco"), cartId: open.id, promotionId: offer.promotion.id })
      .onConflictDoNothing();
    return ok({ kind: "promotion", code: offer.promotion.code ?? "" });
  });
}

async function isFull(tx: Db, cartId: Cart["id"]): Promise<boolean> {
  return (await tx.$count(cartCode, eq(cartCode.cartId, cartId))) >= MAX_CODES;
}

async function applyGiftCard(
  tx: Db,
  cartId: Cart["id"],
  typed: string,
  now: Date,
): Promise<Result<AppliedCode, ApplyCodeError>> {
  const codeHash = hashGiftCode(typed);
  if (!codeHash) return err({ code: "promotion_unknown" });
  const [card] = await tx
    .select({ id: credit.id })
    .from(credit)
    .where(and(eq(credit.codeHash, codeHash), gt(credit.balanceMinor, 0), spendable(now)));
  if (!card) return err({ code: "promotion_unknown" });
  const count = await tx.$count(cartCredit, eq(cartCredit.cartId, cartId));
  if (count >= MAX_CODES) return err({ code: "promotion_too_many", max: MAX_CODES });
  await tx
    .insert(cartCredit)
    .values({ id: newId("ccr"), cartId, creditId: card.id })
    .onConflictDoNothing();
  return ok({ kind: "gift_card" });
}
