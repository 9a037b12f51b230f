import type { CurrencyCode } from "./currency";

/** An amount in whole minor units (cents, tyiyn) of one currency. Made only by `money()`. */
export type Money = { readonly minor: number; readonly currency: CurrencyCode };

/** @throws RangeError when `minor` is not a safe integer. */
export function money(minor: number, currency: CurrencyCode): Money {
  if (!Number.isSafeInteger(minor)) throw new RangeError(`not a whole amount of minor units: ${minor}`);
  return { minor: minor === 0 ? 0 : minor, currency };
}

function assertSame(a: Money, b: Money): void {
  if (a.currency !== b.currency) throw new RangeError(`mixed currencies: ${a.currency} and ${b.currency}`);
}

export function add(a: Money, b: Money): Money {
  assertSame(a, b);
  return money(a.minor + b.minor, a.currency);
}

export function subtract(a: Money, b: Money): Money {
  assertSame(a, b);
  return money(a.minor - b.minor, a.currency);
}

/** @throws RangeError when `quantity` is not an integer. */
export function times(a: Money, quantity: number): Money {
  if (!Number.isSafeInteger(quantity)) throw new RangeError(`not a whole quantity: ${quantity}`);
  return money(a.minor * quantity, a.currency);
}
