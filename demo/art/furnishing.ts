import type { Color } from "@/demo/art/color";
import { material } from "@/demo/art/material";
import { PALETTE } from "@/demo/art/palette";
import type { Fuzz, Part } from "@/demo/art/part";
import { curve, ellipseRing, lathe, lift, loft, type Mesh, patch, roundedRing, sweep } from "@/demo/art/solids";
import type { Vec2, Vec3 } from "@/demo/art/vector";

/** Short pile, dense enough to soften an edge. */
export const pile = (seed: string, length = 0.4, density = 2.2): Fuzz => ({ seed, length, density });

/** A post wound with sisal rope, wrap upon wrap, from `low` to `high`. */
export function ropePost(
  x: number,
  y: number,
  low: number,
  high: number,
  radius: number,
  color: Color = PALETTE.sisal,
  wrap = 1.05,
): Mesh {
  const turns = Math.max(1, Math.round((high - low) / wrap));
  const w = (high - low) / turns;
  const profile = Array.from({ length: turns }, (_, i): readonly Vec2[] => [
    [radius - 0.2, low + i * w],
    [radius + 0.08, low + (i + 0.3) * w],
    [radius + 0.08, low + (i + 0.7) * w],
  ]).flat();
  const post = lathe([...profile, [radius - 0.2, high]], material(color, "matte"), [x, y, 0], 26, { shadow: "hull" });
  return {
    ...post,
    faces: post.faces.map((f, i) => ({
      ...f,
      tint: (((i * 7919) % 13) - 6) * 0.0035 - (Math.floor(i / 26) % 3 === 2 ? 0.07 : 0),
    })),
  };
}

/** A plate of plywood: rounded outline, pale face, layered edge. */
export function plank(ring: readonly Vec2[], z: number, thick: number, color: Color): readonly Part[] {
  const inset = ring.map((p): Vec2 => [p[0] * 0.994, p[1] * 0.994]);
  return [
    loft(
      [lift(inset, z), lift(ring, z + 0.2), lift(ring, z + thick - 0.2), lift(inset, z + thick)],
      material(color, "wood"),
    ),
    { kind: "receiver", ring: lift(inset, z + thick), strength: 0.3, blur: 1.4 },
  ];
}

/** A soft pad: plump edge, piped seam, pile all over. */
export function cushion(
  width: number,
  depth: number,
  radius: number,
  z: number,
  thick: number,
  color: Color,
  seed: string,
  at: Vec2 = [0, 0],
): readonly Part[] {
  const ring = (inset: number, h: number) =>
    lift(roundedRing(width - 2 * inset, depth - 2 * inset, radius - inset * 0.6, 8), h).map(
      (p): Vec3 => [p[0] + at[0], p[1] + at[1], p[2]],
    );
  const t = thick;
  const rings = [
    ring(t * 0.4, z),
    ring(t * 0.08, z + t * 0.2),
    ring(0, z + t * 0.45),
    ring(t * 0.1, z + t * 0.75),
    ring(t * 0.5, z + t * 0.95),
    ring(t * 1.5, z + t * 1.02),
    ring(Math.min(width, depth) * 0.3, z + t),
    ring(Math.min(width, depth) * 0.44, z + t * 0.97),
  ];
  return [loft(rings, material(color, "plush"), { start: false, end: true }, { fuzz: pile(seed) })];
}

/** A cord with soft round shading. */
export function cord(points: readonly Vec3[], width: number, color: Color, look: "round" | "rope" = "round"): Part {
  return { kind: "line", points: curve(points, 10), width, color, look };
}

/** A metal ring or loop in the plane of `u` and `v`. */
export function ringOf(at: Vec3, u: Vec3, v: Vec3, radius: number, thick: number, color: Color): Mesh {
  const path = Array.from({ length: 33 }, (_, i): Vec3 => {
    const [c, s] = [radius * Math.cos((i / 32) * 6.2832), radius * Math.sin((i / 32) * 6.2832)];
    return [at[0] + u[0] * c + v[0] * s, at[1] + u[1] * c + v[1] * s, at[2] + u[2] * c + v[2] * s];
  });
  const n: Vec3 = [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]];
  return sweep(path, ellipseRing(thick, thick, 10), material(color, "metal"), () => 1, n, { shadow: "faces" });
}

/** A cloth hung between its edges, sagging by `sag` in the middle. */
export function sling(width: number, depth: number, z: number, sag: number, color: Color, at: Vec2): Part {
  return patch(
    (u, v): Vec3 => [
      at[0] + (u - 0.5) * width,
      at[1] + (v - 0.5) * depth,
      z - sag * Math.sin(u * Math.PI) ** 0.75 * (0.75 + 0.25 * Math.sin(v * Math.PI)),
    ],
    26,
    14,
    material(color, "fabric"),
    { hollow: true, shadow: "none" },
  );
}
