import type { Market, ShippingMethod, ShippingZone } from "@/lib/markets/market";
import { zoneOf } from "@/lib/markets/markets";
import type { ShippingQuote } from "@/lib/pricing/pricing";

/** What all of an order weighs; a line of unknown weight weighs nothing. */
export function weightOf(lines: readonly { readonly weightGrams?: number; readonly quantity: number }[]): number {
  return lines.reduce((sum, line) => sum + (line.weightGrams ?? 0) * line.quantity, 0);
}

/** What a method charges for a weight; `null`: it is too heavy for it. */
export function shippingQuote({ code, tiers, freeFromMinor }: ShippingMethod, grams: number): ShippingQuote | null {
  const tier = tiers.find(({ upToGrams }) => grams <= upToGrams);
  if (!tier) return null;
  const { rateMinor, ratesByGoods } = tier;
  return { code, rateMinor, freeFromMinor, ...(ratesByGoods && { ratesByGoods }) };
}

/** The methods of a zone that take a weight, the usual one first. */
export function methodsFor(zone: ShippingZone, grams: number): readonly ShippingMethod[] {
  return zone.methods.filter((method) => shippingQuote(method, grams) !== null);
}

/**
 * The method of that code, or the usual one where none is named; `undefined` where the zone has no such method, or it
 * does not take the weight.
 */
export function chosenMethod(zone: ShippingZone, code: string | undefined, grams: number): ShippingMethod | undefined {
  const taking = methodsFor(zone, grams);
  return code === undefined || code === "" ? taking[0] : taking.find((method) => method.code === code);
}

/** A method by its code wherever the market has it, for an order that was placed before. */
export function knownMethod(market: Market, region: string, code: string): ShippingMethod | undefined {
  return zoneOf(market, region)?.methods.find((method) => method.code === code);
}
