import type { DemoArt } from "@/db/seed/demo/types";
import { blend, type Color, lch, tone } from "@/demo/art/color";
import type { Drawing, DrawOptions } from "@/demo/art/drawing";
import { cord, pile } from "@/demo/art/furnishing";
import { material } from "@/demo/art/material";
import { ACCENTS, bodyColor, PALETTE } from "@/demo/art/palette";
import { type Part, place } from "@/demo/art/part";
import { flat, level, outline, print, rect } from "@/demo/art/plane";
import { between, pick, type Random, seeded } from "@/demo/art/random";
import { blob, box, curve, ellipseRing, lathe, lift, type Mesh, patch, sweep } from "@/demo/art/solids";
import { chain, shift, turn, type Vec3 } from "@/demo/art/vector";

type ToyArt = Extract<DemoArt, { kind: "toy" }>;
const arcPoints = (n: number, f: (t: number) => Vec3): readonly Vec3[] => Array.from({ length: n + 1 }, (_, i) => f(i / n));

function balls(color: Color, options: DrawOptions, random: Random): Drawing {
  const traits = options.traits ?? [];
  if (traits.includes("felt-set")) {
    const dyes = [color, tone(color, 0.14), PALETTE.cotton, blend(color, PALETTE.madder, 0.6), lch(0.72, 0.1, 78), tone(color, -0.1)] as const;
    const spots: readonly (readonly [number, number])[] = [[-3.6, 6.4], [3.2, 5.6], [-8.4, 1.6], [-1.2, 1], [6.6, 0.4], [-5, -4.2], [1.6, -4.6], [8, -5.8], [-9.8, -7.4]];
    const set = spots.map(([x, y], i) => {
      const r = between(random, 2.15, 2.5);
      return blob([x + between(random, -0.4, 0.4), y, r * 0.97], [r, r, r * 0.97], material(dyes[i % dyes.length] ?? color, "plush"), 30, { fuzz: pile(`${options.seed}${i}`, 0.28, 9) });
    });
    return options.view === 1 ? { parts: set, yaw: -12, lens: "high", fill: 0.9 } : { parts: set, yaw: 14, lens: "high", fill: 1, close: { at: [-2, -2, 2], radius: 6.2 } };
  }
  const r = 4;
  if (traits.includes("treat")) {
    const ball = blob([0, 0, r], [r, r, r], material(color, "plastic"), 56);
    const hole = (a: number, e: number, size: number): Part => {
      const at = (s: number): Vec3 => {
        const [u, v] = [size * Math.cos(s * 6.2832), size * Math.sin(s * 6.2832)];
        const [aa, ee] = [a + u / Math.cos(e), e + v];
        return [1.004 * r * Math.cos(ee) * Math.sin(aa), -1.004 * r * Math.cos(ee) * Math.cos(aa), r + 1.004 * r * Math.sin(ee)];
      };
      return { kind: "decal", path: outline(arcPoints(30, at).slice(0, 30), true), fill: flat(tone(color, -0.32)), stroke: { paint: flat(tone(color, 0.1), 0.7), width: 0.12 } };
    };
    const seam: Part = { kind: "decal", path: outline(arcPoints(40, (t) => [r * 1.003 * Math.cos(Math.PI + t * Math.PI), r * 1.003 * Math.sin(Math.PI + t * Math.PI) * 0.94, r - 0.18 + 1.36 * Math.sin(t * Math.PI) * 0])), stroke: { paint: flat(tone(color, -0.18), 0.7), width: 0.14 } };
    const treats = [[5.4, -3.2], [6.6, -1.6], [4.6, -5.2]].map(([x = 0, y = 0], i) => blob([x, y, 0.42], [0.75, 0.62, 0.45], material(tone(PALETTE.kibble, i * 0.03), "matte"), 14));
    const parts = [ball, seam, hole(0.25, 0.5, 0.26), hole(-0.75, 0.1, 0.12), hole(0.9, -0.15, 0.12), ...treats];
    return options.view === 1 ? { parts, yaw: 0, lens: "high", fill: 0.82 } : { parts, yaw: 0, lens: "high", fill: 1, close: { at: [1.2, -3, 5], radius: 3.4 } };
  }
  const spikes = Array.from({ length: 150 }, (_, i) => {
    const z = 1 - (2 * (i + 0.5)) / 150;
    const a = i * 2.39996;
    const q = Math.sqrt(1 - z * z);
    return { n: [q * Math.cos(a), q * Math.sin(a), z] as Vec3 };
  }).filter((s) => s.n[1] < 0.6);
  const core = blob([0, 0, r], [r, r, r], material(color, "matte"), 52);
  const nub = (n: Vec3): Part => blob([n[0] * r * 1.02, n[1] * r * 1.02, r + n[2] * r * 1.02], [0.42, 0.42, 0.42], material(tone(color, 0.015), "plastic"), 14, { shadow: "none" });
  const parts = [core, ...spikes.sort((p, q) => q.n[1] - q.n[2] * 0.6 - (p.n[1] - p.n[2] * 0.6)).map((s) => nub(s.n))];
  return options.view === 1 ? { parts, yaw: 0, lens: "high", fill: 0.74 } : { parts, yaw: 0, lens: "high", fill: 1, close: { at: [-0.6, -2.6, 6], radius: 3 } };
}

function feather(root: Vec3, angle: number, length: number, color: Color): readonly Part[] {
  const dir = (t: number, off: number): Vec3 => {
    const bend = angle + t * 0.35;
    return [root[0] + Math.cos(bend) * length * t - Math.sin(bend) * off, root[1] + Math.sin(bend) * length * t + Math.cos(bend) * off, root[2] + 0.5 * Math.sin(t * 3)];
  };
  const width = (t: number) => length * 0.16 * Math.sin(Math.min(1, t * 1.05 + 0.06) * Math.PI) ** 0.6;
  const edge = [...arcPoints(18, (t) => dir(0.18 + t * 0.82, width(t))), ...arcPoints(18, (t) => dir(1 - t * 0.82, -width(1 - t)))];
  const barbs = Array.from({ length: 22 }, (_, i) => 0.22 + (i / 22) * 0.74).flatMap((t) => [-1, 1].map((s): Part => ({ kind: "decal", path: outline([dir(t - 0.05, 0), dir(t + 0.04, s * width((t - 0.18) / 0.82) * 0.95)]), stroke: { paint: flat(tone(color, s > 0 ? 0.06 : -0.09), 0.55), width: length * 0.012 } })));
  const shadow: Part = { kind: "decal", path: outline(edge.map((p): Vec3 => [p[0] + 0.9, p[1] - 0.3, 0.02]), true), fill: flat(lch(0.22, 0.03, 50), 0.26), blur: 0.5 };
  return [shadow, { kind: "decal", path: outline(edge, true), fill: flat(color) }, ...barbs, { kind: "decal", path: outline(arcPoints(12, (t) => dir(t, 0))), stroke: { paint: flat(PALETTE.bone, 0.9), width: length * 0.018 } }];
}

function wand(color: Color, options: DrawOptions, random: Random): Drawing {
  const rod = sweep([[-17, -8, 1], [12, 9, 1]], ellipseRing(0.45, 0.45, 14), material(PALETTE.birch, "wood"), (t) => 1.15 - 0.4 * t, [0, 0, 1], { shadow: "hull" });
  const grip = sweep([[-20, -9.76, 1], [-10, -3.9, 1]], ellipseRing(0.95, 0.95, 18), material(color, "fabric"), (t) => 1 - Math.max(0, Math.abs(t - 0.5) * 2 - 0.9) * 3, [0, 0, 1], { shadow: "hull" });
  const line = cord([[12, 9, 1], [15.4, 7, 0.6], [13.6, 1.5, 0.3], [8, -1.8, 0.3], [9.8, -5.4, 0.4]], 0.26, PALETTE.cotton);
  const root: Vec3 = [9.8, -5.8, 0.7];
  const dyes = [color, blend(color, PALETTE.cotton, 0.55), pick(random, ACCENTS)] as const;
  const plumes = [-2.5, -0.55, -1.6, -2.05, -1.1].flatMap((a, i) => feather(root, a + between(random, -0.1, 0.1), between(random, 8.5, 10.5), dyes[i % 3] ?? color));
  const bead = blob([root[0], root[1] + 0.3, 0.9], [0.95, 0.95, 0.9], material(PALETTE.birch, "wood"), 24);
  const bell = blob([root[0] - 1.2, root[1] + 1.5, 0.75], [0.75, 0.75, 0.75], material(PALETTE.brass, "metal"), 24);
  const parts = [rod, grip, line, ...plumes, bell, bead];
  return options.view === 1 ? { parts, yaw: 6, lens: "top", fill: 0.98 } : { parts, yaw: 6, lens: "top", fill: 1, close: { at: [8.5, -8.4, 0.5], radius: 8 } };
}

/** Three strands plaited along a path. */
function plait(path: readonly Vec3[], radius: number, colors: readonly [Color, Color, Color], turns: number): readonly Part[] {
  const steps = turns * 22;
  const at = (t: number): Vec3 => path[Math.min(path.length - 1, Math.round(t * (path.length - 1)))] ?? [0, 0, 0];
  const pieces: { readonly part: Part; readonly z: number; readonly t: number }[] = [];
  for (let i = 0; i < steps; i++) {
    for (let s = 0; s < 3; s++) {
      const phase = (q: number) => q * turns * 2 * Math.PI + (s * 2 * Math.PI) / 3;
      const point = (q: number): Vec3 => {
        const p = at(q);
        const n = at(Math.min(1, q + 0.01));
        const b = at(Math.max(0, q - 0.01));
        const l = Math.hypot(n[0] - b[0], n[1] - b[1]) || 1;
        const off = radius * Math.sin(phase(q));
        return [p[0] - ((n[1] - b[1]) / l) * off, p[1] + ((n[0] - b[0]) / l) * off, p[2] + radius * 0.5 * Math.sin(phase(q) * 2)];
      };
      const q = i / steps;
      const pts = [0, 1, 2, 3, 4].map((k) => point(Math.min(1, q + (k / 4) * (1.15 / steps))));
      pieces.push({ part: { kind: "line", points: pts, width: radius * 1.25, color: colors[s] ?? colors[0], look: "rope" }, z: pts[2]?.[2] ?? 0, t: i });
    }
  }
  return pieces.sort((a, b) => a.z - b.z || a.t - b.t).map((p) => p.part);
}

function tassel(at: Vec3, angle: number, color: Color, random: Random): readonly Part[] {
  return Array.from({ length: 46 }, (_, i): Part => {
    const a = angle + between(random, -0.55, 0.55);
    const l = between(random, 3.2, 5);
    return { kind: "line", points: curve([at, [at[0] + Math.cos(a) * l * 0.5, at[1] + Math.sin(a) * l * 0.5, 0.9], [at[0] + Math.cos(a + 0.12) * l, at[1] + Math.sin(a + 0.12) * l, 0.2]], 4), width: 0.34, color: tone(color, ((i * 13) % 7) * 0.014 - 0.04), look: "round" };
  });
}

function rope(color: Color, options: DrawOptions, random: Random): Drawing {
  if ((options.traits ?? []).includes("float")) {
    const hull = place([lathe([[0.6, -9], [2.6, -8.4], [3.4, -6], [2.7, -2.6], [2.4, 0], [2.7, 2.6], [3.4, 6], [2.6, 8.4], [0.6, 9]], material(color, "plastic"), [0, 0, 0], 46)], chain(turn("x", 90), turn("z", 62), shift(0, 0, 3.3)));
    const bands = [-4.3, 4.3].map((z) => place([lathe([[3.12, z - 0.9], [3.32, z], [3.16, z + 0.9]], material(blend(color, PALETTE.bone, 0.86), "plastic"), [0, 0, 0], 46, { shadow: "none", open: true })], chain(turn("x", 90), turn("z", 62), shift(0, 0, 3.3)))).flat();
    const tail = cord([[8.4, 4.4, 3.3], [11, 6.2, 2], [14, 4, 0.6], [12.6, -1, 0.5], [8, -4.4, 0.5], [3.6, -6.6, 0.5]], 1.1, blend(color, PALETTE.bone, 0.8), "rope");
    const knot = blob([3.2, -6.8, 1.1], [1.4, 1.2, 1.1], material(blend(color, PALETTE.bone, 0.8), "fabric"), 22);
    const parts = [...hull, ...bands, tail, knot];
    return options.view === 1 ? { parts, yaw: -10, lens: "high", fill: 0.88 } : { parts, yaw: -10, lens: "high", fill: 1, close: { at: [6, 0, 2], radius: 6.5 } };
  }
  const path = curve([[-13, -7, 1.6], [-7, -4.6, 1.6], [0, 0, 1.6], [7, 2.4, 1.6], [13, 7, 1.6]], 30);
  const strands = [color, blend(color, PALETTE.cotton, 0.85), tone(color, color.l > 0.55 ? -0.16 : 0.14)] as const;
  const knot = (at: Vec3): readonly Part[] => [blob(at, [3.2, 2.9, 2.4], material(strands[1], "fabric"), 26), ...[-1.4, -0.4, 0.6, 1.5].map((o, i): Part => ({ kind: "line", points: arcPoints(14, (t) => [at[0] + o + 0.5 * Math.sin(t * 3), at[1] - 2.95 * Math.cos(t * Math.PI), at[2] + 2.42 * Math.sin(t * Math.PI)]), width: 1.15, color: strands[i % 3] ?? color, look: "rope", shadow: "none" }))];
  const parts = [...tassel([13.4, 7.4, 1.6], 0.5, strands[1], random), ...plait(path, 1.5, strands, 5), ...knot([11.4, 5.8, 2.1]), ...tassel([-13.4, -7.4, 1.6], Math.PI + 0.5, strands[1], random), ...knot([-11.4, -6.4, 2.1])];
  return options.view === 1 ? { parts, yaw: 0, lens: "high", fill: 1 } : { parts, yaw: 0, lens: "high", fill: 1, close: { at: [-9, -5, 1.6], radius: 7 } };
}

function puzzle(color: Color, options: DrawOptions, random: Random): Drawing {
  if ((options.traits ?? []).includes("snuffle")) {
    const base = box([46, 32, 1.4], 4, 0.4, material(tone(color, -0.1), "fabric"));
    const dyes = [color, tone(color, 0.12), blend(color, PALETTE.cotton, 0.75), tone(color, -0.08), pick(random, ACCENTS)] as const;
    const leaves: Part[] = [];
    for (let j = 0; j < 9; j++) {
      for (let i = 0; i < 15; i++) {
        const [x, y] = [-20.5 + i * 2.93 + between(random, -0.7, 0.7), 13.4 - j * 3.3 + between(random, -0.5, 0.5)];
        const [a, h, w] = [between(random, -0.9, 0.9), between(random, 4.2, 6.2), between(random, 1.5, 2.2)];
        const dye = (i * 5 + j * 3) % 11 === 0 ? dyes[4] : (dyes[Math.floor(random() * 4)] ?? color);
        leaves.push(patch((u, v) => [x + (u - 0.5) * 2 * w * Math.cos(a) * (1 - 0.35 * v), y + (u - 0.5) * 2 * w * Math.sin(a) - v * v * 2.6, 1.2 + h * v - 1.6 * v * v * v], 4, 7, material(dye, "fabric"), { hollow: true, shadow: "none" }));
      }
    }
    return options.view === 1 ? { parts: [base, ...leaves], yaw: -22, lens: "high", fill: 0.98 } : { parts: [base, ...leaves], yaw: -22, lens: "high", fill: 1, close: { at: [-4, -6, 2], radius: 8.5 } };
  }
  const r = 14;
  const board = lathe([[r - 0.6, 0], [r, 0.5], [r, 2], [r - 0.5, 2.6]], material(PALETTE.birch, "wood"), [0, 0, 0], 72);
  const top = level(2.62);
  const wells = Array.from({ length: 8 }, (_, i) => (i / 8) * 6.2832 + 0.2).map((a) => [9.2 * Math.cos(a), 9.2 * Math.sin(a)] as const);
  const holes = [...wells, [0, 0] as const].flatMap(([x, y]): readonly Part[] => [
    print(top, rect(top, x, y, 5.2, 5.2, 2.6), flat(tone(PALETTE.birch, -0.22))),
    print(top, rect(top, x + 0.2, y - 0.25, 4.7, 4.7, 2.35), flat(tone(PALETTE.birch, -0.12))),
    ...(options.view === 2 ? [0, 1, 2].map((k) => blob([x - 0.8 + k * 0.8, y - 0.3 + (k % 2) * 0.8, 2.75], [0.6, 0.5, 0.4], material(PALETTE.kibble, "matte"), 12, { shadow: "none" })) : []),
  ]);
  const open = options.view === 2 ? [1, 4, 6] : [2, 5];
  const lids = wells.map(([x, y], i) => ({ x, y, i })).filter((w) => !open.includes(w.i)).sort((p, q) => q.y - p.y);
  const moved = open.map((i) => wells[i] ?? [0, 0]).map(([x, y]) => [x * 0.5, y * 0.5] as const);
  const lid = (x: number, y: number, k: number): readonly Part[] => [
    lathe([[2.8, 2.62], [2.9, 2.9], [2.9, 3.7], [2.6, 4]], material(k % 3 === 0 ? blend(color, PALETTE.bone, 0.75) : color, "plastic"), [x, y, 0], 40),
    lathe([[0.9, 4], [0.75, 4.8], [1, 5.6], [0.6, 6]], material(k % 3 === 0 ? blend(color, PALETTE.bone, 0.75) : color, "plastic"), [x, y, 0], 30),
  ];
  const shadowed: Part = { kind: "receiver", ring: lift(ellipseRing(r - 0.5, r - 0.5, 60), 2.6), strength: 0.3, blur: 0.5 };
  const parts = [board, ...holes, shadowed, ...lids.flatMap((w) => lid(w.x, w.y, w.i)), ...(options.view === 2 ? [] : moved.slice(0, 1).flatMap(([x, y]) => lid(x + 0.4, y, 1)))];
  return options.view === 1 ? { parts, yaw: 0, lens: "high", fill: 0.92 } : { parts, yaw: 20, lens: "high", fill: 1, close: { at: [2, -5, 3], radius: 8 } };
}

function feltMouse(color: Color, seed: string): readonly Part[] {
  const body = sweep(curve([[-5.4, 0, 1.3], [-3.6, 0, 1.9], [-0.4, 0, 2.4], [3, 0, 2.1], [4.4, 0, 1.5]], 9), ellipseRing(1, 1, 26), material(color, "plush"), (t) => 0.3 + 2.1 * Math.sin(Math.min(1, t * 0.9 + 0.04) * Math.PI) ** 0.75, [0, 0, 1], { fuzz: pile(seed, 0.25, 8), shadow: "hull" });
  const tail = cord([[4.2, 0, 1.4], [6.6, 0.6, 0.6], [8.6, -0.8, 0.4], [10.6, 0.8, 0.4]], 0.4, tone(color, -0.16), "rope");
  const ear = (s: number): Part => blob([-2.5, s * 1.25, 3.3], [0.45, 0.95, 1.05], material(blend(color, lch(0.72, 0.08, 30), 0.65), "plush"), 20, { shadow: "none" });
  const dot = (p: Vec3, r: number, c: Color) => blob(p, [r, r, r], material(c, "glossy"), 14, { shadow: "none" });
  return [tail, ear(1), body, ear(-1), dot([-4.1, -0.95, 2.2], 0.22, PALETTE.rubber), dot([-5.5, 0, 1.4], 0.34, lch(0.6, 0.09, 25))];
}

function mice(color: Color, options: DrawOptions): Drawing {
  const set = (options.traits ?? []).includes("set-of-three");
  if (!set) {
    const parts = feltMouse(color, options.seed);
    return options.view === 1 ? { parts, yaw: 28, lens: "high", fill: 0.88 } : { parts, yaw: 40, lens: "high", fill: 1, close: { at: [-2.6, 0, 2], radius: 4 } };
  }
  const shades = [tone(color, 0.1), color, blend(color, PALETTE.cotton, 0.7)];
  const poses = [chain(turn("z", -18), shift(2.4, 5.4, 0)), chain(turn("z", 12), shift(-3.4, 0.4, 0)), chain(turn("z", -6), shift(3, -5, 0))];
  const parts = poses.flatMap((move, i) => place(feltMouse(shades[i] ?? color, `${options.seed}${i}`), move));
  return options.view === 1 ? { parts, yaw: 14, lens: "high", fill: 0.95 } : { parts, yaw: 24, lens: "high", fill: 1, close: { at: [-3, -2.6, 2], radius: 5 } };
}

function tunnel(color: Color, options: DrawOptions): Drawing {
  const [r, n, half] = [13, 5, 36];
  const wall = (inside: boolean): Mesh =>
    patch(
      (u, v) => {
        const t = (inside ? 1 - u : u) * 2 - 1;
        const ridge = 1 - 0.07 * Math.sin(((t + 1) / 2) * n * Math.PI) ** 2;
        const a = v * 2 * Math.PI;
        const rr = (inside ? r - 0.5 : r) * ridge;
        return [t * half, rr * Math.cos(a), r + rr * Math.sin(a)];
      },
      60,
      48,
      material(inside ? tone(color, -0.12) : color, "fabric"),
      { tint: (u, v) => (Math.sin(u * 140 + Math.sin(v * 31) * 2) * Math.sin(v * 47 + u * 9)) * 0.012, shadow: inside ? "none" : "faces" },
    );
  const hoop = (x: number): Part => sweep(arcPoints(48, (t) => [x, r * Math.cos(t * 6.2832), r + r * Math.sin(t * 6.2832)]), ellipseRing(0.75, 0.75, 10), material(tone(color, color.l > 0.55 ? -0.2 : 0.16), "fabric"), () => 1, [1, 0, 0], { shadow: "faces" });
  const port: Part = { kind: "decal", path: outline(arcPoints(36, (t) => {
    const [a, x] = [2.25 + 0.42 * Math.sin(t * 6.2832), 6 + 6 * Math.cos(t * 6.2832)];
    return [x, r * Math.cos(-a) * 0.99, r - r * Math.sin(-a) * 0.99];
  }), true), fill: flat(tone(color, -0.34)), stroke: { paint: flat(tone(color, color.l > 0.55 ? -0.2 : 0.16)), width: 0.9 } };
  const bobble: readonly Part[] = [cord([[-half, -1, 2 * r - 0.5], [-half - 0.6, -1, 2 * r - 8]], 0.35, PALETTE.cotton), blob([-half - 0.6, -1, 2 * r - 9.4], [1.8, 1.8, 1.8], material(PALETTE.madder, "plush"), 20, { fuzz: pile("bobble", 0.4, 5), shadow: "none" })];
  const parts = [hoop(half), wall(true), wall(false), port, ...[-0.6, -0.2, 0.2, 0.6].map((k) => half * k).map((x): Part => ({ kind: "decal", path: outline(arcPoints(30, (t) => [x, -r * Math.sin(0.15 + t * 2.4), r - r * Math.cos(0.15 + t * 2.4)])), stroke: { paint: flat(tone(color, -0.12), 0.8), width: 0.6 } })), hoop(-half), ...bobble];
  return options.view === 1 ? { parts, yaw: 38, lens: "low", fill: 0.98 } : { parts, yaw: 58, lens: "low", fill: 1, close: { at: [-half, 0, r], radius: 17 } };
}

function kicker(color: Color, options: DrawOptions): Drawing {
  const l = 15;
  const body = sweep(arcPoints(70, (t) => [-l + t * 2 * l, 0.8 * Math.sin(t * 3), 3.6]), ellipseRing(4, 3.5, 34), material(color, "fabric"), (t) => (1 - Math.abs(t * 2 - 1) ** 7) ** 0.5 * 0.98 + 0.02, [0, 0, 1], { shadow: "hull", fuzz: pile(options.seed, 0.3, 2.5) });
  const bands = body.faces.map((f) => {
    const x = Math.abs(f.points[0]?.[0] ?? 0);
    return x > 6 && x < 7.4 ? { ...f, color: blend(color, PALETTE.cotton, 0.85) } : x > 8.6 && x < 9.4 ? { ...f, color: tone(color, -0.14) } : f;
  });
  const tails = Array.from({ length: 7 }, (_, i): Part => ({ kind: "line", points: curve([[l - 0.6, 0.2, 3.4], [l + 2.4, (i - 3) * 0.7, 2.6], [l + 4.8 + (i % 3) * 0.5, (i - 3) * 1.25, 0.4]], 6), width: 0.75, color: i % 2 ? blend(color, PALETTE.cotton, 0.8) : tone(color, -0.08), look: "round" }));
  const label: Part = { kind: "decal", path: outline([[-1.6, -3.55, 5.3], [1.6, -3.55, 5.3], [1.6, -2.6, 6.2], [-1.6, -2.6, 6.2]], true), fill: flat(PALETTE.cotton), stroke: { paint: flat(tone(PALETTE.cotton, -0.2), 0.6), width: 0.08 } };
  const parts = [...tails, { ...body, faces: bands }, label];
  return options.view === 1 ? { parts, yaw: 26, lens: "high", fill: 0.96 } : { parts, yaw: 44, lens: "high", fill: 1, close: { at: [8, -2, 3], radius: 7.5 } };
}

/** Toys for cats and dogs. */
export function drawToy(art: ToyArt, options: DrawOptions): Drawing {
  const random = seeded(`toy ${options.seed}`);
  const color = bodyColor(options.color);
  switch (art.form) {
    case "ball":
      return balls(color, options, random);
    case "wand":
      return wand(color, options, random);
    case "rope":
      return rope(color, options, random);
    case "puzzle":
      return puzzle(color, options, random);
    case "mouse":
      return mice(color, options);
    case "tunnel":
      return tunnel(color, options);
    case "kicker":
      return kicker(color, options);
  }
}
