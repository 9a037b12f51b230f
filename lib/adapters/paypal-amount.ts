import type { Money as PayPalMoney } from "@paypal/paypal-server-sdk";
import { isCurrencyCode } from "@/lib/money/currency";
import { fromDecimal } from "@/lib/money/decimal";

/** An amount in minor units; of one that cannot be understood, zero of no currency, which fits no order. */
export function minorOf(amount: PayPalMoney | undefined): { readonly amountMinor: number; readonly currency: string } {
  const currency = amount?.currencyCode ?? "";
  const read = amount && isCurrencyCode(currency) ? fromDecimal(amount.value, currency) : undefined;
  return read ? { amountMinor: read.minor, currency } : { amountMinor: 0, currency: "" };
}
