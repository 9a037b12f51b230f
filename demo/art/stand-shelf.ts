import { type Color, lch, tone } from "@/demo/art/color";
import type { Drawing, DrawOptions } from "@/demo/art/drawing";
import { plank } from "@/demo/art/furnishing";
import { laptop } from "@/demo/art/laptop";
import { material } from "@/demo/art/material";
import { PALETTE } from "@/demo/art/palette";
import type { Part } from "@/demo/art/part";
import { flat, level, print, rect } from "@/demo/art/plane";
import { between, type Random } from "@/demo/art/random";
import { box, curve, ellipseRing, lathe, roundedRing, sweep } from "@/demo/art/solids";
import { bent, isWood, sheet } from "@/demo/art/stand-sheet";
import { shift } from "@/demo/art/vector";

export function riser(color: Color, options: DrawOptions, random: Random): Drawing {
  const [w, d, h] = [between(random, 50, 56), 22, between(random, 11, 12.5)];
  const wood = isWood(color);
  const legs = [1, -1].map((s) =>
    wood
      ? box([2, d - 1, h - 1.8], 0.5, 0.2, material(tone(color, -0.03), "wood"), [s * (w / 2 - 4), 0, 0])
      : sheet(
          bent(
            [
              [-d / 2 + 1, h - 2],
              [-d / 2 + 1, 0.4],
              [d / 2 - 1, 0.4],
              [d / 2 - 1, h - 2],
            ],
            1.6,
          ),
          2.6,
          0.7,
          material(color, "metal"),
          s * (w / 2 - 5),
        ),
  );
  const top = plank(roundedRing(w, d, 2, 6), h - 1.8, 1.8, wood ? color : PALETTE.birch);
  const items: Part[] = [
    box([36, 11, 1.4], 0.8, 0.3, material(PALETTE.bone, "plastic"), [0, -1, 0]),
    ...[0, 1, 2, 3].flatMap((r) =>
      Array.from({ length: 14 }, (_, i): Part => {
        const deck = level(1.42);
        return print(
          deck,
          rect(deck, -15.6 + i * 2.4, 2.6 - r * 2.3, 2, 1.9, 0.3),
          flat(i === 0 && r === 0 ? PALETTE.madder : tone(PALETTE.bone, -0.08)),
        );
      }),
    ),
  ];
  const [right, left] = legs;
  const parts = [right, ...(options.view === 2 ? items : []), left, ...top].filter((p): p is Part => p !== undefined);
  if (options.view === 1) return { parts, yaw: -28, lens: "low", fill: 0.98 };
  return { parts: [...parts, ...laptop(shift(-4, 0, h))], yaw: -24, lens: "low", fill: 1 };
}

export function shelfStand(color: Color, options: DrawOptions, random: Random): Drawing {
  const wood = isWood(color) ? color : PALETTE.birch;
  const other = isWood(color) ? PALETTE.bone : color;
  const [w, d, h] = [between(random, 58, 64), 23, 13];
  const side = (x: number): Part => box([1.8, d, h - 1.8], 0.4, 0.2, material(tone(wood, -0.02), "wood"), [x, 0, 0]);
  const back = box([w - 4, 0.8, h - 2], 0.2, 0.1, material(tone(wood, -0.1), "wood"), [0, d / 2 - 1, 0]);
  const drawer = [
    box([w * 0.3, d - 2, h - 3.4], 0.8, 0.25, material(other, "plastic"), [w * 0.31, -0.4, 0.8]),
    box([w * 0.12, 0.6, 0.7], 0.3, 0.15, material(tone(wood, -0.08), "wood"), [w * 0.31, -d / 2 + 0.5, h * 0.42]),
  ];
  const divider = side(w * 0.13);
  const stack = [0, 1, 2].map((i) =>
    box(
      [17 - i * 1.4, 13, 1.5],
      0.4,
      0.12,
      material([PALETTE.madder, lch(0.5, 0.05, 240), PALETTE.bone][i] ?? PALETTE.bone, "matte"),
      [-w * 0.22, -1, i * 1.5],
    ),
  );
  const top = plank(roundedRing(w, d, 1.6, 5), h - 1.8, 1.8, wood);
  const pot = [
    lathe(
      [
        [3, h],
        [3.8, h + 0.5],
        [4.3, h + 6.4],
        [4, h + 6.6],
      ],
      material(tone(PALETTE.bone, -0.04), "matte"),
      [w * 0.36, 1, 0],
      40,
    ),
    ...Array.from({ length: 9 }, (_, i): Part => {
      const a = i * 0.7;
      return sweep(
        curve(
          [
            [w * 0.36, 1, h + 6],
            [w * 0.36 + Math.cos(a) * 2.6, 1 + Math.sin(a) * 2.6, h + 11 + (i % 3)],
            [w * 0.36 + Math.cos(a) * 6, 1 + Math.sin(a) * 6, h + 12 + (i % 4) * 1.4],
          ],
          8,
        ),
        ellipseRing(1.3, 0.18, 10),
        material(lch(0.55, 0.08, 140 + (i % 3) * 6), "matte"),
        (t) => Math.sin(Math.min(1, t * 0.95 + 0.05) * Math.PI) ** 0.7,
        [0, 0, 1],
        { shadow: "faces" },
      );
    }),
  ];
  const parts = [
    back,
    side(w / 2 - 2),
    ...drawer,
    divider,
    ...(options.view === 2 ? stack : []),
    side(-w / 2 + 2),
    ...top,
    ...(options.view === 2 ? pot : []),
  ];
  return options.view === 1 ? { parts, yaw: -26, lens: "low", fill: 1 } : { parts, yaw: -30, lens: "low", fill: 1.02 };
}
