import type { DemoArt } from "@/db/seed/demo/types";
import { blend, type Color, lch, toHex, tone } from "@/demo/art/color";
import type { Drawing, DrawOptions } from "@/demo/art/drawing";
import { material } from "@/demo/art/material";
import { bodyColor, PALETTE } from "@/demo/art/palette";
import { type Face, type Part, place, type Segment } from "@/demo/art/part";
import { flat, level, outline, print, rect } from "@/demo/art/plane";
import { between, pick, type Random, seeded } from "@/demo/art/random";
import { box, lathe, lift, loft, mesh, roundedRing } from "@/demo/art/solids";
import { chain, type Move, shift, turn, type Vec2, type Vec3 } from "@/demo/art/vector";

type MonitorArt = Extract<DemoArt, { kind: "monitor" }>;
const ASPECTS: Record<MonitorArt["aspect"], readonly [number, number]> = { "16:9": [16, 9], "16:10": [16, 10], "21:9": [21, 9], "32:9": [32, 9], "3:2": [3, 2] };

/** Width and height of the lit screen in centimetres; desk screens share a height, as on a real desk. */
export function screenSize(art: MonitorArt): readonly [number, number] {
  const [w, h] = ASPECTS[art.aspect];
  const height = art.foot === "portable" ? 21 : 35;
  return [(height * w) / h, height];
}

type Sheet = (u: number, v: number) => Vec3;

/** A polygon on the screen, its edges divided so that it bends with a curved panel. */
function shape(sheet: Sheet, corners: readonly Vec2[]): readonly Segment[] {
  const points = corners.flatMap((p, i) => {
    const q = corners[(i + 1) % corners.length] ?? p;
    const n = Math.max(1, Math.ceil(Math.abs(q[0] - p[0]) * 24));
    return Array.from({ length: n }, (_, k) => sheet(p[0] + ((q[0] - p[0]) * k) / n, p[1] + ((q[1] - p[1]) * k) / n));
  });
  return outline(points, true);
}

const bar = (sheet: Sheet, x: number, y: number, w: number, h: number) => shape(sheet, [[x, y], [x + w, y], [x + w, y + h], [x, y + h]]);
const decal = (path: readonly Segment[], color: Color, opacity = 1): Part => ({ kind: "decal", path, fill: flat(color, opacity) });

/** A calm picture of hills at dusk: bands of one or two hues. */
function hills(sheet: Sheet, random: Random): readonly Part[] {
  const hue = pick(random, [28, 50, 75, 150, 175, 215, 250, 290]);
  const far = lch(0.86, 0.05, hue + 30);
  const near = lch(0.3, 0.06, hue);
  const sun = [between(random, 0.22, 0.78), between(random, 0.6, 0.72)] as const;
  const size = screenRatio(sheet);
  const disc = Array.from({ length: 40 }, (_, i): Vec2 => [sun[0] + (0.11 / size) * Math.cos((i / 40) * 6.2832), sun[1] + 0.11 * Math.sin((i / 40) * 6.2832)]);
  const bands = Array.from({ length: 5 }, (_, k): Part => {
    const [base, swing, phase, f] = [0.6 - k * 0.125, between(random, 0.03, 0.09), random() * 6, between(random, 3, 7)];
    const ridge = Array.from({ length: 61 }, (__, i): Vec2 => [i / 60, base + swing * Math.sin((i / 60) * f + phase) + swing * 0.4 * Math.sin((i / 60) * f * 2.3 + phase * 2)]);
    return decal(outline([...ridge.map(([u, v]) => sheet(u, Math.max(0, v))), sheet(1, 0), sheet(0, 0)], true), blend(far, near, 0.2 + k * 0.19));
  });
  return [decal(bar(sheet, 0, 0, 1, 1), far), decal(outline(disc.map(([u, v]) => sheet(u, v)), true), lch(0.95, 0.06, hue + 40), 0.9), ...bands];
}

function screenRatio(sheet: Sheet): number {
  const [a, b, c] = [sheet(0, 0), sheet(1, 0), sheet(0, 1)];
  return Math.hypot(b[0] - a[0], b[1] - a[1], b[2] - a[2]) / Math.hypot(c[0] - a[0], c[1] - a[1], c[2] - a[2]);
}

/** An editor full of code: file list, indented lines in syntax colours, a cursor and a status bar. */
function code(sheet: Sheet, random: Random): readonly Part[] {
  const ratio = screenRatio(sheet);
  const dark = lch(0.235, 0.015, 265);
  const ink = [lch(0.74, 0.09, 28), lch(0.8, 0.09, 85), lch(0.76, 0.08, 150), lch(0.76, 0.07, 235), lch(0.8, 0.01, 80), lch(0.8, 0.01, 80), lch(0.55, 0.02, 80)] as const;
  const side = 0.3 / ratio;
  const out: Part[] = [decal(bar(sheet, 0, 0, 1, 1), dark), decal(bar(sheet, 0, 0, side, 1), tone(dark, 0.035)), decal(bar(sheet, 0, 0.955, 1, 0.045), tone(dark, 0.06)), decal(bar(sheet, 0, 0, 1, 0.032), PALETTE.madder)];
  for (let i = 0; i < 17; i++) out.push(decal(bar(sheet, (0.03 + (i % 4 ? 0.03 : 0)) / ratio, 0.89 - i * 0.045, between(random, 0.07, 0.19) / ratio, 0.014), lch(0.66, 0.015, 80), i === 5 ? 0.95 : 0.5));
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

/** The flat or curved slab of the panel with its lit face; the bottom edge lies on z = 0. */
function panel(art: MonitorArt, body: Color, view: 1 | 2, random: Random): { readonly parts: readonly Part[]; readonly size: Vec2 } {
  const [sw, sh] = screenSize(art);
  const [edge, chin, thick] = [0.7, art.foot === "portable" ? 1.1 : 1.3, art.foot === "portable" ? 0.9 : 2];
  const [w, h] = [sw + 2 * edge, sh + edge + chin];
  const radius = art.curved ? w * 1.25 : 0;
  const bend: Move = ([x, y, z]) => (radius ? [radius * Math.sin(x / radius), y - radius * (1 - Math.cos(x / radius)) , z] : [x, y, z]);
  const n = 28;
  const at = (i: number) => -w / 2 + (w * i) / n;
  const faces: Face[] = [];
  for (let i = 0; i < n; i++) {
    const [a, b] = [at(i), at(i + 1)];
    faces.push({ points: [[a, 0, 0], [b, 0, 0], [b, 0, h], [a, 0, h]] });
    faces.push({ points: [[b, thick, 0], [a, thick, 0], [a, thick, h], [b, thick, h]] });
    faces.push({ points: [[a, 0, h], [b, 0, h], [b, thick, h], [a, thick, h]] });
  }
  faces.push({ points: [[-w / 2, thick, 0], [-w / 2, 0, 0], [-w / 2, 0, h], [-w / 2, thick, h]] }, { points: [[w / 2, 0, 0], [w / 2, thick, 0], [w / 2, thick, h], [w / 2, 0, h]] });
  const sheet: Sheet = (u, v) => bend([-sw / 2 + u * sw, -0.02, chin + v * sh]);
  const bezel: Sheet = (u, v) => bend([-w / 2 + 0.14 + u * (w - 0.28), -0.01, 0.14 + v * (h - 0.28)]);
  const content = view === 2 ? code(sheet, random) : hills(sheet, random);
  const gloss: Part = { kind: "decal", path: shape(sheet, [[0, 1], [0.52, 1], [0.2, 0], [0, 0]]), fill: { type: "linear", from: sheet(0, 1), to: sheet(0.45, 0.2), stops: [{ at: 0, color: "#ffffff", opacity: 0.17 }, { at: 1, color: "#ffffff", opacity: 0.02 }] } };
  const glow: Part = { kind: "decal", path: shape(sheet, [[0, 0], [1, 0], [1, 1], [0, 1]]), fill: { type: "linear", from: sheet(0.2, 1), to: sheet(1, 0), stops: [{ at: 0, color: "#ffffff", opacity: 0.04 }, { at: 1, color: toHex(PALETTE.dark), opacity: 0.2 }] } };
  const slab = mesh(faces.map((f) => ({ points: f.points.map(bend) })), material(body, "plastic"), { shadow: "faces" });
  const mark: Part = decal(shape((u, v) => bend([-1 + u * 2, -0.02, chin * 0.4 + v * 0.18]), [[0, 0], [1, 0], [1, 1], [0, 1]]), tone(PALETTE.rubber, 0.3));
  return { parts: [slab, decal(bar(bezel, 0, 0, 1, 1), lch(0.2, 0.008, 60)), ...content, glow, gloss, mark], size: [w, h] };
}

function foot(art: MonitorArt, body: Color, width: number, rise: number, random: Random): readonly Part[] {
  const metal = material(body, body.l > 0.7 ? "metal" : "plastic");
  const neckTop = rise + 20;
  const neck = (y: number, w: number) => box([w, 1.6, neckTop], 0.7, 0.2, metal, [0, y, 0]);
  if (art.foot === "vee") {
    const leg = (sign: 1 | -1): Part => {
      const ring = (z: number): readonly Vec3[] => [[sign * 0.5 - 1.4, 5, z], [sign * width * 0.27 - 1.2, -10, z], [sign * width * 0.27 + 1.2, -10, z], [sign * 0.5 + 1.4, 5, z]];
      return loft([ring(0), ring(0.9)], metal);
    };
    return [leg(1), leg(-1), lathe([[2.4, 0], [2.4, 1.2], [2, 1.5]], metal, [0, 4.2, 0]), lathe([[1.5, 1.2], [1.4, neckTop]], metal, [0, 4.4, 0], 32)];
  }
  if (art.foot === "arm") {
    const desk = material(PALETTE.oak, "wood");
    const slab = box([width * 0.8, 24, 2], 1.6, 0.3, desk, [0, -1, 0]);
    return [slab, box([7, 8, 1], 1.2, 0.3, metal, [0, 5.5, 2]), lathe([[1.9, 3.4], [1.9, neckTop + 3], [1.6, neckTop + 3.4]], metal, [0, 6.6, 0], 32), box([4, 5, 6], 1, 0.3, metal, [0, 4.4, neckTop - 6])];
  }
  const [w, d] = [Math.min(width * 0.45, between(random, 24, 29)), between(random, 17, 20)];
  const base = loft([lift(roundedRing(w, d, 4, 8), 0), lift(roundedRing(w, d, 4, 8), 0.75), lift(roundedRing(w - 0.5, d - 0.5, 3.8, 8), 1)], metal);
  return [base, { kind: "receiver", ring: lift(roundedRing(w - 0.5, d - 0.5, 3.8, 8), 1), strength: 0.3, blur: 1.2 }, neck(4.4, between(random, 5, 8))];
}

/** A monitor with exactly the ratio its name states, dark glass lit by a calm picture or by code. */
export function drawMonitor(art: MonitorArt, options: DrawOptions): Drawing {
  const random = seeded(`monitor ${options.seed}`);
  const body = bodyColor(options.color);
  const rise = art.foot === "portable" ? 0 : between(random, 8, 11);
  const { parts: slab, size } = panel(art, body, options.view, random);
  const standing = art.foot === "portable" ? chain(turn("x", -17), shift(0, 0, 0.3)) : chain(turn("x", -3), shift(0, 0, rise));
  const parts: Part[] = [];
  if (art.foot === "portable") {
    const fold = lift(roundedRing(size[0] * 0.96, 15, 1, 4), 0).map((p): Vec3 => [p[0], p[1] + 6, 0]);
    const flap = material(tone(body, -0.06), "fabric");
    parts.push(loft([fold, fold.map((p): Vec3 => [p[0], p[1], 0.5])], flap));
    const plane = level(0.51, 0, 0);
    parts.push(print(plane, rect(plane, 0, 1, size[0] * 0.9, 0.08), flat(tone(body, -0.2), 0.6)));
  } else parts.push(...foot(art, body, size[0], rise, random));
  parts.push(...place(slab, standing));
  if (options.view === 1) return { parts, yaw: -19, lens: "low", fill: art.aspect === "32:9" ? 1.06 : art.foot === "portable" ? 0.92 : 1 };
  return { parts, yaw: -30, lens: "low", fill: 1, close: { at: [-size[0] * 0.1, 0, rise + size[1] * 0.52], radius: size[1] * 0.56 } };
}
