import { blend, type Color, lch, tone } from "@/demo/art/color";
import type { Drawing, DrawOptions } from "@/demo/art/drawing";
import { pile } from "@/demo/art/furnishing";
import { material } from "@/demo/art/material";
import { PALETTE } from "@/demo/art/palette";
import type { Part } from "@/demo/art/part";
import { flat, outline } from "@/demo/art/plane";
import { between, type Random } from "@/demo/art/random";
import { blob } from "@/demo/art/solids";
import { along, type Vec3 } from "@/demo/art/vector";

export function balls(color: Color, options: DrawOptions, random: Random): Drawing {
  const traits = options.traits ?? [];
  if (traits.includes("felt-set")) {
    const dyes = [
      color,
      tone(color, 0.14),
      PALETTE.cotton,
      blend(color, PALETTE.madder, 0.6),
      lch(0.72, 0.1, 78),
      tone(color, -0.1),
    ] as const;
    const spots: readonly (readonly [number, number])[] = [
      [-3.6, 6.4],
      [3.2, 5.6],
      [-8.4, 1.6],
      [-1.2, 1],
      [6.6, 0.4],
      [-5, -4.2],
      [1.6, -4.6],
      [8, -5.8],
      [-9.8, -7.4],
    ];
    const set = spots.map(([x, y], i) => {
      const r = between(random, 2.15, 2.5);
      return blob(
        [x + between(random, -0.4, 0.4), y, r * 0.97],
        [r, r, r * 0.97],
        material(dyes[i % dyes.length] ?? color, "plush"),
        30,
        { fuzz: pile(`${options.seed}${i}`, 0.28, 9) },
      );
    });
    return options.view === 1
      ? { parts: set, yaw: -12, lens: "high", fill: 0.9 }
      : { parts: set, yaw: 14, lens: "high", fill: 1, close: { at: [-2, -2, 2], radius: 6.2 } };
  }
  const r = 4;
  if (traits.includes("treat")) {
    const ball = blob([0, 0, r], [r, r, r], material(color, "plastic"), 56);
    const hole = (a: number, e: number, size: number): Part => {
      const at = (s: number): Vec3 => {
        const [u, v] = [size * Math.cos(s * 6.2832), size * Math.sin(s * 6.2832)];
        const [aa, ee] = [a + u / Math.cos(e), e + v];
        return [
          1.004 * r * Math.cos(ee) * Math.sin(aa),
          -1.004 * r * Math.cos(ee) * Math.cos(aa),
          r + 1.004 * r * Math.sin(ee),
        ];
      };
      return {
        kind: "decal",
        path: outline(along(30, at).slice(0, 30), true),
        fill: flat(tone(color, -0.32)),
        stroke: { paint: flat(tone(color, 0.1), 0.7), width: 0.12 },
      };
    };
    const seam: Part = {
      kind: "decal",
      path: outline(
        along(40, (t) => [
          r * 1.003 * Math.cos(Math.PI + t * Math.PI),
          r * 1.003 * Math.sin(Math.PI + t * Math.PI) * 0.94,
          r - 0.18 + 1.36 * Math.sin(t * Math.PI) * 0,
        ]),
      ),
      stroke: { paint: flat(tone(color, -0.18), 0.7), width: 0.14 },
    };
    const treats = [
      [5.4, -3.2],
      [6.6, -1.6],
      [4.6, -5.2],
    ].map(([x = 0, y = 0], i) =>
      blob([x, y, 0.42], [0.75, 0.62, 0.45], material(tone(PALETTE.kibble, i * 0.03), "matte"), 14),
    );
    const parts = [ball, seam, hole(0.25, 0.5, 0.26), hole(-0.75, 0.1, 0.12), hole(0.9, -0.15, 0.12), ...treats];
    return options.view === 1
      ? { parts, yaw: 0, lens: "high", fill: 0.82 }
      : { parts, yaw: 0, lens: "high", fill: 1, close: { at: [1.2, -3, 5], radius: 3.4 } };
  }
  const spikes = Array.from({ length: 150 }, (_, i) => {
    const z = 1 - (2 * (i + 0.5)) / 150;
    const a = i * 2.39996;
    const q = Math.sqrt(1 - z * z);
    return { n: [q * Math.cos(a), q * Math.sin(a), z] as Vec3 };
  }).filter((s) => s.n[1] < 0.6);
  const core = blob([0, 0, r], [r, r, r], material(color, "matte"), 52);
  const nub = (n: Vec3): Part =>
    blob(
      [n[0] * r * 1.02, n[1] * r * 1.02, r + n[2] * r * 1.02],
      [0.42, 0.42, 0.42],
      material(tone(color, 0.015), "plastic"),
      14,
      { shadow: "none" },
    );
  const parts = [core, ...spikes.sort((p, q) => q.n[1] - q.n[2] * 0.6 - (p.n[1] - p.n[2] * 0.6)).map((s) => nub(s.n))];
  return options.view === 1
    ? { parts, yaw: 0, lens: "high", fill: 0.74 }
    : { parts, yaw: 0, lens: "high", fill: 1, close: { at: [-0.6, -2.6, 6], radius: 3 } };
}
