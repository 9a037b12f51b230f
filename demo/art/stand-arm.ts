import type { Color } from "@/demo/art/color";
import type { Drawing, DrawOptions } from "@/demo/art/drawing";
import { material } from "@/demo/art/material";
import { PALETTE } from "@/demo/art/palette";
import { type Part, place } from "@/demo/art/part";
import { between, type Random } from "@/demo/art/random";
import { box, curve, ellipseRing, lathe, lift, roundedRing, sweep } from "@/demo/art/solids";
import { chain, shift, turn, type Vec3 } from "@/demo/art/vector";

/** A desk edge for things that are clamped to one. */
function deskEdge(w: number, d: number): readonly Part[] {
  return [
    box([w, d, 2.4], 1.6, 0.3, material(PALETTE.oak, "wood")),
    { kind: "receiver", ring: lift(roundedRing(w - 0.6, d - 0.6, 1.4, 5), 2.4), strength: 0.26, blur: 1.4 },
  ];
}

export function armStand(color: Color, options: DrawOptions, random: Random): Drawing {
  const mat = material(color, "metal");
  const tube = (a: Vec3, b: Vec3, r: number): Part =>
    sweep([a, b], ellipseRing(r, r, 22), mat, () => 1, [0.1, 0.9, 0.2], { shadow: "hull" });
  const joint = (p: Vec3, r: number, h: number): Part =>
    lathe(
      [
        [r, -h / 2],
        [r + 0.15, -h / 2 + 0.2],
        [r + 0.15, h / 2 - 0.2],
        [r - 0.1, h / 2],
      ],
      mat,
      p,
      34,
    );
  const high = between(random, 24, 28);
  const elbow: Vec3 = [17, -1, high + 3];
  const head: Vec3 = [2, -9, high + 13];
  const vesa = place(
    [
      box([11, 11, 0.7], 1.4, 0.2, mat),
      ...[-1, 1].flatMap((x) =>
        [-1, 1].map((y) =>
          lathe(
            [
              [0.45, 0.7],
              [0.45, 0.75],
            ],
            material(PALETTE.rubber, "matte"),
            [x * 3.75, y * 3.75, 0],
            14,
            { shadow: "none" },
          ),
        ),
      ),
    ],
    chain(turn("x", 90), shift(0, 0, 0), (p) => [p[0] + head[0], p[1] + head[1] - 2, p[2] + head[2]]),
  );
  const parts: Part[] = [
    ...deskEdge(44, 24),
    box([7.4, 8, 1.4], 1.2, 0.3, mat, [-8, 4, 2.4]),
    lathe(
      [
        [2.6, 3.8],
        [2.6, 4.6],
        [1.9, 5.2],
        [1.9, high],
      ],
      mat,
      [-8, 4, 0],
      36,
    ),
    joint([-8, 4, high + 0.8], 2.5, 3.4),
    tube([-8, 4, high + 1.2], elbow, 1.75),
    joint([elbow[0], elbow[1], elbow[2]], 2.3, 4.4),
    tube([elbow[0], elbow[1], elbow[2] + 1.6], [head[0], head[1] + 1, head[2]], 1.55),
    joint([head[0], head[1] + 0.6, head[2]], 1.8, 3.6),
    ...vesa,
    {
      kind: "line",
      points: curve(
        [
          [-8, 2, high - 2],
          [-2, 2, high - 1.2],
          [12, -1.6, high],
          [elbow[0] + 1.4, elbow[1] - 1.4, elbow[2] - 2],
        ],
        10,
      ),
      width: 0.5,
      color: PALETTE.rubber,
      look: "round",
      shadow: "none",
    },
  ];
  if (options.view === 1) return { parts, yaw: -24, lens: "low", fill: 0.94 };
  return { parts, yaw: -32, lens: "low", fill: 1, close: { at: [elbow[0] - 5, elbow[1], elbow[2] + 3], radius: 11.5 } };
}
