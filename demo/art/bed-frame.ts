import { coatOf, peekingCat } from "@/demo/art/cat";
import { type Color, tone } from "@/demo/art/color";
import type { DrawOptions } from "@/demo/art/drawing";
import { pile } from "@/demo/art/furnishing";
import { material } from "@/demo/art/material";
import { PALETTE } from "@/demo/art/palette";
import type { Part } from "@/demo/art/part";
import { flat, outline } from "@/demo/art/plane";
import { between, type Random } from "@/demo/art/random";
import { curve, ellipseRing, lathe, patch, sweep } from "@/demo/art/solids";
import { shift, turn, type Vec2, type Vec3 } from "@/demo/art/vector";

export function caveBed(color: Color, options: DrawOptions, random: Random): readonly Part[] {
  const felt = !(options.traits ?? []).includes("hood");
  const [r, h] = [24, felt ? between(random, 29, 31) : 25];
  const profile = curve(
    [
      [r * 0.82, 0, 0],
      [r, 5, 0],
      [r * 1.02, h * 0.36, 0],
      [r * 0.86, h * 0.7, 0],
      [r * 0.48, h * 0.93, 0],
      [0.02, h, 0],
    ],
    7,
  ).map((p): Vec2 => [p[0], p[1]]);
  const shell = lathe(profile, material(color, "plush"), [0, 0, 0], 60, {
    fuzz: pile(options.seed, felt ? 0.35 : 0.55, felt ? 1.8 : 1.8),
  });
  const at = (a: number, z: number): Vec3 => {
    const k = profile.findIndex((p) => p[1] >= z);
    const radius = (profile[Math.max(0, k)]?.[0] ?? r) + 0.25;
    return [radius * Math.sin(a), -radius * Math.cos(a), z];
  };
  const mouth = (grow: number): readonly Vec3[] =>
    Array.from({ length: 48 }, (_, i) =>
      at(
        (0.56 + grow * 0.045) * Math.cos((i / 48) * 6.2832),
        h * 0.37 + (h * 0.27 + grow) * Math.sin((i / 48) * 6.2832),
      ),
    );
  const lip = sweep(
    [...mouth(0.4), ...mouth(0.4).slice(0, 1)],
    ellipseRing(1.3, 1.3, 12),
    material(felt ? tone(color, 0.06) : tone(color, 0.09), "plush"),
    () => 1,
    [0, -1, 0.2],
    { fuzz: pile("lip", 0.4, 2), shadow: "none" },
  );
  const inside: Part = {
    kind: "decal",
    path: outline(mouth(0), true),
    fill: {
      type: "linear",
      from: at(-0.3, h * 0.66),
      to: at(0.3, h * 0.08),
      stops: [
        { at: 0, color: "#16110e" },
        { at: 1, color: "#4a3d33" },
      ],
    },
  };
  const cloth: Part = {
    kind: "decal",
    path: outline(
      [
        ...Array.from({ length: 25 }, (_, i) =>
          at(
            0.52 * Math.cos(Math.PI + (i / 24) * Math.PI),
            h * 0.37 + h * 0.26 * Math.sin(Math.PI + (i / 24) * Math.PI) * 1,
          ),
        ),
      ],
      true,
    ),
    fill: flat(tone(PALETTE.cotton, -0.24)),
    clip: outline(
      [at(-0.7, h * 0.24), at(0, h * 0.2), at(0.7, h * 0.24), at(0.7, 0.6), at(0, 0.2), at(-0.7, 0.6)],
      true,
    ),
  };
  const trim = felt
    ? [0.78].map(
        (t): Part => ({
          kind: "decal",
          path: outline(
            Array.from({ length: 140 }, (_, i) => at(-0.86 + (i / 139) * 1.9, h * t + 1.1 * Math.sin(i * 0.34))),
          ),
          stroke: { paint: flat(tone(color, color.l > 0.6 ? -0.2 : 0.24), 0.9), width: 0.7 },
        }),
      )
    : [];
  const cat =
    options.view === 2
      ? peekingCat(coatOf(options.seed, color), true, (p) => shift(0.8, -r * 0.8, h * 0.31)(turn("x", -6)(p)))
      : [];
  return [shell, ...trim, inside, cloth, ...cat, lip];
}

export function hammockBed(
  color: Color,
  options: DrawOptions,
): { readonly parts: readonly Part[]; readonly floor: number } {
  const cot = (options.traits ?? []).includes("cot");
  const [w, d, z] = cot ? [80, 56, 17] : [50, 40, 24];
  const frame = cot ? material(tone(PALETTE.rubber, 0.08), "metal") : material(PALETTE.birch, "wood");
  const legs: readonly Vec2[] = [
    [-1, 1],
    [1, 1],
    [-1, -1],
    [1, -1],
  ];
  const leg = ([sx, sy]: Vec2): Part => {
    const foot: Vec3 = [sx * (w / 2 - 2), sy * (d / 2 - 2), 0];
    return cot
      ? lathe(
          [
            [2, 0],
            [2, 1.6],
            [1.5, 1.8],
            [1.5, z + 1.4],
            [1.1, z + 1.8],
          ],
          frame,
          foot,
          22,
        )
      : lathe(
          [
            [1.3, 0],
            [1.7, 2],
            [1.9, z + 1],
            [1.4, z + 3.4],
            [0.2, z + 4],
          ],
          frame,
          foot,
          22,
        );
  };
  const rail = (a: Vec3, b: Vec3): Part =>
    sweep([a, b], ellipseRing(cot ? 1.3 : 1.2, cot ? 1.3 : 1.2, 14), frame, () => 1, [0, 0.1, 1], { shadow: "hull" });
  const sag = cot ? 2 : 9;
  const cloth = patch(
    (u, v): Vec3 => [
      (u - 0.5) * (w - 3),
      (v - 0.5) * (d - 3),
      z + 0.4 - sag * (Math.sin(u * Math.PI) * Math.sin(v * Math.PI)) ** (cot ? 0.6 : 0.8),
    ],
    32,
    22,
    material(color, "fabric"),
    { hollow: true },
  );
  const [x, y] = [w / 2 - 2, d / 2 - 2];
  const hem: Part = {
    kind: "decal",
    path: outline(
      [
        [-x + 2.4, -y + 2.4, z],
        [x - 2.4, -y + 2.4, z],
        [x - 2.4, y - 2.4, z],
        [-x + 2.4, y - 2.4, z],
      ],
      true,
    ),
    stroke: { paint: flat(tone(color, -0.14), 0.4), width: 0.25 },
  };
  const back = legs.filter((l) => l[1] > 0).map(leg);
  const front = legs.filter((l) => l[1] < 0).map(leg);
  return {
    floor: cot ? z - 1.2 : z - 5,
    parts: [
      ...back,
      rail([-x, y, z], [x, y, z]),
      rail([-x, -y, z], [-x, y, z]),
      rail([x, -y, z], [x, y, z]),
      cloth,
      ...(cot ? [hem] : []),
      rail([-x, -y, z], [x, -y, z]),
      ...front,
    ],
  };
}
