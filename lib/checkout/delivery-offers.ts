import type { Market, ShippingZone } from "@/lib/markets/market";
import { zoneOf } from "@/lib/markets/markets";
import type { Pricing } from "@/lib/pricing/pricing";
import { quote } from "./quote";

type Lines = Parameters<typeof quote>[1];

/** What these lines cost delivered to a zone. */
export type DeliveryOffer = { readonly zone: ShippingZone; readonly pricing: Pricing };

/** One offer per zone of the market, in its order, computed as the order will be. */
export function deliveryOffers(market: Market, lines: Lines): DeliveryOffer[] {
  return market.shippingZones.flatMap((zone) => {
    const region = market.regions.find((candidate) => zoneOf(market, candidate.code)?.code === zone.code);
    return region ? [{ zone, pricing: quote(market, lines, region.code) }] : [];
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
