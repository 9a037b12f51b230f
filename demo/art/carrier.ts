import type { DemoArt } from "@/db/seed/demo/types";
import { coatOf, peekingCat } from "@/demo/art/cat";
import { blend, type Color, lch, tone } from "@/demo/art/color";
import type { Drawing, DrawOptions } from "@/demo/art/drawing";
import { material } from "@/demo/art/material";
import { bodyColor, PALETTE } from "@/demo/art/palette";
import { type Part, place } from "@/demo/art/part";
import { facing, flat, level, outline, type Plane, print, ramp, rect, trace } from "@/demo/art/plane";
import { between, type Random, seeded } from "@/demo/art/random";
import { box, curve, ellipseRing, lathe, lift, loft, roundedRing, sweep } from "@/demo/art/solids";
import { chain, shift, turn, type Vec2, type Vec3 } from "@/demo/art/vector";

type CarrierArt = Extract<DemoArt, { kind: "carrier" }>;

/** A mesh window: dark air, a fine weave, a bound edge. */
function meshWindow(plane: Plane, w: number, h: number, radius: number, x: number, y: number, edge: Color, cat: readonly Part[] = []): readonly Part[] {
  const ring = rect(plane, x, y, w, h, radius);
  const lines = (count: number, way: 0 | 1): readonly Part[] =>
    Array.from({ length: count }, (_, i): Part => {
      const t = (i + 0.5) / count - 0.5;
      const [a, b]: readonly [Vec2, Vec2] = way ? [[x - w / 2, y + t * h], [x + w / 2, y + t * h]] : [[x + t * w, y - h / 2], [x + t * w, y + h / 2]];
      const on = (p: Vec2): Vec3 => [plane.origin[0] + plane.u[0] * p[0] + plane.v[0] * p[1], plane.origin[1] + plane.u[1] * p[0] + plane.v[1] * p[1], plane.origin[2] + plane.u[2] * p[0] + plane.v[2] * p[1]];
      return trace(plane, [{ op: "M", to: on(a) }, { op: "L", to: on(b) }], flat(lch(0.42, 0.01, 60), cat.length ? 0.5 : 0.75), 0.13, { clip: ring });
    });
  return [
    print(plane, ring, ramp(plane, [x, y + h / 2], [x, y - h / 2], [0, lch(0.17, 0.01, 60)], [1, lch(0.3, 0.012, 60)])),
    ...cat,
    ...lines(Math.round(w / 0.62), 0),
    ...lines(Math.round(h / 0.62), 1),
    trace(plane, ring, flat(edge), 0.75),
    trace(plane, ring, flat(tone(edge, 0.1), 0.6), 0.16),
  ];
}

function zip(plane: Plane, path: Parameters<typeof trace>[1], color: Color): readonly Part[] {
  return [trace(plane, path, flat(tone(color, -0.16)), 0.55), trace(plane, path, flat(lch(0.72, 0.01, 60), 0.8), 0.14)];
}

function handle(points: readonly Vec3[], width: number, color: Color, up: Vec3): Part {
  return sweep(curve(points, 12), roundedRing(width, 0.6, 0.25, 3), material(color, "fabric"), () => 1, up, { shadow: "faces" });
}

function softBag(color: Color, options: DrawOptions, random: Random): Drawing {
  const canvas = (options.traits ?? []).includes("canvas");
  const [w, d, h] = [between(random, 43, 47), between(random, 26, 29), between(random, 26, 28)];
  const trim = canvas ? PALETTE.walnut : tone(color, color.l > 0.5 ? -0.22 : 0.1);
  const rings = [[0.97, 0], [1, 1.4], [1, h * 0.5], [0.985, h - 4], [0.95, h - 1.4], [0.88, h]].map(([k = 1, z = 0]) => lift(roundedRing(w * k, d * k, 6, 8), z));
  const body = loft(rings, material(color, "fabric"));
  const base = loft([lift(roundedRing(w * 0.97, d * 0.97, 6, 8), 0), lift(roundedRing(w * 1.006, d * 1.006, 6, 8), 1.2), lift(roundedRing(w * 1.006, d * 1.006, 6, 8), 4)], material(trim, canvas ? "plastic" : "fabric"), { start: true }, { shadow: "none" });
  const front = facing(-d / 2 - 0.1, 0, 0);
  const side: Plane = { origin: [w / 2 + 0.1, 0, 0], u: [0, 1, 0], v: [0, 0, 1] };
  const cat = options.view === 2 ? peekingCat(coatOf(options.seed, lch(0.2, 0, 0)), true, (p) => shift(w * 0.06, -d / 2 + 5.4, h * 0.42)(p)) : [];
  const top = level(h + 0.06);
  const pocket = print(front, rect(front, -w * 0.36, h * 0.5, 6.4, h * 0.5, 1.2), flat(tone(color, -0.035)));
  const parts: Part[] = [
    handle([[-7, 4, h - 0.5], [-6, 3, h + 7], [6, 3, h + 7], [7, 4, h - 0.5]], 2.2, trim, [0, 1, 0]),
    body,
    base,
    ...zip(front, rect(front, w * 0.08, h * 0.52, w * 0.62, h * 0.68, 4.4), color),
    ...meshWindow(front, w * 0.54, h * 0.55, 3.4, w * 0.08, h * 0.52, trim, cat),
    pocket,
    trace(front, rect(front, -w * 0.36, h * 0.5, 6.4, h * 0.5, 1.2), flat(tone(color, -0.16), 0.6), 0.18),
    print(front, rect(front, -w * 0.36, h * 0.64, 3.4, 1.6, 0.2), flat(PALETTE.bone)),
    ...meshWindow(side, d * 0.56, h * 0.5, 3, 0, h * 0.52, trim),
    ...zip(top, rect(top, 0, 0, w * 0.8, d * 0.72, 4), color),
    handle([[-7, -6, h - 0.3], [-6, -5, h + 6.6], [6, -5, h + 6.6], [7, -6, h - 0.3]], 2.2, trim, [0, 1, 0]),
  ];
  if (options.view === 1) return { parts, yaw: -30, lens: "low", fill: 0.94 };
  return { parts, yaw: -18, lens: "low", fill: 1, close: { at: [w * 0.06, -d / 2, h * 0.5], radius: h * 0.56 } };
}

function crate(color: Color, options: DrawOptions, random: Random): Drawing {
  const traits = options.traits ?? [];
  const wicker = traits.includes("wicker");
  const [w, d, h] = [between(random, 46, 50), 31, between(random, 29, 32)];
  const seam = h * 0.5;
  const upper = wicker ? color : blend(color, PALETTE.bone, 0.82);
  const shell = (k: number, z: number) => lift(roundedRing(d * k, w * k, 7, 9), z);
  const lower = loft([shell(0.9, 0), shell(0.95, 1), shell(1, seam - 1), shell(1, seam)], material(color, wicker ? "matte" : "plastic"));
  const roof = loft([shell(1, seam), shell(0.99, seam + 3), shell(0.96, h - 4), shell(0.88, h - 1), shell(0.74, h)], material(upper, wicker ? "matte" : "plastic"));
  const lip = loft([shell(1.02, seam - 1), shell(1.035, seam - 0.5), shell(1.035, seam + 0.6), shell(1.02, seam + 1.1)], material(tone(color, -0.05), wicker ? "wood" : "plastic"), {}, { shadow: "none" });
  const y = -w / 2 - 0.02;
  const front = facing(y, 0, 0);
  const [dw, dh, dz] = [d * 0.62, h * 0.66, h * 0.5];
  const cat = options.view === 2 ? peekingCat(coatOf(options.seed, lch(0.2, 0, 0)), true, (p) => shift(0, -w / 2 + 5.2, h * 0.42)(p)) : [];
  const bars = [
    ...Array.from({ length: 8 }, (_, i): Part => ({ kind: "line", points: [[-dw / 2 + (dw * (i + 0.5)) / 8, y - 0.3, dz - dh / 2 + 0.6], [-dw / 2 + (dw * (i + 0.5)) / 8, y - 0.3, dz + dh / 2 - 0.6]], width: 0.42, color: PALETTE.steel, look: "round", shadow: "none" })),
    ...[0.22, 0.5, 0.78].map((t): Part => ({ kind: "line", points: [[-dw / 2 + 0.5, y - 0.5, dz - dh / 2 + t * dh], [dw / 2 - 0.5, y - 0.5, dz - dh / 2 + t * dh]], width: 0.42, color: PALETTE.steel, look: "round", shadow: "none" })),
  ];
  const side: Plane = { origin: [d / 2 + 0.05, 0, 0], u: [0, 1, 0], v: [0, 0, 1] };
  const slots = wicker ? [] : Array.from({ length: 5 }, (_, i) => i).flatMap((i) => [0, 1].map((k): Part => print(side, rect(side, -w * 0.3 + i * w * 0.15, seam + 4.4 + k * 4.2, w * 0.09, 1.9, 0.9), flat(lch(0.26, 0.01, 60)))));
  const weave = wicker ? wickerWeave(d, w, h, color) : [];
  const grip = sweep(curve([[0, -8, h - 0.6], [0, -6.6, h + 3.6], [0, 6.6, h + 3.6], [0, 8, h - 0.6]], 12), roundedRing(1.6, 2.6, 0.6, 3), material(wicker ? PALETTE.walnut : tone(color, -0.04), "plastic"), () => 1, [1, 0, 0], { shadow: "faces" });
  const latch = (x: number): Part => box([0.9, 2.4, 3.4], 0.3, 0.2, material(tone(color, -0.14), "plastic"), [d / 2 + 0.5, x, seam - 1.6], { shadow: "none" });
  const hatch = traits.includes("top") ? [trace(level(h + 0.05), rect(level(h + 0.05), 0, 0, d * 0.5, w * 0.56, 4), flat(tone(upper, -0.2), 0.9), 0.4)] : [];
  const parts: Part[] = [
    lower,
    roof,
    ...weave,
    lip,
    ...slots,
    ...(wicker ? [] : [latch(-w * 0.28), latch(w * 0.2)]),
    print(front, rect(front, 0, dz, dw + 2.4, dh + 2.4, 5), flat(tone(color, wicker ? -0.2 : -0.07))),
    print(front, rect(front, 0, dz, dw, dh, 4), ramp(front, [0, dz + dh / 2], [0, dz - dh / 2], [0, lch(0.16, 0.01, 60)], [1, lch(0.3, 0.015, 60)])),
    ...cat,
    ...bars,
    trace(front, rect(front, 0, dz, dw, dh, 4), flat(PALETTE.steel), 0.6),
    box([2.2, 0.8, 3], 0.5, 0.2, material(PALETTE.madder, "plastic"), [dw / 2 - 0.6, y - 0.6, dz - 1.5], { shadow: "none" }),
    ...hatch,
    grip,
  ];
  if (options.view === 1) return { parts, yaw: -38, lens: "low", fill: 0.92 };
  return { parts, yaw: -20, lens: "low", fill: 1, close: { at: [0, -w / 2, h * 0.48], radius: h * 0.52 } };
}

/** Willow rods over and under upright stakes, on the two faces one sees. */
function wickerWeave(d: number, w: number, h: number, color: Color): readonly Part[] {
  const out: Part[] = [];
  const faces: readonly { readonly at: (s: number, z: number) => Vec3; readonly span: number; readonly n: Vec3 }[] = [
    { at: (s, z) => [s, -w / 2 - 0.15, z], span: d - 12, n: [0, -1, 0] },
    { at: (s, z) => [d / 2 + 0.15, s, z], span: w - 12, n: [1, 0, 0] },
  ];
  for (const face of faces) {
    for (let row = 0; row < Math.floor((h - 8) / 1.25); row++) {
      const z = 1.6 + row * 1.25;
      const cells = Math.round(face.span / 2.6);
      for (let i = 0; i < cells; i++) {
        const [a, b] = [-face.span / 2 + (i * face.span) / cells, -face.span / 2 + ((i + 1) * face.span) / cells];
        const over = (i + row) % 2 === 0;
        out.push({ kind: "decal", path: outline([face.at(a + 0.15, z), face.at(b - 0.15, z)]), stroke: { paint: flat(tone(color, (over ? 0.025 : -0.07) - (face.n[0] ? 0.13 : 0))), width: 0.95 }, normal: face.n });
      }
    }
  }
  return out;
}

function backpack(color: Color, options: DrawOptions, random: Random): Drawing {
  const bubble = (options.traits ?? []).includes("window");
  const [w, d, h] = [between(random, 31, 33), between(random, 24, 26), between(random, 41, 44)];
  const trim = tone(color, color.l > 0.5 ? -0.22 : 0.1);
  const rings = [[0.95, 0], [1, 1.6], [1, h * 0.5], [0.97, h * 0.78], [0.88, h * 0.92], [0.7, h * 0.985], [0.5, h]].map(([k = 1, z = 0]) => lift(roundedRing(w * k, d * k, 8, 9), z));
  const body = loft(rings, material(color, "fabric"));
  const base = loft([lift(roundedRing(w * 0.95, d * 0.95, 8, 9), 0), lift(roundedRing(w * 1.01, d * 1.01, 8, 9), 1.4), lift(roundedRing(w * 1.01, d * 1.01, 8, 9), 4.6)], material(trim, "fabric"), { start: true }, { shadow: "none" });
  const front = facing(-d / 2 - 0.12, 0, 0);
  const z = h * 0.58;
  const r = w * 0.33;
  const cat = options.view === 2 ? peekingCat(coatOf(options.seed, lch(0.2, 0, 0)), true, (p) => shift(0, -d / 2 + 4.4, z - 2.4)(p)) : [];
  const glass: Part[] = bubble
    ? [
        print(front, rect(front, 0, z, r * 2, r * 2, r), ramp(front, [-r, z + r], [r, z - r], [0, lch(0.26, 0.015, 60)], [1, lch(0.42, 0.02, 60)])),
        ...cat,
        print(front, rect(front, 0, z, r * 2, r * 2, r), ramp(front, [-r, z + r], [r, z - r], [0, lch(0.98, 0, 0), 0.34], [0.45, lch(0.98, 0, 0), 0.03], [1, lch(0.98, 0, 0), 0.16])),
        trace(front, outline(Array.from({ length: 16 }, (_, i): Vec3 => [-r * 0.78 * Math.cos(0.15 + i * 0.075), -d / 2 - 0.3, z + r * 0.78 * Math.sin(0.15 + i * 0.075)])), flat(lch(0.99, 0, 0), 0.6), 0.8),
        trace(front, rect(front, 0, z, r * 2, r * 2, r), flat(trim), 1.5),
        trace(front, rect(front, 0, z, r * 2 + 0.8, r * 2 + 0.8, r + 0.4), flat(tone(trim, 0.12), 0.6), 0.2),
      ]
    : [...meshWindow(front, w * 0.62, h * 0.42, 5, 0, z, trim, cat)];
  const side: Plane = { origin: [w / 2 + 0.12, 0, 0], u: [0, 1, 0], v: [0, 0, 1] };
  const parts: Part[] = [
    handle([[w * 0.2, d / 2 - 1, h * 0.86], [w * 0.34, d / 2 + 5, h * 0.6], [w * 0.36, d / 2 + 2, 5]], 3, trim, [1, 0, 0]),
    handle([[-w * 0.2, d / 2 - 1, h * 0.86], [-w * 0.5, d / 2 + 4, h * 0.62], [-w * 0.48, d / 2 + 1, 5]], 3, trim, [1, 0, 0]),
    body,
    base,
    ...meshWindow(side, d * 0.44, h * 0.38, 3.2, 0, h * 0.55, trim),
    ...zip(front, rect(front, 0, h * 0.52, w * 0.8, h * 0.78, 6), color),
    ...glass,
    print(front, rect(front, 0, h * 0.22, w * 0.5, h * 0.13, 1.2), flat(tone(color, -0.035))),
    trace(front, rect(front, 0, h * 0.22, w * 0.5, h * 0.13, 1.2), flat(tone(color, -0.16), 0.6), 0.18),
    print(front, rect(front, 0, h * 0.225, 4, 1.5, 0.2), flat(PALETTE.bone)),
    handle([[-4, 1, h - 0.6], [-3, 0.6, h + 4], [3, 0.6, h + 4], [4, 1, h - 0.6]], 1.8, trim, [0, 1, 0]),
  ];
  if (options.view === 1) return { parts, yaw: -30, lens: "low", fill: 0.92 };
  return { parts, yaw: -16, lens: "low", fill: 1, close: { at: [0, -d / 2, z], radius: h * 0.36 } };
}

function stroller(color: Color, options: DrawOptions): Drawing {
  const wide = (options.traits ?? []).includes("two");
  const [w, l] = [wide ? 46 : 34, 62];
  const metal = tone(PALETTE.rubber, 0.1);
  const tube = (points: readonly Vec3[], r = 1.1): Part => sweep(curve(points, 8), ellipseRing(r, r, 12), material(metal, "metal"), () => 1, [0.1, 0.2, 1], { shadow: "faces" });
  const wheel = (x: number, y: number, r: number): readonly Part[] =>
    place(
      [
        lathe([[r - 2.2, -1.4], [r - 0.4, -1.5], [r, -0.7], [r, 0.7], [r - 0.4, 1.5], [r - 2.2, 1.4]], material(PALETTE.rubber, "matte"), [0, 0, 0], 44),
        lathe([[r - 2.3, 1.42], [r - 2.6, 1.5]], material(PALETTE.steel, "metal"), [0, 0, 0], 44, { shadow: "none" }),
        lathe([[1.6, 1.5], [1.4, 2.2]], material(metal, "plastic"), [0, 0, 0], 22, { shadow: "none" }),
      ],
      chain(turn("y", -90), shift(x, y, r)),
    );
  // Side profile of the cabin (y along the way it rolls, z up), front at −y.
  const profile: readonly Vec2[] = [[-28, 40], [-30, 48], [-27, 55], [-8, 58], [10, 57], [25, 54], [29, 46], [26, 39], [10, 35], [-14, 35]];
  const cabin = (k: number, x: number): readonly Vec3[] => curve([...profile, profile[0] ?? [0, 0]].map(([y, z]): Vec3 => [x, y * k, 47 + (z - 47) * k]), 5).slice(0, -1);
  const tub = loft([cabin(0.93, w / 2), cabin(1, w / 2 - 2), cabin(1, -w / 2 + 2), cabin(0.93, -w / 2)].map((r) => [...r]), material(color, "fabric"));
  const hoodRing = (k: number, x: number): readonly Vec3[] => [...Array.from({ length: 15 }, (_, i): Vec3 => {
    const a = 0.08 + (i / 14) * 1.7;
    return [x, 4 + 25 * k * Math.cos(a), 54 + 29 * k * Math.sin(a)];
  }), [x, 4, 54]];
  const hood = loft([hoodRing(0.94, w / 2 - 0.4), hoodRing(1, w / 2 - 2.4), hoodRing(1, -w / 2 + 2.4), hoodRing(0.94, -w / 2 + 0.4)].map((r) => [...r]), material(tone(color, 0.025), "fabric"), { start: true, end: true }, { hollow: true });
  const ribs = [0.5, 0.95, 1.4].map((a): Part => ({ kind: "decal", path: outline([[-w / 2 + 1, 4 + 25.2 * Math.cos(a), 54 + 29.2 * Math.sin(a)], [w / 2 - 1, 4 + 25.2 * Math.cos(a), 54 + 29.2 * Math.sin(a)]]), stroke: { paint: flat(tone(color, -0.13), 0.8), width: 0.5 }, normal: [0, Math.cos(a), Math.sin(a)] }));
  const mouth: Part = { kind: "decal", path: outline([[-w / 2 + 3, -1, 57], [w / 2 - 3, -1, 57], [w / 2 - 3, 1, 80.5], [-w / 2 + 3, 1, 80.5]], true), fill: { type: "linear", from: [0, 0, 81], to: [0, 0, 57], stops: [{ at: 0, color: "#1c1714" }, { at: 1, color: "#4b4038" }] }, normal: [0, -1, 0] };
  const rim: Part = { kind: "decal", path: outline([[-w / 2 + 1.2, -1.2, 56.4], [-w / 2 + 1.2, 0.5, 80], [-w / 2 + 4, 0.5, 82.6], [w / 2 - 4, 0.5, 82.6], [w / 2 - 1.2, 0.5, 80], [w / 2 - 1.2, -1.2, 56.4]]), stroke: { paint: flat(tone(color, -0.1)), width: 1.4 } };
  const coat = coatOf(options.seed, color);
  const cats = options.view === 2 ? (wide ? [-9, 9] : [0]).flatMap((x, i) => peekingCat(i ? coatOf(`${options.seed} friend`, coat.base) : coat, true, (p) => shift(x, -9, 66)(p))) : [];
  const flank: Plane = { origin: [w / 2 - 0.4 + 0.6, -4, 46], u: [0, 1, 0], v: [0, 0, 1] };
  const basket = box([w - 8, 34, 7], 3, 1, material(tone(PALETTE.rubber, 0.05), "fabric"), [0, 2, 15]);
  const x = w / 2 - 3;
  const parts: Part[] = [
    ...wheel(-x - 1, 23, 9.5), ...wheel(-x - 1, -24, 7.5),
    tube([[-x, 36, 92], [-x, 24, 62], [-x, 6, 34], [-x, -24, 8]]), tube([[-x, -10, 36], [-x, 8, 24], [-x, 23, 10]]),
    basket,
    tube([[x, 36, 92], [x, 24, 62], [x, 6, 34], [x, -24, 8]]), tube([[x, -10, 36], [x, 8, 24], [x, 23, 10]]),
    tube([[-x, 36, 92], [-x * 0.7, 39, 97], [x * 0.7, 39, 97], [x, 36, 92]], 1.5),
    ...wheel(x + 2, 23, 9.5),
    hood, ...ribs, mouth, ...cats, rim,
    tub,
    ...meshWindow(flank, 22, 8, 3, -4, 1, tone(color, -0.18)),
    ...wheel(x + 2, -24, 7.5),
  ];
  if (options.view === 1) return { parts, yaw: -36, lens: "low", fill: 1 };
  return { parts, yaw: -22, lens: "low", fill: 1, close: { at: [0, -6, 64], radius: 25 } };
}

/** Carriers; the second picture has somebody looking out. */
export function drawCarrier(art: CarrierArt, options: DrawOptions): Drawing {
  const random = seeded(`carrier ${options.seed}`);
  const color = bodyColor(options.color);
  switch (art.form) {
    case "soft":
      return softBag(color, options, random);
    case "box":
      return crate(color, options, random);
    case "backpack":
      return backpack(color, options, random);
    case "stroller":
      return stroller(color, options);
  }
}
