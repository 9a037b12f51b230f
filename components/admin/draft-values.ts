import { faultOf } from "@/components/account/form-texts";
import { faultText } from "@/components/checkout/field-texts";
import type { Flash } from "@/lib/api/flash";
import type { CheckoutErrors } from "@/lib/checkout/form-data";
import type { StaffDraft } from "@/lib/drafts/queries";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";
import { typedHundredths } from "@/lib/money/hundredths";
import { typedIn } from "./staff-texts";

/** What the form of a draft is filled with: what was typed when it was refused, else what is saved. */
export function draftValues(draft: StaffDraft, flash: Flash | undefined): Readonly<Record<string, string>> {
  const typed = typedIn(flash, "discountKind");
  if (Object.keys(typed).length > 0) return typed;
  const { locale, email, customerName, phone, region, city, line1, line2, postalCode } = draft;
  const { shippingMethod, note, staffNote, discountBps, discountMinor, discountReason } = draft;
  const units = draft.cart.lines.map(({ itemId, quantity }) => [`units.${itemId}`, String(quantity)]);
  return {
    ...{ locale, email, customerName, phone, region, city, line1, line2, postalCode, shippingMethod, note, staffNote },
    discountKind: discountBps !== null ? "percentage" : discountMinor !== null ? "fixed" : "none",
    discountValue: typedHundredths(discountBps ?? discountMinor ?? 0).replace(/^0$/, ""),
    discountReason,
    ...Object.fromEntries(units),
  };
}

const LIKE_CHECKOUT = ["email", "customerName", "phone", "region", "city", "line1", "line2", "postalCode", "note"];

/** What is said of a field of a draft that was refused. */
export function draftFault(place: Place, t: Translator, flash: Flash | undefined, field: string): string | undefined {
  if (!LIKE_CHECKOUT.includes(field)) return faultOf(t, flash, field);
  const errors = (flash?.errors ?? {}) as CheckoutErrors;
  return faultText(place.locale.language, field as keyof CheckoutErrors, errors);
}
