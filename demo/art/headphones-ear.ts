import { blend, type Color, lch, tone } from "@/demo/art/color";
import type { ArtOf, Drawing, DrawOptions } from "@/demo/art/drawing";
import { material } from "@/demo/art/material";
import { bodyColor, PALETTE } from "@/demo/art/palette";
import { type Part, place } from "@/demo/art/part";
import { flat, outline } from "@/demo/art/plane";
import { between, type Random } from "@/demo/art/random";
import { blob, box, curve, curve2, ellipseRing, lathe, lift, loft, roundedRing, sweep } from "@/demo/art/solids";
import { chain, shift, turn, type Vec2, type Vec3 } from "@/demo/art/vector";

/** One earphone: body, stem or cable stub, nozzle and soft tip; nozzle towards +x. */
function bud(color: Color, tip: Color, stem: boolean, small: boolean): readonly Part[] {
  const m = material(color, "glossy");
  const body = blob([0, 0, 0], small ? [0.75, 0.85, 0.85] : [0.95, 1, 1.1], m, 34);
  const nozzle = place(
    [
      lathe(
        [
          [0.5, 0],
          [0.46, 0.5],
          [0.44, 0.8],
        ],
        m,
        [0, 0, 0],
        24,
      ),
      lathe(
        curve2(
          [
            [0.5, 0.7],
            [0.78, 0.8],
            [0.74, 1.2],
            [0.52, 1.55],
            [0.24, 1.6],
          ],
          5,
        ),
        material(tip, "matte"),
        [0, 0, 0],
        28,
      ),
    ],
    chain(turn("y", 78), shift(0.45, 0, 0.1)),
  );
  const leg = stem
    ? [
        sweep(
          [
            [-0.3, 0, 0.3],
            [-0.35, -0.1, -1.2],
            [-0.4, -0.15, -2.9],
          ],
          ellipseRing(0.46, 0.5, 20),
          m,
          (t) => 1 - Math.max(0, t - 0.9) * 3,
          [1, 0, 0],
          { shadow: "hull" },
        ),
      ]
    : [];
  return [...leg, body, ...nozzle];
}

export function inEar(art: ArtOf<"headphones">, options: DrawOptions, random: Random): Drawing {
  const color = bodyColor(options.color);
  const tip = blend(tone(color, color.l > 0.5 ? -0.14 : 0.06), PALETTE.bone, 0.25);
  const sleep = (options.traits ?? []).includes("sleep");
  if (art.wired) {
    const cable = tone(color, color.l > 0.5 ? -0.12 : 0.08);
    const loop = (s: 1 | -1) =>
      curve(
        [
          [s * 2.6, 3.4, 0.9],
          [s * 3.6, 1, 0.4],
          [s * 2.4, -1.6, 0.3],
          [s * 0.5, -3.4, 0.3],
          [0, -4.2, 0.3],
        ],
        12,
      );
    const rest = curve(
      [
        [0, -4.2, 0.3],
        [-0.4, -5.6, 0.25],
        [-3.6, -6.8, 0.25],
        [-5.6, -4.6, 0.25],
        [-3, -2.8, 0.4],
        [2.4, -6.4, 0.4],
        [5.8, -7, 0.25],
        [7.4, -9.4, 0.25],
      ],
      14,
    );
    const shells = ([-1, 1] as const).flatMap((s) =>
      place(
        bud(color, tip, false, false),
        chain(turn("z", s > 0 ? 150 : 30), turn("x", s * 12), shift(s * 2.8, 3.8, 1)),
      ),
    );
    const split = place(
      [
        lathe(
          [
            [0.28, 0],
            [0.42, 0.2],
            [0.42, 1.1],
            [0.28, 1.3],
          ],
          material(PALETTE.aluminium, "metal"),
          [0, 0, 0],
          24,
        ),
      ],
      chain(turn("x", 90), shift(0, -3.2, 0.45)),
    );
    const jack = place(
      [
        lathe(
          [
            [0.34, 0],
            [0.4, 0.2],
            [0.4, 1.8],
            [0.3, 2],
          ],
          material(color, "plastic"),
          [0, 0, 0],
          24,
        ),
        lathe(
          [
            [0.17, 2],
            [0.17, 3.2],
            [0.08, 3.4],
          ],
          material(PALETTE.brass, "metal"),
          [0, 0, 0],
          18,
        ),
      ],
      chain(turn("x", 90), turn("z", 38), shift(7.3, -9.2, 0.42)),
    );
    const cords = [loop(1), loop(-1), rest].map(
      (points): Part => ({ kind: "line", points, width: 0.26, color: cable, look: "round" }),
    );
    const remote = place(
      [box([0.55, 1.9, 0.5], 0.2, 0.12, material(color, "plastic"))],
      chain(turn("z", -18), shift(2.9, -0.8, 0.2)),
    );
    const parts = [...cords, ...split, ...jack, ...remote, ...shells];
    return options.view === 1
      ? { parts, yaw: -12, lens: "high", fill: 0.9 }
      : { parts, yaw: -12, lens: "high", fill: 1, close: { at: [0.4, 2.6, 0.8], radius: 4.4 } };
  }
  const [w, d, h] = sleep ? [6, 6, 2.4] : [between(random, 6, 6.6), between(random, 4.6, 5), 2.7];
  const radius = sleep ? 3 : 2.2;
  const shell = material(color, "plastic");
  const tray = loft(
    [
      lift(roundedRing(w * 0.9, d * 0.9, radius * 0.9, 9), 0),
      lift(roundedRing(w * 0.98, d * 0.98, radius, 9), 0.4),
      lift(roundedRing(w, d, radius, 9), 1),
      lift(roundedRing(w, d, radius, 9), h * 0.72),
    ],
    shell,
  );
  const inner = lift(roundedRing(w - 0.7, d - 0.7, radius - 0.3, 9), h * 0.72 + 0.01);
  const bed: Part = {
    kind: "decal",
    path: outline(inner, true),
    fill: flat(tone(color, color.l > 0.5 ? -0.09 : -0.06)),
    stroke: { paint: flat(tone(color, 0.08), 0.6), width: 0.1 },
  };
  const lid = place(
    [
      loft(
        [
          lift(roundedRing(w, d, radius, 9), 0),
          lift(roundedRing(w, d, radius, 9), h * 0.4),
          lift(roundedRing(w * 0.96, d * 0.96, radius * 0.96, 9), h * 0.62),
          lift(roundedRing(w * 0.84, d * 0.84, radius * 0.8, 9), h * 0.72),
        ],
        shell,
      ),
    ],
    chain(shift(0, -d / 2, 0), turn("x", 112), shift(0, d / 2 - 0.1, h * 0.74)),
  );
  const lidInside = place(
    [
      {
        kind: "decal",
        path: outline(lift(roundedRing(w - 0.7, d - 0.7, radius - 0.3, 9), -0.02), true),
        fill: flat(tone(color, color.l > 0.5 ? -0.12 : -0.07)),
        stroke: { paint: flat(tone(color, 0.07), 0.6), width: 0.1 },
      },
    ],
    chain(shift(0, -d / 2, 0), turn("x", 112), shift(0, d / 2 - 0.1, h * 0.74)),
  );
  const wells: readonly Vec2[] = [
    [-w * 0.22, 0.1],
    [w * 0.22, 0.1],
  ];
  const hollows = wells.map(
    ([x, y]): Part => ({
      kind: "decal",
      path: outline(
        lift(ellipseRing(1.25, 1.5, 30), h * 0.72 + 0.02).map((p): Vec3 => [p[0] + x, p[1] + y, p[2]]),
        true,
      ),
      fill: flat(tone(color, color.l > 0.5 ? -0.24 : -0.12)),
    }),
  );
  const docked = place(
    bud(color, tip, !sleep, sleep),
    chain(turn("x", -70), turn("z", 20), shift(-w * 0.22, 0.2, h * 0.72 + 0.35)),
  );
  const free = place(
    bud(color, tip, !sleep, sleep),
    chain(turn("x", -78), turn("z", 35), shift(w * 0.34, -d / 2 - 2.6, sleep ? 0.8 : 0.95)),
  );
  const led: Part = {
    kind: "decal",
    path: outline(
      [
        [-0.35, -d / 2 - 0.02, h * 0.34],
        [0.35, -d / 2 - 0.02, h * 0.34],
        [0.35, -d / 2 - 0.02, h * 0.42],
        [-0.35, -d / 2 - 0.02, h * 0.42],
      ],
      true,
    ),
    fill: flat(lch(0.88, 0.08, 150)),
    normal: [0, -1, 0],
  };
  const parts = [...lid, ...lidInside, tray, bed, ...hollows, ...docked, led, ...free];
  if (options.view === 1) return { parts, yaw: -24, lens: "high", fill: 0.8 };
  return { parts, yaw: -30, lens: "high", fill: 1, close: { at: [w * 0.3, -d / 2 - 2, 0.8], radius: 2.9 } };
}
