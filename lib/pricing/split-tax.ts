import { type BasisPoints, includedShare, share } from "@/lib/money/rate";

export type TaxSplit = { readonly netMinor: number; readonly taxMinor: number; readonly grossMinor: number };

/** Tax on what is paid for one line, rounded half away from zero: taken out of it where prices include tax, else put on top. */
export function splitTax(paidMinor: number, rate: BasisPoints, pricesIncludeTax: boolean): TaxSplit {
  const taxMinor = pricesIncludeTax ? includedShare(paidMinor, rate) : share(paidMinor, rate);
  return pricesIncludeTax
    ? { netMinor: paidMinor - taxMinor, taxMinor, grossMinor: paidMinor }
    : { netMinor: paidMinor, taxMinor, grossMinor: paidMinor + taxMinor };
}
