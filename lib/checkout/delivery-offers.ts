import type { Market, ShippingMethod, ShippingZone } from "@/lib/markets/market";
import { zoneOf } from "@/lib/markets/markets";
import { methodsFor, weightOf } from "@/lib/shipping/methods";
import { type Deal, NO_DEAL, type Quote, quote } from "./quote";

type Lines = Parameters<typeof quote>[1];

/** What these lines cost delivered to a zone by one of its methods. */
export type DeliveryOffer = { readonly zone: ShippingZone; readonly method: ShippingMethod; readonly pricing: Quote };

/** One offer per method that takes the weight, zone by zone in the market's order, computed as the order will be. */
export function deliveryOffers(market: Market, lines: Lines, deal: Deal = NO_DEAL): DeliveryOffer[] {
  const grams = weightOf(lines);
  return market.shippingZones.flatMap((zone) => {
    const region = market.regions.find((candidate) => zoneOf(market, candidate.code)?.code === zone.code);
    if (!region) return [];
    return methodsFor(zone, grams).map((method) => ({
      zone,
      method,
      pricing: quote(market, lines, region.code, deal, method.code),
    }));
  });
}

/** Zone code of every region the address form offers. */
export function zoneByRegion(market: Market): Record<string, string> {
  return Object.fromEntries(
    market.regions.flatMap(({ code }) => {
      const zone = zoneOf(market, code);
      return zone ? [[code, zone.code]] : [];
    }),
  );
}

/** The region to assume before the shopper chose one; empty where no guess is better than another. */
export function likelyRegion(market: Market): string {
  const first = market.regions[0]?.code ?? "";
  return market.shippingZones[0]?.regions.includes(first) ? first : "";
}
