import { type Color, tone } from "@/demo/art/color";
import { ringOf } from "@/demo/art/furnishing";
import { type FinishName, material } from "@/demo/art/material";
import { type Part, place } from "@/demo/art/part";
import { facing, flat, outline, rect, trace } from "@/demo/art/plane";
import { blob, curve, ellipseRing, lathe, sweep } from "@/demo/art/solids";
import { chain, shift, turn, type Vec3 } from "@/demo/art/vector";

export type Band = {
  readonly width: number;
  readonly thick: number;
  readonly color: Color;
  readonly finish: FinishName;
  readonly stitch?: Color;
  readonly stripe?: Color;
};

/** A strap standing on its edge around an ellipse: inside, then outside with stitches or a reflective line. */
export function loop(rx: number, ry: number, z: number, band: Band, from = 0, to = 1): readonly Part[] {
  const at = (t: number, off: number, h: number): Vec3 => {
    const a = -Math.PI / 2 + (from + (to - from) * t) * 2 * Math.PI;
    return [(rx + off) * Math.cos(a), (ry + off) * Math.sin(a), z + h];
  };
  const n = 90;
  const faces = Array.from({ length: n }, (_, i) => i / n).flatMap((t) => {
    const u = t + 1 / n;
    const [o, w] = [band.thick, band.width];
    return [
      { points: [at(t, o, 0), at(u, o, 0), at(u, o, w), at(t, o, w)] },
      { points: [at(u, 0, 0), at(t, 0, 0), at(t, 0, w), at(u, 0, w)], tint: -0.05 },
      { points: [at(t, o, w), at(u, o, w), at(u, 0, w), at(t, 0, w)], tint: 0.02 },
    ];
  });
  const dash = (h: number, color: Color, length: number, width: number): readonly Part[] =>
    Array.from({ length: 110 }, (_, i): Part | null => {
      const t = i / 110;
      const [p, q] = [at(t, band.thick + 0.02, h), at(t + length / 110, band.thick + 0.02, h)];
      const a = -Math.PI / 2 + (from + (to - from) * t) * 2 * Math.PI;
      return {
        kind: "decal",
        path: outline([p, q]),
        stroke: { paint: flat(color, 0.85), width },
        normal: [Math.cos(a), Math.sin(a), 0],
      };
    }).filter((p): p is Part => p !== null);
  const stripe = band.stripe ? dash(band.width / 2, band.stripe, 1.05, band.width * 0.22) : [];
  const stitches = band.stitch
    ? [...dash(band.width * 0.16, band.stitch, 0.55, 0.07), ...dash(band.width * 0.84, band.stitch, 0.55, 0.07)]
    : [];
  return [
    { kind: "mesh", faces, material: material(band.color, band.finish), shadow: "faces" },
    ...stripe,
    ...stitches,
  ];
}

/** A bolt snap lying on the table, its eye at the origin, the hook towards +x. */
export function snap(metal: Color): readonly Part[] {
  const m = material(metal, "metal");
  const tube = (points: readonly Vec3[], r: number) =>
    sweep(curve(points, 10), ellipseRing(r, r, 14), m, () => 1, [0, 0, 1], { shadow: "faces" });
  return [
    ringOf([-0.9, 0, 0.5], [1, 0, 0], [0, 1, 0], 0.95, 0.26, metal),
    ...place(
      [
        lathe(
          [
            [0.4, 0],
            [0.62, 0.15],
            [0.62, 1.2],
            [0.48, 1.4],
          ],
          m,
          [0, 0, 0],
          24,
        ),
      ],
      chain(turn("y", 90), shift(0.1, 0, 0.6)),
    ),
    tube(
      [
        [1.3, 0, 0.6],
        [2, 0.05, 0.6],
        [2.6, 0.6, 0.6],
        [3.4, 1, 0.6],
        [4.2, 0.6, 0.6],
        [4.35, -0.2, 0.6],
        [3.9, -0.75, 0.6],
      ],
      0.34,
    ),
    tube(
      [
        [1.8, -0.6, 0.6],
        [2.8, -0.75, 0.6],
        [3.7, -0.8, 0.6],
      ],
      0.22,
    ),
    blob([2.5, -1.05, 0.6], [0.3, 0.3, 0.3], m, 16),
  ];
}

export function tag(at: Vec3, color: Color): readonly Part[] {
  const disc = place(
    [
      lathe(
        [
          [1.15, 0],
          [1.22, 0.06],
          [1.15, 0.14],
        ],
        material(color, "metal"),
        [0, 0, 0],
        36,
      ),
    ],
    chain(turn("x", 90), shift(at[0], at[1], at[2] - 1.7)),
  );
  const plane = facing(at[1] - 0.16, at[0], at[2] - 1.7);
  return [
    ...disc,
    trace(plane, rect(plane, 0, 0, 1.7, 1.7, 0.85), flat(tone(color, -0.16), 0.8), 0.06),
    trace(
      plane,
      [
        { op: "M", to: [at[0] - 0.45, at[1] - 0.17, at[2] - 1.75] },
        { op: "L", to: [at[0] + 0.45, at[1] - 0.17, at[2] - 1.75] },
      ],
      flat(tone(color, -0.25), 0.9),
      0.1,
    ),
  ];
}
