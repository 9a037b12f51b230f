import { expect, test } from "vitest";
import { MARKETS } from "@/lib/markets/markets";
import { deliveryElsewhere } from "./delivery-elsewhere";

const KG = {
  shippingZone: "osh",
  shippingMethod: "courier",
  shippingMinor: 25_000,
  goodsMinor: 100_000,
  discountMinor: 0,
  currency: "KGS",
} as const;
const LIGHT = { grams: 1_000, freeByPromotion: false };

test.each([
  ["within its zone", KG, "osh", LIGHT, { ok: true, value: { zone: "osh" } }],
  [
    "within its zone whose price has changed since",
    { ...KG, shippingMinor: 1 },
    "osh",
    LIGHT,
    { ok: true, value: { zone: "osh" } },
  ],
  ["where the courier costs the same", KG, "jalal-abad", LIGHT, { ok: true, value: { zone: "jalal-abad" } }],
  [
    "where the courier is cheaper: 150.00 for 250.00",
    KG,
    "bishkek",
    LIGHT,
    { ok: false, error: { code: "delivery_price_differs", shippingMinor: 15_000 } },
  ],
  [
    "where goods of 5,000.00 lower the price: 200.00 for 0.00",
    { ...KG, goodsMinor: 500_000, shippingMinor: 0 },
    "other",
    LIGHT,
    { ok: false, error: { code: "delivery_price_differs", shippingMinor: 20_000 } },
  ],
  [
    "free by the threshold here and there",
    { ...KG, goodsMinor: 500_000, shippingMinor: 0 },
    "jalal-abad",
    LIGHT,
    { ok: true, value: { zone: "jalal-abad" } },
  ],
  [
    "free by a promotion stays free by the usual method",
    { ...KG, shippingMinor: 0 },
    "bishkek",
    { grams: 1_000, freeByPromotion: true },
    { ok: true, value: { zone: "bishkek" } },
  ],
  [
    "heavier than its old rate: 400.00 above 10 kg in both",
    { ...KG, shippingMinor: 40_000 },
    "jalal-abad",
    { grams: 20_000, freeByPromotion: false },
    { ok: true, value: { zone: "jalal-abad" } },
  ],
  [
    "fetched at a point that the other zone has not",
    { ...KG, shippingMethod: "pickup-osh", shippingMinor: 0 },
    "bishkek",
    LIGHT,
    { ok: false, error: { code: "shipping_unavailable" } },
  ],
  ["a region that is none", KG, "nowhere", LIGHT, { ok: false, error: { code: "shipping_unavailable" } }],
] as const)("%s", (_, of, region, delivery, wanted) => {
  expect(deliveryElsewhere(MARKETS.kg, of, region, delivery)).toEqual(wanted);
});

test("the USA: the same method to Alaska costs more", () => {
  const order = {
    ...KG,
    shippingZone: "continental",
    shippingMethod: "standard",
    shippingMinor: 695,
    currency: "USD",
    goodsMinor: 1_999,
  } as const;
  expect(deliveryElsewhere(MARKETS.us, order, "CA", LIGHT)).toEqual({ ok: true, value: { zone: "continental" } });
  expect(deliveryElsewhere(MARKETS.us, order, "AK", LIGHT)).toMatchObject({
    error: { code: "delivery_price_differs", shippingMinor: 1_995 },
  });
});
