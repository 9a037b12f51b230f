import { type Color, lch } from "@/demo/art/color";
import { add, dot, normalize, scale, sub, type Vec3 } from "@/demo/art/vector";

/** How a surface answers the light: `wrap` softens the terminator, `gloss` 0–1 is the highlight, `mirror` 0–1 reflects the studio. */
export type Finish = {
  readonly wrap: number;
  readonly gloss: number;
  readonly power: number;
  readonly rim: number;
  readonly mirror: number;
};

export const FINISHES = {
  matte: { wrap: 0.25, gloss: 0.05, power: 14, rim: 0.05, mirror: 0 },
  plastic: { wrap: 0.2, gloss: 0.2, power: 26, rim: 0.1, mirror: 0 },
  glossy: { wrap: 0.15, gloss: 0.55, power: 60, rim: 0.2, mirror: 0.12 },
  metal: { wrap: 0.2, gloss: 0.3, power: 30, rim: 0.08, mirror: 0.55 },
  fabric: { wrap: 0.45, gloss: 0, power: 1, rim: 0.1, mirror: 0 },
  plush: { wrap: 0.5, gloss: 0, power: 1, rim: 0.22, mirror: 0 },
  wood: { wrap: 0.3, gloss: 0.06, power: 18, rim: 0.04, mirror: 0 },
} as const satisfies Record<string, Finish>;

export type FinishName = keyof typeof FINISHES;
export type Material = { readonly color: Color; readonly finish: FinishName };

export function material(color: Color, finish: FinishName): Material {
  return { color, finish };
}

/** Towards the one soft light: top left, a little in front, fixed to the camera. */
export const LIGHT: Vec3 = normalize([-0.5, -0.42, 0.76]);

const step = (low: number, high: number, v: number) => {
  const t = Math.min(1, Math.max(0, (v - low) / (high - low)));
  return t * t * (3 - 2 * t);
};

/** What a reflecting surface sees in direction `r`: a bright box top left, a pale ceiling, a darker floor. */
function studio(r: Vec3): number {
  const box = step(0.7, 0.97, dot(r, LIGHT));
  return 0.42 + 0.42 * step(-0.35, 0.75, r[2]) + 0.5 * box;
}

/** Colour of a surface with normal `n` seen from direction `view` (both unit, camera frame). */
export function shade(mat: Material, n: Vec3, view: Vec3): Color {
  const f = FINISHES[mat.finish];
  const facing = Math.max(0, dot(n, view));
  const lambert = Math.max(0, (dot(n, LIGHT) + f.wrap) / (1 + f.wrap));
  let k = 0.12 + 0.3 * (0.5 + 0.5 * n[2]) + 0.74 * lambert;
  if (f.mirror > 0) {
    const r = sub(scale(n, 2 * dot(n, view)), view);
    k = k * (1 - f.mirror) + f.mirror * studio(r);
  }
  const half = normalize(add(LIGHT, view));
  const spot = f.gloss * Math.max(0, dot(n, half)) ** f.power;
  const edge = f.rim * (1 - facing) ** 3 * (0.5 + 0.5 * n[2]);
  const gain = Math.cbrt(k);
  const lift = spot + edge;
  const l = mat.color.l * gain;
  return lch(l + (1 - l) * lift * 0.75, mat.color.c * gain * (1 - 0.6 * lift), mat.color.h);
}
