import { cartTokenOf } from "@/lib/cart/token";
import type { Ctx } from "@/lib/kernel/context";

/** The token of a draft's cart, made from its id and the shop's secret: no browser is ever handed it. */
export function draftCartToken(ctx: Pick<Ctx, "keys">, cartId: `crt_${string}`): string {
  return cartTokenOf(ctx.keys.mac("draft-cart", cartId));
}
