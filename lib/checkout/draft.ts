import type { cart } from "@/db/schema/cart";

/** What was typed into the checkout form so far, unchecked, by field. */
export type CheckoutDraft = (typeof cart.$inferSelect)["checkout"];

/** The fields of the checkout form that are kept, each with the most characters kept of it: more than the form allows. */
const KEPT = {
  email: 1000,
  customerName: 400,
  phone: 160,
  region: 40,
  city: 400,
  line1: 800,
  line2: 800,
  postalCode: 80,
  billingSame: 3,
  billingRegion: 40,
  billingCity: 400,
  billingLine1: 800,
  billingLine2: 800,
  billingPostalCode: 80,
  note: 4000,
  shippingMethod: 40,
  paymentMethod: 40,
  saveAddress: 3,
} as const;

export type DraftField = keyof typeof KEPT;

const FIELDS = Object.keys(KEPT) as readonly DraftField[];

/**
 * What of a posted checkout form is worth keeping: known fields alone, cut to a length. A form with any of them
 * stands for the whole form, so that an unticked box is known to be unticked.
 */
export function draftOf(form: ReadonlyMap<string, string>): CheckoutDraft {
  const draft: Record<string, string> = {};
  for (const field of FIELDS) {
    const value = form.get(field);
    if (value !== undefined) draft[field] = value.slice(0, KEPT[field]).toWellFormed();
  }
  return Object.keys(draft).length > 0 ? { ...draft, billingSame: draft.billingSame ?? "" } : {};
}

/** A field as it was typed; empty when it was not. */
export function draftValue(draft: CheckoutDraft, field: DraftField): string {
  return draft[field] ?? "";
}

/** Ticked until the shopper unticks it. */
export function billsToShipping(draft: CheckoutDraft): boolean {
  return draft.billingSame !== "";
}
