import { describe, expect, it } from "vitest";
import type { ArtOf } from "@/demo/art/drawing";
import { halvesOf, type Key, keysOf, knobSpot } from "@/demo/art/keyboard-layout";

const board = (layout: ArtOf<"keyboard">["layout"], more: Partial<ArtOf<"keyboard">> = {}): ArtOf<"keyboard"> => ({
  kind: "keyboard",
  layout,
  style: "row",
  knob: false,
  accentKeys: false,
  ...more,
});

function overlaps(keys: readonly Key[]): boolean {
  return keys.some((a, i) =>
    keys.some(
      (b, j) =>
        j > i &&
        a.x < b.x + b.width - 1e-9 &&
        b.x < a.x + a.width - 1e-9 &&
        a.row < b.row + b.height &&
        b.row < a.row + a.height,
    ),
  );
}

describe("keysOf", () => {
  it.each([
    [60, 61],
    [65, 68],
    [75, 84],
    [80, 87],
    [100, 104],
  ] as const)("gives a %i %% ANSI board %i keys", (layout, count) => {
    expect(keysOf(board(layout))).toHaveLength(count);
  });

  it("gives a 65 % board 67 keys when its specification says so", () => {
    expect(keysOf(board(65), 67)).toHaveLength(67);
  });

  it.each([75, 80, 100] as const)("keeps every key of a %i %% board when a knob is added", (layout) => {
    expect(keysOf(board(layout, { knob: true }))).toHaveLength(keysOf(board(layout)).length);
  });

  it.each([60, 65, 75, 80, 100] as const)(
    "lays the keys of a %i %% board side by side, none over another",
    (layout) => {
      for (const knob of [false, true]) expect(overlaps(keysOf(board(layout, { knob })))).toBe(false);
    },
  );

  it.each([
    [60, 15],
    [65, 16],
    [75, 16],
  ] as const)("fills every row of a %i %% board to %i units", (layout, width) => {
    const keys = keysOf(board(layout));
    for (let row = 0; row <= Math.max(...keys.map((k) => k.row)); row++) {
      expect(Math.max(...keys.filter((k) => k.row === row).map((k) => k.x + k.width))).toBe(width);
    }
  });

  it("gives an ortholinear board a plain grid of five rows", () => {
    const keys = keysOf(board(60, { style: "ortho" }));
    expect(keys).toHaveLength(60);
    expect(keys.every((k) => k.width === 1 && k.height === 1)).toBe(true);
    expect(new Set(keys.map((k) => k.row)).size).toBe(5);
  });

  it("shares a split board's keys between the halves without losing or doubling one", () => {
    const keys = keysOf(board(65, { style: "split" }));
    const [left, right] = halvesOf(keys);
    expect(keys).toHaveLength(68);
    expect(left.length + right.length).toBe(68);
    expect([...left, ...right].filter((k) => k.legend === "Space")).toHaveLength(2);
    expect(left.some((k) => k.legend === "Space") && right.some((k) => k.legend === "Space")).toBe(true);
    expect(overlaps(left) || overlaps(right)).toBe(false);
  });

  it("puts the knob where no key is", () => {
    for (const layout of [60, 65, 75, 80, 100] as const) {
      const art = board(layout, { knob: true });
      const spot = knobSpot(art);
      expect(
        spot &&
          keysOf(art).some(
            (k) => spot.x > k.x && spot.x < k.x + k.width && spot.y > k.row && spot.y < k.row + k.height,
          ),
      ).toBe(false);
    }
  });
});
