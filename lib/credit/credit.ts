import type { CreditKind } from "@/db/schema/credit";

/** Money that a cart is to be paid with. Minor units of the market's currency. */
export type CreditOffer = {
  readonly id: `crd_${string}`;
  readonly kind: CreditKind;
  /** Last four signs of a gift card's code; empty: store credit. */
  readonly ending: string;
  readonly balanceMinor: number;
};

/** What one credit pays of a total. */
export type CreditPart = CreditOffer & { readonly paysMinor: number };

/**
 * How credits pay a total, one after the other in the order given, each as far as it reaches. The total and its tax
 * stay as they are; `dueMinor` is what is left for the payment method.
 */
export function payWithCredit(
  totalMinor: number,
  credits: readonly CreditOffer[],
): { readonly credits: readonly CreditPart[]; readonly creditMinor: number; readonly dueMinor: number } {
  let dueMinor = totalMinor;
  const parts = credits.map((credit) => {
    const paysMinor = Math.min(dueMinor, credit.balanceMinor);
    dueMinor -= paysMinor;
    return { ...credit, paysMinor };
  });
  return { credits: parts, creditMinor: totalMinor - dueMinor, dueMinor };
}
