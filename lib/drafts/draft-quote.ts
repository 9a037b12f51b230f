import { type Quote, quote } from "@/lib/checkout/quote";
import type { Market } from "@/lib/markets/market";
import type { StaffDraft } from "./queries";

type Quoted = Pick<StaffDraft, "cart" | "region" | "shippingMethod" | "deal">;

/** What a draft costs as it is saved: by the engine that will price its order. */
export function draftQuote(market: Market, { cart, region, shippingMethod, deal }: Quoted): Quote {
  return quote(market, cart.lines, region || null, deal, shippingMethod);
}
