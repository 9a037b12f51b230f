import type { PaymentStatus } from "@/db/schema/payments";

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
