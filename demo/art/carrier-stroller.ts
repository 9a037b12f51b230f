import { meshWindow } from "@/demo/art/carrier-parts";
import { coatOf, peekingCat } from "@/demo/art/cat";
import { type Color, tone } from "@/demo/art/color";
import type { Drawing, DrawOptions } from "@/demo/art/drawing";
import { material } from "@/demo/art/material";
import { PALETTE } from "@/demo/art/palette";
import { type Part, place } from "@/demo/art/part";
import { flat, outline, type Plane } from "@/demo/art/plane";
import { box, curve, ellipseRing, lathe, loft, sweep } from "@/demo/art/solids";
import { chain, shift, turn, type Vec2, type Vec3 } from "@/demo/art/vector";

export function stroller(color: Color, options: DrawOptions): Drawing {
  const wide = (options.traits ?? []).includes("two");
  const w = wide ? 46 : 34;
  const metal = tone(PALETTE.rubber, 0.1);
  const tube = (points: readonly Vec3[], r = 1.1): Part =>
    sweep(curve(points, 8), ellipseRing(r, r, 12), material(metal, "metal"), () => 1, [0.1, 0.2, 1], {
      shadow: "faces",
    });
  const wheel = (x: number, y: number, r: number): readonly Part[] =>
    place(
      [
        lathe(
          [
            [r - 2.2, -1.4],
            [r - 0.4, -1.5],
            [r, -0.7],
            [r, 0.7],
            [r - 0.4, 1.5],
            [r - 2.2, 1.4],
          ],
          material(PALETTE.rubber, "matte"),
          [0, 0, 0],
          44,
        ),
        lathe(
          [
            [r - 2.3, 1.42],
            [r - 2.6, 1.5],
          ],
          material(PALETTE.steel, "metal"),
          [0, 0, 0],
          44,
          { shadow: "none" },
        ),
        lathe(
          [
            [1.6, 1.5],
            [1.4, 2.2],
          ],
          material(metal, "plastic"),
          [0, 0, 0],
          22,
          { shadow: "none" },
        ),
      ],
      chain(turn("y", -90), shift(x, y, r)),
    );
  // Side profile of the cabin (y along the way it rolls, z up), front at −y.
  const profile: readonly Vec2[] = [
    [-28, 40],
    [-30, 48],
    [-27, 55],
    [-8, 58],
    [10, 57],
    [25, 54],
    [29, 46],
    [26, 39],
    [10, 35],
    [-14, 35],
  ];
  const cabin = (k: number, x: number): readonly Vec3[] =>
    curve(
      [...profile, profile[0] ?? [0, 0]].map(([y, z]): Vec3 => [x, y * k, 47 + (z - 47) * k]),
      5,
    ).slice(0, -1);
  const tub = loft(
    [cabin(0.93, w / 2), cabin(1, w / 2 - 2), cabin(1, -w / 2 + 2), cabin(0.93, -w / 2)].map((r) => [...r]),
    material(color, "fabric"),
  );
  const hoodRing = (k: number, x: number): readonly Vec3[] => [
    ...Array.from({ length: 15 }, (_, i): Vec3 => {
      const a = 0.08 + (i / 14) * 1.7;
      return [x, 4 + 25 * k * Math.cos(a), 54 + 29 * k * Math.sin(a)];
    }),
    [x, 4, 54],
  ];
  const hood = loft(
    [
      hoodRing(0.94, w / 2 - 0.4),
      hoodRing(1, w / 2 - 2.4),
      hoodRing(1, -w / 2 + 2.4),
      hoodRing(0.94, -w / 2 + 0.4),
    ].map((r) => [...r]),
    material(tone(color, 0.025), "fabric"),
    { start: true, end: true },
    { hollow: true },
  );
  const ribs = [0.5, 0.95, 1.4].map(
    (a): Part => ({
      kind: "decal",
      path: outline([
        [-w / 2 + 1, 4 + 25.2 * Math.cos(a), 54 + 29.2 * Math.sin(a)],
        [w / 2 - 1, 4 + 25.2 * Math.cos(a), 54 + 29.2 * Math.sin(a)],
      ]),
      stroke: { paint: flat(tone(color, -0.13), 0.8), width: 0.5 },
      normal: [0, Math.cos(a), Math.sin(a)],
    }),
  );
  const mouth: Part = {
    kind: "decal",
    path: outline(
      [
        [-w / 2 + 3, -1, 57],
        [w / 2 - 3, -1, 57],
        [w / 2 - 3, 1, 80.5],
        [-w / 2 + 3, 1, 80.5],
      ],
      true,
    ),
    fill: {
      type: "linear",
      from: [0, 0, 81],
      to: [0, 0, 57],
      stops: [
        { at: 0, color: "#1c1714" },
        { at: 1, color: "#4b4038" },
      ],
    },
    normal: [0, -1, 0],
  };
  const rim: Part = {
    kind: "decal",
    path: outline([
      [-w / 2 + 1.2, -1.2, 56.4],
      [-w / 2 + 1.2, 0.5, 80],
      [-w / 2 + 4, 0.5, 82.6],
      [w / 2 - 4, 0.5, 82.6],
      [w / 2 - 1.2, 0.5, 80],
      [w / 2 - 1.2, -1.2, 56.4],
    ]),
    stroke: { paint: flat(tone(color, -0.1)), width: 1.4 },
  };
  const coat = coatOf(options.seed, color);
  const cats =
    options.view === 2
      ? (wide ? [-9, 9] : [0]).flatMap((x, i) =>
          peekingCat(i ? coatOf(`${options.seed} friend`, coat.base) : coat, true, (p) => shift(x, -9, 66)(p)),
        )
      : [];
  const flank: Plane = { origin: [w / 2 - 0.4 + 0.6, -4, 46], u: [0, 1, 0], v: [0, 0, 1] };
  const basket = box([w - 8, 34, 7], 3, 1, material(tone(PALETTE.rubber, 0.05), "fabric"), [0, 2, 15]);
  const x = w / 2 - 3;
  const parts: Part[] = [
    ...wheel(-x - 1, 23, 9.5),
    ...wheel(-x - 1, -24, 7.5),
    tube([
      [-x, 36, 92],
      [-x, 24, 62],
      [-x, 6, 34],
      [-x, -24, 8],
    ]),
    tube([
      [-x, -10, 36],
      [-x, 8, 24],
      [-x, 23, 10],
    ]),
    basket,
    tube([
      [x, 36, 92],
      [x, 24, 62],
      [x, 6, 34],
      [x, -24, 8],
    ]),
    tube([
      [x, -10, 36],
      [x, 8, 24],
      [x, 23, 10],
    ]),
    tube(
      [
        [-x, 36, 92],
        [-x * 0.7, 39, 97],
        [x * 0.7, 39, 97],
        [x, 36, 92],
      ],
      1.5,
    ),
    ...wheel(x + 2, 23, 9.5),
    hood,
    ...ribs,
    mouth,
    ...cats,
    rim,
    tub,
    ...meshWindow(flank, 22, 8, 3, -4, 1, tone(color, -0.18)),
    ...wheel(x + 2, -24, 7.5),
  ];
  if (options.view === 1) return { parts, yaw: -36, lens: "low", fill: 1 };
  return { parts, yaw: -22, lens: "low", fill: 1, close: { at: [0, -6, 64], radius: 25 } };
}
