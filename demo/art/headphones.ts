import type { DemoArt } from "@/db/seed/demo/types";
import { blend, type Color, lch, tone } from "@/demo/art/color";
import type { Drawing, DrawOptions } from "@/demo/art/drawing";
import { type FinishName, material } from "@/demo/art/material";
import { bodyColor, PALETTE } from "@/demo/art/palette";
import { type Part, place } from "@/demo/art/part";
import { flat, outline, type Plane, print, rect, trace } from "@/demo/art/plane";
import { between, type Random, seeded } from "@/demo/art/random";
import { blob, box, curve, curve2, ellipseRing, lathe, lift, loft, roundedRing, sweep } from "@/demo/art/solids";
import { chain, shift, turn, type Vec2, type Vec3 } from "@/demo/art/vector";

type PhonesArt = Extract<DemoArt, { kind: "headphones" }>;
const along = (n: number, f: (t: number) => Vec3): readonly Vec3[] => Array.from({ length: n + 1 }, (_, i) => f(i / n));

type Cup = { readonly rx: number; readonly ry: number; readonly deep: number; readonly pad: number };

/** One ear cup about the x axis, its pad towards +x when `inward` is 1: shell, ring, cushion. */
function cup(c: Cup, color: Color, finish: FinishName, cushion: Color, open: boolean): readonly Part[] {
  const ring = (k: number, z: number) => lift(ellipseRing(c.rx * k, c.ry * k, 52), z);
  const shell = loft([ring(0.55, 0), ring(0.82, 0.25), ring(0.95, 0.8), ring(1, 1.6), ring(1, c.deep)], material(color, finish), { start: true, end: true });
  const pad = loft(curve2([[0.97, c.deep + 0.1], [1.06, c.deep + c.pad * 0.4], [1.02, c.deep + c.pad * 0.8], [0.86, c.deep + c.pad], [0.68, c.deep + c.pad * 0.85], [0.6, c.deep + 0.4]], 5).map(([k, z]) => ring(k, z)), material(cushion, "matte"), { end: true });
  const plane: Plane = { origin: [0, 0, -0.01], u: [1, 0, 0], v: [0, -1, 0] };
  const face: readonly Part[] = open
    ? Array.from({ length: 9 }, (_, i): Part => {
        const x = (i - 4) * c.rx * 0.115;
        const half = Math.sqrt(Math.max(0, (0.52 * c.ry) ** 2 * (1 - (x / (0.54 * c.rx)) ** 2)));
        return print(plane, rect(plane, x, 0, c.rx * 0.05, half * 2, c.rx * 0.025), flat(tone(color, -0.2)));
      })
    : [trace(plane, rect(plane, 0, 0, c.rx * 0.66, c.ry * 0.66, c.rx * 0.33), flat(tone(color, color.l > 0.5 ? -0.1 : 0.1), 0.7), 0.1), print(plane, rect(plane, 0, 0, c.rx * 0.14, c.rx * 0.14, c.rx * 0.07), flat(tone(color, color.l > 0.5 ? -0.14 : 0.16)))];
  return [pad, shell, ...face];
}

type Frame = { readonly half: number; readonly top: number; readonly low: number };

/** The band as an arch between the cups. */
function arch(f: Frame, a0: number, a1: number, r: number, width: number, thick: number, color: Color, finish: FinishName): Part {
  const path = along(56, (t) => {
    const a = Math.PI * (a0 + (a1 - a0) * t);
    return [-(f.half + r) * Math.cos(a), 0, f.low + (f.top - f.low + r) * Math.sin(a)];
  });
  return sweep(path, roundedRing(width, thick, Math.min(width, thick) * 0.45, 4), material(color, finish), () => 1, [0, 1, 0.0001], { shadow: "faces" });
}

function bandSet(art: PhonesArt, options: DrawOptions, random: Random): Drawing {
  const color = bodyColor(options.color);
  const over = art.form === "over-ear" || art.form === "headset";
  const open = (options.traits ?? []).includes("open");
  const c: Cup = art.form === "over-ear" ? { rx: between(random, 3.9, 4.3), ry: between(random, 4.7, 5), deep: 2.3, pad: 2 } : art.form === "headset" ? { rx: 3.4, ry: 3.5, deep: 1.7, pad: 1.5 } : { rx: 3.5, ry: 3.5, deep: 1.4, pad: 1.3 };
  const metal = color.l > 0.72 ? PALETTE.aluminium : tone(color, color.l > 0.5 ? -0.14 : 0.1);
  const cushion = blend(tone(color, color.l > 0.5 ? -0.2 : -0.03), PALETTE.rubber, color.l > 0.5 ? 0.18 : 0.3);
  const f: Frame = { half: 8, top: c.ry + 15, low: c.ry + 0.6 };
  const lean = 7;
  // The cup is built along z; turned so that its shell faces outward and its pad the other ear.
  const left = place(cup(c, color, "plastic", cushion, open), chain(turn("z", 90), turn("y", 90), turn("y", lean), shift(-f.half - c.deep + 0.6, 0, c.ry * 1.05)));
  const right = place(cup(c, color, "plastic", cushion, open), chain(turn("z", 90), turn("y", -90), turn("y", -lean), shift(f.half + c.deep - 0.6, 0, c.ry * 1.05)));
  // The fork holds the cup on both sides: its far arm is hidden by the cup, its near arm crosses it.
  const yoke = (s: 1 | -1): { readonly far: readonly Part[]; readonly near: readonly Part[] } => {
    const x = s * (f.half + c.deep * 0.42);
    const fork = curve([[x, -c.rx * 1.07, c.ry * 1.05], [x - s * 0.2, -c.rx * 0.94, c.ry * 1.72], [x - s * 0.75, 0, c.ry * 2.3], [x - s * 0.2, c.rx * 0.94, c.ry * 1.72], [x, c.rx * 1.07, c.ry * 1.05]], 8);
    const slider = curve([[x - s * 0.75, 0, c.ry * 2.28], [x - s * 0.95, 0, f.low + 7], [x - s * 1.2, 0, f.low + 9.6]], 8);
    const arms = sweep(fork, roundedRing(0.75, 0.55, 0.2, 3), material(metal, "metal"), () => 1, [1, 0, 0.0001], { shadow: "faces" });
    const half = (near: boolean): Part => ({ ...arms, faces: arms.faces.filter((q) => (q.points[0]?.[1] ?? 0) < 0 === near) });
    return { far: [half(false), sweep(slider, roundedRing(1.1, 0.4, 0.16, 3), material(metal, "metal"), () => 1, [1, 0, 0.0001], { shadow: "faces" })], near: [half(true)] };
  };
  const width = over ? 3.2 : 2.4;
  const band = [arch(f, 0.11, 0.89, 0, width, 0.55, metal, "metal"), arch(f, 0.24, 0.76, -0.75, width * 1.12, 1.3, cushion, "fabric"), arch(f, 0.13, 0.87, 0.3, width, 0.5, color, "plastic")];
  const parts: Part[] = [];
  if (art.wired) parts.push({ kind: "line", points: curve([[-f.half - 2, -0.5, 1.4], [-f.half - 3.4, -2, 0.3], [-f.half - 1, -6.6, 0.25], [2, -8.4, 0.25], [8, -6.4, 0.25], [14, -9.4, 0.25]], 14), width: 0.42, color: tone(PALETTE.rubber, 0.05), look: "round" });
  const [rightYoke, leftYoke] = [yoke(1), yoke(-1)];
  parts.push(...rightYoke.far, ...right, ...rightYoke.near, ...band, ...leftYoke.far, ...left, ...leftYoke.near);
  if (art.form === "headset") {
    const boom = curve([[-f.half - c.deep + 0.2, -1, c.ry * 0.95], [-f.half - c.deep - 0.6, -4.6, c.ry * 0.62], [-f.half - 0.6, -8.6, c.ry * 0.34], [-f.half + 3, -11, c.ry * 0.3]], 12);
    const tip = boom[boom.length - 1] ?? [0, 0, 0];
    parts.push(sweep(boom, ellipseRing(0.34, 0.34, 12), material(tone(PALETTE.rubber, 0.08), "plastic"), () => 1, [0, 0, 1], { shadow: "faces" }));
    parts.push(blob([tip[0] + 0.7, tip[1] - 0.25, tip[2]], [1.35, 0.85, 0.85], material(PALETTE.rubber, "plush"), 24));
    const [hinge] = place([lathe([[1.2, 0], [1.2, 0.7], [0.9, 0.95]], material(metal, "metal"), [0, 0, 0], 34, { shadow: "none" })], chain(turn("y", -90 + lean), shift(-f.half - c.deep + 0.5, -0.4, c.ry * 1.02)));
    if (hinge) parts.push(hinge);
  }
  if (options.view === 1) return { parts, yaw: 34, lens: "low", fill: 0.9 };
  return { parts, yaw: 52, lens: "low", fill: 1, close: { at: art.form === "headset" ? [-f.half, -4, c.ry * 0.9] : [-f.half - 1, 0, c.ry * 1.3], radius: art.form === "headset" ? 6 : 6.4 } };
}

/** One earphone: body, stem or cable stub, nozzle and soft tip; nozzle towards +x. */
function bud(color: Color, tip: Color, stem: boolean, small: boolean): readonly Part[] {
  const m = material(color, "glossy");
  const body = blob([0, 0, 0], small ? [0.75, 0.85, 0.85] : [0.95, 1, 1.1], m, 34);
  const nozzle = place([lathe([[0.5, 0], [0.46, 0.5], [0.44, 0.8]], m, [0, 0, 0], 24), lathe(curve2([[0.5, 0.7], [0.78, 0.8], [0.74, 1.2], [0.52, 1.55], [0.24, 1.6]], 5), material(tip, "matte"), [0, 0, 0], 28)], chain(turn("y", 78), shift(0.45, 0, 0.1)));
  const leg = stem ? [sweep([[-0.3, 0, 0.3], [-0.35, -0.1, -1.2], [-0.4, -0.15, -2.9]], ellipseRing(0.46, 0.5, 20), m, (t) => 1 - Math.max(0, t - 0.9) * 3, [1, 0, 0], { shadow: "hull" })] : [];
  return [...leg, body, ...nozzle];
}

function inEar(art: PhonesArt, options: DrawOptions, random: Random): Drawing {
  const color = bodyColor(options.color);
  const tip = blend(tone(color, color.l > 0.5 ? -0.14 : 0.06), PALETTE.bone, 0.25);
  const sleep = (options.traits ?? []).includes("sleep");
  if (art.wired) {
    const cable = tone(color, color.l > 0.5 ? -0.12 : 0.08);
    const loop = (s: 1 | -1) => curve([[s * 2.6, 3.4, 0.9], [s * 3.6, 1, 0.4], [s * 2.4, -1.6, 0.3], [s * 0.5, -3.4, 0.3], [0, -4.2, 0.3]], 12);
    const rest = curve([[0, -4.2, 0.3], [-0.4, -5.6, 0.25], [-3.6, -6.8, 0.25], [-5.6, -4.6, 0.25], [-3, -2.8, 0.4], [2.4, -6.4, 0.4], [5.8, -7, 0.25], [7.4, -9.4, 0.25]], 14);
    const shells = ([-1, 1] as const).flatMap((s) => place(bud(color, tip, false, false), chain(turn("z", s > 0 ? 150 : 30), turn("x", s * 12), shift(s * 2.8, 3.8, 1))));
    const split = place([lathe([[0.28, 0], [0.42, 0.2], [0.42, 1.1], [0.28, 1.3]], material(PALETTE.aluminium, "metal"), [0, 0, 0], 24)], chain(turn("x", 90), shift(0, -3.2, 0.45)));
    const jack = place([lathe([[0.34, 0], [0.4, 0.2], [0.4, 1.8], [0.3, 2]], material(color, "plastic"), [0, 0, 0], 24), lathe([[0.17, 2], [0.17, 3.2], [0.08, 3.4]], material(PALETTE.brass, "metal"), [0, 0, 0], 18)], chain(turn("x", 90), turn("z", 38), shift(7.3, -9.2, 0.42)));
    const cords = [loop(1), loop(-1), rest].map((points): Part => ({ kind: "line", points, width: 0.26, color: cable, look: "round" }));
    const remote = place([box([0.55, 1.9, 0.5], 0.2, 0.12, material(color, "plastic"))], chain(turn("z", -18), shift(2.9, -0.8, 0.2)));
    const parts = [...cords, ...split, ...jack, ...remote, ...shells];
    return options.view === 1 ? { parts, yaw: -12, lens: "high", fill: 0.9 } : { parts, yaw: -12, lens: "high", fill: 1, close: { at: [0.4, 2.6, 0.8], radius: 4.4 } };
  }
  const [w, d, h] = sleep ? [6, 6, 2.4] : [between(random, 6, 6.6), between(random, 4.6, 5), 2.7];
  const radius = sleep ? 3 : 2.2;
  const shell = material(color, "plastic");
  const tray = loft([lift(roundedRing(w * 0.9, d * 0.9, radius * 0.9, 9), 0), lift(roundedRing(w * 0.98, d * 0.98, radius, 9), 0.4), lift(roundedRing(w, d, radius, 9), 1), lift(roundedRing(w, d, radius, 9), h * 0.72)], shell);
  const inner = lift(roundedRing(w - 0.7, d - 0.7, radius - 0.3, 9), h * 0.72 + 0.01);
  const bed: Part = { kind: "decal", path: outline(inner, true), fill: flat(tone(color, color.l > 0.5 ? -0.09 : -0.06)), stroke: { paint: flat(tone(color, 0.08), 0.6), width: 0.1 } };
  const lid = place([loft([lift(roundedRing(w, d, radius, 9), 0), lift(roundedRing(w, d, radius, 9), h * 0.4), lift(roundedRing(w * 0.96, d * 0.96, radius * 0.96, 9), h * 0.62), lift(roundedRing(w * 0.84, d * 0.84, radius * 0.8, 9), h * 0.72)], shell)], chain(shift(0, -d / 2, 0), turn("x", 112), shift(0, d / 2 - 0.1, h * 0.74)));
  const lidInside = place([{ kind: "decal", path: outline(lift(roundedRing(w - 0.7, d - 0.7, radius - 0.3, 9), -0.02), true), fill: flat(tone(color, color.l > 0.5 ? -0.12 : -0.07)), stroke: { paint: flat(tone(color, 0.07), 0.6), width: 0.1 } }], chain(shift(0, -d / 2, 0), turn("x", 112), shift(0, d / 2 - 0.1, h * 0.74)));
  const wells: readonly Vec2[] = [[-w * 0.22, 0.1], [w * 0.22, 0.1]];
  const hollows = wells.map(([x, y]): Part => ({ kind: "decal", path: outline(lift(ellipseRing(1.25, 1.5, 30), h * 0.72 + 0.02).map((p): Vec3 => [p[0] + x, p[1] + y, p[2]]), true), fill: flat(tone(color, color.l > 0.5 ? -0.24 : -0.12)) }));
  const docked = place(bud(color, tip, !sleep, sleep), chain(turn("x", -70), turn("z", 20), shift(-w * 0.22, 0.2, h * 0.72 + 0.35)));
  const free = place(bud(color, tip, !sleep, sleep), chain(turn("x", -78), turn("z", 35), shift(w * 0.34, -d / 2 - 2.6, sleep ? 0.8 : 0.95)));
  const led: Part = { kind: "decal", path: outline([[-0.35, -d / 2 - 0.02, h * 0.34], [0.35, -d / 2 - 0.02, h * 0.34], [0.35, -d / 2 - 0.02, h * 0.42], [-0.35, -d / 2 - 0.02, h * 0.42]], true), fill: flat(lch(0.88, 0.08, 150)), normal: [0, -1, 0] };
  const parts = [...lid, ...lidInside, tray, bed, ...hollows, ...docked, led, ...free];
  if (options.view === 1) return { parts, yaw: -24, lens: "high", fill: 0.8 };
  return { parts, yaw: -30, lens: "high", fill: 1, close: { at: [w * 0.3, -d / 2 - 2, 0.8], radius: 2.9 } };
}

/** Headphones, headsets and earphones. */
export function drawHeadphones(art: PhonesArt, options: DrawOptions): Drawing {
  const random = seeded(`headphones ${options.seed}`);
  return art.form === "in-ear" ? inEar(art, options, random) : bandSet(art, options, random);
}
