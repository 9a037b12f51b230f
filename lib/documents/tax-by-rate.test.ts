import { expect, test } from "vitest";
import { taxByRate } from "./tax-by-rate";

const line = (taxRateBps: number, taxMinor: number) => ({ taxRateBps, taxMinor });

test.each([
  ["one rate", [line(1200, 100), line(1200, 20)], 0, [{ rateBps: 1200, taxMinor: 120 }]],
  ["delivery at the market's rate", [line(1200, 100)], 5, [{ rateBps: 1200, taxMinor: 105 }]],
  [
    "two rates, the highest first",
    [line(0, 0), line(600, 10), line(1200, 100)],
    0,
    [
      { rateBps: 1200, taxMinor: 100 },
      { rateBps: 600, taxMinor: 10 },
    ],
  ],
  ["no tax", [line(0, 0)], 0, []],
])("%s", (_, lines, shippingTaxMinor, parts) => {
  const taxMinor = parts.reduce((sum, part) => sum + part.taxMinor, 0);
  expect(taxByRate({ lines, shippingTaxMinor, taxMinor }, 1200)).toEqual(parts);
});

test("what does not add up is said as one sum", () => {
  expect(taxByRate({ lines: [line(600, 10)], shippingTaxMinor: 0, taxMinor: 11 }, 1200)).toEqual([
    { rateBps: null, taxMinor: 11 },
  ]);
});
