import type { PaymentStatus } from "@/db/schema/payments";
import { dueOf } from "@/lib/orders/order";

type Attempt = {
  readonly status: PaymentStatus;
  readonly authorizedMinor: number | null;
  readonly authorizedUntil: Date | null;
};

/** What a buyer's bank holds for an order and nobody has captured yet, minor units, and until when; `undefined`: nothing. */
export function heldMoney(payments: readonly Attempt[]): { readonly minor: number; readonly until: Date } | undefined {
  const pay = payments.findLast(({ status }) => status === "authorized" || status === "capturing");
  if (!pay || pay.authorizedMinor === null || pay.authorizedUntil === null) return undefined;
  return { minor: pay.authorizedMinor, until: pay.authorizedUntil };
}

/** What is held for an order, minor units; of one that was captured or let go since, what it costs. */
export function heldOrDue(order: Parameters<typeof dueOf>[0] & { readonly payments: readonly Attempt[] }): number {
  return heldMoney(order.payments)?.minor ?? dueOf(order);
}
