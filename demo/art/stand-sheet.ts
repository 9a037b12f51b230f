import type { Color } from "@/demo/art/color";
import { type Material, material } from "@/demo/art/material";
import type { Part } from "@/demo/art/part";
import { roundedRing, sweep } from "@/demo/art/solids";
import type { Vec2, Vec3 } from "@/demo/art/vector";

export const isWood = (c: Color) => c.h > 40 && c.h < 95 && c.c > 0.045;

export const stuff = (c: Color): Material => material(c, isWood(c) ? "wood" : "metal");

/** A bent sheet: a side profile in (y, z), extruded across x. */
export function sheet(profile: readonly Vec2[], width: number, thick: number, mat: Material, x = 0): Part {
  const path = profile.map(([y, z]): Vec3 => [x, y, z]);
  return sweep(path, roundedRing(width, thick, thick * 0.4, 2), mat, () => 1, [0, 0.35, 1], { shadow: "faces" });
}

/** Rounded corners between the straight runs of a profile. */
export function bent(points: readonly Vec2[], radius: number): readonly Vec2[] {
  return points.flatMap((p, i): readonly Vec2[] => {
    const [a, b] = [points[i - 1], points[i + 1]];
    if (!a || !b) return [p];
    const toward = (q: Vec2): Vec2 => {
      const l = Math.hypot(q[0] - p[0], q[1] - p[1]);
      const k = Math.min(radius, l * 0.45) / l;
      return [p[0] + (q[0] - p[0]) * k, p[1] + (q[1] - p[1]) * k];
    };
    const [s, e] = [toward(a), toward(b)];
    return Array.from({ length: 7 }, (_, k): Vec2 => {
      const t = k / 6;
      return [
        (1 - t) ** 2 * s[0] + 2 * t * (1 - t) * p[0] + t * t * e[0],
        (1 - t) ** 2 * s[1] + 2 * t * (1 - t) * p[1] + t * t * e[1],
      ];
    });
  });
}
