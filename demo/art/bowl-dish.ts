import { type Color, lch, tone } from "@/demo/art/color";
import { type FinishName, material } from "@/demo/art/material";
import { PALETTE } from "@/demo/art/palette";
import type { Part } from "@/demo/art/part";
import { flat, level, outline, print, ramp, rect, trace } from "@/demo/art/plane";
import type { Random } from "@/demo/art/random";
import { blob, curve2, ellipseRing, lathe, lift, loft } from "@/demo/art/solids";
import type { Vec2, Vec3 } from "@/demo/art/vector";

export type Dish = {
  readonly r: number;
  readonly h: number;
  readonly wall: Color;
  readonly inner: Color;
  readonly finish: FinishName;
  readonly foot: number;
  readonly rim?: Color;
  readonly folds?: boolean;
};

/** An open dish: outer wall, rolled rim and the hollow inside. */
export function dish(at: Vec3, d: Dish): readonly Part[] {
  const outside = d.folds
    ? Array.from(
        { length: 13 },
        (_, i): Vec2 => [d.r * (0.72 + 0.28 * (i / 12)) + (i % 2 ? 0.28 : -0.1), 0.4 + (i / 12) * (d.h - 1)],
      )
    : curve2(
        [
          [d.r * d.foot, 0],
          [d.r * (d.foot + 0.04), 0.5],
          [d.r * 0.94, d.h * 0.55],
          [d.r, d.h - 0.25],
        ],
        6,
      );
  const rim: readonly Vec2[] = [
    [d.r, d.h - 0.25],
    [d.r + 0.03, d.h - 0.1],
    [d.r - 0.06, d.h],
    [d.r - 0.42, d.h - 0.02],
    [d.r - 0.55, d.h - 0.2],
  ];
  const inside = curve2(
    [
      [d.r - 0.55, d.h - 0.2],
      [d.r * 0.88, d.h * 0.55],
      [d.r * 0.7, 0.95],
      [d.r * 0.35, 0.75],
      [0.01, 0.7],
    ],
    6,
  );
  const shape = (profile: readonly Vec2[], color: Color, shadow: "hull" | "none") => {
    const rings = profile.map(([r, z]) =>
      lift(ellipseRing(Math.max(r, 0.01), Math.max(r, 0.01), 60), z).map(
        (p): Vec3 => [p[0] + at[0], p[1] + at[1], p[2] + at[2]],
      ),
    );
    return loft(rings, material(color, d.finish), {}, { shadow });
  };
  const floor = level(at[2] + 0.72, at[0], at[1]);
  const shade: Part = print(
    floor,
    rect(floor, -d.r * 0.32, d.r * 0.28, d.r * 1.1, d.r * 0.9, d.r * 0.45),
    flat(tone(d.inner, -0.3), 0.3),
    {
      blur: d.r * 0.16,
      clip: outline(
        lift(ellipseRing(d.r - 0.6, d.r - 0.6, 48), 0).map((p): Vec3 => [p[0] + at[0], p[1] + at[1], at[2] + d.h]),
        true,
      ),
    },
  );
  return [shape(inside, d.inner, "none"), shade, shape(rim, d.rim ?? d.wall, "none"), shape(outside, d.wall, "hull")];
}

/** Kibble heaped in a dish. */
export function kibble(at: Vec3, r: number, h: number, random: Random): readonly Part[] {
  const pieces = Array.from({ length: 190 }, () => {
    const [a, q] = [random() * 6.2832, Math.sqrt(random()) * r * 0.84];
    return { x: at[0] + q * Math.cos(a), y: at[1] + q * Math.sin(a), z: at[2] + h * (0.92 - (q / r) ** 2 * 0.4) };
  }).sort((p, q) => q.y - p.y);
  const bed = lathe(
    [
      [r * 0.88, h * 0.5],
      [r * 0.5, h * 0.68],
      [0.01, h * 0.74],
    ],
    material(tone(PALETTE.kibble, -0.16), "matte"),
    at,
    36,
    { shadow: "none" },
  );
  return [
    bed,
    ...pieces.map((p, i) =>
      blob(
        [p.x, p.y, p.z - 0.25],
        [0.92, 0.8, 0.56],
        material(tone(PALETTE.kibble, ((i * 37) % 11) * 0.012 - 0.05), "matte"),
        10,
        { shadow: "none" },
      ),
    ),
  ];
}

export function water(at: Vec3, r: number, z: number): readonly Part[] {
  const plane = level(at[2] + z, at[0], at[1]);
  const ring = outline(
    lift(ellipseRing(r, r, 48), 0).map((p): Vec3 => [p[0] + at[0], p[1] + at[1], at[2] + z]),
    true,
  );
  return [
    print(
      plane,
      ring,
      ramp(
        plane,
        [-r, r],
        [r, -r],
        [0, tone(PALETTE.water, 0.08), 0.9],
        [0.5, PALETTE.water, 0.72],
        [1, tone(PALETTE.water, -0.14), 0.85],
      ),
    ),
    trace(plane, rect(plane, 0, 0, r * 1.1, r * 1.1, r * 0.55), flat(lch(0.98, 0.005, 220), 0.5), r * 0.02),
    trace(
      plane,
      rect(plane, r * 0.1, -r * 0.1, r * 0.5, r * 0.5, r * 0.25),
      flat(lch(0.98, 0.005, 220), 0.4),
      r * 0.018,
    ),
  ];
}
