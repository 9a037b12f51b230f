import { type Dish, dish, kibble } from "@/demo/art/bowl-dish";
import { blend, type Color, lch, tone } from "@/demo/art/color";
import type { Drawing, DrawOptions } from "@/demo/art/drawing";
import { material } from "@/demo/art/material";
import { PALETTE } from "@/demo/art/palette";
import type { Part } from "@/demo/art/part";
import { facing, flat, outline, print, ramp, rect } from "@/demo/art/plane";
import { between, type Random } from "@/demo/art/random";
import { box, lathe } from "@/demo/art/solids";
import type { Vec3 } from "@/demo/art/vector";

export function feeder(color: Color, options: DrawOptions, random: Random): Drawing {
  const gravity = (options.traits ?? []).includes("gravity");
  const [w, d] = gravity ? [15, 15] : [17, 18];
  const tray: Dish = {
    r: 6.8,
    h: 4,
    wall: gravity ? color : PALETTE.steel,
    inner: gravity ? tone(color, 0.02) : PALETTE.steel,
    finish: gravity ? "plastic" : "metal",
    foot: 0.86,
  };
  const spot: Vec3 = [0, -d / 2 - 3.4, 1];
  const [inside, shade, rim, outside] = dish(spot, tray);
  const bowl = [inside, shade, ...kibble(spot, tray.r, tray.h * 0.7, random), rim, outside].filter(
    (p): p is Part => p !== undefined,
  );
  const base = box([w, d + 14, 2], 7, 0.6, material(tone(color, -0.03), "plastic"), [0, -5, 0]);
  if (gravity) {
    const silo = lathe(
      [
        [6.8, 8],
        [7, 8.6],
        [7, 25],
        [6.4, 26],
      ],
      material(blend(color, lch(0.9, 0.01, 220), 0.82), "glossy"),
      [0, 1, 0],
      52,
    );
    const grain = lathe(
      [
        [6.7, 8.2],
        [6.7, 20],
      ],
      material(PALETTE.kibble, "matte"),
      [0, 0.98, 0],
      52,
      { shadow: "none" },
    );
    const gloss: Part = {
      kind: "decal",
      path: outline(
        [
          [-5, -4.2, 10],
          [-3.6, -5.2, 10],
          [-3.6, -5.2, 24],
          [-5, -4.2, 24],
        ],
        true,
      ),
      fill: flat(lch(0.99, 0, 0), 0.4),
      blur: 0.2,
    };
    const lid = lathe(
      [
        [7.2, 25.6],
        [7.3, 26],
        [7.2, 27.4],
        [6.6, 28],
      ],
      material(color, "plastic"),
      [0, 1, 0],
      52,
    );
    const throat = lathe(
      [
        [6.2, 1.5],
        [6.6, 4],
        [7.2, 8.4],
      ],
      material(color, "plastic"),
      [0, 1, 0],
      52,
    );
    const parts = [base, throat, silo, grain, gloss, lid, ...bowl];
    return options.view === 1
      ? { parts, yaw: -24, lens: "high", fill: 0.94 }
      : { parts, yaw: -34, lens: "high", fill: 1, close: { at: [0, -10, 7], radius: 10 } };
  }
  const tower = box([w, d * 0.8, 27], 5.5, 1.2, material(color, "plastic"), [0, 3, 0]);
  const y = 3 - d * 0.4 - 0.03;
  const plane = facing(y, 0, 0);
  const glass = print(
    plane,
    rect(plane, 0, 19, w * 0.56, 9, 1.6),
    ramp(plane, [0, 24], [0, 14], [0, lch(0.3, 0.02, 60)], [1, lch(0.22, 0.02, 60)]),
  );
  const grain = Array.from(
    { length: 46 },
    (): Part =>
      print(
        plane,
        rect(plane, between(random, -w * 0.25, w * 0.25), between(random, 15, 19.5), 1, 0.72, 0.36),
        flat(tone(PALETTE.kibble, between(random, -0.06, 0.08))),
      ),
  );
  const face = print(plane, rect(plane, 0, 10.4, 6.4, 2.8, 0.7), flat(lch(0.2, 0.01, 60)));
  const clock = [-1.9, -0.7, 0.7, 1.9].map(
    (x): Part => print(plane, rect(plane, x, 10.4, 0.7, 1.3, 0.12), flat(lch(0.88, 0.07, 170), 0.95)),
  );
  const chute = print(plane, rect(plane, 0, 5.4, 7.2, 4, 2), flat(tone(color, -0.3)));
  const sheen = print(plane, rect(plane, -w * 0.16, 19, 1.6, 8, 0.8), flat(lch(0.98, 0, 0), 0.16));
  const parts = [base, tower, glass, ...grain, sheen, face, ...clock, chute, ...bowl];
  return options.view === 1
    ? { parts, yaw: -24, lens: "high", fill: 0.94 }
    : { parts, yaw: -30, lens: "high", fill: 1, close: { at: [0, -7, 9], radius: 10.5 } };
}
