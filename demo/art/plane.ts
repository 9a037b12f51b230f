import { type Color, toHex } from "@/demo/art/color";
import type { Decal, Paint, Segment } from "@/demo/art/part";
import { add, cross, scale, type Vec2, type Vec3 } from "@/demo/art/vector";

/** A flat sheet in space: `u` and `v` are its axes, seen from the side of `u × v`. */
export type Plane = { readonly origin: Vec3; readonly u: Vec3; readonly v: Vec3 };

/** Horizontal sheet at height `z`. */
export const level = (z: number, x = 0, y = 0): Plane => ({ origin: [x, y, z], u: [1, 0, 0], v: [0, 1, 0] });
/** Upright sheet facing the viewer side (−y). */
export const facing = (y: number, x = 0, z = 0): Plane => ({ origin: [x, y, z], u: [1, 0, 0], v: [0, 0, 1] });

export const on = (plane: Plane, p: Vec2): Vec3 => add(plane.origin, add(scale(plane.u, p[0]), scale(plane.v, p[1])));

const K = 0.5523;

/** Outline of a rounded rectangle around (x, y). */
export function rect(plane: Plane, x: number, y: number, w: number, h: number, radius = 0): readonly Segment[] {
  const r = Math.min(radius, w / 2, h / 2);
  const p = (dx: number, dy: number) => on(plane, [x + dx, y + dy]);
  const [a, b] = [w / 2, h / 2];
  if (r <= 0)
    return [
      { op: "M", to: p(-a, -b) },
      { op: "L", to: p(a, -b) },
      { op: "L", to: p(a, b) },
      { op: "L", to: p(-a, b) },
      { op: "Z" },
    ];
  const k = r * (1 - K);
  return [
    { op: "M", to: p(-a + r, -b) },
    { op: "L", to: p(a - r, -b) },
    { op: "C", a: p(a - k, -b), b: p(a, -b + k), to: p(a, -b + r) },
    { op: "L", to: p(a, b - r) },
    { op: "C", a: p(a, b - k), b: p(a - k, b), to: p(a - r, b) },
    { op: "L", to: p(-a + r, b) },
    { op: "C", a: p(-a + k, b), b: p(-a, b - k), to: p(-a, b - r) },
    { op: "L", to: p(-a, -b + r) },
    { op: "C", a: p(-a, -b + k), b: p(-a + k, -b), to: p(-a + r, -b) },
    { op: "Z" },
  ];
}

/** An open or closed run of straight lines through points in space. */
export function outline(points: readonly Vec3[], closed = false): readonly Segment[] {
  const run = points.map((p, i): Segment => ({ op: i === 0 ? "M" : "L", to: p }));
  return closed ? [...run, { op: "Z" }] : run;
}

export const flat = (color: Color, opacity?: number): Paint => ({
  type: "flat",
  color: toHex(color),
  ...(opacity === undefined ? {} : { opacity }),
});

/** A gradient of one hue between two points of the plane. */
export function ramp(
  plane: Plane,
  from: Vec2,
  to: Vec2,
  ...stops: readonly (readonly [number, Color, number?])[]
): Paint {
  return {
    type: "linear",
    from: on(plane, from),
    to: on(plane, to),
    stops: stops.map(([at, color, opacity]) => ({
      at,
      color: toHex(color),
      ...(opacity === undefined ? {} : { opacity }),
    })),
  };
}

/** Something printed, cut or lit on a sheet; unseen from behind. */
export function print(
  plane: Plane,
  path: readonly Segment[],
  fill: Paint,
  more: Partial<Pick<Decal, "blur" | "clip">> = {},
): Decal {
  return { kind: "decal", path, fill, normal: cross(plane.u, plane.v), ...more };
}

/** A drawn line on a sheet, width in centimetres. */
export function trace(
  plane: Plane,
  path: readonly Segment[],
  paint: Paint,
  width: number,
  more: Partial<Pick<Decal, "blur" | "clip">> = {},
): Decal {
  return { kind: "decal", path, stroke: { paint, width }, normal: cross(plane.u, plane.v), ...more };
}
