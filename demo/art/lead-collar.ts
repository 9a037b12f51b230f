import { blend, type Color, lch, tone } from "@/demo/art/color";
import type { Drawing, DrawOptions } from "@/demo/art/drawing";
import { ringOf } from "@/demo/art/furnishing";
import { type Band, loop, tag } from "@/demo/art/lead-parts";
import { material } from "@/demo/art/material";
import { PALETTE } from "@/demo/art/palette";
import { type Part, place } from "@/demo/art/part";
import { facing, flat, type Plane, print, rect } from "@/demo/art/plane";
import { pick, type Random } from "@/demo/art/random";
import { blob, box, ellipseRing, sweep } from "@/demo/art/solids";
import { chain, shift, turn } from "@/demo/art/vector";

export function collar(color: Color, options: DrawOptions, random: Random): Drawing {
  const traits = options.traits ?? [];
  const cat = traits.includes("cat");
  const leather = traits.includes("leather");
  const metal = leather ? PALETTE.brass : pick(random, [PALETTE.steel, PALETTE.brass]);
  const [r, w] = cat ? [4.4, 1.1] : [6.6, leather ? 2.6 : 2.3];
  const band: Band = {
    width: w,
    thick: cat ? 0.16 : 0.3,
    color,
    finish: leather ? "plastic" : "fabric",
    ...(leather || traits.includes("tweed") ? { stitch: blend(color, PALETTE.bone, 0.75) } : {}),
    ...(cat ? { stripe: blend(color, PALETTE.bone, 0.7) } : {}),
  };
  const around = loop(r, r * 0.92, 0, band);
  const front = -r * 0.92 - band.thick;
  const plate: Plane = facing(front - 0.02, 0, 0);
  const buckle: readonly Part[] = cat
    ? [box([2.6, 0.8, w + 0.3], 0.3, 0.15, material(tone(PALETTE.rubber, 0.06), "plastic"), [2.6, -r * 0.76, -0.1])]
    : place(
        [
          ringOf([0, 0, 0], [1.15, 0, 0], [0, 0, 1.35], 1.15, 0.24, metal),
          sweep(
            [
              [0, -0.1, 0],
              [1.4, -0.35, 0],
            ],
            ellipseRing(0.16, 0.16, 10),
            material(metal, "metal"),
          ),
        ],
        chain(turn("z", 26), shift(r * 0.5, -r * 0.8 - 0.3, w / 2)),
      );
  const keeper = cat
    ? []
    : [
        box([1, 0.5, w + 0.3], 0.15, 0.1, material(tone(color, -0.07), band.finish), [
          -r * 0.05 - 1.6,
          front + 0.06,
          -0.1,
        ]),
      ];
  const holes = leather
    ? [-1, 0, 1, 2].map(
        (i): Part => print(plate, rect(plate, i * 0.9 - 0.2, w / 2, 0.26, 0.26, 0.13), flat(tone(color, -0.25))),
      )
    : [];
  const ring = ringOf([-2.6, front - 0.15, cat ? 0 : -0.1 + w * 0.1], [0.9, 0, 0], [0, -0.3, 0.95], 0.85, 0.16, metal);
  const hang: readonly Part[] = cat
    ? [
        blob([-1.4, front - 0.5, 0.7], [0.75, 0.75, 0.75], material(PALETTE.brass, "metal"), 26),
        print(
          facing(front - 1.26, -1.4, 0.6),
          rect(facing(front - 1.26, -1.4, 0.6), 0, 0, 0.7, 0.1, 0.05),
          flat(lch(0.2, 0.02, 60)),
        ),
      ]
    : place([ring, ...tag([-2.6, front - 0.5, 0.1], metal)], shift(0, 0, w * 0.34));
  const parts = [...around, ...keeper, ...holes, ...buckle, ...hang];
  if (options.view === 1) return { parts, yaw: -14, lens: "high", fill: cat ? 0.72 : 0.88 };
  return {
    parts,
    yaw: -22,
    lens: "high",
    fill: 1,
    close: { at: [cat ? 0.6 : 0.4, front, w * 0.5], radius: cat ? 2.8 : 4 },
  };
}
