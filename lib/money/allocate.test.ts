import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allocate } from "@/lib/money/allocate";

describe("an amount is split in proportion", () => {
  it.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [5, [1, 1], [3, 2]],
    [10, [1, 2], [3, 7]],
    [7, [3, 4], [3, 4]],
    [1, [1, 98, 1], [0, 1, 0]],
    [2, [0, 1, 1], [0, 1, 1]],
    [3, [0, 0], [2, 1]],
    [0, [5, 0], [0, 0]],
    [-100, [1, 1, 1], [-34, -33, -33]],
    [-1, [1, 3], [0, -1]],
    [0, [], []],
    [Number.MAX_SAFE_INTEGER, [1, 0], [Number.MAX_SAFE_INTEGER, 0]],
    [
      9_007_199_254_740_991,
      [9_007_199_254_740_991, 9_007_199_254_740_991],
      [4_503_599_627_370_496, 4_503_599_627_370_495],
    ],
  ])("%i over %j is %j", (total, weights, parts) => {
    expect(allocate(total, weights)).toEqual(parts);
  });

  it("into whole parts that sum to it, each within one of its exact share and of its sign", () => {
    const whole = fc.maxSafeInteger();
    const weights = fc.array(fc.oneof(fc.nat(3), fc.maxSafeNat()), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(whole, weights, (total, list) => {
        const parts = allocate(total, list);
        const sum = list.reduce((s, w) => s + BigInt(w), 0n);
        expect(parts.reduce((s, p) => s + BigInt(p), 0n)).toBe(BigInt(total));
        for (const [i, part] of parts.entries()) {
          const weight = BigInt(list[i] ?? 0);
          const off = sum === 0n ? 0n : BigInt(part) * sum - BigInt(total) * weight;
          const within = sum === 0n || (off < sum && off > -sum);
          expect(within && (part === 0 || part > 0 === total > 0) && !Object.is(part, -0)).toBe(true);
        }
      }),
      { seed: 20_260_117, numRuns: 3000 },
    );
  });
});

describe("what cannot be split is refused", () => {
  it.each([
    ["a fraction", 0.5, [1]],
    ["no number", Number.NaN, [1]],
    ["an amount beyond exact numbers", 2 ** 53, [1]],
    ["a negative weight", 1, [1, -1]],
    ["a fraction as weight", 1, [0.5]],
    ["something among nobody", 1, []],
  ])("%s", (_, total, weights) => {
    expect(() => allocate(total, weights)).toThrow(RangeError);
  });
});
