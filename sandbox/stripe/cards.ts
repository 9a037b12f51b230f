export type CardOutcome =
  | { readonly kind: "pays"; readonly last4: string }
  | { readonly kind: "pays_late"; readonly last4: string }
  | {
      readonly kind: "declined";
      readonly last4: string;
      readonly code: string;
      readonly declineCode: string | null;
      readonly message: string;
    };

export const PAYING_CARD = "4242424242424242";
export const DECLINED_CARD = "4000000000000002";
export const LATE_CARD = "4000000000003220";
const NO_FUNDS_CARD = "4000000000009995";

const METHODS: Readonly<Record<string, string>> = {
  pm_card_visa: PAYING_CARD,
  pm_card_chargeDeclined: DECLINED_CARD,
  pm_card_visa_chargeDeclined: DECLINED_CARD,
  pm_card_visa_chargeDeclinedInsufficientFunds: NO_FUNDS_CARD,
};

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
  const digits = (METHODS[card] ?? card).replace(/[\s-]/g, "");
  const last4 = digits.slice(-4);
  const declined = (code: string, declineCode: string | null, message: string): CardOutcome => ({
    kind: "declined",
    last4,
    code,
    declineCode,
    message,
  });
  if (digits === PAYING_CARD) return { kind: "pays", last4 };
  if (digits === LATE_CARD) return { kind: "pays_late", last4 };
  if (digits === DECLINED_CARD) return declined("card_declined", "generic_decline", "Your card was declined.");
  if (digits === NO_FUNDS_CARD)
    return declined("card_declined", "insufficient_funds", "Your card has insufficient funds.");
  if (!/^\d{13,19}$/.test(digits) || !passesLuhn(digits))
    return declined("incorrect_number", null, "Your card number is incorrect.");
  return declined("card_declined", "test_mode_live_card", "Your card was declined. Only test cards work here.");
}
