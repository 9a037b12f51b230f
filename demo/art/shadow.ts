import { LIGHT } from "@/demo/art/material";
import { type Part, pointsOf } from "@/demo/art/part";
import { dot, hull, polygonNormal, type Vec3 } from "@/demo/art/vector";

/** One softness of shadow: `reach` is the share of the scene's height that throws it, so higher things throw softer edges. */
export type Softness = { readonly reach: number; readonly blur: number; readonly opacity: number };
export type ShadowLayer = {
  readonly shapes: readonly (readonly Vec3[])[];
  readonly lines: readonly { readonly points: readonly Vec3[]; readonly width: number }[];
  readonly blur: number;
  readonly opacity: number;
};

function drop(p: Vec3, level: number, ceiling: number): Vec3 {
  const h = Math.min(Math.max(0, p[2] - level), ceiling);
  return [p[0] - (LIGHT[0] / LIGHT[2]) * h, p[1] - (LIGHT[1] / LIGHT[2]) * h, level];
}

function flatHull(points: readonly Vec3[], level: number): readonly Vec3[] {
  return hull(points.map((p) => [p[0], p[1]])).map((p) => [p[0], p[1], level]);
}

/** Shadows that parts throw on the level `z`, from the widest and softest to the contact line. */
export function castShadows(parts: readonly Part[], z: number, softness: readonly Softness[]): readonly ShadowLayer[] {
  const top = parts.flatMap(pointsOf).reduce((high, p) => Math.max(high, p[2]), z);
  return softness.map(({ reach, blur, opacity }) => {
    const ceiling = (top - z) * reach;
    const shapes: (readonly Vec3[])[] = [];
    const lines: { points: readonly Vec3[]; width: number }[] = [];
    for (const part of parts) {
      if (part.kind === "line" && part.shadow !== "none") {
        if (part.points.some((p) => p[2] - z <= ceiling && p[2] >= z - 0.01)) {
          lines.push({ points: part.points.map((p) => drop(p, z, ceiling)), width: part.width });
        }
      }
      if (part.kind !== "mesh" || part.shadow === "none") continue;
      if (part.shadow === "faces") {
        for (const face of part.faces) {
          const near = face.points.some((p) => p[2] - z <= ceiling && p[2] >= z - 0.01);
          const n = polygonNormal(face.points);
          if (!near || (!part.hollow && dot(n, LIGHT) <= 0)) continue;
          shapes.push(
            flatHull(
              face.points.map((p) => drop(p, z, ceiling)),
              z,
            ),
          );
        }
        continue;
      }
      const points = pointsOf(part);
      if (!points.some((p) => p[2] > z + 0.01) || !points.some((p) => p[2] - z <= ceiling && p[2] > z - 0.5)) continue;
      shapes.push(
        flatHull(
          points.filter((p) => p[2] >= z - 0.5).map((p) => drop(p, z, ceiling)),
          z,
        ),
      );
    }
    return { shapes, lines, blur, opacity };
  });
}
