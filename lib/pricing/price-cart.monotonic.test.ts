import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CurrencyCode } from "@/lib/money/currency";
import { priceCart } from "@/lib/pricing/price-cart";
import type { Pricing, PricingInput } from "@/lib/pricing/pricing";
import { randomCart, SEED } from "@/lib/pricing/random-cart.arbitrary";

function holdsFor(check: (input: PricingInput, pricing: Pricing) => boolean): void {
  fc.assert(
    fc.property(randomCart, (input) => check(input, priceCart(input))),
    { seed: SEED, numRuns: 5000 },
  );
}

/** No line of `cheaper` is paid more than the same line of `dearer`. */
function eachLineAtMost(cheaper: Pricing, dearer: Pricing): boolean {
  return cheaper.lines.every((line, i) => line.grossMinor <= (dearer.lines[i]?.grossMinor ?? -1));
}

describe(`a price moves the way its cause does, seed ${SEED}`, () => {
  it("one more discount never makes a line dearer", () => {
    holdsFor((input, pricing) => {
      const fewer = priceCart({ ...input, discounts: input.discounts.slice(0, -1) });
      return eachLineAtMost(pricing, fewer);
    });
  });

  it("a larger last discount never makes the goods dearer", () => {
    holdsFor((input, pricing) => {
      const last = input.discounts.at(-1);
      if (last === undefined || last.kind === "free_shipping") return true;
      const larger =
        last.kind === "fixed" ? { ...last, minor: last.minor + 1 } : { ...last, bps: Math.min(10_000, last.bps + 1) };
      return (
        priceCart({ ...input, discounts: [...input.discounts.slice(0, -1), larger] }).discountMinor >=
        pricing.discountMinor
      );
    });
  });

  it("one more piece never lowers what goods cost before discounts, line by line", () => {
    holdsFor((input) => {
      const plain = { ...input, discounts: [] };
      const more = { ...plain, lines: plain.lines.map((l) => ({ ...l, quantity: l.quantity + 1 })) };
      return eachLineAtMost(priceCart(plain), priceCart(more));
    });
  });

  it("a higher tax rate raises the total where prices exclude tax, and leaves it alone where they include it", () => {
    holdsFor((input, pricing) => {
      const taxed = priceCart({ ...input, lines: input.lines.map((l) => ({ ...l, taxRateBps: l.taxRateBps + 100 })) });
      if (taxed.taxMinor < pricing.taxMinor) return false;
      return input.pricesIncludeTax ? taxed.totalMinor === pricing.totalMinor : taxed.totalMinor >= pricing.totalMinor;
    });
  });

  it("delivery, once known, never changes what goods cost", () => {
    holdsFor((input, pricing) => {
      const unknown = priceCart({ ...input, shipping: null });
      return (
        JSON.stringify(unknown.lines) === JSON.stringify(pricing.lines) && unknown.totalMinor <= pricing.totalMinor
      );
    });
  });

  it("the same cart has the same price, and is left as it was", () => {
    holdsFor((input, pricing) => {
      const before = JSON.stringify(input);
      return JSON.stringify(priceCart(input)) === JSON.stringify(pricing) && JSON.stringify(input) === before;
    });
  });

  it("a second currency anywhere is refused", () => {
    holdsFor((input) => {
      const other: CurrencyCode = input.currency === "USD" ? "KGS" : "USD";
      const foreign = { id: "foreign", kind: "fixed", minor: 1, currency: other, scope: "all" } as const;
      expect(() => priceCart({ ...input, discounts: [...input.discounts, foreign] })).toThrow(/mixed currencies/);
      const lines = input.lines.map((l, i) => (i === 0 ? { ...l, currency: other } : l));
      if (lines.length > 0) expect(() => priceCart({ ...input, lines })).toThrow(/mixed currencies/);
      return true;
    });
  });
});
