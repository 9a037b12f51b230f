/** ISO 4217 currencies the shop can charge, with the number of decimal digits of their minor unit. */
export const CURRENCIES = {
  KGS: { exponent: 2 },
  USD: { exponent: 2 },
  EUR: { exponent: 2 },
  KZT: { exponent: 2 },
} as const satisfies Record<string, { exponent: number }>;

export type CurrencyCode = keyof typeof CURRENCIES;

export function isCurrencyCode(value: string): value is CurrencyCode {
  return Object.hasOwn(CURRENCIES, value);
}
