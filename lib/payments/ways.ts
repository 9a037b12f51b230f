import type { Market, PaymentMethod } from "@/lib/markets/market";

/**
 * How money of a method comes. `page`: on the provider's own page, while stock waits for minutes. `transfer`: from
 * the shopper's bank, looked at by staff, while stock waits for days. `on_delivery`: to the courier.
 */
export type Way = "page" | "transfer" | "on_delivery";

export const WAYS = {
  stripe: "page",
  paypal: "page",
  qr_reference: "page",
  bank_transfer: "transfer",
  cash_on_delivery: "on_delivery",
} as const satisfies Record<PaymentMethod, Way>;

/** Whether money of a method is only held when an order is placed. */
export function isCapturedLater({ capturedLater = [] }: Pick<Market, "capturedLater">, method: PaymentMethod): boolean {
  return capturedLater.some((held) => held === method);
}

/** Until when an order that is to be paid so waits; `null`: until staff decide. */
export function waitsUntil(
  market: Pick<Market, "bankTransfer">,
  method: PaymentMethod,
  reservationMinutes: number,
  now: Date,
): Date | null {
  const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
  switch (WAYS[method]) {
    case "page":
      return after(reservationMinutes);
    case "transfer":
      return after((market.bankTransfer?.days ?? 1) * 24 * 60);
    case "on_delivery":
      return null;
  }
}
