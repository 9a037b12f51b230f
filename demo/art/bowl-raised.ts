import { type Dish, dish, kibble, water } from "@/demo/art/bowl-dish";
import { coatOf, sittingCat } from "@/demo/art/cat";
import { blend, type Color, tone } from "@/demo/art/color";
import type { Drawing, DrawOptions } from "@/demo/art/drawing";
import { plank } from "@/demo/art/furnishing";
import { material } from "@/demo/art/material";
import { PALETTE } from "@/demo/art/palette";
import { type Part, place } from "@/demo/art/part";
import { flat, level, print, rect } from "@/demo/art/plane";
import { between, type Random } from "@/demo/art/random";
import { box, lathe, roundedRing } from "@/demo/art/solids";
import { shift, turn, type Vec3 } from "@/demo/art/vector";

export function raised(color: Color, options: DrawOptions, random: Random): Drawing {
  const tilted = (options.traits ?? []).includes("tilted");
  if (tilted) {
    const d: Dish = {
      r: 8,
      h: 3.6,
      wall: color,
      inner: blend(color, PALETTE.bone, 0.75),
      finish: "glossy",
      foot: 0.82,
    };
    const pillar = lathe(
      [
        [6.4, 0],
        [6.5, 0.6],
        [4.2, 3.4],
        [4, 6],
        [6.2, 9.2],
      ],
      material(color, "glossy"),
      [0, 0, 0],
      52,
    );
    const head = place(dish([0, 0, 0], d), (p) => shift(0, 0, 8.4)(turn("x", 13)(p)));
    const parts = [pillar, ...head];
    if (options.view === 1) return { parts, yaw: -10, lens: "high", fill: 0.84 };
    const cat = place(sittingCat(coatOf(options.seed, color), 0), (p) => shift(3, 17, 0)(p));
    return { parts: [...cat, ...parts], yaw: -18, lens: "low", fill: 1, close: { at: [2, 4, 15], radius: 20 } };
  }
  const [w, dep, h] = [42, 21, between(random, 12, 14)];
  const woody = color.h > 40 && color.h < 95 && color.c > 0.045;
  const timber = woody ? color : PALETTE.birch;
  const d: Dish = {
    r: 7.6,
    h: 4.4,
    wall: woody ? PALETTE.steel : color,
    inner: woody ? PALETTE.steel : blend(color, PALETTE.bone, 0.6),
    finish: woody ? "metal" : "glossy",
    foot: 0.8,
  };
  const legs = [-1, 1].map((s) =>
    box([2.2, dep, h - 2], 0.6, 0.25, material(tone(timber, -0.02), "wood"), [s * (w / 2 - 2.4), 0, 0]),
  );
  const spots: readonly Vec3[] = [
    [-9.6, 0, h - 3],
    [9.6, 0, h - 3],
  ];
  const holes = spots.map(
    (s): Part =>
      print(
        level(h + 0.02, s[0], s[1]),
        rect(level(h + 0.02, s[0], s[1]), 0, 0, d.r * 2 + 0.3, d.r * 2 + 0.3, d.r + 0.15),
        flat(tone(timber, -0.3)),
      ),
  );
  const beam = box([w - 7, 1.6, 3], 0.4, 0.2, material(tone(timber, -0.05), "wood"), [0, -dep / 2 + 5, h - 5]);
  const collarOf = (s: Vec3): Part =>
    lathe(
      [
        [d.r, s[2] + 3],
        [d.r, s[2] + d.h - 0.2],
      ],
      material(d.wall, d.finish),
      [s[0], s[1], 0],
      56,
      { shadow: "none", open: true },
    );
  const lips = spots.flatMap((s, i): readonly Part[] => {
    const [inside, shade, rim] = dish(s, d);
    const content =
      options.view === 2 ? (i ? water(s, d.r * 0.86, d.h * 0.6) : kibble(s, d.r * 0.86, d.h * 0.9, random)) : [];
    return [inside, shade, ...content, collarOf(s), rim].filter((p): p is Part => p !== undefined);
  });
  const [left, right] = legs;
  const parts = [right, beam, left, ...plank(roundedRing(w, dep, 2.4, 6), h - 2, 2, timber), ...holes, ...lips].filter(
    (p): p is Part => p !== undefined,
  );
  if (options.view === 1) return { parts, yaw: -24, lens: "high", fill: 0.96 };
  return { parts, yaw: -36, lens: "high", fill: 1, close: { at: [-7, -3, h], radius: 11.5 } };
}
