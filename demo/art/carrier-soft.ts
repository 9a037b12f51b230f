import { handle, meshWindow, zip } from "@/demo/art/carrier-parts";
import { coatOf, peekingCat } from "@/demo/art/cat";
import { type Color, lch, tone } from "@/demo/art/color";
import type { Drawing, DrawOptions } from "@/demo/art/drawing";
import { material } from "@/demo/art/material";
import { PALETTE } from "@/demo/art/palette";
import type { Part } from "@/demo/art/part";
import { facing, flat, level, type Plane, print, rect, trace } from "@/demo/art/plane";
import { between, type Random } from "@/demo/art/random";
import { lift, loft, roundedRing } from "@/demo/art/solids";
import { shift } from "@/demo/art/vector";

export function softBag(color: Color, options: DrawOptions, random: Random): Drawing {
  const canvas = (options.traits ?? []).includes("canvas");
  const [w, d, h] = [between(random, 43, 47), between(random, 26, 29), between(random, 26, 28)];
  const trim = canvas ? PALETTE.walnut : tone(color, color.l > 0.5 ? -0.22 : 0.1);
  const rings = [
    [0.97, 0],
    [1, 1.4],
    [1, h * 0.5],
    [0.985, h - 4],
    [0.95, h - 1.4],
    [0.88, h],
  ].map(([k = 1, z = 0]) => lift(roundedRing(w * k, d * k, 6, 8), z));
  const body = loft(rings, material(color, "fabric"));
  const base = loft(
    [
      lift(roundedRing(w * 0.97, d * 0.97, 6, 8), 0),
      lift(roundedRing(w * 1.006, d * 1.006, 6, 8), 1.2),
      lift(roundedRing(w * 1.006, d * 1.006, 6, 8), 4),
    ],
    material(trim, canvas ? "plastic" : "fabric"),
    { start: true },
    { shadow: "none" },
  );
  const front = facing(-d / 2 - 0.1, 0, 0);
  const side: Plane = { origin: [w / 2 + 0.1, 0, 0], u: [0, 1, 0], v: [0, 0, 1] };
  const cat =
    options.view === 2
      ? peekingCat(coatOf(options.seed, lch(0.2, 0, 0)), true, (p) => shift(w * 0.06, -d / 2 + 5.4, h * 0.42)(p))
      : [];
  const top = level(h + 0.06);
  const pocket = print(front, rect(front, -w * 0.36, h * 0.5, 6.4, h * 0.5, 1.2), flat(tone(color, -0.035)));
  const parts: Part[] = [
    handle(
      [
        [-7, 4, h - 0.5],
        [-6, 3, h + 7],
        [6, 3, h + 7],
        [7, 4, h - 0.5],
      ],
      2.2,
      trim,
      [0, 1, 0],
    ),
    body,
    base,
    ...zip(front, rect(front, w * 0.08, h * 0.52, w * 0.62, h * 0.68, 4.4), color),
    ...meshWindow(front, w * 0.54, h * 0.55, 3.4, w * 0.08, h * 0.52, trim, cat),
    pocket,
    trace(front, rect(front, -w * 0.36, h * 0.5, 6.4, h * 0.5, 1.2), flat(tone(color, -0.16), 0.6), 0.18),
    print(front, rect(front, -w * 0.36, h * 0.64, 3.4, 1.6, 0.2), flat(PALETTE.bone)),
    ...meshWindow(side, d * 0.56, h * 0.5, 3, 0, h * 0.52, trim),
    ...zip(top, rect(top, 0, 0, w * 0.8, d * 0.72, 4), color),
    handle(
      [
        [-7, -6, h - 0.3],
        [-6, -5, h + 6.6],
        [6, -5, h + 6.6],
        [7, -6, h - 0.3],
      ],
      2.2,
      trim,
      [0, 1, 0],
    ),
  ];
  if (options.view === 1) return { parts, yaw: -30, lens: "low", fill: 0.94 };
  return { parts, yaw: -18, lens: "low", fill: 1, close: { at: [w * 0.06, -d / 2, h * 0.5], radius: h * 0.56 } };
}
