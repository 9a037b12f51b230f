import { type Color, lch } from "@/demo/art/color";
import type { Drawing, DrawOptions } from "@/demo/art/drawing";
import { material } from "@/demo/art/material";
import { PALETTE } from "@/demo/art/palette";
import { type Part, place } from "@/demo/art/part";
import { flat, outline } from "@/demo/art/plane";
import { between, type Random } from "@/demo/art/random";
import { curve, ellipseRing, lathe, roundedRing, sweep } from "@/demo/art/solids";
import { chain, shift, turn, type Vec2, type Vec3 } from "@/demo/art/vector";

/** A lamp with a round shade on a leaning stem. */
export function shadeLamp(color: Color, options: DrawOptions): Drawing {
  const mat = material(color, "metal");
  const foot = lathe(
    [
      [6.8, 0],
      [7.2, 0.4],
      [7, 1.6],
      [6.2, 2.2],
    ],
    material(PALETTE.oak, "wood"),
    [0, 0, 0],
    60,
  );
  const stem = sweep(
    curve(
      [
        [0, 0, 2],
        [-1, 0, 14],
        [1, 0, 25],
        [8, -1, 31],
        [13, -2, 31],
      ],
      12,
    ),
    ellipseRing(0.6, 0.6, 16),
    material(PALETTE.brass, "metal"),
    () => 1,
    [0, 1, 0.01],
    { shadow: "faces" },
  );
  const tilt = chain(turn("y", 16), shift(13.4, -2, 20.5));
  const dome = place(
    [
      lathe(
        curve(
          [
            [7.6, 0, 0],
            [7.2, 3, 0],
            [5.2, 6.8, 0],
            [2.4, 9, 0],
            [1.2, 9.6, 0],
            [1, 10.8, 0],
          ],
          6,
        ).map((p): Vec2 => [p[0], p[1]]),
        mat,
        [0, 0, 0],
        56,
        { open: true, hollow: true },
      ),
    ],
    tilt,
  );
  const bulb = place(
    [
      lathe(
        [
          [0.01, 0.4],
          [2, 1.2],
          [2.4, 3],
          [1.2, 5],
        ],
        material(lch(0.97, 0.06, 88), "matte"),
        [0, 0, 0],
        30,
        { shadow: "none" },
      ),
    ],
    tilt,
  );
  const ring = Array.from(
    { length: 44 },
    (_, i): Vec3 => [7.6 * Math.cos((i / 44) * 6.2832), 7.6 * Math.sin((i / 44) * 6.2832), 0],
  ).map(tilt);
  const inside: Part = { kind: "decal", path: outline(ring, true), fill: flat(lch(0.95, 0.07, 88)) };
  const pool: Part = {
    kind: "decal",
    path: outline(
      Array.from(
        { length: 40 },
        (_, i): Vec3 => [15 + 13 * Math.cos((i / 40) * 6.2832), -3 + 10 * Math.sin((i / 40) * 6.2832), 0.01],
      ),
      true,
    ),
    fill: flat(lch(0.97, 0.06, 90), 0.5),
    blur: 3,
  };
  const [shell] = dome;
  const cord: Part = {
    kind: "line",
    points: curve(
      [
        [-5, 4, 0.5],
        [-10, 7, 0.3],
        [-15, 5, 0.3],
        [-19, 9, 0.3],
      ],
      10,
    ),
    width: 0.45,
    color: PALETTE.rubber,
    look: "round",
  };
  const parts = [pool, cord, foot, stem, inside, ...bulb, shell].filter((p): p is Part => p !== undefined);
  return options.view === 1
    ? { parts, yaw: -18, lens: "low", fill: 0.92 }
    : { parts, yaw: -18, lens: "low", fill: 1, close: { at: [12, -2, 24], radius: 12 } };
}

export function lamp(color: Color, options: DrawOptions, random: Random): Drawing {
  const mat = material(color, "metal");
  const high = between(random, 34, 38);
  const foot = lathe(
    [
      [8.4, 0],
      [8.8, 0.3],
      [8.8, 1.2],
      [8.2, 1.7],
    ],
    mat,
    [0, 0, 0],
    60,
  );
  const stem = lathe(
    [
      [0.85, 1.7],
      [0.85, high],
    ],
    mat,
    [0, 4, 0],
    22,
  );
  const joint = place(
    [
      lathe(
        [
          [1.5, -1.4],
          [1.6, -1.2],
          [1.6, 1.2],
          [1.5, 1.4],
        ],
        mat,
        [0, 0, 0],
        30,
      ),
    ],
    chain(turn("x", 90), shift(0, 4, high)),
  );
  const bar = sweep(
    [
      [-13, 0, high + 3.4],
      [19, 0, high + 3.4],
    ].map(([x = 0, , z = 0]): Vec3 => [x, 2, z]),
    roundedRing(4.4, 1.2, 0.55, 4),
    mat,
    () => 1,
    [0, 0, 1],
    { shadow: "faces" },
  );
  const link = sweep(
    [
      [0, 4, high],
      [1, 2.6, high + 3],
    ],
    ellipseRing(0.8, 0.8, 16),
    mat,
    () => 1,
    [1, 0, 0],
    { shadow: "none" },
  );
  const glow: Part = {
    kind: "decal",
    path: outline(
      [
        [-12, 2, high + 2.6],
        [18, 2, high + 2.6],
        [27, -13, 0],
        [-20, -13, 0],
      ],
      true,
    ),
    fill: {
      type: "linear",
      from: [3, 2, high + 2],
      to: [3, -6, 4],
      stops: [
        { at: 0, color: "#fff1cf", opacity: 0.55 },
        { at: 1, color: "#fff1cf", opacity: 0 },
      ],
    },
    blur: 2.2,
  };
  const diffuser: Part = {
    kind: "decal",
    path: outline(
      [
        [-12.4, -0.1, high + 2.78],
        [18.4, -0.1, high + 2.78],
        [18.4, 1.4, high + 2.72],
        [-12.4, 1.4, high + 2.72],
      ],
      true,
    ),
    fill: flat(lch(0.97, 0.05, 90)),
    stroke: { paint: flat(lch(0.97, 0.05, 90)), width: 0.5 },
  };
  const dial = lathe(
    [
      [1.2, 1.7],
      [1.2, 2.2],
      [1, 2.4],
    ],
    material(PALETTE.madder, "plastic"),
    [3.6, -3.6, 0],
    30,
    { shadow: "none" },
  );
  const cord: Part = {
    kind: "line",
    points: curve(
      [
        [0, 8.4, 0.5],
        [3, 12, 0.3],
        [10, 12, 0.3],
        [14, 15, 0.3],
      ],
      10,
    ),
    width: 0.5,
    color: PALETTE.rubber,
    look: "round",
  };
  const parts = [cord, foot, dial, glow, stem, ...joint, link, diffuser, bar];
  return options.view === 1
    ? { parts, yaw: -24, lens: "low", fill: 0.96 }
    : { parts, yaw: -34, lens: "low", fill: 1, close: { at: [4, 2, high], radius: 11 } };
}
