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

type Paid = { readonly id: string; readonly paidMinor: number; readonly heldMinor: number };

/**
 * What credits pay of an order that a change has made cheaper, `creditMinor` together: what went back is taken off them
 * one after the other by id, as it was given back.
 */
export function withinCredit<Credit extends Paid>(credits: readonly Credit[], creditMinor: number): readonly Credit[] {
  let over = credits.reduce((sum, { paidMinor }) => sum + paidMinor, -creditMinor);
  const paying = new Map<string, number>();
  for (const { id, paidMinor } of credits.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const less = Math.min(Math.max(0, over), paidMinor);
    paying.set(id, paidMinor - less);
    over -= less;
  }
  return credits
    .map((credit) => ({ ...credit, paidMinor: paying.get(credit.id) ?? credit.paidMinor }))
    .filter(({ paidMinor, heldMinor }) => paidMinor > 0 || heldMinor > 0);
}
