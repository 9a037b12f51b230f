import { describe, expect, test } from "vitest";
import { MARKETS, type MarketCode } from "@/lib/markets/markets";
import type { Promotion } from "@/lib/promotions/promotion";
import { type ByHand, type Deal, NO_DEAL, quote } from "./quote";

const line = (unitPriceMinor: number, quantity = 1, id = `var_${unitPriceMinor}`) => ({
  variantId: id,
  unitPriceMinor,
  compareAtMinor: null,
  quantity,
});
const percent = (bps: number): ByHand => ({ id: "dft_1", reason: "For a friend", kind: "percentage", bps });
const amount = (minor: number): ByHand => ({ id: "dft_1", reason: "For a friend", kind: "fixed", minor });

function priced(market: MarketCode, lines: Parameters<typeof quote>[1], byHand: ByHand, deal: Partial<Deal> = {}) {
  return quote(MARKETS[market], lines, market === "us" ? "NY" : "osh", { ...NO_DEAL, ...deal, byHand });
}

type Row = readonly [
  computation: string,
  market: MarketCode,
  lines: Parameters<typeof quote>[1],
  byHand: ByHand,
  expected: { readonly discountMinor: number; readonly taxMinor: number; readonly totalMinor: number },
];

/** Each computed by hand: discount, then tax of what is paid for each line, then delivery. */
const ROWS: readonly Row[] = [
  [
    "2 × 19.99 = 39.98; 12.5 % = 4.9975 → 5.00; 8 % of 34.98 = 2.7984 → 2.80; + 6.95 = 44.73",
    "us",
    [line(1_999, 2)],
    percent(1_250),
    { discountMinor: 500, taxMinor: 280, totalMinor: 4_473 },
  ],
  [
    "10.00 + 5.00, − 1.00 as 0.67 + 0.33; 8 % of 9.33 = 0.75, of 4.67 = 0.37; 14.00 + 1.12 + 6.95 = 22.07",
    "us",
    [line(1_000), line(500)],
    amount(100),
    { discountMinor: 100, taxMinor: 112, totalMinor: 2_207 },
  ],
  [
    "80.00 − 10.00 = 70.00 is below 75.00, so delivery is 6.95 again; 8 % = 5.60; 82.55",
    "us",
    [line(8_000)],
    amount(1_000),
    { discountMinor: 1_000, taxMinor: 560, totalMinor: 8_255 },
  ],
  [
    "19.99 − 100 % = 0.00 without tax; delivery 6.95 stays",
    "us",
    [line(1_999)],
    percent(10_000),
    { discountMinor: 1_999, taxMinor: 0, totalMinor: 695 },
  ],
  [
    "no more than is there: 5.00 − 20.00 = 0.00; delivery 6.95 stays",
    "us",
    [line(500)],
    amount(2_000),
    { discountMinor: 500, taxMinor: 0, totalMinor: 695 },
  ],
  [
    "1 120.00 − 10 % = 1 008.00 with 108.00 tax in it, delivery 250.00 with 26.79: 1 258.00",
    "kg",
    [line(112_000)],
    percent(1_000),
    { discountMinor: 11_200, taxMinor: 10_800 + 2_679, totalMinor: 125_800 },
  ],
  [
    "999.99 + 0.01 − 100.00: 99.999 + 0.001 → 100.00 + 0.00; tax 96.43 + 0.00; delivery 250.00 with 26.79",
    "kg",
    [line(99_999), line(1)],
    amount(10_000),
    { discountMinor: 10_000, taxMinor: 9_643 + 2_679, totalMinor: 115_000 },
  ],
];

describe("a discount by hand is one more discount of the price engine", () => {
  test.each(ROWS)("%s", (_, market, lines, byHand, expected) => {
    const found = priced(market, lines, byHand);
    expect(found).toMatchObject(expected);
    expect(found.discounts).toEqual([
      {
        promotionId: null,
        name: { en: "For a friend" },
        code: null,
        goodsMinor: expected.discountMinor,
        shippingMinor: 0,
      },
    ]);
    expect(found.lines.reduce((sum, { discountMinor }) => sum + discountMinor, 0)).toBe(expected.discountMinor);
    expect(found.explanation.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(expected.totalMinor);
  });

  test("counts on what the promotions left: 100.00 − 10 % = 90.00, − 10 % = 81.00, tax 6.48, delivery free", () => {
    const promotion: Promotion = {
      id: "prm_1",
      name: { en: "Ten" },
      code: null,
      effect: { kind: "percentage", bps: 1_000 },
      scope: "order",
      targets: { productIds: [], categoryIds: [] },
      given: { productIds: [], categoryIds: [] },
      minimumMinor: null,
      startsAt: new Date(0),
      endsAt: null,
      usageLimit: null,
      customerLimit: null,
      usedCount: 0,
      exclusive: true,
      switchedOffAt: null,
    };
    const deal = { offers: [{ promotion, usedByCustomer: 0 }], now: new Date(1) };
    const found = priced("us", [line(10_000)], percent(1_000), deal);
    expect(found).toMatchObject({ discountMinor: 1_900, taxMinor: 648, shippingMinor: 0, totalMinor: 8_748 });
    expect(found.discounts.map(({ promotionId, goodsMinor }) => [promotionId, goodsMinor])).toEqual([
      ["prm_1", 1_000],
      [null, 900],
    ]);
  });
});
