import { blend, type Color, tone } from "@/demo/art/color";
import type { Drawing, DrawOptions } from "@/demo/art/drawing";
import { cord } from "@/demo/art/furnishing";
import { material } from "@/demo/art/material";
import { PALETTE } from "@/demo/art/palette";
import { type Part, place } from "@/demo/art/part";
import { between, type Random } from "@/demo/art/random";
import { blob, curve, lathe } from "@/demo/art/solids";
import { along, chain, mix, shift, turn, type Vec3 } from "@/demo/art/vector";

/** A laid rope along a path: strands cross it slantwise one after another, each lying on the last. */
function laid(
  path: readonly Vec3[],
  radius: number,
  colors: readonly [Color, Color, Color],
  count: number,
): readonly Part[] {
  const last = path.length - 1;
  const at = (t: number): Vec3 => {
    const x = Math.min(1, Math.max(0, t)) * last;
    const from: Vec3 = path[Math.floor(x)] ?? [0, 0, 0];
    const to: Vec3 = path[Math.min(last, Math.floor(x) + 1)] ?? from;
    return mix(from, to, x - Math.floor(x));
  };
  const step = 1 / count;
  const point = (q: number, side: number): Vec3 => {
    const [p, n, b] = [at(q), at(q + 0.04), at(q - 0.04)];
    const l = Math.hypot(n[0] - b[0], n[1] - b[1]) || 1;
    const off = radius * Math.cos(side * Math.PI);
    return [
      p[0] - ((n[1] - b[1]) / l) * off,
      p[1] + ((n[0] - b[0]) / l) * off,
      p[2] + radius * 0.6 * Math.sin(side * Math.PI),
    ];
  };
  return Array.from(
    { length: count },
    (_, k): Part => ({
      kind: "line",
      points: along(16, (t) => point((k + 0.2) * step + (t - 0.5) * step * 2.2, t)),
      width: radius * 0.92,
      color: colors[k % 3] ?? colors[0],
      look: "round",
    }),
  );
}

function tassel(at: Vec3, angle: number, color: Color, random: Random): readonly Part[] {
  return Array.from({ length: 46 }, (_, i): Part => {
    const a = angle + between(random, -0.55, 0.55);
    const l = between(random, 3.2, 5);
    return {
      kind: "line",
      points: curve(
        [
          at,
          [at[0] + Math.cos(a) * l * 0.5, at[1] + Math.sin(a) * l * 0.5, 0.9],
          [at[0] + Math.cos(a + 0.12) * l, at[1] + Math.sin(a + 0.12) * l, 0.2],
        ],
        4,
      ),
      width: 0.34,
      color: tone(color, ((i * 13) % 7) * 0.014 - 0.04),
      look: "round",
    };
  });
}

export function rope(color: Color, options: DrawOptions, random: Random): Drawing {
  if ((options.traits ?? []).includes("float")) {
    const hull = place(
      [
        lathe(
          [
            [0.6, -9],
            [2.6, -8.4],
            [3.4, -6],
            [2.7, -2.6],
            [2.4, 0],
            [2.7, 2.6],
            [3.4, 6],
            [2.6, 8.4],
            [0.6, 9],
          ],
          material(color, "plastic"),
          [0, 0, 0],
          46,
        ),
      ],
      chain(turn("x", 90), turn("z", 62), shift(0, 0, 3.3)),
    );
    const bands = [-4.3, 4.3].flatMap((z) =>
      place(
        [
          lathe(
            [
              [3.12, z - 0.9],
              [3.32, z],
              [3.16, z + 0.9],
            ],
            material(blend(color, PALETTE.bone, 0.86), "plastic"),
            [0, 0, 0],
            46,
            { shadow: "none", open: true },
          ),
        ],
        chain(turn("x", 90), turn("z", 62), shift(0, 0, 3.3)),
      ),
    );
    const tail = cord(
      [
        [8.4, 4.4, 3.3],
        [11, 6.2, 2],
        [14, 4, 0.6],
        [12.6, -1, 0.5],
        [8, -4.4, 0.5],
        [3.6, -6.6, 0.5],
      ],
      1.1,
      blend(color, PALETTE.bone, 0.8),
      "rope",
    );
    const knot = blob([3.2, -6.8, 1.1], [1.4, 1.2, 1.1], material(blend(color, PALETTE.bone, 0.8), "fabric"), 22);
    const parts = [...hull, ...bands, tail, knot];
    return options.view === 1
      ? { parts, yaw: -10, lens: "high", fill: 0.88 }
      : { parts, yaw: -10, lens: "high", fill: 1, close: { at: [6, 0, 2], radius: 6.5 } };
  }
  const path = curve(
    [
      [-13, -7, 1.6],
      [-7, -4.6, 1.6],
      [0, 0, 1.6],
      [7, 2.4, 1.6],
      [13, 7, 1.6],
    ],
    30,
  );
  const strands = [color, blend(color, PALETTE.cotton, 0.85), tone(color, color.l > 0.55 ? -0.16 : 0.14)] as const;
  const knot = (at: Vec3): readonly Part[] => [
    blob(at, [3.2, 2.9, 2.4], material(strands[1], "fabric"), 26),
    ...[-1.4, -0.4, 0.6, 1.5].map(
      (o, i): Part => ({
        kind: "line",
        points: along(14, (t) => [
          at[0] + o + 0.5 * Math.sin(t * 3),
          at[1] - 2.95 * Math.cos(t * Math.PI),
          at[2] + 2.42 * Math.sin(t * Math.PI),
        ]),
        width: 1.15,
        color: strands[i % 3] ?? color,
        look: "rope",
        shadow: "none",
      }),
    ),
  ];
  const parts = [
    ...tassel([13.4, 7.4, 1.6], 0.5, strands[1], random),
    ...laid(path, 1.5, strands, 25),
    ...knot([11.4, 5.8, 2.1]),
    ...tassel([-13.4, -7.4, 1.6], Math.PI + 0.5, strands[1], random),
    ...knot([-11.4, -6.4, 2.1]),
  ];
  return options.view === 1
    ? { parts, yaw: 0, lens: "high", fill: 1 }
    : { parts, yaw: 0, lens: "high", fill: 1, close: { at: [-9, -5, 1.6], radius: 7 } };
}
