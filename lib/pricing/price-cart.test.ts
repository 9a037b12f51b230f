import { describe, expect, it } from "vitest";
import { priceCart } from "@/lib/pricing/price-cart";
import type { Discount, DiscountScope, Pricing, PricingInput, PricingLine } from "@/lib/pricing/pricing";

const BASE = { shippingTaxRateBps: 0, discounts: [], shipping: null } as const;
const US = { ...BASE, currency: "USD", pricesIncludeTax: false, shippingTaxed: false } as const;
const KG = { ...BASE, currency: "KGS", pricesIncludeTax: true, shippingTaxed: true, shippingTaxRateBps: 1200 } as const;

/** Lines `a`, `b`, `c`… from [price, rate, quantity]. */
function lines(...rows: readonly (readonly [price: number, rate: number, quantity?: number])[]): PricingLine[] {
  return rows.map(([unitPriceMinor, taxRateBps, quantity = 1], i) => ({
    id: String.fromCharCode(97 + i),
    unitPriceMinor,
    taxRateBps,
    quantity,
  }));
}

function percent(bps: number, scope: DiscountScope = "all", id = `percent-${bps}`): Discount {
  return { id, kind: "percentage", bps, scope };
}

function fixed(minor: number, currency: "USD" | "KGS", scope: DiscountScope = "all"): Discount {
  return { id: `fixed-${minor}`, kind: "fixed", minor, currency, scope };
}

/** Buy `buy` of `scope`, get `get` of them, or of `reward`, at `bps` off. */
function gift(
  buy: number,
  get: number,
  bps = 10_000,
  scope: DiscountScope = "all",
  reward: DiscountScope | null = null,
): Discount {
  return { id: `gift-${buy}-${get}-${bps}`, kind: "buy_get", buy, get, bps, scope, reward };
}

const A = { lineIds: ["a"] };
const B = { lineIds: ["b"] };

const FREE: Discount = { id: "ship-free", kind: "free_shipping" };

function ship(rateMinor: number, freeFromMinor: number | null = null) {
  return { code: "zone", rateMinor, freeFromMinor };
}

/** 19.95, from 100.00 of goods on 14.95, from 200.00 on nothing. */
const STEPS = { ...ship(1995, 20_000), ratesByGoods: [{ fromMinor: 10_000, rateMinor: 1495 }] };

type Totals = readonly [goods: number, discount: number, shipping: number, tax: number, total: number];

const COMPUTED: readonly (readonly [computation: string, input: PricingInput, totals: Totals])[] = [
  // Reported against other shops.
  [
    "24.99 × 10.75 % = 2.686425 → 2.69; 24.99 + 2.69 + 6.44 untaxed delivery = 34.12",
    { ...US, lines: lines([2499, 1075]), shipping: ship(644) },
    [2499, 0, 644, 269, 3412],
  ],
  [
    "50.00 incl. 10 % − 10.00 = 40.00; tax in it 40.00 × 10/110 = 3.6363… → 3.64",
    { ...KG, lines: lines([5000, 1000]), discounts: [fixed(1000, "KGS")] },
    [5000, 1000, 0, 364, 4000],
  ],
  [
    "399.00 incl. 19 % − 100 % = 0.00, tax 0.00",
    { ...KG, lines: lines([39_900, 1900]), discounts: [percent(10_000)] },
    [39_900, 39_900, 0, 0, 0],
  ],
  // Tax added.
  ["10.00 × 8 % = 0.80; 10.80", { ...US, lines: lines([1000, 800]) }, [1000, 0, 0, 80, 1080]],
  ["0.06 × 8 % = 0.0048 → 0.00; 0.06", { ...US, lines: lines([6, 800]) }, [6, 0, 0, 0, 6]],
  ["0.50 × 1 % = 0.005 → 0.01 (half goes up); 0.51", { ...US, lines: lines([50, 100]) }, [50, 0, 0, 1, 51]],
  ["1.50 × 1 % = 0.015 → 0.02 (half goes up); 1.52", { ...US, lines: lines([150, 100]) }, [150, 0, 0, 2, 152]],
  ["2.50 × 1 % = 0.025 → 0.03 (to even would be 0.02); 2.53", { ...US, lines: lines([250, 100]) }, [250, 0, 0, 3, 253]],
  [
    "two lines of 0.06 × 8 % = 0.0048 → 0.00 each; 0.12, though 8 % of 0.12 rounds to 0.01",
    { ...US, lines: lines([6, 800], [6, 800]) },
    [12, 0, 0, 0, 12],
  ],
  ["one line of 2 × 0.06 = 0.12 × 8 % = 0.0096 → 0.01; 0.13", { ...US, lines: lines([6, 800, 2]) }, [12, 0, 0, 1, 13]],
  [
    "3 × 19.99 = 59.97 × 8 % = 4.7976 → 4.80; 59.97 + 4.80 + 6.95 = 71.72",
    { ...US, lines: lines([1999, 800, 3]), shipping: ship(695, 7500) },
    [5997, 0, 695, 480, 7172],
  ],
  ["19.99 × 8.87 % = 1.773113 → 1.77; 21.76", { ...US, lines: lines([1999, 887]) }, [1999, 0, 0, 177, 2176]],
  [
    "10.00 × 8 % = 0.80 and 5.00 × 0 % = 0.00; 15.80",
    { ...US, lines: lines([1000, 800], [500, 0]) },
    [1500, 0, 0, 80, 1580],
  ],
  [
    "10.00 × 8 % = 0.80, delivery 5.00 × 8 % = 0.40; 15.00 + 1.20 = 16.20",
    { ...US, shippingTaxed: true, shippingTaxRateBps: 800, lines: lines([1000, 800]), shipping: ship(500) },
    [1000, 0, 500, 120, 1620],
  ],
  [
    "99 × 1,000,000.00 = 99,000,000.00 × 8 % = 7,920,000.00; 106,920,000.00",
    { ...US, lines: lines([100_000_000, 800, 99]) },
    [9_900_000_000, 0, 0, 792_000_000, 10_692_000_000],
  ],
  // Tax included.
  ["1.00 incl. 12 %: 1.00 × 12/112 = 0.1071… → 0.11; 1.00", { ...KG, lines: lines([100, 1200]) }, [100, 0, 0, 11, 100]],
  ["0.01 incl. 12 %: 0.00107… → 0.00; 0.01", { ...KG, lines: lines([1, 1200]) }, [1, 0, 0, 0, 1]],
  [
    "0.14 incl. 12 %: 0.14 × 12/112 = 0.015 → 0.02 (half goes up); 0.14",
    { ...KG, lines: lines([14, 1200]) },
    [14, 0, 0, 2, 14],
  ],
  [
    "1500.00 incl. 12 %: 160.714… → 160.71; delivery 150.00: 16.0714… → 16.07; 1650.00",
    { ...KG, lines: lines([150_000, 1200]), shipping: ship(15_000, 300_000) },
    [150_000, 0, 15_000, 17_678, 165_000],
  ],
  [
    "3000.00 incl. 12 %: 321.428… → 321.43; delivery free from 3000.00; 3000.00",
    { ...KG, lines: lines([300_000, 1200]), shipping: ship(15_000, 300_000) },
    [300_000, 0, 0, 32_143, 300_000],
  ],
  [
    "1120.00 incl. 12 % = 120.00 and 105.00 incl. 5 % = 5.00; 1225.00",
    { ...KG, lines: lines([112_000, 1200], [10_500, 500]) },
    [122_500, 0, 0, 12_500, 122_500],
  ],
  [
    "1120.00 incl. 12 % = 120.00, delivery 100.00 untaxed; 1220.00",
    { ...KG, shippingTaxed: false, lines: lines([112_000, 1200]), shipping: ship(10_000) },
    [112_000, 0, 10_000, 12_000, 122_000],
  ],
  [
    "3100.00 − 10 % = 2790.00 < 3000.00, so + 150.00 = 2940.00; tax 298.928… → 298.93 and 16.07",
    { ...KG, lines: lines([310_000, 1200]), discounts: [percent(1000)], shipping: ship(15_000, 300_000) },
    [310_000, 31_000, 15_000, 31_500, 294_000],
  ],
  [
    "20.00 + 80.00 incl. 10 %, − 50.00: 20/100 and 80/100 of it are 10.00 and 40.00; tax 10.00 × 10/110 = 0.909… → 0.91, 3.636… → 3.64; 50.00",
    { ...KG, lines: lines([2000, 1000], [8000, 1000]), discounts: [fixed(5000, "KGS")] },
    [10_000, 5000, 0, 455, 5000],
  ],
  // Free delivery.
  [
    "75.00 reaches free from 75.00; 75.00 × 8 % = 6.00; 81.00",
    { ...US, lines: lines([7500, 800]), shipping: ship(695, 7500) },
    [7500, 0, 0, 600, 8100],
  ],
  [
    "74.99 is 0.01 short of 75.00; 74.99 × 8 % = 5.9992 → 6.00; 74.99 + 6.00 + 6.95 = 87.94",
    { ...US, lines: lines([7499, 800]), shipping: ship(695, 7500) },
    [7499, 0, 695, 600, 8794],
  ],
  [
    "80.00 − 10 % = 72.00 < 75.00; 72.00 × 8 % = 5.76; 72.00 + 5.76 + 6.95 = 84.71",
    { ...US, lines: lines([8000, 800]), discounts: [percent(1000)], shipping: ship(695, 7500) },
    [8000, 800, 695, 576, 8471],
  ],
  [
    "20.00 × 8 % = 1.60, delivery 6.95 made free by a code; 21.60",
    { ...US, lines: lines([2000, 800]), discounts: [FREE], shipping: ship(695) },
    [2000, 0, 0, 160, 2160],
  ],
  [
    "an empty cart has nothing to deliver; 0.00",
    { ...US, lines: [], discounts: [fixed(500, "USD")], shipping: ship(695) },
    [0, 0, 0, 0, 0],
  ],
  // Discounts.
  [
    "33.33 + 33.33 + 33.34 − 10.00: 3.333, 3.333, 3.334 → 3.33, 3.33, 3.34; 3 × 30.00 × 8 % = 7.20; 97.20",
    { ...US, lines: lines([3333, 800], [3333, 800], [3334, 800]), discounts: [fixed(1000, "USD")] },
    [10_000, 1000, 0, 720, 9720],
  ],
  [
    "0.30 + 0.50 − 15 % = 0.12: 0.045 and 0.075 → 0.05 and 0.07; 0.25 × 8 % = 0.02, 0.43 × 8 % = 0.0344 → 0.03; 0.73",
    { ...US, lines: lines([30, 800], [50, 800]), discounts: [percent(1500)] },
    [80, 12, 0, 5, 73],
  ],
  [
    "0.01 − 50 % = 0.005 → 0.01 off; 0.00",
    { ...US, lines: lines([1, 800]), discounts: [percent(5000)] },
    [1, 1, 0, 0, 0],
  ],
  [
    "100.00 − 33.33 % = 66.67; × 8 % = 5.3336 → 5.33; 72.00",
    { ...US, lines: lines([10_000, 800]), discounts: [percent(3333)] },
    [10_000, 3333, 0, 533, 7200],
  ],
  [
    "20.00 − 10 % = 18.00, then − 5.00 = 13.00; × 8 % = 1.04; 14.04",
    { ...US, lines: lines([2000, 800]), discounts: [percent(1000), fixed(500, "USD")] },
    [2000, 700, 0, 104, 1404],
  ],
  [
    "20.00 − 5.00 = 15.00, then − 10 % = 13.50; × 8 % = 1.08; 14.58",
    { ...US, lines: lines([2000, 800]), discounts: [fixed(500, "USD"), percent(1000)] },
    [2000, 650, 0, 108, 1458],
  ],
  [
    "100.00 − 10 % − 10 % = 81.00, not 80.00; × 8 % = 6.48; 87.48",
    { ...US, lines: lines([10_000, 800]), discounts: [percent(1000), percent(1000, "all", "again")] },
    [10_000, 1900, 0, 648, 8748],
  ],
  [
    "5.00 − 10.00 stops at 0.00, tax 0.00; delivery 6.95 stays; 6.95",
    { ...US, lines: lines([500, 800]), discounts: [fixed(1000, "USD")], shipping: ship(695, 7500) },
    [500, 500, 695, 0, 695],
  ],
  [
    "10.00, and 20.00 − 50 % on the second alone = 10.00; 2 × 0.80 tax; 21.60",
    { ...US, lines: lines([1000, 800], [2000, 800]), discounts: [percent(5000, { lineIds: ["b"] })] },
    [3000, 1000, 0, 160, 2160],
  ],
  [
    "10.00 at 8 % and 20.00 at 0 %, − 15.00 on the first alone stops at its 10.00; 0.00 + 20.00, tax 0.00; 20.00",
    { ...US, lines: lines([1000, 800], [2000, 0]), discounts: [fixed(1500, "USD", { lineIds: ["a"] })] },
    [3000, 1000, 0, 0, 2000],
  ],
  [
    "10.00 with a discount for a line that is gone; 10.80",
    { ...US, lines: lines([1000, 800]), discounts: [fixed(500, "USD", { lineIds: ["z"] })] },
    [1000, 0, 0, 80, 1080],
  ],
  [
    "30.00 at 8 % and 10.00 at 0 %, − 4.00: 3.00 and 1.00; 27.00 × 8 % = 2.16; 27.00 + 9.00 + 2.16 = 38.16",
    { ...US, lines: lines([3000, 800], [1000, 0]), discounts: [fixed(400, "USD")] },
    [4000, 400, 0, 216, 3816],
  ],
  // Buy X, get Y.
  [
    "3 × 10.00, buy 2 get 1: 20.00; × 8 % = 1.60; 21.60",
    { ...US, lines: lines([1000, 800, 3]), discounts: [gift(2, 1)] },
    [3000, 1000, 0, 160, 2160],
  ],
  [
    "2 × 10.00, buy 2 get 1: the third is not there; 20.00 + 1.60 = 21.60",
    { ...US, lines: lines([1000, 800, 2]), discounts: [gift(2, 1)] },
    [2000, 0, 0, 160, 2160],
  ],
  [
    "5 × 10.00, buy 2 get 1: one of five; 40.00 × 8 % = 3.20; 43.20",
    { ...US, lines: lines([1000, 800, 5]), discounts: [gift(2, 1)] },
    [5000, 1000, 0, 320, 4320],
  ],
  [
    "6 × 10.00, buy 2 get 1: two of six; 40.00 × 8 % = 3.20; 43.20",
    { ...US, lines: lines([1000, 800, 6]), discounts: [gift(2, 1)] },
    [6000, 2000, 0, 320, 4320],
  ],
  [
    "2 × 9.99, the second at half: 19.98 × 1/2 × 50 % = 4.995 → 5.00 off; 14.98 × 8 % = 1.1984 → 1.20; 16.18",
    { ...US, lines: lines([999, 800, 2]), discounts: [gift(1, 1, 5000)] },
    [1998, 500, 0, 120, 1618],
  ],
  [
    "30.00 + 20.00 + 10.00, buy 2 get 1: the cheapest goes; 2.40 + 1.60 tax; 54.00",
    { ...US, lines: lines([3000, 800], [2000, 800], [1000, 800]), discounts: [gift(2, 1)] },
    [6000, 1000, 0, 400, 5400],
  ],
  [
    "buy a for 100.00, get b for 20.00 free; 100.00 × 8 % = 8.00; 108.00",
    { ...US, lines: lines([10_000, 800], [2000, 800]), discounts: [gift(1, 1, 10_000, A, B)] },
    [12_000, 2000, 0, 800, 10_800],
  ],
  [
    "2 × 15.00 buy one of 2 × 8.00 at half: 4.00 off; 30.00 × 8 % = 2.40, 12.00 × 8 % = 0.96; 45.36",
    { ...US, lines: lines([1500, 800, 2], [800, 800, 2]), discounts: [gift(2, 1, 5000, A, B)] },
    [4600, 400, 0, 336, 4536],
  ],
  [
    "what would be given is not in the cart; 10.00 + 0.80 = 10.80",
    { ...US, lines: lines([1000, 800]), discounts: [gift(1, 1, 10_000, A, B)] },
    [1000, 0, 0, 80, 1080],
  ],
  [
    "3 × 10.00, buy 2 get 1 = 20.00, then − 10 % = 18.00; × 8 % = 1.44; 19.44",
    { ...US, lines: lines([1000, 800, 3]), discounts: [gift(2, 1), percent(1000)] },
    [3000, 1200, 0, 144, 1944],
  ],
  [
    "3 × 10.00 − 10 % = 27.00, then one of three = 9.00 off; 18.00 × 8 % = 1.44; 19.44",
    { ...US, lines: lines([1000, 800, 3]), discounts: [percent(1000), gift(2, 1)] },
    [3000, 1200, 0, 144, 1944],
  ],
  [
    "99 × 1.00, buy 2 get 1: 33 given; 66.00 × 8 % = 5.28; 71.28",
    { ...US, lines: lines([100, 800, 99]), discounts: [gift(2, 1)] },
    [9900, 3300, 0, 528, 7128],
  ],
  [
    "3 × 1120.00 incl. 12 %, buy 2 get 1: 2240.00, 240.00 of it tax",
    { ...KG, lines: lines([112_000, 1200, 3]), discounts: [gift(2, 1)] },
    [336_000, 112_000, 0, 24_000, 224_000],
  ],
  [
    "2 × 99.99, the second − 25 %: 199.98 × 1/2 × 25 % = 24.9975 → 25.00; 174.98 × 12/112 = 18.7478… → 18.75",
    { ...KG, lines: lines([9999, 1200, 2]), discounts: [gift(1, 1, 2500)] },
    [19_998, 2500, 0, 1875, 17_498],
  ],
  [
    "3 × 100.00 earn three of b, of which there is one for 50.00; 300.00 × 12/112 = 32.142… → 32.14",
    { ...KG, lines: lines([10_000, 1200, 3], [5000, 1200]), discounts: [gift(1, 1, 10_000, A, B)] },
    [35_000, 5000, 0, 3214, 30_000],
  ],
  // Categories of tax.
  [
    "500.00 incl. 12 % and 500.00 at 0 %, − 10 %: 450.00 × 12/112 = 48.214… → 48.21; 900.00",
    { ...KG, lines: lines([50_000, 1200], [50_000, 0]), discounts: [percent(1000)] },
    [100_000, 10_000, 0, 4821, 90_000],
  ],
  [
    "105.00 incl. 5 % − 10.00 = 95.00; 95.00 × 5/105 = 4.5238… → 4.52",
    { ...KG, lines: lines([10_500, 500]), discounts: [fixed(1000, "KGS")] },
    [10_500, 1000, 0, 452, 9500],
  ],
  [
    "100.00 incl. 19 % and 50.00 incl. 7 %, − 30.00: 20.00 and 10.00; 80 × 19/119 = 12.773… → 12.77, 40 × 7/107 = 2.6168… → 2.62",
    { ...KG, lines: lines([10_000, 1900], [5000, 700]), discounts: [fixed(3000, "KGS")] },
    [15_000, 3000, 0, 1539, 12_000],
  ],
  [
    "3 × 12.00 at 0 % and 30.00 at 8 % − 20 % on the second = 24.00; × 8 % = 1.92; 61.92",
    { ...US, lines: lines([1200, 0, 3], [3000, 800]), discounts: [percent(2000, B)] },
    [6600, 600, 0, 192, 6192],
  ],
  // Delivery by what is paid for goods, and its tax.
  [
    "99.99 × 8 % = 7.9992 → 8.00; delivery 19.95; 127.94",
    { ...US, lines: lines([9999, 800]), shipping: STEPS },
    [9999, 0, 1995, 800, 12_794],
  ],
  [
    "100.00 × 8 % = 8.00; delivery 14.95 from 100.00 on; 122.95",
    { ...US, lines: lines([10_000, 800]), shipping: STEPS },
    [10_000, 0, 1495, 800, 12_295],
  ],
  [
    "110.00 − 10 % = 99.00, so delivery 19.95; 99.00 × 8 % = 7.92; 126.87",
    { ...US, lines: lines([11_000, 800]), discounts: [percent(1000)], shipping: STEPS },
    [11_000, 1100, 1995, 792, 12_687],
  ],
  [
    "200.00 × 8 % = 16.00; delivery free from 200.00 on; 216.00",
    { ...US, lines: lines([20_000, 800]), shipping: STEPS },
    [20_000, 0, 0, 1600, 21_600],
  ],
  [
    "5000.00 incl. 12 % → 535.71; delivery 200.00 from 5000.00 on → 21.43; 5200.00",
    {
      ...KG,
      lines: lines([500_000, 1200]),
      shipping: { ...ship(35_000), ratesByGoods: [{ fromMinor: 500_000, rateMinor: 20_000 }] },
    },
    [500_000, 0, 20_000, 55_714, 520_000],
  ],
  [
    "24.99 × 10.75 % → 2.69; 6.44 × 10.75 % = 0.6923 → 0.69; 24.99 + 2.69 + 6.44 + 0.69 = 34.81",
    { ...US, shippingTaxed: true, shippingTaxRateBps: 1075, lines: lines([2499, 1075]), shipping: ship(644) },
    [2499, 0, 644, 338, 3481],
  ],
  [
    "500.00 incl. 12 % → 53.57; delivery 250.00 → 26.79; 750.00",
    { ...KG, lines: lines([50_000, 1200]), shipping: ship(25_000) },
    [50_000, 0, 25_000, 8036, 75_000],
  ],
  [
    "500.00 incl. 12 % → 53.57; delivery 150.00 made free by a code; 500.00",
    { ...KG, lines: lines([50_000, 1200]), discounts: [FREE], shipping: ship(15_000) },
    [50_000, 0, 0, 5357, 50_000],
  ],
  [
    "399.00 − 100 %, delivery 150.00 stays, 16.07 of it tax; 150.00",
    { ...KG, lines: lines([39_900, 1900]), discounts: [percent(10_000)], shipping: ship(15_000) },
    [39_900, 39_900, 15_000, 1607, 15_000],
  ],
  [
    "60.00 − 5.00 = 55.00 × 8 % = 4.40, delivery 6.95 free by a code; 59.40",
    { ...US, lines: lines([6000, 800]), discounts: [fixed(500, "USD"), FREE], shipping: ship(695) },
    [6000, 500, 0, 440, 5940],
  ],
  // More than one line and cause.
  [
    "600.00 and 400.00 incl. 12 %, − 200.00 on the second: 64.285… → 64.29, 200.00 → 21.43; 800.00",
    { ...KG, lines: lines([60_000, 1200], [40_000, 1200]), discounts: [fixed(20_000, "KGS", B)] },
    [100_000, 20_000, 0, 8572, 80_000],
  ],
  [
    "600.00 and 150.00 incl. 12 %, − 200.00 on the second stops at its 150.00; 64.29; 600.00",
    { ...KG, lines: lines([60_000, 1200], [15_000, 1200]), discounts: [fixed(20_000, "KGS", B)] },
    [75_000, 15_000, 0, 6429, 60_000],
  ],
  [
    "500.00 − 20 % = 400.00 and 100.00, then − 100.00 over 500.00: 80.00 and 20.00; 320.00 → 34.29, 80.00 → 8.57; 400.00",
    { ...KG, lines: lines([50_000, 1200], [10_000, 1200]), discounts: [percent(2000, A), fixed(10_000, "KGS")] },
    [60_000, 20_000, 0, 4286, 40_000],
  ],
  [
    "7 × 0.99 = 6.93 − 33.33 % = 2.3097… → 2.31; 4.62 × 12/112 = 0.495 → 0.50 (half goes up)",
    { ...KG, lines: lines([99, 1200, 7]), discounts: [percent(3333)] },
    [693, 231, 0, 50, 462],
  ],
  [
    "3 × 0.01 as three lines − 0.01: equal shares, the first gives it; 0.02",
    { ...KG, lines: lines([1, 1200], [1, 1200], [1, 1200]), discounts: [fixed(1, "KGS")] },
    [3, 1, 0, 0, 2],
  ],
  [
    "39.98 + 5.49 − 15 % = 6.8205 → 6.82: 5.9965… and 0.8234… → 6.00 and 0.82; 33.98 → 2.72, 4.67 → 0.37; 41.74",
    { ...US, lines: lines([1999, 800, 2], [549, 800]), discounts: [percent(1500)] },
    [4547, 682, 0, 309, 4174],
  ],
  [
    "1.00 + 2.00 − 1.00: 0.33 and 0.67; 0.67 × 8 % = 0.0536 → 0.05, 1.33 × 8 % = 0.1064 → 0.11; 2.16",
    { ...US, lines: lines([100, 800], [200, 800]), discounts: [fixed(100, "USD")] },
    [300, 100, 0, 16, 216],
  ],
  [
    "3 × 24.99 = 74.97 − 20.00 = 54.97 × 10.75 % = 5.9092… → 5.91; 60.88",
    { ...US, lines: lines([2499, 1075, 3]), discounts: [fixed(2000, "USD")] },
    [7497, 2000, 0, 591, 6088],
  ],
];

describe("totals computed by hand", () => {
  it("are 78, of every kind of discount in both tax modes", () => {
    expect(COMPUTED).toHaveLength(78);
    for (const kind of ["percentage", "fixed", "buy_get", "free_shipping"] as const) {
      const modes = COMPUTED.filter(([, input]) => input.discounts.some((d) => d.kind === kind)).map(
        ([, input]) => input.pricesIncludeTax,
      );
      expect(new Set(modes).size, kind).toBe(2);
    }
  });

  it.each(COMPUTED)("%s", (_, input, [goodsMinor, discountMinor, shippingMinor, taxMinor, totalMinor]) => {
    expect(priceCart(input)).toMatchObject({ goodsMinor, discountMinor, shippingMinor, taxMinor, totalMinor });
  });
});

function amounts(pricing: Pricing): readonly (readonly [string, number])[] {
  return pricing.explanation.map((e) => [e.label, e.amountMinor] as const);
}

describe("the explanation", () => {
  it("names each line, what each discount took from it, delivery and each tax", () => {
    const pricing = priceCart({
      ...US,
      shippingTaxed: true,
      shippingTaxRateBps: 1000,
      lines: lines([1000, 800], [3000, 800]),
      discounts: [percent(1000), fixed(400, "USD", { lineIds: ["b"] })],
      shipping: ship(500),
    });
    expect(pricing.explanation).toEqual([
      { kind: "goods", label: "goods", amountMinor: 1000, lineId: "a" },
      { kind: "discount", label: "discount_percentage", amountMinor: -100, lineId: "a", discountId: "percent-1000" },
      { kind: "goods", label: "goods", amountMinor: 3000, lineId: "b" },
      { kind: "discount", label: "discount_percentage", amountMinor: -300, lineId: "b", discountId: "percent-1000" },
      { kind: "discount", label: "discount_fixed", amountMinor: -400, lineId: "b", discountId: "fixed-400" },
      { kind: "shipping", label: "shipping", amountMinor: 500 },
      { kind: "tax", label: "tax_on_goods", amountMinor: 72, lineId: "a", taxRateBps: 800 },
      { kind: "tax", label: "tax_on_goods", amountMinor: 184, lineId: "b", taxRateBps: 800 },
      { kind: "tax", label: "tax_on_shipping", amountMinor: 50, taxRateBps: 1000 },
    ]);
  });

  it("keeps included tax out of the sum", () => {
    const pricing = priceCart({ ...KG, lines: lines([11_200, 1200]), shipping: ship(15_000) });
    expect(amounts(pricing)).toEqual([
      ["goods", 11_200],
      ["shipping", 15_000],
    ]);
  });

  it("says why delivery is free: the threshold before a code", () => {
    const input = { ...US, lines: lines([7500, 800]), discounts: [FREE] };
    const byThreshold = priceCart({ ...input, shipping: ship(695, 7500) });
    const byCode = priceCart({ ...input, shipping: ship(695, 7501) });
    expect(amounts(byThreshold)).toContainEqual(["shipping_free_from", -695]);
    expect(amounts(byThreshold)).not.toContainEqual(["discount_free_shipping", -695]);
    expect(byCode.explanation).toContainEqual({
      kind: "shipping",
      label: "discount_free_shipping",
      amountMinor: -695,
      discountId: "ship-free",
    });
  });
});

describe("the way to free delivery", () => {
  it.each([
    ["delivery unknown", null, [], null],
    ["no threshold", ship(695), [], null],
    ["short of it", ship(695, 7500), [], 6500],
    ["short of it, counted after discounts", ship(695, 7500), [percent(5000)], 7000],
    ["reached", ship(695, 1000), [], 0],
    ["free by a code", ship(695, 7500), [FREE], 0],
    ["free for everybody", ship(0), [], 0],
  ] as const)("%s", (_, shipping, discounts, expected) => {
    const pricing = priceCart({ ...US, lines: lines([1000, 800]), discounts, shipping });
    expect(pricing.amountToFreeShippingMinor).toBe(expected);
  });
});

it("splits delivery into net and tax in both tax modes", () => {
  const added = priceCart({
    ...US,
    shippingTaxed: true,
    shippingTaxRateBps: 800,
    lines: lines([1, 0]),
    shipping: ship(500),
  });
  const included = priceCart({ ...KG, lines: lines([1, 0]), shipping: ship(11_200) });
  expect(added).toMatchObject({
    shippingMinor: 500,
    shippingNetMinor: 500,
    shippingTaxMinor: 40,
    shippingGrossMinor: 540,
  });
  expect(included).toMatchObject({
    shippingMinor: 11_200,
    shippingNetMinor: 10_000,
    shippingTaxMinor: 1200,
    shippingGrossMinor: 11_200,
  });
});

it("tells what the sale price saves without charging by it", () => {
  const [line] = lines([800, 0, 3]);
  const sale = priceCart({ ...US, lines: line ? [{ ...line, compareAtMinor: 1000 }] : [] });
  const wrong = priceCart({ ...US, lines: line ? [{ ...line, compareAtMinor: 700 }] : [] });
  expect(sale.lines[0]?.savedMinor).toBe(600);
  expect(sale.totalMinor).toBe(2400);
  expect(wrong.lines[0]?.savedMinor).toBe(0);
});

describe("input that no shopper can cause is refused", () => {
  const cart: PricingInput = { ...US, lines: lines([1000, 800]) };
  const line = { id: "a", unitPriceMinor: 1000, quantity: 1, taxRateBps: 800 };
  it.each<[string, PricingInput]>([
    ["a fraction of a cent", { ...cart, lines: [{ ...line, unitPriceMinor: 9.5 }] }],
    ["a negative price", { ...cart, lines: [{ ...line, unitPriceMinor: -1 }] }],
    ["no number", { ...cart, lines: [{ ...line, unitPriceMinor: Number.NaN }] }],
    ["quantity 0", { ...cart, lines: [{ ...line, quantity: 0 }] }],
    ["quantity 0.5", { ...cart, lines: [{ ...line, quantity: 0.5 }] }],
    ["a negative tax rate", { ...cart, lines: [{ ...line, taxRateBps: -1 }] }],
    ["a line beyond exact numbers", { ...cart, lines: [{ ...line, unitPriceMinor: 2 ** 52, quantity: 3 }] }],
    [
      "a total beyond exact numbers",
      { ...cart, lines: ["a", "b", "c"].map((id) => ({ ...line, id, unitPriceMinor: 2 ** 52 })) },
    ],
    ["a compare-at price with a fraction", { ...cart, lines: [{ ...line, compareAtMinor: 1.5 }] }],
    ["two lines of one id", { ...cart, lines: [line, line] }],
    ["a line in another currency", { ...cart, lines: [{ ...line, currency: "KGS" }] }],
    ["a discount in another currency", { ...cart, discounts: [fixed(100, "KGS")] }],
    ["a negative discount", { ...cart, discounts: [fixed(-100, "USD")] }],
    ["a discount above 100 %", { ...cart, discounts: [percent(10_001)] }],
    ["a gift for nothing bought", { ...cart, discounts: [gift(0, 1)] }],
    ["half a gift", { ...cart, discounts: [gift(1, 0.5)] }],
    ["a gift above 100 %", { ...cart, discounts: [gift(1, 1, 10_001)] }],
    [
      "rates for goods that do not rise",
      { ...cart, shipping: { ...ship(1), ratesByGoods: [5, 5].map((fromMinor) => ({ fromMinor, rateMinor: 1 })) } },
    ],
    ["one discount twice", { ...cart, discounts: [percent(1000), percent(1000)] }],
    ["a negative shipping rate", { ...cart, shipping: ship(-1) }],
    ["a threshold with a fraction", { ...cart, shipping: ship(1, 0.5) }],
    ["a shipping tax rate with a fraction", { ...cart, shippingTaxRateBps: 0.5 }],
  ])("%s", (_, input) => {
    expect(() => priceCart(input)).toThrow(RangeError);
  });
});
