import { water } from "@/demo/art/bowl-dish";
import { type Color, lch, tone } from "@/demo/art/color";
import type { Drawing, DrawOptions } from "@/demo/art/drawing";
import { type FinishName, material } from "@/demo/art/material";
import { PALETTE } from "@/demo/art/palette";
import type { Part } from "@/demo/art/part";
import { facing, flat, outline, print, rect } from "@/demo/art/plane";
import { curve2, ellipseRing, lathe, lift, loft } from "@/demo/art/solids";
import type { Vec3 } from "@/demo/art/vector";

export function fountain(color: Color, options: DrawOptions): Drawing {
  const steel = (options.traits ?? []).includes("steel");
  const finish: FinishName = steel ? "metal" : "glossy";
  const [r, h] = steel ? [10, 12] : [10.6, 9];
  const body = lathe(
    steel
      ? [
          [r - 0.3, 0],
          [r, 0.4],
          [r, h - 0.4],
          [r - 0.3, h],
        ]
      : curve2(
          [
            [r * 0.8, 0],
            [r * 0.92, 1],
            [r, h * 0.6],
            [r * 0.96, h],
          ],
          6,
        ),
    material(color, finish),
    [0, 0, 0],
    64,
  );
  const rim = loft(
    [
      lift(ellipseRing(r * 0.96, r * 0.96, 60), h),
      lift(ellipseRing(r * 0.96 - 0.5, r * 0.96 - 0.5, 60), h + 0.15),
      lift(ellipseRing(r * 0.96 - 0.9, r * 0.96 - 0.9, 60), h - 0.5),
    ],
    material(tone(color, 0.03), finish),
    {},
    { shadow: "none" },
  );
  const pool = water([0, 0, 0], r * 0.96 - 0.8, h - 0.45);
  const stem = lathe(
    steel
      ? [
          [1.5, h - 0.5],
          [1.4, h + 5],
          [1, h + 5.4],
        ]
      : curve2(
          [
            [3.6, h - 0.5],
            [2.2, h + 1.6],
            [1.7, h + 4],
            [2.4, h + 5.2],
            [2, h + 5.6],
          ],
          5,
        ),
    material(color, finish),
    [0, 1.5, 0],
    40,
    { shadow: "none" },
  );
  const jet = (points: readonly Vec3[], width: number): readonly Part[] => [
    { kind: "decal", path: outline(points), stroke: { paint: flat(tone(PALETTE.water, 0.04), 0.85), width } },
    {
      kind: "decal",
      path: outline(points.map((p): Vec3 => [p[0] - width * 0.15, p[1], p[2] + 0.1])),
      stroke: { paint: flat(lch(0.99, 0.004, 220), 0.8), width: width * 0.3 },
    },
  ];
  const arc = (a: number): readonly Vec3[] =>
    Array.from({ length: 16 }, (_, i): Vec3 => {
      const t = i / 15;
      return [Math.cos(a) * t * 5.6, 1.5 + Math.sin(a) * t * 5.6, h + 5.7 + 1.5 * t - 7 * t * t];
    });
  const jets = (steel ? [-2.2] : [2.6, 0.4, -0.6, -1.6, -2.7]).flatMap((a) => jet(arc(a), steel ? 0.8 : 0.5));
  const foot = facing(-r - 0.02, 0, 0);
  const light = print(
    { ...foot, origin: [0, -r - 0.05, 1.6] },
    rect({ ...foot, origin: [0, -r - 0.05, 1.6] }, 0, 0, 0.5, 0.5, 0.25),
    flat(lch(0.86, 0.09, 200)),
  );
  const cord: Part = {
    kind: "line",
    points: [
      [r * 0.6, r * 0.7, 0.4],
      [r * 1.3, r * 0.8, 0.25],
      [r * 1.9, r * 0.3, 0.25],
      [r * 2, r * 0.9, 0.25],
    ] satisfies readonly Vec3[],
    width: 0.4,
    color: tone(PALETTE.bone, -0.15),
    look: "round",
  };
  const parts: Part[] = [...(options.view === 1 ? [] : [cord]), body, rim, ...pool, stem, ...jets, light];
  if (options.view === 1) return { parts, yaw: -12, lens: "high", fill: 0.84 };
  return { parts, yaw: -12, lens: "high", fill: 1, close: { at: [0, 0, h + 2], radius: 8.6 } };
}
