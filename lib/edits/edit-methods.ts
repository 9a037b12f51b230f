import type { Market, PaymentMethod } from "@/lib/markets/market";
import { MOST_PER_PAYMENT } from "@/lib/payments/provider";
import { WAYS } from "@/lib/payments/ways";

/** How the difference of a changed order can be paid: on a page of the market, the order's own first. */
export function editMethods(
  market: Pick<Market, "paymentMethods">,
  own: PaymentMethod,
  amountMinor: number,
): readonly PaymentMethod[] {
  return market.paymentMethods
    .filter((method) => WAYS[method] === "page" && amountMinor <= MOST_PER_PAYMENT[method])
    .sort((a, b) => Number(b === own) - Number(a === own));
}
