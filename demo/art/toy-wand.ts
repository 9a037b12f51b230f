import { blend, type Color, lch, tone } from "@/demo/art/color";
import type { Drawing, DrawOptions } from "@/demo/art/drawing";
import { cord } from "@/demo/art/furnishing";
import { material } from "@/demo/art/material";
import { ACCENTS, PALETTE } from "@/demo/art/palette";
import type { Part } from "@/demo/art/part";
import { flat, outline } from "@/demo/art/plane";
import { between, pick, type Random } from "@/demo/art/random";
import { blob, ellipseRing, sweep } from "@/demo/art/solids";
import { along, type Vec3 } from "@/demo/art/vector";

function feather(root: Vec3, angle: number, length: number, color: Color): readonly Part[] {
  const dir = (t: number, off: number): Vec3 => {
    const bend = angle + t * 0.35;
    return [
      root[0] + Math.cos(bend) * length * t - Math.sin(bend) * off,
      root[1] + Math.sin(bend) * length * t + Math.cos(bend) * off,
      root[2] + 0.5 * Math.sin(t * 3),
    ];
  };
  const width = (t: number) => length * 0.16 * Math.sin(Math.min(1, t * 1.05 + 0.06) * Math.PI) ** 0.6;
  const edge = [
    ...along(18, (t) => dir(0.18 + t * 0.82, width(t))),
    ...along(18, (t) => dir(1 - t * 0.82, -width(1 - t))),
  ];
  const barbs = Array.from({ length: 22 }, (_, i) => 0.22 + (i / 22) * 0.74).flatMap((t) =>
    [-1, 1].map(
      (s): Part => ({
        kind: "decal",
        path: outline([dir(t - 0.05, 0), dir(t + 0.04, s * width((t - 0.18) / 0.82) * 0.95)]),
        stroke: { paint: flat(tone(color, s > 0 ? 0.06 : -0.09), 0.55), width: length * 0.012 },
      }),
    ),
  );
  const shadow: Part = {
    kind: "decal",
    path: outline(
      edge.map((p): Vec3 => [p[0] + 0.9, p[1] - 0.3, 0.02]),
      true,
    ),
    fill: flat(lch(0.22, 0.03, 50), 0.26),
    blur: 0.5,
  };
  return [
    shadow,
    { kind: "decal", path: outline(edge, true), fill: flat(color) },
    ...barbs,
    {
      kind: "decal",
      path: outline(along(12, (t) => dir(t, 0))),
      stroke: { paint: flat(PALETTE.bone, 0.9), width: length * 0.018 },
    },
  ];
}

export function wand(color: Color, options: DrawOptions, random: Random): Drawing {
  const rod = sweep(
    [
      [-17, -8, 1],
      [12, 9, 1],
    ],
    ellipseRing(0.45, 0.45, 14),
    material(PALETTE.birch, "wood"),
    (t) => 1.15 - 0.4 * t,
    [0, 0, 1],
    { shadow: "hull" },
  );
  const grip = sweep(
    [
      [-20, -9.76, 1],
      [-10, -3.9, 1],
    ],
    ellipseRing(0.95, 0.95, 18),
    material(color, "fabric"),
    (t) => 1 - Math.max(0, Math.abs(t - 0.5) * 2 - 0.9) * 3,
    [0, 0, 1],
    { shadow: "hull" },
  );
  const line = cord(
    [
      [12, 9, 1],
      [15.4, 7, 0.6],
      [13.6, 1.5, 0.3],
      [8, -1.8, 0.3],
      [9.8, -5.4, 0.4],
    ],
    0.26,
    PALETTE.cotton,
  );
  const root: Vec3 = [9.8, -5.8, 0.7];
  const dyes = [color, blend(color, PALETTE.cotton, 0.55), pick(random, ACCENTS)] as const;
  const plumes = [-2.5, -0.55, -1.6, -2.05, -1.1].flatMap((a, i) =>
    feather(root, a + between(random, -0.1, 0.1), between(random, 8.5, 10.5), dyes[i % 3] ?? color),
  );
  const bead = blob([root[0], root[1] + 0.3, 0.9], [0.95, 0.95, 0.9], material(PALETTE.birch, "wood"), 24);
  const bell = blob([root[0] - 1.2, root[1] + 1.5, 0.75], [0.75, 0.75, 0.75], material(PALETTE.brass, "metal"), 24);
  const parts = [rod, grip, line, ...plumes, bell, bead];
  return options.view === 1
    ? { parts, yaw: 6, lens: "top", fill: 0.98 }
    : { parts, yaw: 6, lens: "top", fill: 1, close: { at: [8.5, -8.4, 0.5], radius: 8 } };
}
