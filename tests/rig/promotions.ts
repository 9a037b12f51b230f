import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { variant } from "@/db/schema/catalog";
import { promotion, promotionTarget } from "@/db/schema/promotions";
import { applyCode } from "@/lib/cart/apply-code";
import { cartLines, openCart } from "@/lib/cart/queries";
import { hashCartToken } from "@/lib/cart/token";
import { loadDeal } from "@/lib/checkout/load-deal";
import { type Quote, quote } from "@/lib/checkout/quote";
import type { Ctx } from "@/lib/kernel/context";
import { newId } from "@/lib/kernel/ids";
import type { Customer } from "@/lib/promotions/load-offers";

type NewPromotion = Partial<typeof promotion.$inferInsert> & {
  /** Of scope `product`: the products of these variants. */
  readonly of?: readonly `var_${string}`[];
};

let codes = 0;

/** A code nobody has used. */
export function newCode(): string {
  codes += 1;
  return `CODE${process.pid}X${codes}`;
}

/** A promotion of 10 %, by itself, unless the changes say something else. */
export async function makePromotion(db: Db, { of = [], ...changes }: NewPromotion = {}): Promise<`prm_${string}`> {
  const id = newId("prm");
  const name = { en: "Ten percent", ru: "Десять процентов", ky: "Он пайыз" };
  const startsAt = new Date(Date.now() - 86_400_000);
  await db
    .insert(promotion)
    .values({ id, name, kind: "percentage", bps: 1_000, currency: "USD", startsAt, ...changes });
  for (const variantId of of) {
    const [row] = await db.select({ productId: variant.productId }).from(variant).where(eq(variant.id, variantId));
    await db.insert(promotionTarget).values({ id: newId("pmt"), promotionId: id, productId: row?.productId ?? null });
  }
  return id;
}

/** Puts a code into a cart; resolves with what came of it. */
export async function typeCode(ctx: Pick<Ctx, "db" | "clock">, token: string, code: string, customer: Customer = {}) {
  return applyCode(ctx, token, code, customer);
}

/** What a cart costs delivered to a region, with everything it may be given. */
export async function quoteOf(
  ctx: Pick<Ctx, "db" | "market" | "clock">,
  token: string,
  region: string,
  customer: Customer = {},
  method?: string,
): Promise<Quote> {
  const cart = await openCart(ctx.db, hashCartToken(token) ?? "", "en");
  const lines = cart ? await cartLines(ctx.db, cart.id, "en") : [];
  return quote(ctx.market, lines, region, await loadDeal(ctx.db, cart?.id, customer, ctx.clock()), method);
}
