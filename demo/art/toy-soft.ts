import { blend, type Color, lch, tone } from "@/demo/art/color";
import type { Drawing, DrawOptions } from "@/demo/art/drawing";
import { cord, pile } from "@/demo/art/furnishing";
import { material } from "@/demo/art/material";
import { PALETTE } from "@/demo/art/palette";
import { type Part, place } from "@/demo/art/part";
import { flat, outline } from "@/demo/art/plane";
import { blob, curve, ellipseRing, sweep } from "@/demo/art/solids";
import { along, chain, shift, turn, type Vec3 } from "@/demo/art/vector";

function feltMouse(color: Color, seed: string): readonly Part[] {
  const body = sweep(
    curve(
      [
        [-5.4, 0, 1.3],
        [-3.6, 0, 1.9],
        [-0.4, 0, 2.4],
        [3, 0, 2.1],
        [4.4, 0, 1.5],
      ],
      9,
    ),
    ellipseRing(1, 1, 26),
    material(color, "plush"),
    (t) => 0.3 + 2.1 * Math.sin(Math.min(1, t * 0.9 + 0.04) * Math.PI) ** 0.75,
    [0, 0, 1],
    { fuzz: pile(seed, 0.25, 8), shadow: "hull" },
  );
  const tail = cord(
    [
      [4.2, 0, 1.4],
      [6.6, 0.6, 0.6],
      [8.6, -0.8, 0.4],
      [10.6, 0.8, 0.4],
    ],
    0.4,
    tone(color, -0.16),
    "rope",
  );
  const ear = (s: number): Part =>
    blob([-2.5, s * 1.25, 3.3], [0.45, 0.95, 1.05], material(blend(color, lch(0.72, 0.08, 30), 0.65), "plush"), 20, {
      shadow: "none",
    });
  const dot = (p: Vec3, r: number, c: Color) => blob(p, [r, r, r], material(c, "glossy"), 14, { shadow: "none" });
  return [
    tail,
    ear(1),
    body,
    ear(-1),
    dot([-4.1, -0.95, 2.2], 0.22, PALETTE.rubber),
    dot([-5.5, 0, 1.4], 0.34, lch(0.6, 0.09, 25)),
  ];
}

export function mice(color: Color, options: DrawOptions): Drawing {
  const set = (options.traits ?? []).includes("set-of-three");
  if (!set) {
    const parts = feltMouse(color, options.seed);
    return options.view === 1
      ? { parts, yaw: 28, lens: "high", fill: 0.88 }
      : { parts, yaw: 40, lens: "high", fill: 1, close: { at: [-2.6, 0, 2], radius: 4 } };
  }
  const shades = [tone(color, 0.1), color, blend(color, PALETTE.cotton, 0.7)];
  const poses = [
    chain(turn("z", -18), shift(2.4, 5.4, 0)),
    chain(turn("z", 12), shift(-3.4, 0.4, 0)),
    chain(turn("z", -6), shift(3, -5, 0)),
  ];
  const parts = poses.flatMap((move, i) => place(feltMouse(shades[i] ?? color, `${options.seed}${i}`), move));
  return options.view === 1
    ? { parts, yaw: 14, lens: "high", fill: 0.95 }
    : { parts, yaw: 24, lens: "high", fill: 1, close: { at: [-3, -2.6, 2], radius: 5 } };
}

export function kicker(color: Color, options: DrawOptions): Drawing {
  const l = 15;
  const body = sweep(
    along(70, (t) => [-l + t * 2 * l, 0.8 * Math.sin(t * 3), 3.6]),
    ellipseRing(4, 3.5, 34),
    material(color, "fabric"),
    (t) => (1 - Math.abs(t * 2 - 1) ** 7) ** 0.5 * 0.98 + 0.02,
    [0, 0, 1],
    { shadow: "hull", fuzz: pile(options.seed, 0.3, 2.5) },
  );
  const bands = body.faces.map((f) => {
    const x = Math.abs(f.points[0]?.[0] ?? 0);
    return x > 6 && x < 7.4
      ? { ...f, color: blend(color, PALETTE.cotton, 0.85) }
      : x > 8.6 && x < 9.4
        ? { ...f, color: tone(color, -0.14) }
        : f;
  });
  const tails = Array.from(
    { length: 7 },
    (_, i): Part => ({
      kind: "line",
      points: curve(
        [
          [l - 0.6, 0.2, 3.4],
          [l + 2.4, (i - 3) * 0.7, 2.6],
          [l + 4.8 + (i % 3) * 0.5, (i - 3) * 1.25, 0.4],
        ],
        6,
      ),
      width: 0.75,
      color: i % 2 ? blend(color, PALETTE.cotton, 0.8) : tone(color, -0.08),
      look: "round",
    }),
  );
  const label: Part = {
    kind: "decal",
    path: outline(
      [
        [-1.6, -3.55, 5.3],
        [1.6, -3.55, 5.3],
        [1.6, -2.6, 6.2],
        [-1.6, -2.6, 6.2],
      ],
      true,
    ),
    fill: flat(PALETTE.cotton),
    stroke: { paint: flat(tone(PALETTE.cotton, -0.2), 0.6), width: 0.08 },
  };
  const parts = [...tails, { ...body, faces: bands }, label];
  return options.view === 1
    ? { parts, yaw: 26, lens: "high", fill: 0.96 }
    : { parts, yaw: 44, lens: "high", fill: 1, close: { at: [8, -2, 3], radius: 7.5 } };
}
