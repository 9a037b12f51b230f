import type { DemoArt } from "@/db/seed/demo/types";
import { blend, type Color, lch, tone } from "@/demo/art/color";
import type { Drawing, DrawOptions } from "@/demo/art/drawing";
import { ringOf } from "@/demo/art/furnishing";
import { type FinishName, material } from "@/demo/art/material";
import { bodyColor, PALETTE } from "@/demo/art/palette";
import { type Part, place } from "@/demo/art/part";
import { facing, flat, level, outline, type Plane, print, rect, trace } from "@/demo/art/plane";
import { between, pick, type Random, seeded } from "@/demo/art/random";
import { blob, box, curve, ellipseRing, lathe, lift, loft, roundedRing, sweep } from "@/demo/art/solids";
import { chain, shift, turn, type Vec3 } from "@/demo/art/vector";

type LeadArt = Extract<DemoArt, { kind: "lead" }>;
const along = (n: number, f: (t: number) => Vec3): readonly Vec3[] => Array.from({ length: n + 1 }, (_, i) => f(i / n));

type Band = { readonly width: number; readonly thick: number; readonly color: Color; readonly finish: FinishName; readonly stitch?: Color; readonly stripe?: Color };

/** A strap standing on its edge around an ellipse: inside, then outside with stitches or a reflective line. */
function loop(rx: number, ry: number, z: number, band: Band, from = 0, to = 1): readonly Part[] {
  const at = (t: number, off: number, h: number): Vec3 => {
    const a = -Math.PI / 2 + (from + (to - from) * t) * 2 * Math.PI;
    return [(rx + off) * Math.cos(a), (ry + off) * Math.sin(a), z + h];
  };
  const n = 90;
  const faces = Array.from({ length: n }, (_, i) => i / n).flatMap((t) => {
    const u = t + 1 / n;
    const [o, w] = [band.thick, band.width];
    return [
      { points: [at(t, o, 0), at(u, o, 0), at(u, o, w), at(t, o, w)] },
      { points: [at(u, 0, 0), at(t, 0, 0), at(t, 0, w), at(u, 0, w)], tint: -0.05 },
      { points: [at(t, o, w), at(u, o, w), at(u, 0, w), at(t, 0, w)], tint: 0.02 },
    ];
  });
  const dash = (h: number, color: Color, length: number, width: number): readonly Part[] =>
    Array.from({ length: 110 }, (_, i): Part | null => {
      const t = i / 110;
      const [p, q] = [at(t, band.thick + 0.02, h), at(t + length / 110, band.thick + 0.02, h)];
      const a = -Math.PI / 2 + (from + (to - from) * t) * 2 * Math.PI;
      return { kind: "decal", path: outline([p, q]), stroke: { paint: flat(color, 0.85), width }, normal: [Math.cos(a), Math.sin(a), 0] };
    }).filter((p): p is Part => p !== null);
  const stripe = band.stripe ? dash(band.width / 2, band.stripe, 1.05, band.width * 0.22) : [];
  const stitches = band.stitch ? [...dash(band.width * 0.16, band.stitch, 0.55, 0.07), ...dash(band.width * 0.84, band.stitch, 0.55, 0.07)] : [];
  return [{ kind: "mesh", faces, material: material(band.color, band.finish), shadow: "faces" }, ...stripe, ...stitches];
}

/** A bolt snap lying on the table, its eye at the origin, the hook towards +x. */
function snap(metal: Color): readonly Part[] {
  const m = material(metal, "metal");
  const tube = (points: readonly Vec3[], r: number) => sweep(curve(points, 10), ellipseRing(r, r, 14), m, () => 1, [0, 0, 1], { shadow: "faces" });
  return [
    ringOf([-0.9, 0, 0.5], [1, 0, 0], [0, 1, 0], 0.95, 0.26, metal),
    ...place([lathe([[0.4, 0], [0.62, 0.15], [0.62, 1.2], [0.48, 1.4]], m, [0, 0, 0], 24)], chain(turn("y", 90), shift(0.1, 0, 0.6))),
    tube([[1.3, 0, 0.6], [2, 0.05, 0.6], [2.6, 0.6, 0.6], [3.4, 1, 0.6], [4.2, 0.6, 0.6], [4.35, -0.2, 0.6], [3.9, -0.75, 0.6]], 0.34),
    tube([[1.8, -0.6, 0.6], [2.8, -0.75, 0.6], [3.7, -0.8, 0.6]], 0.22),
    blob([2.5, -1.05, 0.6], [0.3, 0.3, 0.3], m, 16),
  ];
}

function tag(at: Vec3, color: Color): readonly Part[] {
  const disc = place([lathe([[1.15, 0], [1.22, 0.06], [1.15, 0.14]], material(color, "metal"), [0, 0, 0], 36)], chain(turn("x", 90), shift(at[0], at[1], at[2] - 1.7)));
  const plane = facing(at[1] - 0.16, at[0], at[2] - 1.7);
  return [...disc, trace(plane, rect(plane, 0, 0, 1.7, 1.7, 0.85), flat(tone(color, -0.16), 0.8), 0.06), trace(plane, [{ op: "M", to: [at[0] - 0.45, at[1] - 0.17, at[2] - 1.75] }, { op: "L", to: [at[0] + 0.45, at[1] - 0.17, at[2] - 1.75] }], flat(tone(color, -0.25), 0.9), 0.1)];
}

function collar(color: Color, options: DrawOptions, random: Random): Drawing {
  const traits = options.traits ?? [];
  const cat = traits.includes("cat");
  const leather = traits.includes("leather");
  const metal = leather ? PALETTE.brass : pick(random, [PALETTE.steel, PALETTE.brass]);
  const [r, w] = cat ? [4.4, 1.1] : [6.6, leather ? 2.6 : 2.3];
  const band: Band = { width: w, thick: cat ? 0.16 : 0.3, color, finish: leather ? "plastic" : "fabric", ...(leather || traits.includes("tweed") ? { stitch: blend(color, PALETTE.bone, 0.75) } : {}), ...(cat ? { stripe: blend(color, PALETTE.bone, 0.7) } : {}) };
  const around = loop(r, r * 0.92, 0, band);
  const front = -r * 0.92 - band.thick;
  const plate: Plane = facing(front - 0.02, 0, 0);
  const buckle: readonly Part[] = cat
    ? [box([2.6, 0.8, w + 0.3], 0.3, 0.15, material(tone(PALETTE.rubber, 0.06), "plastic"), [2.6, -r * 0.76, -0.1])]
    : place([ringOf([0, 0, 0], [1.15, 0, 0], [0, 0, 1.35], 1.15, 0.24, metal), sweep([[0, -0.1, 0], [1.4, -0.35, 0]], ellipseRing(0.16, 0.16, 10), material(metal, "metal"))], chain(turn("z", 26), shift(r * 0.5, -r * 0.8 - 0.3, w / 2)));
  const keeper = cat ? [] : [box([1, 0.5, w + 0.3], 0.15, 0.1, material(tone(color, -0.07), band.finish), [-r * 0.05 - 1.6, front + 0.06, -0.1])];
  const holes = leather ? [-1, 0, 1, 2].map((i): Part => print(plate, rect(plate, i * 0.9 - 0.2, w / 2, 0.26, 0.26, 0.13), flat(tone(color, -0.25)))) : [];
  const ring = ringOf([-2.6, front - 0.15, cat ? 0 : -0.1 + w * 0.1], [0.9, 0, 0], [0, -0.3, 0.95], 0.85, 0.16, metal);
  const hang: readonly Part[] = cat
    ? [blob([-1.4, front - 0.5, 0.7], [0.75, 0.75, 0.75], material(PALETTE.brass, "metal"), 26), print(facing(front - 1.26, -1.4, 0.6), rect(facing(front - 1.26, -1.4, 0.6), 0, 0, 0.7, 0.1, 0.05), flat(lch(0.2, 0.02, 60)))]
    : place([ring, ...tag([-2.6, front - 0.5, 0.1], metal)], shift(0, 0, w * 0.34));
  const parts = [...around, ...keeper, ...holes, ...buckle, ...hang];
  if (options.view === 1) return { parts, yaw: -14, lens: "high", fill: cat ? 0.72 : 0.88 };
  return { parts, yaw: -22, lens: "high", fill: 1, close: { at: [cat ? 0.6 : 0.4, front, w * 0.5], radius: cat ? 2.8 : 4 } };
}

/** A harness standing as if the dog had just stepped out: saddle above, chest strap below, two loops between. */
function harness(color: Color, options: DrawOptions): Drawing {
  const cat = (options.traits ?? []).includes("cat");
  const trim = cat ? tone(color, color.l > 0.5 ? -0.2 : 0.12) : tone(PALETTE.rubber, 0.07);
  const w = cat ? 1.6 : 2.6;
  const ring = (x: number, tilt: number, ry: number, rz: number): { readonly far: Part; readonly near: Part; readonly stripe: Part } => {
    const at = (a: number, off = 0): Vec3 => [x + tilt * Math.sin(a), (ry + off) * Math.cos(a), rz + 0.2 + (rz + off) * Math.sin(a)];
    const strip = sweep(along(72, (t) => at(t * 6.2832)), roundedRing(0.34, w, 0.12, 2), material(trim, "fabric"), () => 1, [1, 0, 0], { shadow: "faces", hollow: true });
    const half = (far: boolean): Part => ({ ...strip, faces: strip.faces.filter((f) => (f.points[0]?.[1] ?? 0) > 0 === far) });
    const stripe: Part = { kind: "decal", path: outline(along(30, (t) => at(Math.PI * 1.12 + t * Math.PI * 0.78, 0.26))), stroke: { paint: flat(lch(0.87, 0.008, 220), 0.9), width: w * 0.2 } };
    return { far: half(true), near: half(false), stripe };
  };
  const neck = ring(-8.4, 2.6, 6, 6.9);
  const girth = ring(7, 0.6, 7.4, 8.2);
  const saddle = (t: number, s: number): Vec3 => {
    const x = -7.4 + t * 17;
    const half = 4.7 - 1.3 * Math.sin(t * Math.PI) + t * 0.8;
    const rise = 13.9 + t * 2.9;
    return [x, s * half, rise + 0.55 - (s * half) ** 2 * 0.075];
  };
  const n = 20;
  const padFaces = Array.from({ length: n }, (_, i) => i / n).flatMap((t) => Array.from({ length: n }, (_, j) => -1 + (2 * j) / n).map((s) => ({ points: [saddle(t, s), saddle(t + 1 / n, s), saddle(t + 1 / n, s + 2 / n), saddle(t, s + 2 / n)] })));
  const pad: Part = { kind: "mesh", faces: padFaces, material: material(color, "fabric"), hollow: true, shadow: "faces" };
  const rim = outline([...along(16, (t) => saddle(t, -1)), ...along(8, (t) => saddle(1, -1 + 2 * t)), ...along(16, (t) => saddle(1 - t, 1)), ...along(8, (t) => saddle(0, 1 - 2 * t))], true);
  const piping: Part = { kind: "decal", path: rim, stroke: { paint: flat(tone(color, color.l > 0.5 ? -0.2 : 0.14)), width: 0.46 } };
  const spine: Part = { kind: "decal", path: outline(along(16, (t) => saddle(0.07 + t * 0.86, 0))), stroke: { paint: flat(trim), width: w * 0.8 } };
  const reflect: Part = { kind: "decal", path: outline(along(16, (t) => saddle(0.1 + t * 0.8, 0))), stroke: { paint: flat(lch(0.87, 0.008, 220), 0.95), width: w * 0.16 } };
  const chest = sweep(along(14, (t): Vec3 => [-8.6 + t * 15.8, 0, 0.7 + 0.3 * Math.sin(t * Math.PI)]), roundedRing(cat ? 2.6 : 4.6, 0.7, 0.3, 3), material(tone(color, -0.04), "fabric"), () => 1, [0, 0, 1], { shadow: "hull" });
  const eye = ringOf([6.6, 0, 17.7], [0.4, 0, 0.92], [0, 1, 0], 1.2, 0.24, PALETTE.steel);
  const clip = box([w + 0.5, 1.1, 3.6], 0.3, 0.2, material(tone(PALETTE.rubber, 0.09), "plastic"), [7.05, -7.5, 6.4]);
  const parts = [girth.far, neck.far, chest, neck.near, neck.stripe, pad, spine, reflect, piping, eye, girth.near, girth.stripe, clip];
  if (options.view === 1) return { parts, yaw: -32, lens: "high", fill: cat ? 0.78 : 0.9 };
  return { parts, yaw: -40, lens: "high", fill: 1, close: { at: [4.6, -3, 14.6], radius: 7 } };
}

/** A strap or rope laid in easy coils, the snap in front. */
function leash(color: Color, options: DrawOptions, random: Random): Drawing {
  const traits = options.traits ?? [];
  const braided = traits.includes("braided");
  const long = traits.includes("long");
  const metal = braided ? PALETTE.brass : pick(random, [PALETTE.steel, PALETTE.brass]);
  const turns = long ? 5.5 : 2.6;
  const start = between(random, 0.1, 0.5);
  const coil = along(long ? 300 : 170, (t): Vec3 => {
    const a = start + t * turns * 2 * Math.PI;
    const wobble = 1 + 0.05 * Math.sin(a * 1.7 + 1) + 0.03 * Math.sin(a * 3.1);
    const r = (11.6 - (long ? 2.6 : 1.7) * t) * wobble;
    return [r * Math.cos(a), r * 0.86 * Math.sin(a), 0.5 + t * (long ? 2.6 : 1.3)];
  });
  const end = coil[coil.length - 1] ?? [0, 0, 0];
  const out = curve([end, [end[0] * 0.75 + 2, end[1] * 0.75 - 4, end[2]], [5, -9.6, 1.6], [8.6, -13.4, 0.7]], 14);
  const first = coil[0] ?? [0, 0, 0];
  const grip = curve([first, [first[0] - 3, first[1] + 4.5, 0.6], [2, 13.6, 0.6], [-6, 14.4, 0.6], [-9.6, 10.8, 0.6], [-4, 9.2, 0.7], [3, 10.4, 0.8], [first[0] - 1.4, first[1] + 2.4, 0.8]], 12);
  const w = braided ? 1.15 : long ? 0.95 : 1.2;
  const line = (points: readonly Vec3[]): readonly Part[] =>
    braided
      ? [{ kind: "line", points, width: w, color, look: "rope" }]
      : [{ kind: "line", points, width: w, color, look: "round" }, ...(traits.includes("reflective") ? [{ kind: "line", points: points.map((p): Vec3 => [p[0], p[1], p[2] + 0.12]), width: w * 0.26, color: lch(0.9, 0.008, 220), look: "flat", shadow: "none" } as const] : [])];
  // The coil is cut into short runs so that each later turn throws its edge on the one below.
  const chunks = (points: readonly Vec3[], size: number) => Array.from({ length: Math.ceil(points.length / size) }, (_, i) => points.slice(Math.max(0, i * size - 1), (i + 1) * size + 1)).filter((c) => c.length > 1);
  const shade = (points: readonly Vec3[]): Part => ({ kind: "decal", path: outline(points.map((p): Vec3 => [p[0] + 0.35, p[1] - 0.1, p[2] - 0.3])), stroke: { paint: flat(lch(0.2, 0.03, 50), 0.2), width: w * 1.25 }, blur: 0.16 });
  const body = long ? chunks(coil, 60).flatMap((c) => [shade(c), ...line(c)]) : [shade(coil), ...line(coil)];
  const heading = Math.atan2(-3.8, 3.6);
  const hook = place(snap(metal), (p) => shift(8.9, -13.9, 0.2)(turn("z", (heading * 180) / Math.PI)(shift(1.4, 0, 0)(p))));
  const cuff = sweep(out.slice(-10, -3), roundedRing(w * 1.35, w * 0.9, 0.25, 3), material(braided ? PALETTE.walnut : tone(color, color.l > 0.5 ? -0.2 : 0.14), "fabric"), () => 1, [0, 0, 1], { shadow: "none" });
  const belt = traits.includes("waist");
  const waist = belt ? loop(10.5, 8.6, 0, { width: 3.4, thick: 0.4, color, finish: "fabric", stripe: lch(0.88, 0.008, 220) }) : [];
  if (belt) {
    const tether = curve([[0, -9.2, 2], [2.4, -11, 1], [8, -12.4, 0.6], [10, -8, 0.5], [13.4, -10.4, 0.5], [15, -14, 0.6]], 12);
    const bungee: Part = { kind: "line", points: tether, width: 0.95, color: tone(color, color.l > 0.5 ? -0.14 : 0.12), look: "rope" };
    const clasp = box([4, 1, 3.8], 0.6, 0.25, material(tone(PALETTE.rubber, 0.06), "plastic"), [-4.4, -8.3, -0.1]);
    const end2 = place(snap(metal), (p) => shift(15.4, -14.6, 0.2)(turn("z", -64)(shift(1.2, 0, 0)(p))));
    const parts = [...waist, clasp, ringOf([0, -9.3, 2], [0.8, 0, 0.2], [0, 0.3, 0.9], 0.9, 0.18, metal), bungee, ...end2];
    return options.view === 1 ? { parts, yaw: -8, lens: "high", fill: 0.94 } : { parts, yaw: -8, lens: "high", fill: 1, close: { at: [13, -12.6, 0.6], radius: 5.6 } };
  }
  const parts = [...line(grip), ...body, shade(out), ...line(out), cuff, ...hook];
  if (options.view === 1) return { parts, yaw: -10, lens: "high", fill: 0.94 };
  return { parts, yaw: -10, lens: "high", fill: 1, close: { at: [9.4, -14.4, 0.7], radius: 5.4 } };
}

function retractable(color: Color, options: DrawOptions): Drawing {
  const outlineRing = curve([[-6.2, -2, 0], [-5.6, 2.6, 0], [-2, 5.4, 0], [3, 5.2, 0], [7, 3, 0], [9.4, 0.6, 0], [8.8, -1.4, 0], [6.8, -2.2, 0], [4.6, -4.4, 0], [0, -5.8, 0], [-4.4, -5, 0], [-6.2, -2, 0]], 7).slice(0, -1).reverse();
  const ring = (k: number, z: number): readonly Vec3[] => outlineRing.map((p) => [p[0] * k, p[1] * k, z]);
  const shell = loft([ring(0.93, 0), ring(1, 0.7), ring(1, 2.6), ring(0.94, 3.3)].map((r) => [...r]), material(color, "plastic"));
  const top = level(3.32);
  const grip = print(top, outline(curve([[1.6, 3, 3.33], [4.6, 2.6, 3.33], [6.6, 1, 3.33], [5.4, -0.4, 3.33], [2.6, -0.6, 3.33], [1, 1.2, 3.33], [1.6, 3, 3.33]], 8), true), flat(lch(0.2, 0.012, 60)));
  const gripEdge = trace(top, outline(curve([[1.6, 3, 3.34], [4.6, 2.6, 3.34], [6.6, 1, 3.34], [5.4, -0.4, 3.34], [2.6, -0.6, 3.34], [1, 1.2, 3.34], [1.6, 3, 3.34]], 8), true), flat(tone(color, 0.12), 0.7), 0.14);
  const drum = [loft([lift(ellipseRing(3.1, 3.1, 48), 3.3), lift(ellipseRing(2.9, 2.9, 48), 3.6)].map((r) => r.map((p): Vec3 => [p[0] - 2, p[1] - 0.6, p[2]])), material(blend(color, PALETTE.bone, color.l > 0.6 ? 0.2 : 0.12), "plastic"), { end: true }, { shadow: "none" })];
  const mark = trace(level(3.62, -2, -0.6), rect(level(3.62, -2, -0.6), 0, 0, 3.4, 3.4, 1.7), flat(tone(color, -0.12), 0.6), 0.12);
  const button = place([box([1.9, 1.2, 0.8], 0.5, 0.2, material(PALETTE.madder, "plastic"))], chain(turn("z", -30), shift(1.2, 4.2, 3)));
  const tape: Part = { kind: "line", points: curve([[-5.8, -2.8, 1.6], [-9, -4.6, 1], [-12.6, -3.4, 0.5], [-13, -7.4, 0.4], [-8.6, -8.8, 0.4]], 12), width: 1, color: tone(color, color.l > 0.5 ? -0.22 : 0.2), look: "round" };
  const nose = box([1.6, 2.2, 2], 0.4, 0.2, material(tone(PALETTE.rubber, 0.05), "plastic"), [-6, -2.8, 0.6]);
  const hook = place(snap(PALETTE.steel), (p) => shift(-7.6, -8.9, 0.2)(turn("z", -6)(shift(1, 0, 0)(p))));
  const parts = [tape, nose, shell, grip, gripEdge, ...drum, mark, ...button, ...hook];
  return options.view === 1 ? { parts, yaw: 14, lens: "high", fill: 0.92 } : { parts, yaw: 14, lens: "high", fill: 1, close: { at: [-6, -6.6, 1], radius: 6 } };
}

/** Collars, harnesses and leads, with the metal where the strain is. */
export function drawLead(art: LeadArt, options: DrawOptions): Drawing {
  const random = seeded(`lead ${options.seed}`);
  const color = bodyColor(options.color);
  switch (art.form) {
    case "collar":
      return collar(color, options, random);
    case "harness":
      return harness(color, options);
    case "leash":
      return leash(color, options, random);
    case "retractable":
      return retractable(color, options);
  }
}
