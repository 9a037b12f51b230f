import { CURRENCIES, type CurrencyCode } from "./currency";
import { type Money, money } from "./money";

const DECIMAL = /^(\d{1,15})(?:\.(\d+))?$/;

/** An amount as some providers write it, `1234.50`: digits moved in text, never divided. Not for people. */
export function toDecimal({ minor, currency }: Money): string {
  const exponent: number = CURRENCIES[currency].exponent;
  if (minor < 0) throw new RangeError(`a negative amount: ${minor}`);
  const digits = String(minor).padStart(exponent + 1, "0");
  return exponent === 0 ? digits : `${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
}

/** `undefined`: no amount of this currency; what is finer than its minor unit must be zero. */
export function fromDecimal(text: string, currency: CurrencyCode): Money | undefined {
  const exponent: number = CURRENCIES[currency].exponent;
  const match = DECIMAL.exec(text);
  if (!match) return undefined;
  const [, whole = "", fraction = ""] = match;
  if (/[1-9]/.test(fraction.slice(exponent))) return undefined;
  const minor = Number(whole + fraction.slice(0, exponent).padEnd(exponent, "0"));
  return Number.isSafeInteger(minor) ? money(minor, currency) : undefined;
}
