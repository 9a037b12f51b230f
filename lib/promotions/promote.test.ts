import { describe, expect, it } from "vitest";
import { priceCart } from "@/lib/pricing/price-cart";
import type { Discount } from "@/lib/pricing/pricing";
import { judgePromotion } from "./judge-promotion";
import { promote } from "./promote";
import type { Effect, Goods, Promotion, PromotionOffer } from "./promotion";

const NOW = new Date("2026-11-27T12:00:00Z");
const BEFORE = new Date("2026-11-01T00:00:00Z");
const AFTER = new Date("2026-12-01T00:00:00Z");
const NONE = { productIds: [], categoryIds: [] };

const TEN: Effect = { kind: "percentage", bps: 1_000 };
const FIVE_DOLLARS: Effect = { kind: "fixed", minor: 500, currency: "USD" };

let made = 0;

function offer(effect: Effect, changes: Partial<Promotion> = {}, usedByCustomer = 0): PromotionOffer {
  made += 1;
  const promotion: Promotion = {
    id: `prm_${String(made).padStart(4, "0")}`,
    name: { en: "Deal" },
    code: null,
    effect,
    scope: "order",
    targets: NONE,
    given: NONE,
    minimumMinor: null,
    startsAt: BEFORE,
    endsAt: null,
    usageLimit: null,
    customerLimit: null,
    usedCount: 0,
    exclusive: false,
    switchedOffAt: null,
    ...changes,
  };
  return { promotion, usedByCustomer };
}

const mug: Goods = {
  variantId: "mug",
  productId: "prd_mug",
  categoryIds: ["cat_kitchen", "cat_home"],
  unitPriceMinor: 2_000,
  quantity: 2,
};
const lamp: Goods = {
  variantId: "lamp",
  productId: "prd_lamp",
  categoryIds: ["cat_light", "cat_home"],
  unitPriceMinor: 6_000,
  quantity: 1,
};
const CART = [mug, lamp];

/** 8 % added, delivery 6.95 when `delivered`. */
function run(offers: readonly PromotionOffer[], goods: readonly Goods[] = CART, delivered = true) {
  return promote(offers, goods, NOW, (discounts: readonly Discount[]) =>
    priceCart({
      currency: "USD",
      pricesIncludeTax: false,
      shippingTaxed: false,
      shippingTaxRateBps: 0,
      lines: goods.map((line) => ({ ...line, id: line.variantId, taxRateBps: 800 })),
      discounts,
      shipping: delivered ? { code: "standard", rateMinor: 695, freeFromMinor: null } : null,
    }),
  );
}

describe("a promotion is refused for one reason, told apart", () => {
  it.each([
    ["its end is the moment it ends", { endsAt: NOW }, 0, { code: "promotion_expired" }],
    ["it was switched off", { switchedOffAt: BEFORE }, 0, { code: "promotion_expired" }],
    ["it begins later", { startsAt: AFTER }, 0, { code: "promotion_not_yet" }],
    ["its uses are used up", { usageLimit: 3, usedCount: 3 }, 0, { code: "promotion_used_up" }],
    ["this shopper has had it", { customerLimit: 1 }, 1, { code: "promotion_used_by_you" }],
    [
      "it is for other goods",
      { scope: "product", targets: { productIds: ["prd_chair"], categoryIds: [] } },
      0,
      { code: "promotion_not_for_goods" },
    ],
    ["the minimum is 0.01 away", { minimumMinor: 10_001 }, 0, { code: "promotion_minimum", missingMinor: 1 }],
    [
      "the minimum counts only the goods it is for",
      { scope: "category", targets: { productIds: [], categoryIds: ["cat_kitchen"] }, minimumMinor: 5_000 },
      0,
      { code: "promotion_minimum", missingMinor: 1_000 },
    ],
  ] as const)("%s", (_, changes, used, refusal) => {
    expect(judgePromotion(offer(TEN, changes, used), CART, NOW)).toEqual(refusal);
  });

  it.each([
    ["it began this moment", { startsAt: NOW }],
    ["one use is left", { usageLimit: 3, usedCount: 2 }],
    ["the minimum is reached to the cent, before any discount", { minimumMinor: 10_000 }],
    ["a category above the goods' own", { scope: "category", targets: { productIds: [], categoryIds: ["cat_home"] } }],
  ] as const)("and none when %s", (_, changes) => {
    expect(judgePromotion(offer(TEN, changes), CART, NOW)).toBeNull();
  });
});

describe("the rule of stacking", () => {
  it("combines what combines: percentages before fixed amounts, whatever was typed first", () => {
    const fixed = offer(FIVE_DOLLARS, { code: "FIVE" });
    const percent = offer(TEN, { code: "TEN" });
    // 100.00 − 10 % = 90.00, − 5.00 = 85.00; the other way round it would be 85.50.
    for (const offers of [
      [fixed, percent],
      [percent, fixed],
    ]) {
      expect(run(offers).pricing.discountMinor).toBe(1_500);
    }
  });

  it("takes products before categories before the order", () => {
    const onOrder = offer(TEN);
    const onCategory = offer(TEN, { scope: "category", targets: { productIds: [], categoryIds: ["cat_kitchen"] } });
    const onProduct = offer(TEN, { scope: "product", targets: { productIds: ["prd_mug"], categoryIds: [] } });
    const { discounts } = run([onOrder, onCategory, onProduct]);
    // Mugs 40.00: 4.00 off, then 3.60; then 10 % of 32.40 + 60.00.
    expect(discounts.map(({ goodsMinor }) => goodsMinor)).toEqual([400, 360, 924]);
  });

  it("lets an exclusive promotion stand alone when that is cheaper", () => {
    const alone = offer({ kind: "percentage", bps: 2_000 }, { code: "ALONE", exclusive: true });
    const { discounts, codes } = run([offer(TEN), offer(FIVE_DOLLARS, { code: "FIVE" }), alone]);
    expect(discounts).toMatchObject([{ code: "ALONE", goodsMinor: 2_000 }]);
    expect(codes.map(({ code, state }) => [code, state])).toEqual([
      ["FIVE", "outdone"],
      ["ALONE", "applied"],
    ]);
  });

  it("leaves it out when what combines is cheaper, or as cheap", () => {
    const alone = offer({ kind: "percentage", bps: 1_500 }, { code: "ALONE", exclusive: true });
    const { pricing, codes } = run([offer(TEN), offer(FIVE_DOLLARS), alone]);
    expect(pricing.discountMinor).toBe(1_500);
    expect(codes).toMatchObject([{ code: "ALONE", state: "outdone" }]);
  });

  it("gives away units of the goods it is for, or of those it names", () => {
    const twoForOne: Effect = { kind: "buy_get", buy: 1, get: 1, bps: 10_000 };
    const same = offer(twoForOne, { scope: "product", targets: { productIds: ["prd_mug"], categoryIds: [] } });
    const other = offer(twoForOne, {
      scope: "product",
      targets: { productIds: ["prd_lamp"], categoryIds: [] },
      given: { productIds: ["prd_mug"], categoryIds: [] },
    });
    expect(run([same]).pricing.discountMinor).toBe(2_000);
    expect(run([other]).pricing.discountMinor).toBe(2_000);
    expect(run([other], [mug]).pricing.discountMinor).toBe(0);
  });
});

describe("what became of a code", () => {
  it("free delivery waits until delivery is known, then says what it saves", () => {
    const free = offer({ kind: "free_shipping" }, { code: "SHIP" });
    expect(run([free], CART, false).codes).toMatchObject([{ state: "waits" }]);
    const { codes, discounts, pricing } = run([free]);
    expect(codes).toMatchObject([{ state: "applied" }]);
    expect(discounts).toMatchObject([{ goodsMinor: 0, shippingMinor: 695 }]);
    expect(pricing.shippingMinor).toBe(0);
  });

  it("what applies by itself is no code, and what took nothing is no discount", () => {
    const all = offer({ kind: "percentage", bps: 10_000 });
    const { codes, discounts } = run([all, offer(FIVE_DOLLARS, { code: "FIVE" })]);
    expect(discounts).toHaveLength(1);
    expect(codes).toMatchObject([{ code: "FIVE", state: "outdone" }]);
  });

  it("a refused one is told with its reason and takes nothing", () => {
    const { pricing, codes } = run([offer(TEN, { code: "BIG", minimumMinor: 20_000 })]);
    expect(pricing.discountMinor).toBe(0);
    expect(codes).toMatchObject([
      { code: "BIG", state: "refused", refusal: { code: "promotion_minimum", missingMinor: 10_000 } },
    ]);
  });
});

it("the discounts named are the whole of what goods are discounted by", () => {
  const { pricing, discounts } = run([offer(TEN), offer(FIVE_DOLLARS, { code: "FIVE" })]);
  expect(discounts.reduce((sum, { goodsMinor }) => sum + goodsMinor, 0)).toBe(pricing.discountMinor);
});
