import fc from "fast-check";
import type { Discount, DiscountScope, PricingInput, PricingLine } from "@/lib/pricing/pricing";

/** `PROPERTY_SEED=1234 npx vitest run lib/pricing` tries other carts; a failure prints the seed it had. */
export const SEED = Number(process.env.PROPERTY_SEED ?? 20_260_117);

// Small, everyday and huge prices, each often: cents show rounding, 10^8 shows overflow.
const price = fc.oneof(
  fc.integer({ min: 1, max: 99 }),
  fc.integer({ min: 1, max: 500_000 }),
  fc.integer({ min: 1, max: 100_000_000 }),
);
const rate = fc.oneof(fc.constantFrom(0, 500, 800, 1075, 1200, 1900, 10_000), fc.integer({ min: 0, max: 3000 }));
const lineShape = fc.record({ unitPriceMinor: price, quantity: fc.integer({ min: 1, max: 99 }), taxRateBps: rate });
const lineList = fc
  .oneof(
    { weight: 9, arbitrary: fc.array(lineShape, { maxLength: 6, size: "max" }) },
    {
      weight: 1,
      arbitrary: fc.array(lineShape, { minLength: 7, maxLength: 60, size: "max" }),
    },
  )
  .map((list) => list.map((line, i): PricingLine => ({ ...line, id: `l${i}` })));

const scope = fc.oneof(
  fc.constant("all" as const),
  fc.array(fc.integer({ min: 0, max: 7 }), { maxLength: 4 }).map((ns) => ({ lineIds: ns.map((n) => `l${n}`) })),
);
const currency = fc.constantFrom("KGS" as const, "USD" as const);
type Draft =
  | { kind: "percentage"; bps: number }
  | { kind: "fixed"; minor: number }
  | { kind: "buy_get"; buy: number; get: number; bps: number; reward: DiscountScope | null }
  | { kind: "free_shipping" };
const off = fc.oneof(fc.integer({ min: 0, max: 10_000 }), fc.constant(10_000));
const draft: fc.Arbitrary<Draft> = fc.oneof(
  fc.record({ kind: fc.constant("percentage" as const), bps: off }),
  fc.record({ kind: fc.constant("fixed" as const), minor: fc.oneof(price, fc.integer({ min: 0, max: 50_000 })) }),
  fc.record({
    kind: fc.constant("buy_get" as const),
    buy: fc.integer({ min: 1, max: 4 }),
    get: fc.integer({ min: 1, max: 3 }),
    bps: off,
    reward: fc.option(scope, { freq: 2 }),
  }),
  fc.constant({ kind: "free_shipping" as const }),
);
const shipping = fc.option(
  fc.record({
    code: fc.constant("zone"),
    rateMinor: fc.integer({ min: 0, max: 50_000 }),
    freeFromMinor: fc.option(price),
    ratesByGoods: fc
      .uniqueArray(fc.record({ fromMinor: price, rateMinor: fc.integer({ min: 0, max: 50_000 }) }), {
        maxLength: 3,
        selector: (step) => step.fromMinor,
      })
      .map((steps) => steps.toSorted((a, b) => a.fromMinor - b.fromMinor)),
  }),
);

/** Any cart a shop could meet: up to 60 lines, quantities to 99, up to four discounts stacked, in either tax mode. */
export const randomCart: fc.Arbitrary<PricingInput> = fc
  .record({
    currency,
    pricesIncludeTax: fc.boolean(),
    shippingTaxed: fc.boolean(),
    shippingTaxRateBps: rate,
    lines: lineList,
    drafts: fc.array(fc.tuple(draft, scope), { maxLength: 4 }),
    shipping,
  })
  .map(({ drafts, ...input }) => ({
    ...input,
    discounts: drafts.map(([d, s], i): Discount => {
      const id = `d${i}`;
      if (d.kind === "free_shipping") return { id, kind: d.kind };
      return d.kind === "fixed" ? { ...d, id, scope: s, currency: input.currency } : { ...d, id, scope: s };
    }),
  }));
