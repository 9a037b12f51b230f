import type { FieldError } from "@/lib/checkout/address";
import type { DraftField } from "@/lib/checkout/draft";
import type { CheckoutErrors } from "@/lib/checkout/form-data";
import { MESSAGES } from "@/lib/i18n/messages";
import type { Language } from "@/lib/markets/market";

type FaultTexts = { readonly [E in FieldError]?: string };

const SAME_AS: { readonly [F in DraftField]?: DraftField } = {
  billingRegion: "region",
  billingCity: "city",
  billingLine1: "line1",
  billingLine2: "line2",
  billingPostalCode: "postalCode",
};

/** What is said of each fault of a field. */
export function faultTexts(language: Language, field: DraftField): FaultTexts {
  const texts: { readonly [F in DraftField]?: FaultTexts } = MESSAGES[language].checkout.errors;
  return texts[SAME_AS[field] ?? field] ?? {};
}

/** What is said of the fault that was found in a field. */
export function faultText(language: Language, field: DraftField, errors: CheckoutErrors): string | undefined {
  const code = errors[field];
  if (!code) return undefined;
  const texts = faultTexts(language, field);
  return texts[code] ?? texts.invalid ?? MESSAGES[language].errors.validation_failed;
}
