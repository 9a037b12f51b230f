import { type Color, lch, parseHex } from "@/demo/art/color";

/** Things that keep their colour whatever the variant. */
export const PALETTE = {
  bone: lch(0.93, 0.015, 85),
  ink: lch(0.27, 0.012, 60),
  rubber: lch(0.25, 0.008, 60),
  steel: lch(0.78, 0.006, 240),
  aluminium: lch(0.84, 0.005, 90),
  brass: lch(0.76, 0.09, 85),
  birch: lch(0.86, 0.05, 78),
  oak: lch(0.74, 0.075, 68),
  walnut: lch(0.5, 0.06, 55),
  sisal: lch(0.83, 0.055, 82),
  cotton: lch(0.93, 0.018, 85),
  madder: lch(0.55, 0.17, 28),
  glass: lch(0.2, 0.015, 250),
  water: lch(0.84, 0.022, 215),
  kibble: lch(0.5, 0.075, 52),
  dark: lch(0.12, 0.01, 60),
} as const satisfies Record<string, Color>;

/** Accents a brand would choose: one per product, from its seed. */
export const ACCENTS: readonly [Color, ...Color[]] = [
  lch(0.58, 0.15, 30),
  lch(0.74, 0.12, 78),
  lch(0.6, 0.08, 165),
  lch(0.56, 0.09, 245),
  lch(0.66, 0.1, 50),
];

/** Reads a variant's colour, lifted so that light can still model very dark goods. */
export function bodyColor(hex: string): Color {
  const color = parseHex(hex);
  return { ...color, l: Math.min(0.94, Math.max(0.33, color.l)) };
}
