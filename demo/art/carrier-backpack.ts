import { handle, meshWindow, zip } from "@/demo/art/carrier-parts";
import { coatOf, peekingCat } from "@/demo/art/cat";
import { type Color, lch, tone } from "@/demo/art/color";
import type { Drawing, DrawOptions } from "@/demo/art/drawing";
import { material } from "@/demo/art/material";
import { PALETTE } from "@/demo/art/palette";
import type { Part } from "@/demo/art/part";
import { facing, flat, outline, type Plane, print, ramp, rect, trace } from "@/demo/art/plane";
import { between, type Random } from "@/demo/art/random";
import { lift, loft, roundedRing } from "@/demo/art/solids";
import { shift, type Vec3 } from "@/demo/art/vector";

export function backpack(color: Color, options: DrawOptions, random: Random): Drawing {
  const bubble = (options.traits ?? []).includes("window");
  const [w, d, h] = [between(random, 31, 33), between(random, 24, 26), between(random, 41, 44)];
  const trim = tone(color, color.l > 0.5 ? -0.22 : 0.1);
  const rings = [
    [0.95, 0],
    [1, 1.6],
    [1, h * 0.5],
    [0.97, h * 0.78],
    [0.88, h * 0.92],
    [0.7, h * 0.985],
    [0.5, h],
  ].map(([k = 1, z = 0]) => lift(roundedRing(w * k, d * k, 8, 9), z));
  const body = loft(rings, material(color, "fabric"));
  const base = loft(
    [
      lift(roundedRing(w * 0.95, d * 0.95, 8, 9), 0),
      lift(roundedRing(w * 1.01, d * 1.01, 8, 9), 1.4),
      lift(roundedRing(w * 1.01, d * 1.01, 8, 9), 4.6),
    ],
    material(trim, "fabric"),
    { start: true },
    { shadow: "none" },
  );
  const front = facing(-d / 2 - 0.12, 0, 0);
  const z = h * 0.58;
  const r = w * 0.33;
  const cat =
    options.view === 2
      ? peekingCat(coatOf(options.seed, lch(0.2, 0, 0)), true, (p) => shift(0, -d / 2 + 4.4, z - 2.4)(p))
      : [];
  const glass: Part[] = bubble
    ? [
        print(
          front,
          rect(front, 0, z, r * 2, r * 2, r),
          ramp(front, [-r, z + r], [r, z - r], [0, lch(0.26, 0.015, 60)], [1, lch(0.42, 0.02, 60)]),
        ),
        ...cat,
        print(
          front,
          rect(front, 0, z, r * 2, r * 2, r),
          ramp(
            front,
            [-r, z + r],
            [r, z - r],
            [0, lch(0.98, 0, 0), 0.34],
            [0.45, lch(0.98, 0, 0), 0.03],
            [1, lch(0.98, 0, 0), 0.16],
          ),
        ),
        trace(
          front,
          outline(
            Array.from(
              { length: 16 },
              (_, i): Vec3 => [
                -r * 0.78 * Math.cos(0.15 + i * 0.075),
                -d / 2 - 0.3,
                z + r * 0.78 * Math.sin(0.15 + i * 0.075),
              ],
            ),
          ),
          flat(lch(0.99, 0, 0), 0.6),
          0.8,
        ),
        trace(front, rect(front, 0, z, r * 2, r * 2, r), flat(trim), 1.5),
        trace(front, rect(front, 0, z, r * 2 + 0.8, r * 2 + 0.8, r + 0.4), flat(tone(trim, 0.12), 0.6), 0.2),
      ]
    : [...meshWindow(front, w * 0.62, h * 0.42, 5, 0, z, trim, cat)];
  const side: Plane = { origin: [w / 2 + 0.12, 0, 0], u: [0, 1, 0], v: [0, 0, 1] };
  const parts: Part[] = [
    handle(
      [
        [w * 0.2, d / 2 - 1, h * 0.86],
        [w * 0.34, d / 2 + 5, h * 0.6],
        [w * 0.36, d / 2 + 2, 5],
      ],
      3,
      trim,
      [1, 0, 0],
    ),
    handle(
      [
        [-w * 0.2, d / 2 - 1, h * 0.86],
        [-w * 0.5, d / 2 + 4, h * 0.62],
        [-w * 0.48, d / 2 + 1, 5],
      ],
      3,
      trim,
      [1, 0, 0],
    ),
    body,
    base,
    ...meshWindow(side, d * 0.44, h * 0.38, 3.2, 0, h * 0.55, trim),
    ...zip(front, rect(front, 0, h * 0.52, w * 0.8, h * 0.78, 6), color),
    ...glass,
    print(front, rect(front, 0, h * 0.22, w * 0.5, h * 0.13, 1.2), flat(tone(color, -0.035))),
    trace(front, rect(front, 0, h * 0.22, w * 0.5, h * 0.13, 1.2), flat(tone(color, -0.16), 0.6), 0.18),
    print(front, rect(front, 0, h * 0.225, 4, 1.5, 0.2), flat(PALETTE.bone)),
    handle(
      [
        [-4, 1, h - 0.6],
        [-3, 0.6, h + 4],
        [3, 0.6, h + 4],
        [4, 1, h - 0.6],
      ],
      1.8,
      trim,
      [0, 1, 0],
    ),
  ];
  if (options.view === 1) return { parts, yaw: -30, lens: "low", fill: 0.92 };
  return { parts, yaw: -16, lens: "low", fill: 1, close: { at: [0, -d / 2, z], radius: h * 0.36 } };
}
