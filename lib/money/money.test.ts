import { describe, expect, it } from "vitest";
import { isCurrencyCode } from "@/lib/money/currency";
import { add, money, subtract, times } from "@/lib/money/money";

describe("money is whole minor units of one currency", () => {
  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])("so %d is refused", (minor) => {
    expect(() => money(minor, "USD")).toThrow(RangeError);
  });

  it("has no negative zero", () => {
    expect(Object.is(money(-0, "USD").minor, 0)).toBe(true);
    expect(Object.is(times(money(-5, "USD"), 0).minor, 0)).toBe(true);
  });

  it("adds, subtracts and multiplies exactly", () => {
    expect(add(money(10, "USD"), money(20, "USD"))).toEqual({ minor: 30, currency: "USD" });
    expect(subtract(money(10, "KGS"), money(20, "KGS"))).toEqual({ minor: -10, currency: "KGS" });
    expect(times(money(1999, "USD"), 3)).toEqual({ minor: 5997, currency: "USD" });
  });

  it("never mixes currencies", () => {
    expect(() => add(money(1, "USD"), money(1, "KGS"))).toThrow(/mixed currencies/);
    expect(() => subtract(money(1, "USD"), money(1, "KGS"))).toThrow(/mixed currencies/);
  });

  it("is refused beyond exact numbers and by parts of a piece", () => {
    expect(() => add(money(Number.MAX_SAFE_INTEGER, "USD"), money(1, "USD"))).toThrow(RangeError);
    expect(() => times(money(2 ** 52, "USD"), 2)).toThrow(RangeError);
    expect(() => times(money(100, "USD"), 0.5)).toThrow(RangeError);
  });
});

it.each([
  ["KGS", true],
  ["USD", true],
  ["usd", false],
  ["XXX", false],
  ["toString", false],
  ["", false],
])("currency %j is known: %s", (code, known) => {
  expect(isCurrencyCode(code)).toBe(known);
});
