import { describe, expect, test } from "vitest";
import { MARKET_CODES, MARKETS, zoneOf } from "@/lib/markets/markets";
import { deliveryOffers, likelyRegion, zoneByRegion } from "./delivery-offers";
import { quote } from "./quote";

const line = (unitPriceMinor: number) => [{ variantId: "var_1", unitPriceMinor, compareAtMinor: null, quantity: 1 }];

describe.each(MARKET_CODES)("in market %s", (code) => {
  const market = MARKETS[code];

  test("every region is offered exactly the total its order is charged", () => {
    for (const price of [100, 7_499, 7_500, 900_000]) {
      const offers = deliveryOffers(market, line(price));
      for (const { code: region } of market.regions) {
        const offer = offers.find(({ zone }) => zone.code === zoneByRegion(market)[region]);
        expect(offer?.pricing.totalMinor, region).toBe(quote(market, line(price), region).totalMinor);
      }
    }
  });

  test("the region assumed at first is one that is delivered to, or none", () => {
    const region = likelyRegion(market);
    expect(region === "" || zoneOf(market, region) !== undefined).toBe(true);
  });
});

test("Bishkek is assumed in Kyrgyzstan, no state in the United States", () => {
  expect(likelyRegion(MARKETS.kg)).toBe("bishkek");
  expect(likelyRegion(MARKETS.us)).toBe("");
});
