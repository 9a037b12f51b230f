import { type Color, lch, tone } from "@/demo/art/color";
import type { Drawing, DrawOptions } from "@/demo/art/drawing";
import { ringOf } from "@/demo/art/furnishing";

import { material } from "@/demo/art/material";
import { PALETTE } from "@/demo/art/palette";
import type { Part } from "@/demo/art/part";
import { flat, outline } from "@/demo/art/plane";
import { box, roundedRing, sweep } from "@/demo/art/solids";
import { along, type Vec3 } from "@/demo/art/vector";

/** A harness standing as if the dog had just stepped out: saddle above, chest strap below, two loops between. */
export function harness(color: Color, options: DrawOptions): Drawing {
  const cat = (options.traits ?? []).includes("cat");
  const trim = cat ? tone(color, color.l > 0.5 ? -0.2 : 0.12) : tone(PALETTE.rubber, 0.07);
  const w = cat ? 1.6 : 2.6;
  const ring = (
    x: number,
    tilt: number,
    ry: number,
    rz: number,
  ): { readonly far: Part; readonly near: Part; readonly stripe: Part } => {
    const at = (a: number, off = 0): Vec3 => [
      x + tilt * Math.sin(a),
      (ry + off) * Math.cos(a),
      rz + 0.2 + (rz + off) * Math.sin(a),
    ];
    const strip = sweep(
      along(72, (t) => at(t * 6.2832)),
      roundedRing(0.34, w, 0.12, 2),
      material(trim, "fabric"),
      () => 1,
      [1, 0, 0],
      { shadow: "faces", hollow: true },
    );
    const half = (far: boolean): Part => ({
      ...strip,
      faces: strip.faces.filter((f) => (f.points[0]?.[1] ?? 0) > 0 === far),
    });
    const stripe: Part = {
      kind: "decal",
      path: outline(along(30, (t) => at(Math.PI * 1.12 + t * Math.PI * 0.78, 0.26))),
      stroke: { paint: flat(lch(0.87, 0.008, 220), 0.9), width: w * 0.2 },
    };
    return { far: half(true), near: half(false), stripe };
  };
  const neck = ring(-8.4, 2.6, 6, 6.9);
  const girth = ring(7, 0.6, 7.4, 8.2);
  const saddle = (t: number, s: number): Vec3 => {
    const x = -7.4 + t * 17;
    const half = 4.7 - 1.3 * Math.sin(t * Math.PI) + t * 0.8;
    const rise = 13.9 + t * 2.9;
    return [x, s * half, rise + 0.55 - (s * half) ** 2 * 0.075];
  };
  const n = 20;
  const padFaces = Array.from({ length: n }, (_, i) => i / n).flatMap((t) =>
    Array.from({ length: n }, (_, j) => -1 + (2 * j) / n).map((s) => ({
      points: [saddle(t, s), saddle(t + 1 / n, s), saddle(t + 1 / n, s + 2 / n), saddle(t, s + 2 / n)],
    })),
  );
  const pad: Part = {
    kind: "mesh",
    faces: padFaces,
    material: material(color, "fabric"),
    hollow: true,
    shadow: "faces",
  };
  const rim = outline(
    [
      ...along(16, (t) => saddle(t, -1)),
      ...along(8, (t) => saddle(1, -1 + 2 * t)),
      ...along(16, (t) => saddle(1 - t, 1)),
      ...along(8, (t) => saddle(0, 1 - 2 * t)),
    ],
    true,
  );
  const piping: Part = {
    kind: "decal",
    path: rim,
    stroke: { paint: flat(tone(color, color.l > 0.5 ? -0.2 : 0.14)), width: 0.46 },
  };
  const spine: Part = {
    kind: "decal",
    path: outline(along(16, (t) => saddle(0.07 + t * 0.86, 0))),
    stroke: { paint: flat(trim), width: w * 0.8 },
  };
  const reflect: Part = {
    kind: "decal",
    path: outline(along(16, (t) => saddle(0.1 + t * 0.8, 0))),
    stroke: { paint: flat(lch(0.87, 0.008, 220), 0.95), width: w * 0.16 },
  };
  const chest = sweep(
    along(14, (t): Vec3 => [-8.6 + t * 15.8, 0, 0.7 + 0.3 * Math.sin(t * Math.PI)]),
    roundedRing(cat ? 2.6 : 4.6, 0.7, 0.3, 3),
    material(tone(color, -0.04), "fabric"),
    () => 1,
    [0, 0, 1],
    { shadow: "hull" },
  );
  const eye = ringOf([6.6, 0, 17.7], [0.4, 0, 0.92], [0, 1, 0], 1.2, 0.24, PALETTE.steel);
  const clip = box([w + 0.5, 1.1, 3.6], 0.3, 0.2, material(tone(PALETTE.rubber, 0.09), "plastic"), [7.05, -7.5, 6.4]);
  const parts = [
    girth.far,
    neck.far,
    chest,
    neck.near,
    neck.stripe,
    pad,
    spine,
    reflect,
    piping,
    eye,
    girth.near,
    girth.stripe,
    clip,
  ];
  if (options.view === 1) return { parts, yaw: -32, lens: "high", fill: cat ? 0.78 : 0.9 };
  return { parts, yaw: -40, lens: "high", fill: 1, close: { at: [4.6, -3, 14.6], radius: 7 } };
}
