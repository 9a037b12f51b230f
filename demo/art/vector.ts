/** A point or direction; x to the right, y away from the viewer, z up. Lengths are centimetres. */
export type Vec3 = readonly [number, number, number];
export type Vec2 = readonly [number, number];

export const add = (a: Vec3, b: Vec3): Vec3 => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
export const sub = (a: Vec3, b: Vec3): Vec3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const scale = (a: Vec3, k: number): Vec3 => [a[0] * k, a[1] * k, a[2] * k];
export const dot = (a: Vec3, b: Vec3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const cross = (a: Vec3, b: Vec3): Vec3 => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
export const mix = (a: Vec3, b: Vec3, t: number): Vec3 => [
  a[0] + (b[0] - a[0]) * t,
  a[1] + (b[1] - a[1]) * t,
  a[2] + (b[2] - a[2]) * t,
];

/** Unit length; a zero vector points up. */
export function normalize(a: Vec3): Vec3 {
  const length = Math.hypot(a[0], a[1], a[2]);
  return length < 1e-9 ? [0, 0, 1] : scale(a, 1 / length);
}

/** Normal of a polygon by Newell's method: steady for any number of corners, also slightly bent ones. */
export function polygonNormal(points: readonly Vec3[]): Vec3 {
  let n: Vec3 = [0, 0, 0];
  points.forEach((p, i) => {
    const q = points[(i + 1) % points.length] ?? p;
    n = add(n, [(p[1] - q[1]) * (p[2] + q[2]), (p[2] - q[2]) * (p[0] + q[0]), (p[0] - q[0]) * (p[1] + q[1])]);
  });
  return normalize(n);
}

/** Mean of the points. */
export function centroid(points: readonly Vec3[]): Vec3 {
  return scale(points.reduce(add, [0, 0, 0]), 1 / Math.max(1, points.length));
}

/** A movement of space, applied point by point. */
export type Move = (p: Vec3) => Vec3;

export const shift =
  (x: number, y: number, z: number): Move =>
  (p) => [p[0] + x, p[1] + y, p[2] + z];

/** Rotation about an axis by degrees, right-handed. */
export function turn(axis: "x" | "y" | "z", degrees: number): Move {
  const c = Math.cos((degrees * Math.PI) / 180);
  const s = Math.sin((degrees * Math.PI) / 180);
  if (axis === "x") return ([x, y, z]) => [x, c * y - s * z, s * y + c * z];
  if (axis === "y") return ([x, y, z]) => [c * x + s * z, y, c * z - s * x];
  return ([x, y, z]) => [c * x - s * y, s * x + c * y, z];
}

/** Applies the moves in the order given. */
export const chain =
  (...moves: readonly Move[]): Move =>
  (p) =>
    moves.reduce((q, move) => move(q), p);

/** Convex hull, counter-clockwise (Andrew's monotone chain). */
export function hull(points: readonly Vec2[]): readonly Vec2[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const half = (input: readonly Vec2[]) => {
    const out: Vec2[] = [];
    for (const p of input) {
      for (;;) {
        const a = out[out.length - 2];
        const b = out[out.length - 1];
        if (!a || !b || (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]) > 0) break;
        out.pop();
      }
      out.push(p);
    }
    return out.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.reverse())];
}

/** Points of a curve given by its parameter from 0 to 1, in `n` steps. */
export const along = (n: number, f: (t: number) => Vec3): readonly Vec3[] =>
  Array.from({ length: n + 1 }, (_, i) => f(i / n));
