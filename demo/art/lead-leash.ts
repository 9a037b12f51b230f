import { type Color, lch, tone } from "@/demo/art/color";
import type { Drawing, DrawOptions } from "@/demo/art/drawing";
import { ringOf } from "@/demo/art/furnishing";

import { loop, snap } from "@/demo/art/lead-parts";
import { material } from "@/demo/art/material";
import { PALETTE } from "@/demo/art/palette";
import { type Part, place } from "@/demo/art/part";
import { flat, outline } from "@/demo/art/plane";
import { between, pick, type Random } from "@/demo/art/random";
import { box, curve, roundedRing, sweep } from "@/demo/art/solids";
import { along, shift, turn, type Vec3 } from "@/demo/art/vector";

/** A strap or rope laid in easy coils, the snap in front. */
export function leash(color: Color, options: DrawOptions, random: Random): Drawing {
  const traits = options.traits ?? [];
  const braided = traits.includes("braided");
  const long = traits.includes("long");
  const metal = braided ? PALETTE.brass : pick(random, [PALETTE.steel, PALETTE.brass]);
  const turns = long ? 5.5 : 2.6;
  const start = between(random, 0.1, 0.5);
  const coil = along(long ? 300 : 170, (t): Vec3 => {
    const a = start + t * turns * 2 * Math.PI;
    const wobble = 1 + 0.05 * Math.sin(a * 1.7 + 1) + 0.03 * Math.sin(a * 3.1);
    const r = (11.6 - (long ? 2.6 : 1.7) * t) * wobble;
    return [r * Math.cos(a), r * 0.86 * Math.sin(a), 0.5 + t * (long ? 2.6 : 1.3)];
  });
  const end = coil[coil.length - 1] ?? [0, 0, 0];
  const out = curve([end, [end[0] * 0.75 + 2, end[1] * 0.75 - 4, end[2]], [5, -9.6, 1.6], [8.6, -13.4, 0.7]], 14);
  const first = coil[0] ?? [0, 0, 0];
  const grip = curve(
    [
      first,
      [first[0] - 3, first[1] + 4.5, 0.6],
      [2, 13.6, 0.6],
      [-6, 14.4, 0.6],
      [-9.6, 10.8, 0.6],
      [-4, 9.2, 0.7],
      [3, 10.4, 0.8],
      [first[0] - 1.4, first[1] + 2.4, 0.8],
    ],
    12,
  );
  const w = braided ? 1.15 : long ? 0.95 : 1.2;
  const line = (points: readonly Vec3[]): readonly Part[] =>
    braided
      ? [{ kind: "line", points, width: w, color, look: "rope" }]
      : [
          { kind: "line", points, width: w, color, look: "round" },
          ...(traits.includes("reflective")
            ? [
                {
                  kind: "line",
                  points: points.map((p): Vec3 => [p[0], p[1], p[2] + 0.12]),
                  width: w * 0.26,
                  color: lch(0.9, 0.008, 220),
                  look: "flat",
                  shadow: "none",
                } as const,
              ]
            : []),
        ];
  // The coil is cut into short runs so that each later turn throws its edge on the one below.
  const chunks = (points: readonly Vec3[], size: number) =>
    Array.from({ length: Math.ceil(points.length / size) }, (_, i) =>
      points.slice(Math.max(0, i * size - 1), (i + 1) * size + 1),
    ).filter((c) => c.length > 1);
  const shade = (points: readonly Vec3[]): Part => ({
    kind: "decal",
    path: outline(points.map((p): Vec3 => [p[0] + 0.35, p[1] - 0.1, p[2] - 0.3])),
    stroke: { paint: flat(lch(0.2, 0.03, 50), 0.2), width: w * 1.25 },
    blur: 0.16,
  });
  const body = long ? chunks(coil, 60).flatMap((c) => [shade(c), ...line(c)]) : [shade(coil), ...line(coil)];
  const heading = Math.atan2(-3.8, 3.6);
  const hook = place(snap(metal), (p) =>
    shift(8.9, -13.9, 0.2)(turn("z", (heading * 180) / Math.PI)(shift(1.4, 0, 0)(p))),
  );
  const cuff = sweep(
    out.slice(-10, -3),
    roundedRing(w * 1.35, w * 0.9, 0.25, 3),
    material(braided ? PALETTE.walnut : tone(color, color.l > 0.5 ? -0.2 : 0.14), "fabric"),
    () => 1,
    [0, 0, 1],
    { shadow: "none" },
  );
  const belt = traits.includes("waist");
  const waist = belt
    ? loop(10.5, 8.6, 0, { width: 3.4, thick: 0.4, color, finish: "fabric", stripe: lch(0.88, 0.008, 220) })
    : [];
  if (belt) {
    const tether = curve(
      [
        [0, -9.2, 2],
        [2.4, -11, 1],
        [8, -12.4, 0.6],
        [10, -8, 0.5],
        [13.4, -10.4, 0.5],
        [15, -14, 0.6],
      ],
      12,
    );
    const bungee: Part = {
      kind: "line",
      points: tether,
      width: 0.95,
      color: tone(color, color.l > 0.5 ? -0.14 : 0.12),
      look: "rope",
    };
    const clasp = box([4, 1, 3.8], 0.6, 0.25, material(tone(PALETTE.rubber, 0.06), "plastic"), [-4.4, -8.3, -0.1]);
    const end2 = place(snap(metal), (p) => shift(15.4, -14.6, 0.2)(turn("z", -64)(shift(1.2, 0, 0)(p))));
    const parts = [
      ...waist,
      clasp,
      ringOf([0, -9.3, 2], [0.8, 0, 0.2], [0, 0.3, 0.9], 0.9, 0.18, metal),
      bungee,
      ...end2,
    ];
    return options.view === 1
      ? { parts, yaw: -8, lens: "high", fill: 0.94 }
      : { parts, yaw: -8, lens: "high", fill: 1, close: { at: [13, -12.6, 0.6], radius: 5.6 } };
  }
  const parts = [...line(grip), ...body, shade(out), ...line(out), cuff, ...hook];
  if (options.view === 1) return { parts, yaw: -10, lens: "high", fill: 0.94 };
  return { parts, yaw: -10, lens: "high", fill: 1, close: { at: [9.4, -14.4, 0.7], radius: 5.4 } };
}
