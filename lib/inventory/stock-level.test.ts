import { expect, test } from "vitest";
import { hintChanged, NO_STOCK, orderable, stockLevel } from "./stock-level";

const figures = (onHand: number, changes: Partial<typeof NO_STOCK> = {}) => ({
  ...NO_STOCK,
  onHand,
  lowThreshold: 3,
  ...changes,
});

test.each([
  ["enough", figures(4), { kind: "in_stock" }, 4],
  ["few", figures(5, { reserved: 2 }), { kind: "low", left: 3 }, 3],
  ["few, and more can be ordered", figures(1, { backorderLimit: 5 }), { kind: "low", left: 1 }, 6],
  ["none", figures(2, { reserved: 2 }), { kind: "sold_out" }, 0],
  [
    "none, but some can be ordered",
    figures(0, { backorderLimit: 5, backordered: 4 }),
    { kind: "backorder", expectedOn: null },
    1,
  ],
  ["none, and as many wait as may", figures(0, { backorderLimit: 5, backordered: 5 }), { kind: "sold_out" }, 0],
  ["none, switched off while orders wait", figures(0, { backordered: 5 }), { kind: "sold_out" }, 0],
])("%s", (_, now, level, units) => {
  expect(stockLevel(now)).toEqual(level);
  expect(orderable(now)).toBe(units);
});

test("pages are made anew when another hint is due, and only then", () => {
  const [some, last] = [figures(0, { backorderLimit: 5 }), figures(0, { backorderLimit: 5, backordered: 5 })];
  expect(hintChanged(some, { ...some, backordered: 4 })).toBe(false);
  expect(hintChanged(some, last)).toBe(true);
  expect(hintChanged(some, { ...some, expectedOn: "2026-12-15" })).toBe(true);
});
