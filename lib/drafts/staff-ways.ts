import type { Market, PaymentMethod } from "@/lib/markets/market";

/** How an order that staff make is paid: to the courier, by a transfer to come, or by one that has come. */
export const STAFF_WAYS = ["cash_on_delivery", "bank_transfer", "transfer_received"] as const;
export type StaffWay = (typeof STAFF_WAYS)[number];

export function methodOf(way: StaffWay): PaymentMethod {
  return way === "transfer_received" ? "bank_transfer" : way;
}

/** What of it a market has. */
export function staffWaysOf(market: Pick<Market, "paymentMethods">): readonly StaffWay[] {
  return STAFF_WAYS.filter((way) => market.paymentMethods.includes(methodOf(way)));
}
