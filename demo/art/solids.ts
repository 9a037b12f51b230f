import type { Material } from "@/demo/art/material";
import type { Face, Fuzz, Part } from "@/demo/art/part";
import { add, cross, normalize, scale, sub, type Vec2, type Vec3 } from "@/demo/art/vector";

export type Mesh = Extract<Part, { kind: "mesh" }>;
export type MeshOptions = {
  readonly hollow?: boolean;
  readonly fuzz?: Fuzz;
  readonly shadow?: "hull" | "faces" | "none";
};

export function mesh(faces: readonly Face[], material: Material, options: MeshOptions = {}): Mesh {
  return { kind: "mesh", faces, material, ...options };
}

/** A rounded rectangle around the origin, counter-clockwise; `n` steps per corner. */
export function roundedRing(width: number, depth: number, radius: number, n = 4): readonly Vec2[] {
  const r = Math.max(0.001, Math.min(radius, width / 2, depth / 2));
  const corners: readonly Vec2[] = [
    [1, -1],
    [1, 1],
    [-1, 1],
    [-1, -1],
  ];
  return corners.flatMap(([sx, sy], quarter) =>
    Array.from({ length: n + 1 }, (_, i): Vec2 => {
      const angle = ((quarter - 1 + i / n) * Math.PI) / 2;
      return [sx * (width / 2 - r) + r * Math.cos(angle), sy * (depth / 2 - r) + r * Math.sin(angle)];
    }),
  );
}

/** An ellipse around the origin, counter-clockwise. */
export function ellipseRing(rx: number, ry = rx, n = 40): readonly Vec2[] {
  return Array.from(
    { length: n },
    (_, i): Vec2 => [rx * Math.cos((i / n) * 2 * Math.PI), ry * Math.sin((i / n) * 2 * Math.PI)],
  );
}

export const lift = (ring: readonly Vec2[], z: number): readonly Vec3[] => ring.map((p): Vec3 => [p[0], p[1], z]);

type Caps = { readonly start?: boolean; readonly end?: boolean };

/** A skin over rings of equal size; rings run counter-clockwise seen from the end towards which they are stacked. */
export function loft(
  rings: readonly (readonly Vec3[])[],
  material: Material,
  caps: Caps = { start: true, end: true },
  options: MeshOptions = {},
): Mesh {
  const faces: Face[] = [];
  for (let k = 0; k + 1 < rings.length; k++) {
    const low = rings[k] ?? [];
    const high = rings[k + 1] ?? [];
    low.forEach((a, i) => {
      const j = (i + 1) % low.length;
      const [b, c, d] = [low[j], high[j], high[i]];
      if (b && c && d) faces.push({ points: [a, b, c, d] });
    });
  }
  const first = rings[0];
  const last = rings[rings.length - 1];
  if (caps.start && first) faces.push({ points: [...first].reverse() });
  if (caps.end && last) faces.push({ points: last });
  return mesh(faces, material, options);
}

/** A box standing on `z`, upright edges rounded by `radius`, top and bottom edges by `bevel`. */
export function box(
  size: Vec3,
  radius: number,
  bevel: number,
  material: Material,
  at: Vec3 = [0, 0, 0],
  options: MeshOptions = {},
): Mesh {
  const [w, d, h] = size;
  const b = Math.min(bevel, h / 2);
  const steps = b > 0.02 ? [0, 0.3, 0.7, 1] : [1];
  const ring = (inset: number, z: number) =>
    lift(roundedRing(w - 2 * inset, d - 2 * inset, Math.max(radius - inset, 0.01), radius > 3 ? 9 : 5), z).map((p) =>
      add(p, at),
    );
  const curve = (t: number) => 1 - Math.sqrt(1 - (1 - t) ** 2);
  const rings = [
    ...steps.map((t) => ring(b * curve(t), b * t)),
    ...[...steps].reverse().map((t) => ring(b * curve(t), h - b * t)),
  ];
  return loft(rings, material, { start: true, end: true }, options);
}

/** A body of revolution about the upright axis through `at`; the profile is (radius, height) from below upwards, outside. */
export function lathe(
  profile: readonly Vec2[],
  material: Material,
  at: Vec3 = [0, 0, 0],
  n = 44,
  options: MeshOptions & { readonly open?: boolean } = {},
): Mesh {
  const rings = profile.map(([r, z]) =>
    lift(ellipseRing(Math.max(r, 0.001), Math.max(r, 0.001), n), z).map((p) => add(p, at)),
  );
  const { open, ...rest } = options;
  return loft(rings, material, { start: !open, end: !open }, rest);
}

/** A smooth curve through points (Catmull–Rom), `n` steps between each two. */
export function curve(points: readonly Vec3[], n = 10): readonly Vec3[] {
  const out: Vec3[] = [];
  const at = (i: number): Vec3 => points[Math.min(points.length - 1, Math.max(0, i))] ?? [0, 0, 0];
  for (let k = 0; k + 1 < points.length; k++) {
    const [a, b, c, d] = [at(k - 1), at(k), at(k + 1), at(k + 2)];
    for (let i = 0; i < n; i++) {
      const t = i / n;
      const part = (j: 0 | 1 | 2) =>
        0.5 *
        (2 * b[j] +
          (c[j] - a[j]) * t +
          (2 * a[j] - 5 * b[j] + 4 * c[j] - d[j]) * t * t +
          (3 * b[j] - a[j] - 3 * c[j] + d[j]) * t ** 3);
      out.push([part(0), part(1), part(2)]);
    }
  }
  out.push(at(points.length - 1));
  return out;
}

/** The same through profile points in a plane. */
export function curve2(points: readonly Vec2[], n = 8): readonly Vec2[] {
  return curve(
    points.map((p): Vec3 => [p[0], p[1], 0]),
    n,
  ).map((p): Vec2 => [p[0], p[1]]);
}

/** Sweeps a section along a path; `size(t)` scales it, so cats and tails can taper. `up` keeps straps from twisting. */
export function sweep(
  path: readonly Vec3[],
  section: readonly Vec2[],
  material: Material,
  size: (t: number) => number = () => 1,
  up: Vec3 = [0, 0, 1],
  options: MeshOptions = {},
): Mesh {
  const rings = path.map((p, i) => {
    const before = path[Math.max(0, i - 1)] ?? p;
    const after = path[Math.min(path.length - 1, i + 1)] ?? p;
    const along = normalize(sub(after, before));
    const side = normalize(cross(up, along));
    const rise = cross(along, side);
    const k = Math.max(0.001, size(i / Math.max(1, path.length - 1)));
    return section.map((q): Vec3 => add(p, add(scale(side, q[0] * k), scale(rise, q[1] * k))));
  });
  return loft(rings, material, { start: true, end: true }, options);
}

/** An ellipsoid about `at`. */
export function blob(at: Vec3, radii: Vec3, material: Material, n = 22, options: MeshOptions = {}): Mesh {
  const rows = Math.max(6, Math.round(n * 0.6));
  const rings = Array.from({ length: rows + 1 }, (_, k) => {
    const angle = (k / rows - 0.5) * Math.PI;
    const r = Math.max(0.002, Math.cos(angle));
    return lift(ellipseRing(radii[0] * r, radii[1] * r, n), radii[2] * Math.sin(angle)).map((p) => add(p, at));
  });
  return loft(rings, material, { start: false, end: false }, options);
}

/** A free surface over the unit square; `(u, v)` counter-clockwise seen from outside. */
export function patch(
  f: (u: number, v: number) => Vec3,
  nu: number,
  nv: number,
  material: Material,
  options: MeshOptions & { readonly tint?: (u: number, v: number) => number } = {},
): Mesh {
  const faces: Face[] = [];
  for (let i = 0; i < nu; i++) {
    for (let j = 0; j < nv; j++) {
      const [u, v, u1, v1] = [i / nu, j / nv, (i + 1) / nu, (j + 1) / nv];
      const tint = options.tint?.((u + u1) / 2, (v + v1) / 2);
      faces.push({ points: [f(u, v), f(u1, v), f(u1, v1), f(u, v1)], ...(tint === undefined ? {} : { tint }) });
    }
  }
  const { tint: _, ...rest } = options;
  return mesh(faces, material, { shadow: "faces", ...rest });
}

/** A padded ring lying level: the path is a rounded rectangle of half sizes `reach`, the section a circle. */
export function ringTorus(
  at: Vec3,
  reach: Vec2,
  radius: number,
  material: Material,
  fuzz?: Fuzz,
  squareness = 0.6,
): Mesh {
  const n = 56;
  const m = 14;
  const path = Array.from({ length: n }, (_, i): Vec2 => {
    const [c, s] = [Math.cos((i / n) * 2 * Math.PI), Math.sin((i / n) * 2 * Math.PI)];
    return [reach[0] * Math.sign(c) * Math.abs(c) ** squareness, reach[1] * Math.sign(s) * Math.abs(s) ** squareness];
  });
  const faces: Face[] = [];
  const point = (i: number, j: number): Vec3 => {
    const p = path[i % n] ?? [0, 0];
    const q = path[(i + 1) % n] ?? p;
    const o = path[(i + n - 1) % n] ?? p;
    const out = normalize([q[1] - o[1], o[0] - q[0], 0]);
    const a = (j / m) * 2 * Math.PI;
    return [
      at[0] + p[0] + out[0] * radius * Math.cos(a),
      at[1] + p[1] + out[1] * radius * Math.cos(a),
      at[2] + radius * Math.sin(a),
    ];
  };
  for (let i = 0; i < n; i++)
    for (let j = 0; j < m; j++)
      faces.push({ points: [point(i, j), point(i + 1, j), point(i + 1, j + 1), point(i, j + 1)] });
  return mesh(faces, material, { shadow: "faces", ...(fuzz ? { fuzz } : {}) });
}
