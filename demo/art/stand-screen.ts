import { type Color, lch, tone } from "@/demo/art/color";
import type { Drawing, DrawOptions } from "@/demo/art/drawing";
import { laptop } from "@/demo/art/laptop";
import { material } from "@/demo/art/material";
import { PALETTE } from "@/demo/art/palette";
import { type Part, place } from "@/demo/art/part";
import { flat, level, outline, print, ramp, rect } from "@/demo/art/plane";
import { between, type Random } from "@/demo/art/random";
import { box, lift, loft, roundedRing } from "@/demo/art/solids";
import { bent, sheet, stuff } from "@/demo/art/stand-sheet";
import { chain, shift, turn, type Vec3 } from "@/demo/art/vector";

export function laptopStand(color: Color, options: DrawOptions, random: Random): Drawing {
  const mat = stuff(color);
  const [w, h] = [between(random, 23, 26), between(random, 11, 15)];
  const base = sheet(
    bent(
      [
        [-10, 0.35],
        [10, 0.35],
        [-4 + h * 0.1, h * 0.78],
      ],
      2.4,
    ),
    w * 0.62,
    0.6,
    mat,
  );
  const tray = sheet(
    bent(
      [
        [-11, h * 0.62 + 1.6],
        [-11.4, h * 0.62],
        [11, h + 1.5],
      ],
      0.9,
    ),
    w,
    0.6,
    mat,
  );
  const slot: Part = {
    kind: "decal",
    path: outline(
      roundedRing(w * 0.42, 9, 3, 6).map(
        ([x, y]): Vec3 => [x, y, h * 0.62 + 0.42 + ((y + 11.4) / 22.4) * (h * 0.38 + 1.5)],
      ),
      true,
    ),
    fill: flat(tone(color, -0.3), 0.9),
    stroke: { paint: flat(tone(color, 0.1), 0.6), width: 0.12 },
  };
  const pads = [-1, 1].map(
    (s): Part => ({
      kind: "decal",
      path: outline(
        [
          [s * w * 0.36 - 1.2, -9, h * 0.62 + 0.75],
          [s * w * 0.36 + 1.2, -9, h * 0.62 + 0.75],
          [s * w * 0.36 + 1.2, 8, h * 0.94 + 1.55],
          [s * w * 0.36 - 1.2, 8, h * 0.94 + 1.55],
        ],
        true,
      ),
      fill: flat(PALETTE.rubber),
    }),
  );
  const parts: Part[] = [base, tray, slot, ...pads];
  const tilt = (Math.atan2(h * 0.38 + 1.5, 22.4) * 180) / Math.PI;
  if (options.view === 1) return { parts, yaw: -30, lens: "high", fill: 0.88 };
  return {
    parts: [...parts, ...laptop(chain(turn("x", tilt), shift(0, 0.6, h * 0.82 + 1)))],
    yaw: -26,
    lens: "low",
    fill: 1.0,
  };
}

export function tabletStand(color: Color, options: DrawOptions): Drawing {
  const mat = stuff(color);
  const base = loft(
    [
      lift(roundedRing(12, 11, 4, 8), 0),
      lift(roundedRing(12, 11, 4, 8), 0.8),
      lift(roundedRing(11.4, 10.4, 3.8, 8), 1.1),
    ],
    mat,
  );
  const neck = sheet(
    bent(
      [
        [3.6, 1],
        [3, 9.4],
        [-0.4, 12.4],
      ],
      2.2,
    ),
    3,
    0.8,
    mat,
  );
  const plate = place(
    [
      box([13, 13, 0.8], 2, 0.25, mat, [0, 0, -0.4]),
      box([13, 2.6, 0.7], 0.3, 0.2, mat, [0, -7.2, 0]),
      box([13, 0.7, 1.6], 0.3, 0.2, mat, [0, -8.3, 0]),
      ...[-4, 4].map((x) => {
        const f = level(0.42);
        return print(f, rect(f, x, 0.6, 1.6, 9, 0.5), flat(PALETTE.rubber));
      }),
    ],
    chain(turn("x", 62), shift(0, -1.2, 12.4)),
  );
  const face = level(0.66);
  const tablet = place(
    [
      box([25, 18, 0.6], 1.3, 0.2, material(PALETTE.aluminium, "metal")),
      print(face, rect(face, 0, 0, 24.4, 17.4, 1), flat(lch(0.2, 0.008, 60))),
      print(
        face,
        rect(face, 0, 0, 23, 16, 0.3),
        ramp(face, [-11, 8], [11, -8], [0, lch(0.86, 0.05, 75)], [1, lch(0.66, 0.09, 40)]),
      ),
      print(face, rect(face, 5, 3, 4, 4, 2), flat(lch(0.95, 0.03, 85))),
      print(face, rect(face, 0, -5.6, 23, 4.8, 0.3), flat(lch(0.42, 0.06, 40))),
    ],
    chain(shift(0, 2.6, 0.5), turn("x", 62), shift(0, -1.2, 12.4)),
  );
  const parts: Part[] = [base, neck, ...plate];
  if (options.view === 1) return { parts, yaw: -30, lens: "high", fill: 0.86 };
  return { parts: [...parts, ...tablet], yaw: -24, lens: "low", fill: 0.92 };
}
