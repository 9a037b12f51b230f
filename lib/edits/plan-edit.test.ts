import { describe, expect, test } from "vitest";
import type { SellableVariant } from "@/lib/catalog/sellable-variants";
import { MARKETS } from "@/lib/markets/markets";
import { type EditAsk, type EditableLine, planEdit, removableUnits } from "./plan-edit";

const PAID = new Date("2026-11-01");

/** A line of these units, as it was priced: `taxMinor` and `grossMinor` are given by hand. */
function line(
  id: string,
  quantity: number,
  unitPriceMinor: number,
  [discountMinor, taxRateBps, taxMinor, grossMinor]: readonly [number, number, number, number],
  changes: Partial<EditableLine> = {},
): EditableLine {
  return {
    id: `oln_${id}`,
    variantId: `var_${id}`,
    sku: id,
    title: id,
    variantLabel: "",
    quantity,
    unitPriceMinor,
    discountMinor,
    taxRateBps,
    taxMinor,
    grossMinor,
    shippedQuantity: 0,
    removedQuantity: 0,
    returnedQuantity: 0,
    restockedQuantity: 0,
    refundedQuantity: 0,
    refundedMinor: 0,
    ...changes,
  };
}

function variant(id: string, unitPriceMinor: number, taxCategory: SellableVariant["taxCategory"] = "standard") {
  const words = { sku: id, productSlug: id, title: id, variantLabel: "", imageBase: "" };
  return { variantId: `var_${id}` as const, ...words, unitPriceMinor, taxCategory, available: 9 };
}

/** An order of these lines with its delivery; tax in `shippingTaxMinor` as the market has it. */
function orderOf(market: "us" | "kg", lines: readonly EditableLine[], shippingMinor: number, shippingTaxMinor = 0) {
  const sum = (of: (each: EditableLine) => number) => lines.reduce((all, each) => all + of(each), 0);
  const goodsMinor = sum((each) => each.unitPriceMinor * each.quantity);
  const discountMinor = sum((each) => each.discountMinor);
  const taxMinor = sum((each) => each.taxMinor) + shippingTaxMinor;
  const pricesIncludeTax = market === "kg";
  const totalMinor = goodsMinor - discountMinor + shippingMinor + (pricesIncludeTax ? 0 : taxMinor);
  return {
    paidAt: PAID as Date | null,
    pricesIncludeTax,
    goodsMinor,
    discountMinor,
    shippingMinor,
    taxMinor,
    totalMinor,
    creditMinor: 0,
  };
}

const remove = (...units: readonly (readonly [string, number])[]): EditAsk => ({
  remove: units.map(([id, quantity]) => ({ lineId: `oln_${id}`, quantity })),
  add: [],
});
const add = (id: string, quantity: number): EditAsk => ({ remove: [], add: [{ variantId: `var_${id}`, quantity }] });
const both = (...asks: readonly EditAsk[]): EditAsk => ({
  remove: asks.flatMap((one) => one.remove),
  add: asks.flatMap((one) => one.add),
});

/** USA: prices without tax, 8 % added, delivery 6.95 untaxed. */
const MUG = line("mug", 3, 1_999, [0, 800, 480, 6_477]);
const US = [MUG, line("cap", 1, 500, [0, 800, 40, 540])];
/** A third off 3 × 9.99: 29.97 − 10.00 = 19.97, tax 1.5976 → 1.60. */
const DEAL = [line("deal", 3, 999, [1_000, 800, 160, 2_157]), line("cap", 1, 500, [0, 800, 40, 540])];
/** Kyrgyzstan: 12 % inside. 3 × 500.00 = 1500.00, tax 160.714… → 160.71. */
const KG = [line("cup", 3, 50_000, [0, 1_200, 16_071, 150_000])];

describe.each([
  {
    name: "US, 3 × 19.99 less one: 39.98 × 8 % = 3.1984 → 3.20; 64.77 − 43.18 = 21.59 back",
    market: "us",
    lines: US,
    ask: remove(["mug", 1]),
    wanted: { kind: "refund", differenceMinor: -2_159, taxDifferenceMinor: -160, totalMinor: 7_712 - 2_159 },
  },
  {
    name: "US, a line whole: 64.77 back, its tax of 4.80 whole",
    market: "us",
    lines: US,
    ask: remove(["mug", 3]),
    wanted: { kind: "refund", differenceMinor: -6_477, taxDifferenceMinor: -480 },
  },
  {
    name: "US, 2 × 0.06 at 8 % less one: tax 0.0096 → 0.01 becomes 0.0048 → 0.00; 0.13 − 0.06 = 0.07 back",
    market: "us",
    lines: [line("pin", 2, 6, [0, 800, 1, 13])],
    ask: remove(["pin", 1]),
    wanted: { differenceMinor: -7, taxDifferenceMinor: -1 },
  },
  {
    name: "US, discounted 3 × 9.99 − 10.00 less one: discount 10.00 × 2/3 = 6.67 stays, 19.98 − 6.67 = 13.31, tax 1.0648 → 1.06; 21.57 − 14.37 = 7.20 back",
    market: "us",
    lines: DEAL,
    ask: remove(["deal", 1]),
    wanted: { differenceMinor: -720, taxDifferenceMinor: -54, discountMinor: 667 },
  },
  {
    name: "US, discounted less two: 10.00 × 1/3 = 3.33 stays, 9.99 − 3.33 = 6.66, tax 0.5328 → 0.53; 21.57 − 7.19 = 14.38 back",
    market: "us",
    lines: DEAL,
    ask: remove(["deal", 2]),
    wanted: { differenceMinor: -1_438, discountMinor: 333 },
  },
  {
    name: "US, one more thing: 2 × 12.50 = 25.00, tax 2.00; 27.00 to pay",
    market: "us",
    lines: US,
    ask: add("hat", 2),
    wanted: { kind: "charge", differenceMinor: 2_700, taxDifferenceMinor: 200, goodsMinor: 6_497 + 2_500 },
  },
  {
    name: "US, a swap for something dearer: − 5.40 + 13.50 = 8.10 to pay",
    market: "us",
    lines: US,
    ask: both(remove(["cap", 1]), add("hat", 1)),
    wanted: { kind: "charge", differenceMinor: 810 },
  },
  {
    name: "US, a swap for the same price moves no money",
    market: "us",
    lines: US,
    ask: both(remove(["cap", 1]), add("cap2", 1)),
    wanted: { kind: "even", differenceMinor: 0, taxDifferenceMinor: 0 },
  },
  {
    name: "KG, 3 × 500.00 less one: 1000.00 with 107.142… → 107.14 inside; 500.00 back with 53.57",
    market: "kg",
    lines: KG,
    ask: remove(["cup", 1]),
    wanted: { kind: "refund", differenceMinor: -50_000, taxDifferenceMinor: -5_357, totalMinor: 125_000 },
  },
  {
    name: "KG, 3 × 333.33 − 100.00 = 899.99 less one: 66.67 stays, 666.66 − 66.67 = 599.99; 300.00 back",
    market: "kg",
    lines: [line("tea", 3, 33_333, [10_000, 1_200, 9_643, 89_999])],
    ask: remove(["tea", 1]),
    wanted: { differenceMinor: -30_000, discountMinor: 6_667, taxDifferenceMinor: 6_428 - 9_643 },
  },
  {
    name: "KG, something untaxed is added: 80.00, tax 0.00",
    market: "kg",
    lines: KG,
    ask: add("book", 1),
    wanted: { kind: "charge", differenceMinor: 8_000, taxDifferenceMinor: 0 },
  },
  {
    name: "of an unpaid order what is due follows, and nothing is charged or given back",
    market: "us",
    lines: US,
    ask: both(remove(["mug", 1]), add("hat", 1)),
    of: { paidAt: null },
    wanted: { kind: "unpaid", differenceMinor: 1_350 - 2_159 },
  },
] as const)("$name", ({ market, lines, ask, wanted, ...more }) => {
  test("and the order still adds up", () => {
    const before = { ...orderOf(market, lines, market === "us" ? 695 : 25_000), ...("of" in more ? more.of : {}) };
    const variants = [variant("hat", 1_250), variant("cap2", 500), variant("book", 8_000, "zero")];
    const plan = planEdit(MARKETS[market], before, lines, variants, ask);
    expect(plan).toMatchObject({ ok: true, value: wanted });
    if (!plan.ok) return;
    const { goodsMinor, discountMinor, taxMinor, totalMinor, differenceMinor } = plan.value;
    expect(totalMinor - before.totalMinor).toBe(differenceMinor);
    expect(goodsMinor - discountMinor + before.shippingMinor + (before.pricesIncludeTax ? 0 : taxMinor)).toBe(
      totalMinor,
    );
  });
});

test("units taken off one by one give back what they give back together", () => {
  for (const lines of [US, DEAL, KG]) {
    const market = lines === KG ? "kg" : "us";
    const [first] = lines;
    if (!first) throw new Error("no line");
    let [rest, given] = [first, 0];
    for (let units = first.quantity; units > 0; units--) {
      const all = [rest, line("other", 1, 100, [0, 0, 0, 100])];
      const plan = planEdit(MARKETS[market], orderOf(market, all, 0), all, [], {
        remove: [{ lineId: first.id, quantity: 1 }],
        add: [],
      });
      if (!plan.ok) throw new Error(plan.error.code);
      const [taken] = plan.value.removed;
      given -= plan.value.differenceMinor;
      rest = {
        ...rest,
        quantity: units - 1,
        discountMinor: rest.discountMinor - (taken?.discountMinor ?? 0),
        taxMinor: rest.taxMinor - (taken?.taxMinor ?? 0),
        grossMinor: rest.grossMinor - (taken?.grossMinor ?? 0),
      };
    }
    expect(given).toBe(first.grossMinor);
    expect(rest).toMatchObject({ discountMinor: 0, taxMinor: 0, grossMinor: 0 });
  }
});

test.each([
  ["nothing asked", US, remove(["mug", 0]), {}, "edit_empty"],
  ["more than there is", US, remove(["mug", 4]), {}, "edit_too_many"],
  ["one line named twice", US, remove(["mug", 2], ["mug", 2]), {}, "edit_too_many"],
  ["a line of another order", US, remove(["none", 1]), {}, "edit_too_many"],
  [
    "units that were refunded before",
    [{ ...MUG, refundedQuantity: 2, removedQuantity: 2, refundedMinor: 4_318 }],
    remove(["mug", 2]),
    {},
    "edit_too_many",
  ],
  [
    "a line of which more was given back than the rest of it costs",
    [{ ...MUG, refundedMinor: 5_000 }],
    remove(["mug", 1]),
    {},
    "edit_refunded",
  ],
  ["every unit", US, remove(["mug", 3], ["cap", 1]), {}, "edit_leaves_nothing"],
  [
    "every unit that is not refunded",
    [{ ...MUG, refundedQuantity: 1, removedQuantity: 1, refundedMinor: 2_159 }],
    remove(["mug", 2]),
    {},
    "edit_leaves_nothing",
  ],
  ["what is not sold", US, add("gone", 1), {}, "edit_not_for_sale"],
  ["a hundred of one thing", US, add("hat", 100), {}, "quantity_limit"],
  ["less than gift cards have paid", US, remove(["mug", 3]), { paidAt: null, creditMinor: 5_000 }, "edit_below_credit"],
] as const)("refuses %s", (_, lines, ask, changes, code) => {
  const of = { ...orderOf("us", lines, 695), ...changes };
  expect(planEdit(MARKETS.us, of, lines, [variant("hat", 1_250)], ask)).toMatchObject({ ok: false, error: { code } });
});

test("of a line those units can be taken off that are still to be sent and were never given back", () => {
  expect(removableUnits({ ...MUG, removedQuantity: 1, refundedQuantity: 1 })).toBe(2);
  expect(removableUnits({ ...MUG, removedQuantity: 1, refundedQuantity: 0, restockedQuantity: 1 })).toBe(2);
  expect(removableUnits({ ...MUG, shippedQuantity: 3 })).toBe(0);
});
