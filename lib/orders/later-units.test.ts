import { expect, test } from "vitest";
import { laterByLine } from "./later-units";

const line = (
  id: string,
  variantId: string | null,
  quantity: number,
  gone: { sent?: number; removed?: number } = {},
) => ({
  id,
  variantId,
  quantity,
  shippedQuantity: gone.sent ?? 0,
  removedQuantity: gone.removed ?? 0,
});

function spread(lines: ReturnType<typeof line>[], units: number) {
  const waits = [{ variantId: "a", units, expectedOn: "2026-12-15" }];
  return [...laterByLine({ lines, waits })].map(([id, { later }]) => `${id}:${later}`).sort();
}

test("what an order waits for is on its last lines first, and never more than a line has to send", () => {
  expect(spread([line("1", "a", 3), line("2", "a", 2), line("3", "b", 9), line("4", null, 1)], 4)).toEqual([
    "1:2",
    "2:2",
  ]);
  expect(spread([line("1", "a", 5, { sent: 1, removed: 2 })], 2)).toEqual(["1:2"]);
});

test("a line says when its units are expected", () => {
  const waits = [{ variantId: "a", units: 1, expectedOn: "2026-12-15" }];
  expect(laterByLine({ lines: [line("1", "a", 1)], waits }).get("1")).toEqual({ later: 1, expectedOn: "2026-12-15" });
});
