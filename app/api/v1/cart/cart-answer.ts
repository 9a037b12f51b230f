import { json } from "@/lib/api/route";
import { cartJson } from "@/lib/cart/cart-json";
import { openCart } from "@/lib/cart/queries";
import { hashCartToken } from "@/lib/cart/token";
import { customerOf } from "@/lib/checkout/customer";
import { loadDeal } from "@/lib/checkout/load-deal";
import { checkoutDraft } from "@/lib/checkout/queries";
import type { Ctx } from "@/lib/kernel/context";
import type { Language } from "@/lib/markets/market";

/** The caller's cart as it is now; an empty one when there is none. */
export async function cartAnswer(ctx: Ctx, cartToken: string | undefined, language: Language): Promise<Response> {
  const tokenHash = hashCartToken(cartToken);
  const [cart, draft] = tokenHash
    ? await Promise.all([openCart(ctx.db, tokenHash, language), checkoutDraft(ctx.db, tokenHash)])
    : [undefined, {}];
  const deal = await loadDeal(ctx.db, cart?.id, customerOf(ctx, draft), ctx.clock());
  return json(cartJson(ctx.market, cart, deal, language));
}
