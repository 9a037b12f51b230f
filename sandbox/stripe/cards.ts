export type CardOutcome =
  | { readonly kind: "pays"; readonly digits: string }
  | { readonly kind: "pays_late"; readonly digits: string }
  | {
      readonly kind: "declined";
      readonly digits: string;
      readonly code: string;
      readonly declineCode: string | null;
      readonly message: string;
    };

export const PAYING_CARD = "4242424242424242";
export const DECLINED_CARD = "4000000000000002";
export const LATE_CARD = "4000000000003220";
export const MASTERCARD = "5555555555554444";
/** Is kept without complaint and declined at every payment. */
export const KEPT_BUT_DECLINED_CARD = "4000000000000341";
const NO_FUNDS_CARD = "4000000000009995";

const METHODS: Readonly<Record<string, string>> = {
  pm_card_visa: PAYING_CARD,
  pm_card_chargeDeclined: DECLINED_CARD,
  pm_card_visa_chargeDeclined: DECLINED_CARD,
  pm_card_visa_chargeDeclinedInsufficientFunds: NO_FUNDS_CARD,
};

/** The digits of a card number typed with spaces or dashes, or of one of Stripe's `pm_card_…` test methods. */
export function cardDigits(card: string): string {
  return (METHODS[card] ?? card).replace(/[\s-]/g, "");
}

export function brandOf(digits: string): "visa" | "mastercard" {
  return digits.startsWith("5") ? "mastercard" : "visa";
}

function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (const [index, digit] of [...digits].reverse().entries()) {
    const doubled = index % 2 === 1 ? Number(digit) * 2 : Number(digit);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** What happens to a card number (spaces and dashes allowed) or to one of Stripe's `pm_card_…` test methods. */
export function cardOutcome(card: string): CardOutcome {
  const digits = cardDigits(card);
  const declined = (code: string, declineCode: string | null, message: string): CardOutcome => ({
    kind: "declined",
    digits,
    code,
    declineCode,
    message,
  });
  if (digits === PAYING_CARD || digits === MASTERCARD) return { kind: "pays", digits };
  if (digits === LATE_CARD) return { kind: "pays_late", digits };
  if (digits === DECLINED_CARD || digits === KEPT_BUT_DECLINED_CARD)
    return declined("card_declined", "generic_decline", "Your card was declined.");
  if (digits === NO_FUNDS_CARD)
    return declined("card_declined", "insufficient_funds", "Your card has insufficient funds.");
  if (!/^\d{13,19}$/.test(digits) || !passesLuhn(digits))
    return declined("incorrect_number", null, "Your card number is incorrect.");
  return declined("card_declined", "test_mode_live_card", "Your card was declined. Only test cards work here.");
}
