import { describe, expect, it } from "vitest";
import { newId, newToken } from "@/lib/kernel/ids";

describe("an id", () => {
  it("is its prefix and 26 characters without look-alikes", () => {
    expect(newId("ord")).toMatch(/^ord_[0-9a-hjkmnp-tv-z]{26}$/);
  });

  it("sorts by the time it was made", () => {
    const times = [
      0,
      1,
      31,
      32,
      1023,
      2 ** 31,
      2 ** 32,
      2 ** 32 + 1,
      1_770_000_000_000,
      1_770_000_000_001,
      2 ** 48 - 1,
    ];
    const ids = times.map((ms) => newId("ord", ms));
    expect([...ids].sort()).toEqual(ids);
  });

  it("writes the milliseconds as the first 48 bits", () => {
    expect(newId("x", 0)).toMatch(/^x_000000000/);
    expect(newId("x", 2 ** 48 - 1)).toMatch(/^x_zzzzzzzzz[w-z]/);
    expect(newId("x", 8)).toMatch(/^x_000000001[0-7]/);
  });

  it("is never given twice, even in one millisecond", () => {
    const ids = new Set(Array.from({ length: 20_000 }, () => newId("ord", 1_770_000_000_000)));
    expect(ids.size).toBe(20_000);
  });
});

it("a token is 32 characters of chance", () => {
  const tokens = new Set(Array.from({ length: 5000 }, () => newToken()));
  expect(tokens.size).toBe(5000);
  for (const token of tokens) expect(token).toMatch(/^[0-9a-hjkmnp-tv-z]{32}$/);
  const letters = new Set([...tokens].join(""));
  expect(letters.size).toBe(32);
});
