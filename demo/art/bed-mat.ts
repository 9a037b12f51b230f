import { blend, type Color, lch, tone } from "@/demo/art/color";
import type { DrawOptions } from "@/demo/art/drawing";
import { material } from "@/demo/art/material";
import { PALETTE } from "@/demo/art/palette";
import type { Face, Part } from "@/demo/art/part";
import { flat, outline } from "@/demo/art/plane";
import { between, pick, type Random } from "@/demo/art/random";
import { curve, ellipseRing, loft, patch, roundedRing, sweep } from "@/demo/art/solids";
import type { Vec2, Vec3 } from "@/demo/art/vector";

/** A quilted mat; a patchwork one wears squares and triangles of several dyes. */
export function matBed(color: Color, options: DrawOptions, random: Random): readonly Part[] {
  const traits = options.traits ?? [];
  const patchwork = traits.includes("patchwork");
  const [w, d, t] = patchwork
    ? [62, 62, 7]
    : [between(random, 84, 90), between(random, 56, 60), traits.includes("roll") ? 2.6 : 4.4];
  const cells: Vec2 = patchwork ? [6, 6] : [between(random, 0, 1) < 0.5 ? 7 : 8, 5];
  const n = 6;
  const dyes = [
    color,
    tone(color, 0.13),
    blend(color, PALETTE.cotton, 0.7),
    blend(color, PALETTE.madder, 0.55),
    blend(color, lch(0.76, 0.1, 80), 0.6),
    tone(color, -0.12),
  ] as const;
  const order = Array.from({ length: 80 }, () => pick(random, dyes));
  const edge = (u: number) => Math.min(1, Math.min(u, 1 - u) * 14);
  const top = patch(
    (u, v): Vec3 => {
      const e = Math.sqrt(1 - (1 - edge(u)) ** 2) * Math.sqrt(1 - (1 - edge(v)) ** 2);
      const quilt = Math.abs(Math.sin(u * cells[0] * Math.PI) * Math.sin(v * cells[1] * Math.PI)) ** 0.5;
      const [sx, sy] = [u * 2 - 1, v * 2 - 1];
      return [
        (sx * (1 - 0.05 * sy ** 12) * w) / 2,
        (sy * (1 - 0.06 * sx ** 12) * d) / 2,
        t * 0.4 + t * 0.25 * e + 1.6 * quilt * e,
      ];
    },
    cells[0] * n,
    cells[1] * n,
    material(color, "fabric"),
  );
  const faces = top.faces.flatMap((f, k): readonly Face[] => {
    if (!patchwork) return [f];
    const [i, j] = [Math.floor(k / (cells[1] * n)), k % (cells[1] * n)];
    const cell = Math.floor(i / n) * 7 + Math.floor(j / n) * 2;
    const [low, high] = [order[cell % order.length] ?? color, order[(cell + 1) % order.length] ?? color];
    const across = (i % n) + (j % n) - (n - 1);
    const [p, q, r, o] = f.points;
    if (across === 0 && p && q && r && o)
      return [
        { points: [p, q, o], color: low },
        { points: [q, r, o], color: high },
      ];
    return [{ ...f, color: across < 0 ? low : high }];
  });
  const seams = patchwork
    ? []
    : [
        ...Array.from({ length: cells[0] - 1 }, (_, i) => [(i + 1) / cells[0], 0] as const),
        ...Array.from({ length: cells[1] - 1 }, (_, j) => [(j + 1) / cells[1], 1] as const),
      ].flatMap(([at, way]): readonly Part[] =>
        Array.from({ length: 40 }, (_, i): Part => {
          const [a, b] = [0.03 + (i / 40) * 0.94, 0.03 + ((i + 0.55) / 40) * 0.94];
          const p = (s: number): Vec3 =>
            way ? [(s - 0.5) * w, (at - 0.5) * d, t * 0.65 + 0.04] : [(at - 0.5) * w, (s - 0.5) * d, t * 0.65 + 0.04];
          return {
            kind: "decal",
            path: outline([p(a), p(b)]),
            stroke: { paint: flat(tone(color, color.l > 0.5 ? -0.2 : 0.2), 0.55), width: 0.2 },
          };
        }),
      );
  const skirt = loft(
    [roundedRing(w - 3, d - 3, 4, 6), roundedRing(w, d, 4, 6), roundedRing(w - 0.6, d - 0.6, 4, 6)].map((r, i) =>
      r.map((p): Vec3 => [p[0], p[1], [0, t * 0.25, t * 0.5][i] ?? 0]),
    ),
    material(tone(color, -0.05), "fabric"),
    { start: true },
  );
  const parts: Part[] = [skirt, { ...top, faces, shadow: "none" }, ...seams];
  if (traits.includes("roll")) {
    const roll = sweep(
      curve(
        [
          [-w / 2 - 1, -d / 2 + 1, 4],
          [-w / 2 - 1, d / 2 - 1, 4],
        ],
        6,
      ),
      ellipseRing(4.6, 4.2, 22),
      material(tone(color, -0.04), "fabric"),
      () => 1,
      [0, 0, 1],
      { shadow: "faces" },
    );
    const bands = [-0.28, 0.28].map(
      (s): Part =>
        sweep(
          Array.from(
            { length: 25 },
            (_, i): Vec3 => [
              -w / 2 - 1 + 4.9 * Math.cos((i / 24) * 6.2832),
              s * d,
              4 + 4.5 * Math.sin((i / 24) * 6.2832),
            ],
          ),
          roundedRing(0.2, 2.4, 0.05, 1),
          material(PALETTE.walnut, "fabric"),
          () => 1,
          [0, 1, 0],
          { shadow: "none" },
        ),
    );
    parts.push(roll, ...bands);
  }
  return parts;
}
