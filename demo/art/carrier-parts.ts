import { type Color, lch, tone } from "@/demo/art/color";
import { material } from "@/demo/art/material";
import type { Part } from "@/demo/art/part";
import { flat, type Plane, print, ramp, rect, trace } from "@/demo/art/plane";
import { curve, roundedRing, sweep } from "@/demo/art/solids";
import type { Vec2, Vec3 } from "@/demo/art/vector";

/** A mesh window: dark air, a fine weave, a bound edge. */
export function meshWindow(
  plane: Plane,
  w: number,
  h: number,
  radius: number,
  x: number,
  y: number,
  edge: Color,
  cat: readonly Part[] = [],
): readonly Part[] {
  const ring = rect(plane, x, y, w, h, radius);
  const lines = (count: number, way: 0 | 1): readonly Part[] =>
    Array.from({ length: count }, (_, i): Part => {
      const t = (i + 0.5) / count - 0.5;
      const [a, b]: readonly [Vec2, Vec2] = way
        ? [
            [x - w / 2, y + t * h],
            [x + w / 2, y + t * h],
          ]
        : [
            [x + t * w, y - h / 2],
            [x + t * w, y + h / 2],
          ];
      const on = (p: Vec2): Vec3 => [
        plane.origin[0] + plane.u[0] * p[0] + plane.v[0] * p[1],
        plane.origin[1] + plane.u[1] * p[0] + plane.v[1] * p[1],
        plane.origin[2] + plane.u[2] * p[0] + plane.v[2] * p[1],
      ];
      return trace(
        plane,
        [
          { op: "M", to: on(a) },
          { op: "L", to: on(b) },
        ],
        flat(lch(0.42, 0.01, 60), cat.length ? 0.5 : 0.75),
        0.13,
        { clip: ring },
      );
    });
  return [
    print(plane, ring, ramp(plane, [x, y + h / 2], [x, y - h / 2], [0, lch(0.17, 0.01, 60)], [1, lch(0.3, 0.012, 60)])),
    ...cat,
    ...lines(Math.round(w / 0.62), 0),
    ...lines(Math.round(h / 0.62), 1),
    trace(plane, ring, flat(edge), 0.75),
    trace(plane, ring, flat(tone(edge, 0.1), 0.6), 0.16),
  ];
}

export function zip(plane: Plane, path: Parameters<typeof trace>[1], color: Color): readonly Part[] {
  return [trace(plane, path, flat(tone(color, -0.16)), 0.55), trace(plane, path, flat(lch(0.72, 0.01, 60), 0.8), 0.14)];
}

export function handle(points: readonly Vec3[], width: number, color: Color, up: Vec3): Part {
  return sweep(curve(points, 12), roundedRing(width, 0.6, 0.25, 3), material(color, "fabric"), () => 1, up, {
    shadow: "faces",
  });
}
