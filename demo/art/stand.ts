import type { DemoArt } from "@/db/seed/demo/types";
import { type Color, lch, tone } from "@/demo/art/color";
import type { Drawing, DrawOptions } from "@/demo/art/drawing";
import { plank } from "@/demo/art/furnishing";
import { type Material, material } from "@/demo/art/material";
import { bodyColor, PALETTE } from "@/demo/art/palette";
import { type Part, place } from "@/demo/art/part";
import { flat, level, outline, print, ramp, rect, trace } from "@/demo/art/plane";
import { between, type Random, seeded } from "@/demo/art/random";
import { box, curve, ellipseRing, lathe, lift, loft, roundedRing, sweep } from "@/demo/art/solids";
import { chain, type Move, shift, turn, type Vec2, type Vec3 } from "@/demo/art/vector";

type StandArt = Extract<DemoArt, { kind: "stand" }>;

const isWood = (c: Color) => c.h > 40 && c.h < 95 && c.c > 0.045;
const stuff = (c: Color): Material => material(c, isWood(c) ? "wood" : "metal");

/** A bent sheet: a side profile in (y, z), extruded across x. */
function sheet(profile: readonly Vec2[], width: number, thick: number, mat: Material, x = 0): Part {
  const path = profile.map(([y, z]): Vec3 => [x, y, z]);
  return sweep(path, roundedRing(width, thick, thick * 0.4, 2), mat, () => 1, [0, 0.35, 1], { shadow: "faces" });
}

/** Rounded corners between the straight runs of a profile. */
function bent(points: readonly Vec2[], radius: number): readonly Vec2[] {
  return points.flatMap((p, i): readonly Vec2[] => {
    const [a, b] = [points[i - 1], points[i + 1]];
    if (!a || !b) return [p];
    const toward = (q: Vec2): Vec2 => {
      const l = Math.hypot(q[0] - p[0], q[1] - p[1]);
      const k = Math.min(radius, l * 0.45) / l;
      return [p[0] + (q[0] - p[0]) * k, p[1] + (q[1] - p[1]) * k];
    };
    const [s, e] = [toward(a), toward(b)];
    return Array.from({ length: 7 }, (_, k): Vec2 => {
      const t = k / 6;
      return [(1 - t) ** 2 * s[0] + 2 * t * (1 - t) * p[0] + t * t * e[0], (1 - t) ** 2 * s[1] + 2 * t * (1 - t) * p[1] + t * t * e[1]];
    });
  });
}

/** An open notebook, its base on z = 0, hinge at the back. */
function laptop(move: Move): readonly Part[] {
  const m = material(PALETTE.aluminium, "metal");
  const [w, d] = [31, 21];
  const base = box([w, d, 1], 1.4, 0.2, m);
  const deck = level(1.01);
  const keys = [0, 1, 2, 3, 4].flatMap((r) => Array.from({ length: 13 }, (_, i): Part => print(deck, rect(deck, -12.6 + i * 2.1, 7 - r * 1.95, 1.78, 1.6, 0.25), flat(lch(0.27, 0.008, 60)))));
  const pad = trace(deck, rect(deck, 0, -7, 10, 5.4, 0.5), flat(tone(PALETTE.aluminium, -0.12)), 0.1);
  const lid = place(
    [
      box([w, d, 0.7], 1.4, 0.15, m),
      ...(() => {
        const face = level(0.72);
        const glass = rect(face, 0, 0, w - 0.6, d - 0.6, 1.1);
        const lines = Array.from({ length: 15 }, (_, i): Part => print(face, rect(face, -9 + ((i * 5) % 4) * 1.4 + (4 + ((i * 7) % 5) * 1.5) / 2, 7.6 - i * 1.05, 4 + ((i * 7) % 5) * 1.5, 0.4, 0.15), flat([lch(0.78, 0.08, 150), lch(0.78, 0.08, 28), lch(0.8, 0.08, 85), lch(0.8, 0.01, 80)][i % 4] ?? lch(0.8, 0, 0))));
        return [print(face, glass, flat(lch(0.2, 0.008, 60))), print(face, rect(face, 0, 0.2, w - 1.6, d - 2, 0.4), ramp(face, [-w / 2, d / 2], [w / 2, -d / 2], [0, lch(0.3, 0.02, 265)], [1, lch(0.22, 0.015, 265)])), ...lines];
      })(),
    ],
    chain(shift(0, d / 2, -0.7), turn("x", 75), shift(0, d / 2 - 0.3, 1)),
  );
  return place([...lid, base, ...keys, pad], move);
}

function laptopStand(color: Color, options: DrawOptions, random: Random): Drawing {
  const mat = stuff(color);
  const [w, h] = [between(random, 23, 26), between(random, 11, 15)];
  const base = sheet(bent([[-10, 0.35], [10, 0.35], [-4 + h * 0.1, h * 0.78]], 2.4), w * 0.62, 0.6, mat);
  const tray = sheet(bent([[-11, h * 0.62 + 1.6], [-11.4, h * 0.62], [11, h + 1.5]], 0.9), w, 0.6, mat);
  const slot: Part = { kind: "decal", path: outline(roundedRing(w * 0.42, 9, 3, 6).map(([x, y]): Vec3 => [x, y, h * 0.62 + 0.42 + ((y + 11.4) / 22.4) * (h * 0.38 + 1.5)]), true), fill: flat(tone(color, -0.3), 0.9), stroke: { paint: flat(tone(color, 0.1), 0.6), width: 0.12 } };
  const pads = [-1, 1].map((s): Part => ({ kind: "decal", path: outline([[s * w * 0.36 - 1.2, -9, h * 0.62 + 0.75], [s * w * 0.36 + 1.2, -9, h * 0.62 + 0.75], [s * w * 0.36 + 1.2, 8, h * 0.94 + 1.55], [s * w * 0.36 - 1.2, 8, h * 0.94 + 1.55]], true), fill: flat(PALETTE.rubber) }));
  const parts: Part[] = [base, tray, slot, ...pads];
  const tilt = (Math.atan2(h * 0.38 + 1.5, 22.4) * 180) / Math.PI;
  if (options.view === 1) return { parts, yaw: -30, lens: "high", fill: 0.88 };
  return { parts: [...parts, ...laptop(chain(turn("x", tilt), shift(0, 0.6, h * 0.82 + 1)))], yaw: -26, lens: "low", fill: 1.0 };
}

/** A desk edge for things that are clamped to one. */
function deskEdge(w: number, d: number): readonly Part[] {
  return [box([w, d, 2.4], 1.6, 0.3, material(PALETTE.oak, "wood")), { kind: "receiver", ring: lift(roundedRing(w - 0.6, d - 0.6, 1.4, 5), 2.4), strength: 0.26, blur: 1.4 }];
}

function armStand(color: Color, options: DrawOptions, random: Random): Drawing {
  const mat = material(color, "metal");
  const tube = (a: Vec3, b: Vec3, r: number): Part => sweep([a, b], ellipseRing(r, r, 22), mat, () => 1, [0.1, 0.9, 0.2], { shadow: "hull" });
  const joint = (p: Vec3, r: number, h: number): Part => lathe([[r, -h / 2], [r + 0.15, -h / 2 + 0.2], [r + 0.15, h / 2 - 0.2], [r - 0.1, h / 2]], mat, p, 34);
  const high = between(random, 24, 28);
  const elbow: Vec3 = [17, -1, high + 3];
  const head: Vec3 = [2, -9, high + 13];
  const vesa = place([box([11, 11, 0.7], 1.4, 0.2, mat), ...[-1, 1].flatMap((x) => [-1, 1].map((y) => lathe([[0.45, 0.7], [0.45, 0.75]], material(PALETTE.rubber, "matte"), [x * 3.75, y * 3.75, 0], 14, { shadow: "none" })))], chain(turn("x", 90), shift(0, 0, 0), (p) => [p[0] + head[0], p[1] + head[1] - 2, p[2] + head[2]]));
  const parts: Part[] = [
    ...deskEdge(44, 24),
    box([7.4, 8, 1.4], 1.2, 0.3, mat, [-8, 4, 2.4]),
    lathe([[2.6, 3.8], [2.6, 4.6], [1.9, 5.2], [1.9, high]], mat, [-8, 4, 0], 36),
    joint([-8, 4, high + 0.8], 2.5, 3.4),
    tube([-8, 4, high + 1.2], elbow, 1.75),
    joint([elbow[0], elbow[1], elbow[2]], 2.3, 4.4),
    tube([elbow[0], elbow[1], elbow[2] + 1.6], [head[0], head[1] + 1, head[2]], 1.55),
    joint([head[0], head[1] + 0.6, head[2]], 1.8, 3.6),
    ...vesa,
    { kind: "line", points: curve([[-8, 2, high - 2], [-2, 2, high - 1.2], [12, -1.6, high], [elbow[0] + 1.4, elbow[1] - 1.4, elbow[2] - 2]], 10), width: 0.5, color: PALETTE.rubber, look: "round", shadow: "none" },
  ];
  if (options.view === 1) return { parts, yaw: -24, lens: "low", fill: 0.94 };
  return { parts, yaw: -32, lens: "low", fill: 1, close: { at: [elbow[0] - 5, elbow[1], elbow[2] + 3], radius: 11.5 } };
}

function riser(color: Color, options: DrawOptions, random: Random): Drawing {
  const [w, d, h] = [between(random, 50, 56), 22, between(random, 11, 12.5)];
  const wood = isWood(color);
  const legs = [1, -1].map((s) => (wood ? box([2, d - 1, h - 1.8], 0.5, 0.2, material(tone(color, -0.03), "wood"), [s * (w / 2 - 4), 0, 0]) : sheet(bent([[-d / 2 + 1, h - 2], [-d / 2 + 1, 0.4], [d / 2 - 1, 0.4], [d / 2 - 1, h - 2]], 1.6), 2.6, 0.7, material(color, "metal"), s * (w / 2 - 5))));
  const top = plank(roundedRing(w, d, 2, 6), h - 1.8, 1.8, wood ? color : PALETTE.birch);
  const items: Part[] = [
    box([36, 11, 1.4], 0.8, 0.3, material(PALETTE.bone, "plastic"), [0, -1, 0]),
    ...[0, 1, 2, 3].flatMap((r) => Array.from({ length: 14 }, (_, i): Part => { const deck = level(1.42); return print(deck, rect(deck, -15.6 + i * 2.4, 2.6 - r * 2.3, 2, 1.9, 0.3), flat(i === 0 && r === 0 ? PALETTE.madder : tone(PALETTE.bone, -0.08))); })),
  ];
  const [right, left] = legs;
  const parts = [right, ...(options.view === 2 ? items : []), left, ...top].filter((p): p is Part => p !== undefined);
  if (options.view === 1) return { parts, yaw: -28, lens: "low", fill: 0.98 };
  return { parts: [...parts, ...laptop(shift(-4, 0, h))], yaw: -24, lens: "low", fill: 1 };
}

function tabletStand(color: Color, options: DrawOptions): Drawing {
  const mat = stuff(color);
  const base = loft([lift(roundedRing(12, 11, 4, 8), 0), lift(roundedRing(12, 11, 4, 8), 0.8), lift(roundedRing(11.4, 10.4, 3.8, 8), 1.1)], mat);
  const neck = sheet(bent([[3.6, 1], [3, 9.4], [-0.4, 12.4]], 2.2), 3, 0.8, mat);
  const plate = place([box([13, 13, 0.8], 2, 0.25, mat, [0, 0, -0.4]), box([13, 2.6, 0.7], 0.3, 0.2, mat, [0, -7.2, 0]), box([13, 0.7, 1.6], 0.3, 0.2, mat, [0, -8.3, 0]), ...[-4, 4].map((x) => { const f = level(0.42); return print(f, rect(f, x, 0.6, 1.6, 9, 0.5), flat(PALETTE.rubber)); })], chain(turn("x", 62), shift(0, -1.2, 12.4)));
  const face = level(0.66);
  const tablet = place([box([25, 18, 0.6], 1.3, 0.2, material(PALETTE.aluminium, "metal")), print(face, rect(face, 0, 0, 24.4, 17.4, 1), flat(lch(0.2, 0.008, 60))), print(face, rect(face, 0, 0, 23, 16, 0.3), ramp(face, [-11, 8], [11, -8], [0, lch(0.86, 0.05, 75)], [1, lch(0.66, 0.09, 40)])), print(face, rect(face, 5, 3, 4, 4, 2), flat(lch(0.95, 0.03, 85))), print(face, rect(face, 0, -5.6, 23, 4.8, 0.3), flat(lch(0.42, 0.06, 40)))], chain(shift(0, 2.6, 0.5), turn("x", 62), shift(0, -1.2, 12.4)));
  const parts: Part[] = [base, neck, ...plate];
  if (options.view === 1) return { parts, yaw: -30, lens: "high", fill: 0.86 };
  return { parts: [...parts, ...tablet], yaw: -24, lens: "low", fill: 0.92 };
}

function shelfStand(color: Color, options: DrawOptions, random: Random): Drawing {
  const wood = isWood(color) ? color : PALETTE.birch;
  const other = isWood(color) ? PALETTE.bone : color;
  const [w, d, h] = [between(random, 58, 64), 23, 13];
  const side = (x: number): Part => box([1.8, d, h - 1.8], 0.4, 0.2, material(tone(wood, -0.02), "wood"), [x, 0, 0]);
  const back = box([w - 4, 0.8, h - 2], 0.2, 0.1, material(tone(wood, -0.1), "wood"), [0, d / 2 - 1, 0]);
  const drawer = [box([w * 0.3, d - 2, h - 3.4], 0.8, 0.25, material(other, "plastic"), [w * 0.31, -0.4, 0.8]), box([w * 0.12, 0.6, 0.7], 0.3, 0.15, material(tone(wood, -0.08), "wood"), [w * 0.31, -d / 2 + 0.5, h * 0.42])];
  const divider = side(w * 0.13);
  const stack = [0, 1, 2].map((i) => box([17 - i * 1.4, 13, 1.5], 0.4, 0.12, material([PALETTE.madder, lch(0.5, 0.05, 240), PALETTE.bone][i] ?? PALETTE.bone, "matte"), [-w * 0.22, -1, i * 1.5]));
  const top = plank(roundedRing(w, d, 1.6, 5), h - 1.8, 1.8, wood);
  const pot = [lathe([[3, h], [3.8, h + 0.5], [4.3, h + 6.4], [4, h + 6.6]], material(tone(PALETTE.bone, -0.04), "matte"), [w * 0.36, 1, 0], 40), ...Array.from({ length: 9 }, (_, i): Part => { const a = i * 0.7; return sweep(curve([[w * 0.36, 1, h + 6], [w * 0.36 + Math.cos(a) * 2.6, 1 + Math.sin(a) * 2.6, h + 11 + (i % 3)], [w * 0.36 + Math.cos(a) * 6, 1 + Math.sin(a) * 6, h + 12 + (i % 4) * 1.4]], 8), ellipseRing(1.3, 0.18, 10), material(lch(0.55, 0.08, 140 + (i % 3) * 6), "matte"), (t) => Math.sin(Math.min(1, t * 0.95 + 0.05) * Math.PI) ** 0.7, [0, 0, 1], { shadow: "faces" }); })];
  const parts = [back, side(w / 2 - 2), ...drawer, divider, ...(options.view === 2 ? stack : []), side(-w / 2 + 2), ...top, ...(options.view === 2 ? pot : [])];
  return options.view === 1 ? { parts, yaw: -26, lens: "low", fill: 1 } : { parts, yaw: -30, lens: "low", fill: 1.02 };
}

/** A lamp with a round shade on a leaning stem. */
function shadeLamp(color: Color, options: DrawOptions): Drawing {
  const mat = material(color, "metal");
  const foot = lathe([[6.8, 0], [7.2, 0.4], [7, 1.6], [6.2, 2.2]], material(PALETTE.oak, "wood"), [0, 0, 0], 60);
  const stem = sweep(curve([[0, 0, 2], [-1, 0, 14], [1, 0, 25], [8, -1, 31], [13, -2, 31]], 12), ellipseRing(0.6, 0.6, 16), material(PALETTE.brass, "metal"), () => 1, [0, 1, 0.01], { shadow: "faces" });
  const tilt = chain(turn("y", 16), shift(13.4, -2, 20.5));
  const dome = place([lathe(curve([[7.6, 0, 0], [7.2, 3, 0], [5.2, 6.8, 0], [2.4, 9, 0], [1.2, 9.6, 0], [1, 10.8, 0]], 6).map((p): Vec2 => [p[0], p[1]]), mat, [0, 0, 0], 56, { open: true, hollow: true })], tilt);
  const bulb = place([lathe([[0.01, 0.4], [2, 1.2], [2.4, 3], [1.2, 5]], material(lch(0.97, 0.06, 88), "matte"), [0, 0, 0], 30, { shadow: "none" })], tilt);
  const ring = Array.from({ length: 44 }, (_, i): Vec3 => [7.6 * Math.cos((i / 44) * 6.2832), 7.6 * Math.sin((i / 44) * 6.2832), 0]).map(tilt);
  const inside: Part = { kind: "decal", path: outline(ring, true), fill: flat(lch(0.95, 0.07, 88)) };
  const pool: Part = { kind: "decal", path: outline(Array.from({ length: 40 }, (_, i): Vec3 => [15 + 13 * Math.cos((i / 40) * 6.2832), -3 + 10 * Math.sin((i / 40) * 6.2832), 0.01]), true), fill: flat(lch(0.97, 0.06, 90), 0.5), blur: 3 };
  const [shell] = dome;
  const cord: Part = { kind: "line", points: curve([[-5, 4, 0.5], [-10, 7, 0.3], [-15, 5, 0.3], [-19, 9, 0.3]], 10), width: 0.45, color: PALETTE.rubber, look: "round" };
  const parts = [pool, cord, foot, stem, inside, ...bulb, shell].filter((p): p is Part => p !== undefined);
  return options.view === 1 ? { parts, yaw: -18, lens: "low", fill: 0.92 } : { parts, yaw: -18, lens: "low", fill: 1, close: { at: [12, -2, 24], radius: 12 } };
}

function lamp(color: Color, options: DrawOptions, random: Random): Drawing {
  const mat = material(color, "metal");
  const high = between(random, 34, 38);
  const foot = lathe([[8.4, 0], [8.8, 0.3], [8.8, 1.2], [8.2, 1.7]], mat, [0, 0, 0], 60);
  const stem = lathe([[0.85, 1.7], [0.85, high]], mat, [0, 4, 0], 22);
  const joint = place([lathe([[1.5, -1.4], [1.6, -1.2], [1.6, 1.2], [1.5, 1.4]], mat, [0, 0, 0], 30)], chain(turn("x", 90), shift(0, 4, high)));
  const bar = sweep([[-13, 0, high + 3.4], [19, 0, high + 3.4]].map(([x = 0, , z = 0]): Vec3 => [x, 2, z]), roundedRing(4.4, 1.2, 0.55, 4), mat, () => 1, [0, 0, 1], { shadow: "faces" });
  const link = sweep([[0, 4, high], [1, 2.6, high + 3]], ellipseRing(0.8, 0.8, 16), mat, () => 1, [1, 0, 0], { shadow: "none" });
  const glow: Part = { kind: "decal", path: outline([[-12, 2, high + 2.6], [18, 2, high + 2.6], [27, -13, 0], [-20, -13, 0]], true), fill: { type: "linear", from: [3, 2, high + 2], to: [3, -6, 4], stops: [{ at: 0, color: "#fff1cf", opacity: 0.55 }, { at: 1, color: "#fff1cf", opacity: 0 }] }, blur: 2.2 };
  const diffuser: Part = { kind: "decal", path: outline([[-12.4, -0.1, high + 2.78], [18.4, -0.1, high + 2.78], [18.4, 1.4, high + 2.72], [-12.4, 1.4, high + 2.72]], true), fill: flat(lch(0.97, 0.05, 90)), stroke: { paint: flat(lch(0.97, 0.05, 90)), width: 0.5 } };
  const dial = lathe([[1.2, 1.7], [1.2, 2.2], [1, 2.4]], material(PALETTE.madder, "plastic"), [3.6, -3.6, 0], 30, { shadow: "none" });
  const cord: Part = { kind: "line", points: curve([[0, 8.4, 0.5], [3, 12, 0.3], [10, 12, 0.3], [14, 15, 0.3]], 10), width: 0.5, color: PALETTE.rubber, look: "round" };
  const parts = [cord, foot, dial, glow, stem, ...joint, link, diffuser, bar];
  return options.view === 1 ? { parts, yaw: -24, lens: "low", fill: 0.96 } : { parts, yaw: -34, lens: "low", fill: 1, close: { at: [4, 2, high], radius: 11 } };
}

/** Stands, arms, risers and desk lights; the second picture carries what they are for. */
export function drawStand(art: StandArt, options: DrawOptions): Drawing {
  const random = seeded(`stand ${options.seed}`);
  const color = bodyColor(options.color);
  switch (art.form) {
    case "laptop":
      return laptopStand(color, options, random);
    case "arm":
      return armStand(color, options, random);
    case "riser":
      return riser(color, options, random);
    case "tablet":
      return tabletStand(color, options);
    case "shelf":
      return shelfStand(color, options, random);
    case "light":
      return (options.traits ?? []).includes("shade") ? shadeLamp(color, options) : lamp(color, options, random);
  }
}
