import { expect, test } from "vitest";
import { differenceOf } from "./exchange-difference";

// Three of 20.00, 8 % on top: 64.80 paid.
const line = { quantity: 3, unitPriceMinor: 2_000, grossMinor: 6_480 };

test.each([
  ["the same price", 1, 2_000, 0],
  ["a quarter less, of one", 1, 1_500, 540],
  ["a quarter less, of all", 3, 1_500, 1_620],
  ["nothing at all", 2, 0, 4_320],
  ["a cent less, rounded half up", 1, 1_999, 1],
] as const)("for %s the difference of what was paid goes back", (_, units, price, back) => {
  expect(differenceOf(line, units, price)).toBe(back);
});

test("what is dearer is not exchanged", () => {
  expect(differenceOf(line, 1, 2_001)).toBeUndefined();
});

test("of what was given for nothing, nothing goes back", () => {
  expect(differenceOf({ ...line, grossMinor: 0 }, 1, 100)).toBe(0);
  expect(differenceOf({ quantity: 1, unitPriceMinor: 0, grossMinor: 0 }, 1, 0)).toBe(0);
});
