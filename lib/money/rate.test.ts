import { describe, expect, it } from "vitest";
import { includedShare, share } from "@/lib/money/rate";

describe("a share is rounded half away from zero", () => {
  it.each([
    [2499, 1075, 269],
    [50, 100, 1],
    [49, 100, 0],
    [150, 100, 2],
    [250, 100, 3],
    [-50, 100, -1],
    [-49, 100, 0],
    [-250, 100, -3],
    [1000, 0, 0],
    [0, 1200, 0],
    [1000, 10_000, 1000],
    [Number.MAX_SAFE_INTEGER, 10_000, Number.MAX_SAFE_INTEGER],
    [9_007_199_254_740_990, 5000, 4_503_599_627_370_495],
  ])("%i at %i bps is %i", (minor, rate, expected) => {
    expect(share(minor, rate)).toBe(expected);
  });
});

describe("the tax inside a price is rounded half away from zero", () => {
  it.each([
    [4000, 1000, 364],
    [11_200, 1200, 1200],
    [14, 1200, 2],
    [-14, 1200, -2],
    [1, 1200, 0],
    [100, 1200, 11],
    [1, 10_000, 1],
    [500, 0, 0],
    [0, 1200, 0],
  ])("%i with %i bps in it holds %i", (gross, rate, expected) => {
    expect(includedShare(gross, rate)).toBe(expected);
  });
});

it("takes no fraction", () => {
  expect(() => share(0.5, 100)).toThrow(RangeError);
  expect(() => share(1, 8.875)).toThrow(RangeError);
  expect(() => includedShare(1, 0.5)).toThrow(RangeError);
});
