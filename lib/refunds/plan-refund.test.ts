import { describe, expect, it } from "vitest";
import { cutPlan, everythingLeft, planRefund, type RefundAsk } from "./plan-refund";

/** Three of 19.99 with 8 % added (64.77 with 4.80 of tax) and one of 10.00 (10.80), delivery 6.95 untaxed. */
const ORDER = { pricesIncludeTax: false, shippingMinor: 695, shippingTaxMinor: 0, shippingRefundedMinor: 0 };
const line = (id: string, quantity: number, grossMinor: number, taxMinor: number) => ({
  id: `oln_${id}` as const,
  quantity,
  grossMinor,
  taxMinor,
  shippedQuantity: 0,
  removedQuantity: 0,
  restockedQuantity: 0,
  refundedQuantity: 0,
  exchangedQuantity: 0,
  refundedMinor: 0,
});
const LINES = [line("a", 3, 6_477, 480), line("b", 1, 1_080, 80)];
const NOTHING: RefundAsk = { lines: [], shippingMinor: 0, extraMinor: 0 };
const unitsOf = (id: string, quantity: number, amountMinor: number | null = null) => ({
  ...NOTHING,
  lines: [{ lineId: `oln_${id}`, quantity, amountMinor, restock: false }],
});

function plan(lines: typeof LINES, ask: RefundAsk) {
  const planned = planRefund(ORDER, lines, ask);
  if (!planned.ok) throw new Error(planned.error.code);
  return planned.value;
}

describe("units of a refund that came to nothing, or of a return that is not refunded yet,", () => {
  it.each([
    [
      "are not put on the shelf or taken off what is to be sent again",
      { removedQuantity: 1, restockedQuantity: 1 },
      1,
      0,
      0,
    ],
    ["leave the others to be", { removedQuantity: 1, restockedQuantity: 1 }, 3, 2, 2],
    [
      "that were refunded are nothing to the next",
      { removedQuantity: 1, restockedQuantity: 1, refundedQuantity: 1 },
      1,
      1,
      1,
    ],
    ["never make more than the line has", { removedQuantity: 0, restockedQuantity: 3, refundedQuantity: 2 }, 1, 1, 0],
  ])("%s", (_, counted, quantity, removedQuantity, restockedQuantity) => {
    const ask = { ...NOTHING, lines: [{ lineId: "oln_a", quantity, amountMinor: null, restock: true }] };
    const before = [{ ...line("a", 3, 6_477, 480), ...counted }];
    expect(plan(before, ask).lines).toMatchObject([{ quantity, removedQuantity, restockedQuantity }]);
  });
});

describe("a refund by units", () => {
  it("one at a time gives back the line and its tax to the cent", () => {
    let lines = LINES;
    const steps: [number, number][] = [];
    for (let unit = 0; unit < 3; unit += 1) {
      const step = plan(lines, unitsOf("a", 1));
      steps.push([step.amountMinor, step.taxMinor]);
      lines = lines.map((each) =>
        each.id === "oln_a"
          ? {
              ...each,
              refundedQuantity: each.refundedQuantity + 1,
              refundedMinor: each.refundedMinor + step.amountMinor,
            }
          : each,
      );
    }
    // 64.77 / 3 = 21.59 each; 4.80 / 3 = 1.60 each.
    expect(steps).toEqual([
      [2_159, 160],
      [2_159, 160],
      [2_159, 160],
    ]);
  });

  it("of 1.00 in three pieces gives 0.33, 0.34, 0.33", () => {
    let only = line("c", 3, 100, 8);
    const amounts: [number, number][] = [];
    for (let unit = 0; unit < 3; unit += 1) {
      const planned = planRefund(ORDER, [only], unitsOf("c", 1));
      if (!planned.ok) throw new Error(planned.error.code);
      amounts.push([planned.value.amountMinor, planned.value.taxMinor]);
      const refundedMinor = only.refundedMinor + planned.value.amountMinor;
      only = { ...only, refundedQuantity: only.refundedQuantity + 1, refundedMinor };
    }
    // Tax: 8 × 33/100 = 2.64 → 3; 8 × 67/100 = 5.36 → 5; 8.
    expect(amounts).toEqual([
      [33, 3],
      [34, 2],
      [33, 3],
    ]);
  });

  it("takes units that never left out of what is to be sent", () => {
    const sent = [{ ...line("a", 3, 6_477, 480), shippedQuantity: 2 }];
    expect(plan(sent, unitsOf("a", 2)).lines).toMatchObject([{ quantity: 2, removedQuantity: 1 }]);
  });
});

describe("a refund of an amount", () => {
  it("is spread over what is left of lines and delivery", () => {
    // 10.00 over 64.77 + 10.80 + 6.95 = 82.52: 7.85, 1.31, 0.84.
    const spread = plan(LINES, { ...NOTHING, extraMinor: 1_000 });
    expect(spread.lines.map(({ amountMinor }) => amountMinor)).toEqual([785, 131]);
    expect(spread.shippingMinor).toBe(84);
    expect(spread.amountMinor).toBe(1_000);
  });

  it("of a line is what staff say, with its share of the tax", () => {
    // 5.00 of 64.77: 4.80 × 500 / 6477 = 0.37.
    expect(plan(LINES, unitsOf("a", 0, 500))).toMatchObject({ amountMinor: 500, taxMinor: 37 });
  });
});

it("everything left is everything, with all of its tax", () => {
  expect(plan(LINES, everythingLeft(ORDER, LINES))).toMatchObject({
    amountMinor: 8_252,
    taxMinor: 560,
    shippingMinor: 695,
  });
});

it("delivery with tax in it gives its tax back", () => {
  const kg = { pricesIncludeTax: true, shippingMinor: 25_000, shippingTaxMinor: 2_679, shippingRefundedMinor: 0 };
  expect(planRefund(kg, [], { ...NOTHING, shippingMinor: 10_000 })).toMatchObject({ value: { taxMinor: 1_072 } });
});

describe("is refused", () => {
  it.each([
    ["nothing", NOTHING, "refund_empty"],
    ["a line of another order", unitsOf("x", 1), "refund_too_much"],
    ["more units than there are", unitsOf("a", 4), "refund_too_much"],
    ["more than was paid for the line", unitsOf("a", 0, 6_478), "refund_too_much"],
    ["less than nothing", unitsOf("a", 0, -1), "refund_too_much"],
    ["more delivery than was paid", { ...NOTHING, shippingMinor: 696 }, "refund_too_much"],
    ["more than all", { ...NOTHING, extraMinor: 8_253 }, "refund_too_much"],
  ])("%s", (_, ask, code) => {
    expect(planRefund(ORDER, LINES, ask)).toEqual({ ok: false, error: { code } });
  });
});

describe("cut for two payments", () => {
  it.each([0, 1, 500, 6_477, 6_478, 7_557, 8_000, 8_251, 8_252])("at %i, the parts are the whole", (most) => {
    const whole = plan(LINES, everythingLeft(ORDER, LINES));
    const parts = cutPlan(whole, most);
    expect(parts[0].amountMinor).toBe(most);
    for (const key of ["amountMinor", "taxMinor", "shippingMinor"] as const) {
      expect(parts[0][key] + parts[1][key]).toBe(whole[key]);
    }
    for (const { amountMinor, shippingMinor, lines } of parts) {
      expect(lines.reduce((sum, each) => sum + each.amountMinor, shippingMinor)).toBe(amountMinor);
    }
    const units = parts.flatMap(({ lines }) => lines).reduce((sum, { quantity }) => sum + quantity, 0);
    expect(units).toBe(4);
  });
});
