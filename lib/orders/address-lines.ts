import type { Address } from "@/db/schema/address";
import type { Language, Market } from "@/lib/markets/market";
import { inLanguage } from "@/lib/markets/markets";

/** An address as it is written on a parcel of its market, one entry per line. */
export function addressLines(market: Market, address: Address, language: Language): string[] {
  const region = market.regions.find((r) => r.code === address.region);
  const regionName = region ? inLanguage(region.name, language) : address.region;
  const street = [address.line1, address.line2];
  const place =
    market.code === "us"
      ? [[address.city, `${address.region} ${address.postalCode}`.trim()].filter(Boolean).join(", ")]
      : [address.city || regionName, address.postalCode];
  return [...street, ...place].filter((line) => line !== "");
}
