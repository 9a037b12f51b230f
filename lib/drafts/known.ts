import type { Address } from "@/db/schema/address";
import { addressSchema } from "@/lib/checkout/address";
import type { CheckoutDraft } from "@/lib/checkout/draft";
import type { Market } from "@/lib/markets/market";
import { knownMethod } from "@/lib/shipping/methods";
import type { DraftFields } from "./schemas";

const CONTACT = ["email", "customerName", "phone"] as const;
export type ContactField = (typeof CONTACT)[number];

/** What staff have settled of a draft, so that its customer is not asked again. */
export type Known = {
  readonly contact: readonly ContactField[];
  /** `null`: it is not known in full, or the goods are fetched and it is the customer who says where they live. */
  readonly address: Address | null;
};

/** What the customer of a draft need not say. Pure. */
export function knownOf(market: Market, fields: DraftFields): Known {
  const { region, city, line1, line2, postalCode } = fields;
  const address = addressSchema(market).safeParse({ region, city, line1, line2, postalCode });
  const isFetched = knownMethod(market, region, fields.shippingMethod)?.pickup;
  return {
    contact: CONTACT.filter((field) => fields[field] !== ""),
    address: address.success && !isFetched ? address.data : null,
  };
}

const PLACE = ["region", "city", "line1", "line2", "postalCode"] as const;
const BEGUN = [...CONTACT, ...PLACE, "shippingMethod", "note"] as const;

/**
 * The checkout form of a draft: what its customer typed, over that what staff have settled, under it what they only
 * began. Pure.
 */
export function checkoutOf(market: Market, fields: DraftFields, typed: CheckoutDraft): CheckoutDraft {
  const known = knownOf(market, fields);
  const valuesOf = (names: readonly (typeof BEGUN)[number][]) =>
    Object.fromEntries(names.map((name) => [name, fields[name]]));
  return { ...valuesOf(BEGUN), ...typed, ...valuesOf([...known.contact, ...(known.address ? PLACE : [])]) };
}
