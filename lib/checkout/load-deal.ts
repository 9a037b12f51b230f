import type { Db } from "@/db/client";
import { creditsOfCart } from "@/lib/credit/load-credits";
import { type Customer, loadOffers } from "@/lib/promotions/load-offers";
import type { Deal } from "./quote";

/** What a cart may be given and paid with now; `undefined` cart: what everybody may be given. */
export async function loadDeal(
  db: Db,
  cartId: `crt_${string}` | undefined,
  customer: Customer,
  now: Date,
): Promise<Deal> {
  const [offers, credits] = await Promise.all([
    loadOffers(db, cartId, customer, now),
    cartId ? creditsOfCart(db, cartId, customer.accountId, now) : [],
  ]);
  return { offers, credits, now };
}
