import { type Dish, dish, kibble, water } from "@/demo/art/bowl-dish";
import { blend, type Color, lch, tone } from "@/demo/art/color";
import type { Drawing, DrawOptions } from "@/demo/art/drawing";
import { material } from "@/demo/art/material";
import { PALETTE } from "@/demo/art/palette";
import { type Part, place } from "@/demo/art/part";
import { between, type Random } from "@/demo/art/random";
import { box, lathe, lift, roundedRing } from "@/demo/art/solids";
import { shift, turn, type Vec3 } from "@/demo/art/vector";

function dishOf(color: Color, traits: readonly string[], random: Random): Dish {
  const glaze = blend(tone(color, 0.1), PALETTE.bone, color.l < 0.6 ? 0.7 : 0.5);
  if (traits.includes("enamel"))
    return { r: 9.5, h: 5, wall: color, inner: PALETTE.bone, finish: "glossy", foot: 0.74, rim: lch(0.32, 0.03, 250) };
  if (traits.includes("maze"))
    return { r: 11, h: 5.2, wall: color, inner: tone(color, -0.03), finish: "plastic", foot: 0.92 };
  return {
    r: between(random, 9, 10),
    h: between(random, 5.4, 6.4),
    wall: color,
    inner: glaze,
    finish: "glossy",
    foot: between(random, 0.66, 0.84),
  };
}

/** Walls of a slow bowl: a curling hedge and a few islands. */
function maze(at: Vec3, r: number, color: Color): readonly Part[] {
  const hedge = (x: number, y: number, w: number, d: number, spin: number): Part => {
    const [wall] = place(
      [box([w, d, 3.4], d / 2, 0.5, material(color, "plastic"), [0, 0, 0], { shadow: "none" })],
      (p) => shift(at[0] + x, at[1] + y, at[2] + 0.6)(turn("z", spin)(p)),
    );
    return wall ?? box([w, d, 3.4], 1, 0.5, material(color, "plastic"));
  };
  return [
    hedge(0, r * 0.56, r * 0.8, 1.3, 8),
    hedge(-r * 0.55, r * 0.1, r * 0.62, 1.3, 68),
    hedge(r * 0.52, r * 0.12, r * 0.7, 1.3, -62),
    hedge(0, 0.2, r * 0.42, 1.3, 30),
    hedge(-r * 0.18, -r * 0.5, r * 0.6, 1.3, -24),
    hedge(r * 0.45, -r * 0.42, r * 0.3, 1.3, 40),
  ];
}

export function single(color: Color, options: DrawOptions, random: Random): Drawing {
  const traits = options.traits ?? [];
  const d = dishOf(color, traits, random);
  const at: Vec3 = [0, 0, 0];
  const band: Part[] =
    traits.includes("enamel") || traits.includes("maze")
      ? []
      : [
          lathe(
            [
              [d.r * 0.972 + 0.04, d.h * 0.62],
              [d.r * 0.985 + 0.05, d.h * 0.74],
            ],
            material(tone(color, color.l > 0.6 ? -0.16 : 0.2), "glossy"),
            at,
            60,
            { shadow: "none", open: true },
          ),
        ];
  const content = options.view === 2 && !traits.includes("maze") ? kibble(at, d.r, d.h * 0.78, random) : [];
  const [inside, shade, rim, outside] = dish(at, d);
  const parts = [
    inside,
    shade,
    ...(traits.includes("maze") ? maze(at, d.r, color) : []),
    ...content,
    rim,
    outside,
    ...band,
  ].filter((p): p is Part => p !== undefined);
  if (options.view === 1) return { parts, yaw: 0, lens: "high", fill: 0.84 };
  return {
    parts,
    yaw: 0,
    lens: "high",
    fill: 1,
    close: { at: [d.r * 0.25, -d.r * 0.3, d.h * 0.8], radius: d.r * 0.85 },
  };
}

export function double(color: Color, options: DrawOptions, random: Random): Drawing {
  const fold = (options.traits ?? []).includes("folding");
  const d: Dish = {
    r: 7.4,
    h: fold ? 5 : 4.6,
    wall: fold ? color : PALETTE.steel,
    inner: fold ? tone(color, 0.03) : PALETTE.steel,
    finish: fold ? "matte" : "metal",
    foot: 0.8,
    folds: fold,
  };
  const tray: Part[] = fold ? [] : [box([38, 20, 2.6], 9, 0.8, material(color, "plastic"))];
  const z = fold ? 0 : 1.4;
  const spots: readonly Vec3[] = fold
    ? [
        [-8.4, 1.4, 0],
        [8.4, -1.4, 0],
      ]
    : [
        [-9, 0, z],
        [9, 0, z],
      ];
  const filled = options.view === 2;
  const parts = [
    ...tray,
    ...(fold
      ? []
      : [{ kind: "receiver", ring: lift(roundedRing(37, 19, 8.6, 8), 2.6), strength: 0.28, blur: 0.8 } as const]),
    ...spots.flatMap((s, i): readonly Part[] => {
      const [inside, shade, rim, outside] = dish(s, d);
      const content = filled ? (i === 0 ? kibble(s, d.r, d.h * 0.78, random) : water(s, d.r * 0.86, d.h * 0.6)) : [];
      return [inside, shade, ...content, rim, outside].filter((p): p is Part => p !== undefined);
    }),
  ];
  if (options.view === 1) return { parts, yaw: -22, lens: "high", fill: 0.98 };
  return { parts, yaw: -30, lens: "high", fill: 1, close: { at: [2, -2, 4], radius: 12 } };
}
