import type { AddressInput } from "@/lib/addresses/schemas";
import type { CheckoutDraft } from "./draft";
import { draftOfAddress } from "./form-data";

/** Fields that make a place; of a place that somebody began to type, nothing is filled in. */
const PLACE = ["city", "line1", "line2", "postalCode"] as const;

/**
 * The checkout as somebody signed in finds it: what they typed, and where they typed nothing, what their account
 * knows. An address is filled in whole or not at all. Pure.
 */
export function prefilled(
  draft: CheckoutDraft,
  me: { readonly email: string | null; readonly phone: string | null; readonly name: string },
  saved: AddressInput | undefined,
): CheckoutDraft {
  const isTyped = (field: string) => (draft[field] ?? "").trim() !== "";
  const place = saved && !PLACE.some(isTyped) ? draftOfAddress(saved) : {};
  const known: CheckoutDraft = {
    email: me.email ?? "",
    customerName: saved?.name ?? me.name,
    phone: saved?.phone ?? me.phone ?? "",
  };
  const typedContact = Object.fromEntries(Object.keys(known).flatMap((f) => (isTyped(f) ? [[f, draft[f] ?? ""]] : [])));
  return { ...draft, ...place, ...known, ...typedContact };
}
