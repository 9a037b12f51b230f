import fc from "fast-check";
import { expect, test } from "vitest";
import { fromDecimal, toDecimal } from "./decimal";
import { money } from "./money";

test.each([
  [0, "0.00"],
  [5, "0.05"],
  [50, "0.50"],
  [3412, "34.12"],
  [123_456_789, "1234567.89"],
])("%i minor units are written %s and read back", (minor, text) => {
  expect(toDecimal(money(minor, "USD"))).toBe(text);
  expect(fromDecimal(text, "USD")).toEqual(money(minor, "USD"));
});

test("every whole amount survives being written and read", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e12 }), (minor) => {
      expect(fromDecimal(toDecimal(money(minor, "USD")), "USD")?.minor).toBe(minor);
    }),
  );
});

test("fewer and more digits are read as what they are", () => {
  expect(fromDecimal("7", "USD")?.minor).toBe(700);
  expect(fromDecimal("7.5", "USD")?.minor).toBe(750);
  expect(fromDecimal("7.500", "USD")?.minor).toBe(750);
});

test.each(["", "-1.00", "1.005", "1,00", "1e3", "NaN", ".5", "9999999999999999.00"])("%j is no amount", (text) =>
  expect(fromDecimal(text, "USD")).toBeUndefined(),
);
