import { coatOf, peekingCat } from "@/demo/art/cat";
import { blend, type Color, lch, tone } from "@/demo/art/color";
import type { Drawing, DrawOptions } from "@/demo/art/drawing";
import { material } from "@/demo/art/material";
import { PALETTE } from "@/demo/art/palette";
import type { Part } from "@/demo/art/part";
import { facing, flat, level, outline, type Plane, print, ramp, rect, trace } from "@/demo/art/plane";
import { between, type Random } from "@/demo/art/random";
import { box, curve, lift, loft, roundedRing, sweep } from "@/demo/art/solids";
import { shift, type Vec3 } from "@/demo/art/vector";

export function crate(color: Color, options: DrawOptions, random: Random): Drawing {
  const traits = options.traits ?? [];
  const wicker = traits.includes("wicker");
  const [w, d, h] = [between(random, 46, 50), 31, between(random, 29, 32)];
  const seam = h * 0.5;
  const upper = wicker ? color : blend(color, PALETTE.bone, 0.82);
  const shell = (k: number, z: number) => lift(roundedRing(d * k, w * k, 7, 9), z);
  const lower = loft(
    [shell(0.9, 0), shell(0.95, 1), shell(1, seam - 1), shell(1, seam)],
    material(color, wicker ? "matte" : "plastic"),
  );
  const roof = loft(
    [shell(1, seam), shell(0.99, seam + 3), shell(0.96, h - 4), shell(0.88, h - 1), shell(0.74, h)],
    material(upper, wicker ? "matte" : "plastic"),
  );
  const lip = loft(
    [shell(1.02, seam - 1), shell(1.035, seam - 0.5), shell(1.035, seam + 0.6), shell(1.02, seam + 1.1)],
    material(tone(color, -0.05), wicker ? "wood" : "plastic"),
    {},
    { shadow: "none" },
  );
  const y = -w / 2 - 0.02;
  const front = facing(y, 0, 0);
  const [dw, dh, dz] = [d * 0.62, h * 0.66, h * 0.5];
  const cat =
    options.view === 2
      ? peekingCat(coatOf(options.seed, lch(0.2, 0, 0)), true, (p) => shift(0, -w / 2 + 5.2, h * 0.42)(p))
      : [];
  const bars = [
    ...Array.from(
      { length: 8 },
      (_, i): Part => ({
        kind: "line",
        points: [
          [-dw / 2 + (dw * (i + 0.5)) / 8, y - 0.3, dz - dh / 2 + 0.6],
          [-dw / 2 + (dw * (i + 0.5)) / 8, y - 0.3, dz + dh / 2 - 0.6],
        ],
        width: 0.42,
        color: PALETTE.steel,
        look: "round",
        shadow: "none",
      }),
    ),
    ...[0.22, 0.5, 0.78].map(
      (t): Part => ({
        kind: "line",
        points: [
          [-dw / 2 + 0.5, y - 0.5, dz - dh / 2 + t * dh],
          [dw / 2 - 0.5, y - 0.5, dz - dh / 2 + t * dh],
        ],
        width: 0.42,
        color: PALETTE.steel,
        look: "round",
        shadow: "none",
      }),
    ),
  ];
  const side: Plane = { origin: [d / 2 + 0.05, 0, 0], u: [0, 1, 0], v: [0, 0, 1] };
  const slots = wicker
    ? []
    : Array.from({ length: 5 }, (_, i) => i).flatMap((i) =>
        [0, 1].map(
          (k): Part =>
            print(
              side,
              rect(side, -w * 0.3 + i * w * 0.15, seam + 4.4 + k * 4.2, w * 0.09, 1.9, 0.9),
              flat(lch(0.26, 0.01, 60)),
            ),
        ),
      );
  const weave = wicker ? wickerWeave(d, w, h, color) : [];
  const grip = sweep(
    curve(
      [
        [0, -8, h - 0.6],
        [0, -6.6, h + 3.6],
        [0, 6.6, h + 3.6],
        [0, 8, h - 0.6],
      ],
      12,
    ),
    roundedRing(1.6, 2.6, 0.6, 3),
    material(wicker ? PALETTE.walnut : tone(color, -0.04), "plastic"),
    () => 1,
    [1, 0, 0],
    { shadow: "faces" },
  );
  const latch = (x: number): Part =>
    box([0.9, 2.4, 3.4], 0.3, 0.2, material(tone(color, -0.14), "plastic"), [d / 2 + 0.5, x, seam - 1.6], {
      shadow: "none",
    });
  const hatch = traits.includes("top")
    ? [trace(level(h + 0.05), rect(level(h + 0.05), 0, 0, d * 0.5, w * 0.56, 4), flat(tone(upper, -0.2), 0.9), 0.4)]
    : [];
  const parts: Part[] = [
    lower,
    roof,
    ...weave,
    lip,
    ...slots,
    ...(wicker ? [] : [latch(-w * 0.28), latch(w * 0.2)]),
    print(front, rect(front, 0, dz, dw + 2.4, dh + 2.4, 5), flat(tone(color, wicker ? -0.2 : -0.07))),
    print(
      front,
      rect(front, 0, dz, dw, dh, 4),
      ramp(front, [0, dz + dh / 2], [0, dz - dh / 2], [0, lch(0.16, 0.01, 60)], [1, lch(0.3, 0.015, 60)]),
    ),
    ...cat,
    ...bars,
    trace(front, rect(front, 0, dz, dw, dh, 4), flat(PALETTE.steel), 0.6),
    box([2.2, 0.8, 3], 0.5, 0.2, material(PALETTE.madder, "plastic"), [dw / 2 - 0.6, y - 0.6, dz - 1.5], {
      shadow: "none",
    }),
    ...hatch,
    grip,
  ];
  if (options.view === 1) return { parts, yaw: -38, lens: "low", fill: 0.92 };
  return { parts, yaw: -20, lens: "low", fill: 1, close: { at: [0, -w / 2, h * 0.48], radius: h * 0.52 } };
}

/** Willow rods over and under upright stakes, on the two faces one sees. */
function wickerWeave(d: number, w: number, h: number, color: Color): readonly Part[] {
  const out: Part[] = [];
  const faces: readonly { readonly at: (s: number, z: number) => Vec3; readonly span: number; readonly n: Vec3 }[] = [
    { at: (s, z) => [s, -w / 2 - 0.15, z], span: d - 12, n: [0, -1, 0] },
    { at: (s, z) => [d / 2 + 0.15, s, z], span: w - 12, n: [1, 0, 0] },
  ];
  for (const face of faces) {
    for (let row = 0; row < Math.floor((h - 8) / 1.25); row++) {
      const z = 1.6 + row * 1.25;
      const cells = Math.round(face.span / 2.6);
      for (let i = 0; i < cells; i++) {
        const [a, b] = [-face.span / 2 + (i * face.span) / cells, -face.span / 2 + ((i + 1) * face.span) / cells];
        const over = (i + row) % 2 === 0;
        out.push({
          kind: "decal",
          path: outline([face.at(a + 0.15, z), face.at(b - 0.15, z)]),
          stroke: { paint: flat(tone(color, (over ? 0.025 : -0.07) - (face.n[0] ? 0.13 : 0))), width: 0.95 },
          normal: face.n,
        });
      }
    }
  }
  return out;
}
