import { CURRENCIES } from "./currency";
import type { Money } from "./money";

const NARROW_NBSP = "\u202f";

/** An amount cut into the parts a page sets differently: number large, currency small. */
export type MoneyParts = { readonly prefix: string; readonly number: string; readonly suffix: string };

const SYMBOL = { KGS: "сом", USD: "$", EUR: "€", KZT: "₸" } as const;
const PREFIXED = new Set(["USD"]);

/**
 * Writes an amount as its market does: `$1,234.50`, `12 345,50 сом`. Whole amounts in сом drop the decimals,
 * as price tags there do; dollars keep them. `locale` is a BCP 47 tag. Never goes through a float.
 */
export function formatMoneyParts(amount: Money, locale: string): MoneyParts {
  const { exponent } = CURRENCIES[amount.currency];
  const english = locale.startsWith("en");
  const size = Math.abs(amount.minor);
  const scale = 10 ** exponent;
  const whole = String(Math.floor(size / scale)).replace(/\B(?=(\d{3})+(?!\d))/g, english ? "," : NARROW_NBSP);
  const rest = size % scale;
  const prefixed = PREFIXED.has(amount.currency);
  const decimals = rest === 0 && !prefixed ? "" : (english ? "." : ",") + String(rest).padStart(exponent, "0");
  const sign = amount.minor < 0 ? "−" : "";
  const symbol = SYMBOL[amount.currency];
  return prefixed
    ? { prefix: sign + symbol, number: whole + decimals, suffix: "" }
    : { prefix: sign, number: whole + decimals, suffix: NARROW_NBSP + symbol };
}

export function formatMoney(amount: Money, locale: string): string {
  const { prefix, number, suffix } = formatMoneyParts(amount, locale);
  return prefix + number + suffix;
}
