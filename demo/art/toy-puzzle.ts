import { blend, type Color, tone } from "@/demo/art/color";
import type { Drawing, DrawOptions } from "@/demo/art/drawing";
import { material } from "@/demo/art/material";
import { ACCENTS, PALETTE } from "@/demo/art/palette";
import type { Part } from "@/demo/art/part";
import { flat, level, print, rect } from "@/demo/art/plane";
import { between, pick, type Random } from "@/demo/art/random";
import { blob, box, ellipseRing, lathe, lift, patch } from "@/demo/art/solids";

export function puzzle(color: Color, options: DrawOptions, random: Random): Drawing {
  if ((options.traits ?? []).includes("snuffle")) {
    const base = box([46, 32, 1.4], 4, 0.4, material(tone(color, -0.1), "fabric"));
    const dyes = [
      color,
      tone(color, 0.12),
      blend(color, PALETTE.cotton, 0.75),
      tone(color, -0.08),
      pick(random, ACCENTS),
    ] as const;
    const leaves: Part[] = [];
    for (let j = 0; j < 9; j++) {
      for (let i = 0; i < 15; i++) {
        const [x, y] = [-20.5 + i * 2.93 + between(random, -0.7, 0.7), 13.4 - j * 3.3 + between(random, -0.5, 0.5)];
        const [a, h, w] = [between(random, -0.9, 0.9), between(random, 4.2, 6.2), between(random, 1.5, 2.2)];
        const dye = (i * 5 + j * 3) % 11 === 0 ? dyes[4] : (dyes[Math.floor(random() * 4)] ?? color);
        leaves.push(
          patch(
            (u, v) => [
              x + (u - 0.5) * 2 * w * Math.cos(a) * (1 - 0.35 * v),
              y + (u - 0.5) * 2 * w * Math.sin(a) - v * v * 2.6,
              1.2 + h * v - 1.6 * v * v * v,
            ],
            4,
            7,
            material(dye, "fabric"),
            { hollow: true, shadow: "none" },
          ),
        );
      }
    }
    return options.view === 1
      ? { parts: [base, ...leaves], yaw: -22, lens: "high", fill: 0.98 }
      : { parts: [base, ...leaves], yaw: -22, lens: "high", fill: 1, close: { at: [-4, -6, 2], radius: 8.5 } };
  }
  const r = 14;
  const board = lathe(
    [
      [r - 0.6, 0],
      [r, 0.5],
      [r, 2],
      [r - 0.5, 2.6],
    ],
    material(PALETTE.birch, "wood"),
    [0, 0, 0],
    72,
  );
  const top = level(2.62);
  const wells = Array.from({ length: 8 }, (_, i) => (i / 8) * 6.2832 + 0.2).map(
    (a) => [9.2 * Math.cos(a), 9.2 * Math.sin(a)] as const,
  );
  const holes = [...wells, [0, 0] as const].flatMap(([x, y]): readonly Part[] => [
    print(top, rect(top, x, y, 5.2, 5.2, 2.6), flat(tone(PALETTE.birch, -0.22))),
    print(top, rect(top, x + 0.2, y - 0.25, 4.7, 4.7, 2.35), flat(tone(PALETTE.birch, -0.12))),
    ...(options.view === 2
      ? [0, 1, 2].map((k) =>
          blob(
            [x - 0.8 + k * 0.8, y - 0.3 + (k % 2) * 0.8, 2.75],
            [0.6, 0.5, 0.4],
            material(PALETTE.kibble, "matte"),
            12,
            { shadow: "none" },
          ),
        )
      : []),
  ]);
  const open = options.view === 2 ? [1, 4, 6] : [2, 5];
  const lids = wells
    .map(([x, y], i) => ({ x, y, i }))
    .filter((w) => !open.includes(w.i))
    .sort((p, q) => q.y - p.y);
  const moved = open.map((i) => wells[i] ?? [0, 0]).map(([x, y]) => [x * 0.5, y * 0.5] as const);
  const lid = (x: number, y: number, k: number): readonly Part[] => [
    lathe(
      [
        [2.8, 2.62],
        [2.9, 2.9],
        [2.9, 3.7],
        [2.6, 4],
      ],
      material(k % 3 === 0 ? blend(color, PALETTE.bone, 0.75) : color, "plastic"),
      [x, y, 0],
      40,
    ),
    lathe(
      [
        [0.9, 4],
        [0.75, 4.8],
        [1, 5.6],
        [0.6, 6],
      ],
      material(k % 3 === 0 ? blend(color, PALETTE.bone, 0.75) : color, "plastic"),
      [x, y, 0],
      30,
    ),
  ];
  const shadowed: Part = {
    kind: "receiver",
    ring: lift(ellipseRing(r - 0.5, r - 0.5, 60), 2.6),
    strength: 0.3,
    blur: 0.5,
  };
  const parts = [
    board,
    ...holes,
    shadowed,
    ...lids.flatMap((w) => lid(w.x, w.y, w.i)),
    ...(options.view === 2 ? [] : moved.slice(0, 1).flatMap(([x, y]) => lid(x + 0.4, y, 1))),
  ];
  return options.view === 1
    ? { parts, yaw: 0, lens: "high", fill: 0.92 }
    : { parts, yaw: 20, lens: "high", fill: 1, close: { at: [2, -5, 3], radius: 8 } };
}
