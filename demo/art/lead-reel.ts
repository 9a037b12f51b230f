import { blend, type Color, lch, tone } from "@/demo/art/color";
import type { Drawing, DrawOptions } from "@/demo/art/drawing";
import { snap } from "@/demo/art/lead-parts";
import { material } from "@/demo/art/material";
import { PALETTE } from "@/demo/art/palette";
import { type Part, place } from "@/demo/art/part";
import { flat, level, outline, print, rect, trace } from "@/demo/art/plane";
import { box, curve, ellipseRing, lift, loft } from "@/demo/art/solids";
import { chain, shift, turn, type Vec3 } from "@/demo/art/vector";

export function retractable(color: Color, options: DrawOptions): Drawing {
  const outlineRing = curve(
    [
      [-6.2, -2, 0],
      [-5.6, 2.6, 0],
      [-2, 5.4, 0],
      [3, 5.2, 0],
      [7, 3, 0],
      [9.4, 0.6, 0],
      [8.8, -1.4, 0],
      [6.8, -2.2, 0],
      [4.6, -4.4, 0],
      [0, -5.8, 0],
      [-4.4, -5, 0],
      [-6.2, -2, 0],
    ],
    7,
  )
    .slice(0, -1)
    .reverse();
  const ring = (k: number, z: number): readonly Vec3[] => outlineRing.map((p) => [p[0] * k, p[1] * k, z]);
  const shell = loft(
    [ring(0.93, 0), ring(1, 0.7), ring(1, 2.6), ring(0.94, 3.3)].map((r) => [...r]),
    material(color, "plastic"),
  );
  const top = level(3.32);
  const grip = print(
    top,
    outline(
      curve(
        [
          [1.6, 3, 3.33],
          [4.6, 2.6, 3.33],
          [6.6, 1, 3.33],
          [5.4, -0.4, 3.33],
          [2.6, -0.6, 3.33],
          [1, 1.2, 3.33],
          [1.6, 3, 3.33],
        ],
        8,
      ),
      true,
    ),
    flat(lch(0.2, 0.012, 60)),
  );
  const gripEdge = trace(
    top,
    outline(
      curve(
        [
          [1.6, 3, 3.34],
          [4.6, 2.6, 3.34],
          [6.6, 1, 3.34],
          [5.4, -0.4, 3.34],
          [2.6, -0.6, 3.34],
          [1, 1.2, 3.34],
          [1.6, 3, 3.34],
        ],
        8,
      ),
      true,
    ),
    flat(tone(color, 0.12), 0.7),
    0.14,
  );
  const drum = [
    loft(
      [lift(ellipseRing(3.1, 3.1, 48), 3.3), lift(ellipseRing(2.9, 2.9, 48), 3.6)].map((r) =>
        r.map((p): Vec3 => [p[0] - 2, p[1] - 0.6, p[2]]),
      ),
      material(blend(color, PALETTE.bone, color.l > 0.6 ? 0.2 : 0.12), "plastic"),
      { end: true },
      { shadow: "none" },
    ),
  ];
  const mark = trace(
    level(3.62, -2, -0.6),
    rect(level(3.62, -2, -0.6), 0, 0, 3.4, 3.4, 1.7),
    flat(tone(color, -0.12), 0.6),
    0.12,
  );
  const button = place(
    [box([1.9, 1.2, 0.8], 0.5, 0.2, material(PALETTE.madder, "plastic"))],
    chain(turn("z", -30), shift(1.2, 4.2, 3)),
  );
  const tape: Part = {
    kind: "line",
    points: curve(
      [
        [-5.8, -2.8, 1.6],
        [-9, -4.6, 1],
        [-12.6, -3.4, 0.5],
        [-13, -7.4, 0.4],
        [-8.6, -8.8, 0.4],
      ],
      12,
    ),
    width: 1,
    color: tone(color, color.l > 0.5 ? -0.22 : 0.2),
    look: "round",
  };
  const nose = box([1.6, 2.2, 2], 0.4, 0.2, material(tone(PALETTE.rubber, 0.05), "plastic"), [-6, -2.8, 0.6]);
  const hook = place(snap(PALETTE.steel), (p) => shift(-7.6, -8.9, 0.2)(turn("z", -6)(shift(1, 0, 0)(p))));
  const parts = [tape, nose, shell, grip, gripEdge, ...drum, mark, ...button, ...hook];
  return options.view === 1
    ? { parts, yaw: 14, lens: "high", fill: 0.92 }
    : { parts, yaw: 14, lens: "high", fill: 1, close: { at: [-6, -6.6, 1], radius: 6 } };
}
