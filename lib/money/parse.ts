import { CURRENCIES, type CurrencyCode } from "./currency";

/** Minor units of an amount as people type it, `12`, `12.5`, `12,50`; `undefined` for anything else. Never goes through a float. */
export function parseAmount(text: string, currency: CurrencyCode): number | undefined {
  const { exponent } = CURRENCIES[currency];
  const typed = /^(\d{1,12})(?:[.,](\d+))?$/.exec(text.replace(/[\s\u202f\u00a0]/g, ""));
  if (!typed || (typed[2] ?? "").length > exponent) return undefined;
  const minor = Number(`${typed[1]}${(typed[2] ?? "").padEnd(exponent, "0")}`);
  return Number.isSafeInteger(minor) ? minor : undefined;
}
