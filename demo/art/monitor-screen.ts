import { blend, type Color, lch, tone } from "@/demo/art/color";
import { PALETTE } from "@/demo/art/palette";
import type { Part, Segment } from "@/demo/art/part";
import { flat, outline } from "@/demo/art/plane";
import { between, pick, type Random } from "@/demo/art/random";
import type { Vec2, Vec3 } from "@/demo/art/vector";

export type Sheet = (u: number, v: number) => Vec3;

/** A polygon on the screen, its edges divided so that it bends with a curved panel. */
export function shape(sheet: Sheet, corners: readonly Vec2[]): readonly Segment[] {
  const points = corners.flatMap((p, i) => {
    const q = corners[(i + 1) % corners.length] ?? p;
    const n = Math.max(1, Math.ceil(Math.abs(q[0] - p[0]) * 24));
    return Array.from({ length: n }, (_, k) => sheet(p[0] + ((q[0] - p[0]) * k) / n, p[1] + ((q[1] - p[1]) * k) / n));
  });
  return outline(points, true);
}

export const bar = (sheet: Sheet, x: number, y: number, w: number, h: number) =>
  shape(sheet, [
    [x, y],
    [x + w, y],
    [x + w, y + h],
    [x, y + h],
  ]);

export const decal = (path: readonly Segment[], color: Color, opacity = 1): Part => ({
  kind: "decal",
  path,
  fill: flat(color, opacity),
});

/** A calm picture of hills at dusk: bands of one or two hues. */
export function hills(sheet: Sheet, random: Random): readonly Part[] {
  const hue = pick(random, [28, 50, 75, 150, 175, 215, 250, 290]);
  const far = lch(0.86, 0.05, hue + 30);
  const near = lch(0.3, 0.06, hue);
  const sun = [between(random, 0.22, 0.78), between(random, 0.6, 0.72)] as const;
  const size = screenRatio(sheet);
  const disc = Array.from(
    { length: 40 },
    (_, i): Vec2 => [sun[0] + (0.11 / size) * Math.cos((i / 40) * 6.2832), sun[1] + 0.11 * Math.sin((i / 40) * 6.2832)],
  );
  const bands = Array.from({ length: 5 }, (_, k): Part => {
    const [base, swing, phase, f] = [0.6 - k * 0.125, between(random, 0.03, 0.09), random() * 6, between(random, 3, 7)];
    const ridge = Array.from(
      { length: 61 },
      (__, i): Vec2 => [
        i / 60,
        base + swing * Math.sin((i / 60) * f + phase) + swing * 0.4 * Math.sin((i / 60) * f * 2.3 + phase * 2),
      ],
    );
    return decal(
      outline([...ridge.map(([u, v]) => sheet(u, Math.max(0, v))), sheet(1, 0), sheet(0, 0)], true),
      blend(far, near, 0.2 + k * 0.19),
    );
  });
  return [
    decal(bar(sheet, 0, 0, 1, 1), far),
    decal(
      outline(
        disc.map(([u, v]) => sheet(u, v)),
        true,
      ),
      lch(0.95, 0.06, hue + 40),
      0.9,
    ),
    ...bands,
  ];
}

function screenRatio(sheet: Sheet): number {
  const [a, b, c] = [sheet(0, 0), sheet(1, 0), sheet(0, 1)];
  return Math.hypot(b[0] - a[0], b[1] - a[1], b[2] - a[2]) / Math.hypot(c[0] - a[0], c[1] - a[1], c[2] - a[2]);
}

/** An editor full of code: file list, indented lines in syntax colours, a cursor and a status bar. */
export function code(sheet: Sheet, random: Random): readonly Part[] {
  const ratio = screenRatio(sheet);
  const dark = lch(0.235, 0.015, 265);
  const ink = [
    lch(0.74, 0.09, 28),
    lch(0.8, 0.09, 85),
    lch(0.76, 0.08, 150),
    lch(0.76, 0.07, 235),
    lch(0.8, 0.01, 80),
    lch(0.8, 0.01, 80),
    lch(0.55, 0.02, 80),
  ] as const;
  const side = 0.3 / ratio;
  const out: Part[] = [
    decal(bar(sheet, 0, 0, 1, 1), dark),
    decal(bar(sheet, 0, 0, side, 1), tone(dark, 0.035)),
    decal(bar(sheet, 0, 0.955, 1, 0.045), tone(dark, 0.06)),
    decal(bar(sheet, 0, 0, 1, 0.032), PALETTE.madder),
  ];
  for (let i = 0; i < 17; i++)
    out.push(
      decal(
        bar(sheet, (0.03 + (i % 4 ? 0.03 : 0)) / ratio, 0.89 - i * 0.045, between(random, 0.07, 0.19) / ratio, 0.014),
        lch(0.66, 0.015, 80),
        i === 5 ? 0.95 : 0.5,
      ),
    );
  const panes = ratio > 2 ? Math.round(ratio) : ratio > 1.7 ? 2 : 1;
  const width = (1 - side) / panes;
  for (let pane = 0; pane < panes; pane++) {
    const x0 = side + pane * width;
    if (pane) out.push(decal(bar(sheet, x0, 0.032, 0.0018, 0.92), tone(dark, 0.12)));
    let indent = 0;
    for (let row = 0; row < 26; row++) {
      const y = 0.905 - row * 0.0335;
      out.push(decal(bar(sheet, x0 + 0.015 / ratio, y, 0.016 / ratio, 0.011), lch(0.5, 0.015, 80), 0.7));
      if (random() < 0.12) indent = 0;
      else if (random() < 0.13) continue;
      let x = x0 + (0.06 + indent * 0.045) / ratio;
      const words = 1 + Math.floor(random() * 5);
      for (let k = 0; k < words; k++) {
        const w = between(random, 0.03, 0.15) / ratio;
        if (x + w > x0 + width - 0.04 / ratio) break;
        out.push(decal(bar(sheet, x, y, w, 0.0135), pick(random, ink), 0.92));
        x += w + 0.014 / ratio;
      }
      indent = Math.max(0, Math.min(4, indent + pick(random, [-1, 0, 0, 1, 1])));
    }
  }
  out.push(decal(bar(sheet, side + 0.3 / ratio, 0.5, 0.006 / ratio, 0.026), lch(0.9, 0.02, 85)));
  return out;
}
