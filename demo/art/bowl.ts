import type { DemoArt } from "@/db/seed/demo/types";
import { coatOf, sittingCat } from "@/demo/art/cat";
import { blend, type Color, lch, tone } from "@/demo/art/color";
import type { Drawing, DrawOptions } from "@/demo/art/drawing";
import { plank } from "@/demo/art/furnishing";
import { type FinishName, material } from "@/demo/art/material";
import { bodyColor, PALETTE } from "@/demo/art/palette";
import { type Part, place } from "@/demo/art/part";
import { facing, flat, level, outline, print, ramp, rect, trace } from "@/demo/art/plane";
import { between, type Random, seeded } from "@/demo/art/random";
import { blob, box, curve2, ellipseRing, lathe, lift, loft, roundedRing } from "@/demo/art/solids";
import { shift, turn, type Vec2, type Vec3 } from "@/demo/art/vector";

type BowlArt = Extract<DemoArt, { kind: "bowl" }>;
type Dish = { readonly r: number; readonly h: number; readonly wall: Color; readonly inner: Color; readonly finish: FinishName; readonly foot: number; readonly rim?: Color; readonly folds?: boolean };

/** An open dish: outer wall, rolled rim and the hollow inside. */
function dish(at: Vec3, d: Dish): readonly Part[] {
  const outside = d.folds
    ? Array.from({ length: 13 }, (_, i): Vec2 => [d.r * (0.72 + 0.28 * (i / 12)) + (i % 2 ? 0.28 : -0.1), 0.4 + (i / 12) * (d.h - 1)])
    : curve2([[d.r * d.foot, 0], [d.r * (d.foot + 0.04), 0.5], [d.r * 0.94, d.h * 0.55], [d.r, d.h - 0.25]], 6);
  const rim: readonly Vec2[] = [[d.r, d.h - 0.25], [d.r + 0.03, d.h - 0.1], [d.r - 0.06, d.h], [d.r - 0.42, d.h - 0.02], [d.r - 0.55, d.h - 0.2]];
  const inside = curve2([[d.r - 0.55, d.h - 0.2], [d.r * 0.88, d.h * 0.55], [d.r * 0.7, 0.95], [d.r * 0.35, 0.75], [0.01, 0.7]], 6);
  const shape = (profile: readonly Vec2[], color: Color, shadow: "hull" | "none") => {
    const rings = profile.map(([r, z]) => lift(ellipseRing(Math.max(r, 0.01), Math.max(r, 0.01), 60), z).map((p): Vec3 => [p[0] + at[0], p[1] + at[1], p[2] + at[2]]));
    return loft(rings, material(color, d.finish), {}, { shadow });
  };
  const floor = level(at[2] + 0.72, at[0], at[1]);
  const shade: Part = print(floor, rect(floor, -d.r * 0.32, d.r * 0.28, d.r * 1.1, d.r * 0.9, d.r * 0.45), flat(tone(d.inner, -0.3), 0.3), { blur: d.r * 0.16, clip: outline(lift(ellipseRing(d.r - 0.6, d.r - 0.6, 48), 0).map((p): Vec3 => [p[0] + at[0], p[1] + at[1], at[2] + d.h]), true) });
  return [shape(inside, d.inner, "none"), shade, shape(rim, d.rim ?? d.wall, "none"), shape(outside, d.wall, "hull")];
}

/** Kibble heaped in a dish. */
function kibble(at: Vec3, r: number, h: number, random: Random): readonly Part[] {
  const pieces = Array.from({ length: 190 }, () => {
    const [a, q] = [random() * 6.2832, Math.sqrt(random()) * r * 0.84];
    return { x: at[0] + q * Math.cos(a), y: at[1] + q * Math.sin(a), z: at[2] + h * (0.92 - (q / r) ** 2 * 0.4) };
  }).sort((p, q) => q.y - p.y);
  const bed = lathe([[r * 0.88, h * 0.5], [r * 0.5, h * 0.68], [0.01, h * 0.74]], material(tone(PALETTE.kibble, -0.16), "matte"), at, 36, { shadow: "none" });
  return [bed, ...pieces.map((p, i) => blob([p.x, p.y, p.z - 0.25], [0.92, 0.8, 0.56], material(tone(PALETTE.kibble, ((i * 37) % 11) * 0.012 - 0.05), "matte"), 10, { shadow: "none" }))];
}

function water(at: Vec3, r: number, z: number): readonly Part[] {
  const plane = level(at[2] + z, at[0], at[1]);
  const ring = outline(lift(ellipseRing(r, r, 48), 0).map((p): Vec3 => [p[0] + at[0], p[1] + at[1], at[2] + z]), true);
  return [
    print(plane, ring, ramp(plane, [-r, r], [r, -r], [0, tone(PALETTE.water, 0.08), 0.9], [0.5, PALETTE.water, 0.72], [1, tone(PALETTE.water, -0.14), 0.85])),
    trace(plane, rect(plane, 0, 0, r * 1.1, r * 1.1, r * 0.55), flat(lch(0.98, 0.005, 220), 0.5), r * 0.02),
    trace(plane, rect(plane, r * 0.1, -r * 0.1, r * 0.5, r * 0.5, r * 0.25), flat(lch(0.98, 0.005, 220), 0.4), r * 0.018),
  ];
}

function dishOf(color: Color, traits: readonly string[], random: Random): Dish {
  const glaze = blend(tone(color, 0.1), PALETTE.bone, color.l < 0.6 ? 0.7 : 0.5);
  if (traits.includes("enamel")) return { r: 9.5, h: 5, wall: color, inner: PALETTE.bone, finish: "glossy", foot: 0.74, rim: lch(0.32, 0.03, 250) };
  if (traits.includes("maze")) return { r: 11, h: 5.2, wall: color, inner: tone(color, -0.03), finish: "plastic", foot: 0.92 };
  return { r: between(random, 9, 10), h: between(random, 5.4, 6.4), wall: color, inner: glaze, finish: "glossy", foot: between(random, 0.66, 0.84) };
}

/** Walls of a slow bowl: a curling hedge and a few islands. */
function maze(at: Vec3, r: number, color: Color): readonly Part[] {
  const hedge = (x: number, y: number, w: number, d: number, spin: number): Part => {
    const [wall] = place([box([w, d, 3.4], d / 2, 0.5, material(color, "plastic"), [0, 0, 0], { shadow: "none" })], (p) => shift(at[0] + x, at[1] + y, at[2] + 0.6)(turn("z", spin)(p)));
    return wall ?? box([w, d, 3.4], 1, 0.5, material(color, "plastic"));
  };
  return [hedge(0, r * 0.56, r * 0.8, 1.3, 8), hedge(-r * 0.55, r * 0.1, r * 0.62, 1.3, 68), hedge(r * 0.52, r * 0.12, r * 0.7, 1.3, -62), hedge(0, 0.2, r * 0.42, 1.3, 30), hedge(-r * 0.18, -r * 0.5, r * 0.6, 1.3, -24), hedge(r * 0.45, -r * 0.42, r * 0.3, 1.3, 40)];
}

function single(color: Color, options: DrawOptions, random: Random): Drawing {
  const traits = options.traits ?? [];
  const d = dishOf(color, traits, random);
  const at: Vec3 = [0, 0, 0];
  const band: Part[] = traits.includes("enamel") || traits.includes("maze") ? [] : [lathe([[d.r * 0.972 + 0.04, d.h * 0.62], [d.r * 0.985 + 0.05, d.h * 0.74]], material(tone(color, color.l > 0.6 ? -0.16 : 0.2), "glossy"), at, 60, { shadow: "none", open: true })];
  const content = options.view === 2 && !traits.includes("maze") ? kibble(at, d.r, d.h * 0.78, random) : [];
  const [inside, shade, rim, outside] = dish(at, d);
  const parts = [inside, shade, ...(traits.includes("maze") ? maze(at, d.r, color) : []), ...content, rim, outside, ...band].filter((p): p is Part => p !== undefined);
  if (options.view === 1) return { parts, yaw: 0, lens: "high", fill: 0.84 };
  return { parts, yaw: 0, lens: "high", fill: 1, close: { at: [d.r * 0.25, -d.r * 0.3, d.h * 0.8], radius: d.r * 0.85 } };
}

function double(color: Color, options: DrawOptions, random: Random): Drawing {
  const fold = (options.traits ?? []).includes("folding");
  const d: Dish = { r: 7.4, h: fold ? 5 : 4.6, wall: fold ? color : PALETTE.steel, inner: fold ? tone(color, 0.03) : PALETTE.steel, finish: fold ? "matte" : "metal", foot: 0.8, folds: fold };
  const tray: Part[] = fold ? [] : [box([38, 20, 2.6], 9, 0.8, material(color, "plastic"))];
  const z = fold ? 0 : 1.4;
  const spots: readonly Vec3[] = fold ? [[-8.4, 1.4, 0], [8.4, -1.4, 0]] : [[-9, 0, z], [9, 0, z]];
  const filled = options.view === 2;
  const parts = [...tray, ...(fold ? [] : [{ kind: "receiver", ring: lift(roundedRing(37, 19, 8.6, 8), 2.6), strength: 0.28, blur: 0.8 } as const]), ...spots.flatMap((s, i): readonly Part[] => {
    const [inside, shade, rim, outside] = dish(s, d);
    const content = filled ? (i === 0 ? kibble(s, d.r, d.h * 0.78, random) : water(s, d.r * 0.86, d.h * 0.6)) : [];
    return [inside, shade, ...content, rim, outside].filter((p): p is Part => p !== undefined);
  })];
  if (options.view === 1) return { parts, yaw: -22, lens: "high", fill: 0.98 };
  return { parts, yaw: -30, lens: "high", fill: 1, close: { at: [2, -2, 4], radius: 12 } };
}

function raised(color: Color, options: DrawOptions, random: Random): Drawing {
  const tilted = (options.traits ?? []).includes("tilted");
  if (tilted) {
    const d: Dish = { r: 8, h: 3.6, wall: color, inner: blend(color, PALETTE.bone, 0.75), finish: "glossy", foot: 0.82 };
    const pillar = lathe([[6.4, 0], [6.5, 0.6], [4.2, 3.4], [4, 6], [6.2, 9.2]], material(color, "glossy"), [0, 0, 0], 52);
    const head = place(dish([0, 0, 0], d), (p) => shift(0, 0, 8.4)(turn("x", 13)(p)));
    const parts = [pillar, ...head];
    if (options.view === 1) return { parts, yaw: -10, lens: "high", fill: 0.84 };
    const cat = place(sittingCat(coatOf(options.seed, color), 0), (p) => shift(3, 17, 0)(p));
    return { parts: [...cat, ...parts], yaw: -18, lens: "low", fill: 1, close: { at: [2, 4, 15], radius: 20 } };
  }
  const [w, dep, h] = [42, 21, between(random, 12, 14)];
  const woody = color.h > 40 && color.h < 95 && color.c > 0.045;
  const timber = woody ? color : PALETTE.birch;
  const d: Dish = { r: 7.6, h: 4.4, wall: woody ? PALETTE.steel : color, inner: woody ? PALETTE.steel : blend(color, PALETTE.bone, 0.6), finish: woody ? "metal" : "glossy", foot: 0.8 };
  const legs = [-1, 1].map((s) => box([2.2, dep, h - 2], 0.6, 0.25, material(tone(timber, -0.02), "wood"), [s * (w / 2 - 2.4), 0, 0]));
  const spots: readonly Vec3[] = [[-9.6, 0, h - 3], [9.6, 0, h - 3]];
  const holes = spots.map((s): Part => print(level(h + 0.02, s[0], s[1]), rect(level(h + 0.02, s[0], s[1]), 0, 0, d.r * 2 + 0.3, d.r * 2 + 0.3, d.r + 0.15), flat(tone(timber, -0.3))));
  const beam = box([w - 7, 1.6, 3], 0.4, 0.2, material(tone(timber, -0.05), "wood"), [0, -dep / 2 + 5, h - 5]);
  const lips = spots.flatMap((s, i): readonly Part[] => {
    const [inside, shade, rim] = dish(s, d);
    const content = options.view === 2 ? (i ? water(s, d.r * 0.86, d.h * 0.6) : kibble(s, d.r, d.h * 0.8, random)) : [];
    return [inside, shade, ...content, rim].filter((p): p is Part => p !== undefined);
  });
  const collar = spots.map((s): Part => lathe([[d.r, s[2] + 3], [d.r, s[2] + d.h - 0.2]], material(d.wall, d.finish), [s[0], s[1], 0], 56, { shadow: "none", open: true }));
  const [left, right] = legs;
  const parts = [right, beam, left, ...plank(roundedRing(w, dep, 2.4, 6), h - 2, 2, timber), ...holes, ...collar, ...lips].filter((p): p is Part => p !== undefined);
  if (options.view === 1) return { parts, yaw: -24, lens: "high", fill: 0.96 };
  return { parts, yaw: -36, lens: "high", fill: 1, close: { at: [-7, -3, h], radius: 11.5 } };
}

function fountain(color: Color, options: DrawOptions): Drawing {
  const steel = (options.traits ?? []).includes("steel");
  const finish: FinishName = steel ? "metal" : "glossy";
  const [r, h] = steel ? [10, 12] : [10.6, 9];
  const body = lathe(steel ? [[r - 0.3, 0], [r, 0.4], [r, h - 0.4], [r - 0.3, h]] : curve2([[r * 0.8, 0], [r * 0.92, 1], [r, h * 0.6], [r * 0.96, h]], 6), material(color, finish), [0, 0, 0], 64);
  const rim = loft([lift(ellipseRing(r * 0.96, r * 0.96, 60), h), lift(ellipseRing(r * 0.96 - 0.5, r * 0.96 - 0.5, 60), h + 0.15), lift(ellipseRing(r * 0.96 - 0.9, r * 0.96 - 0.9, 60), h - 0.5)], material(tone(color, 0.03), finish), {}, { shadow: "none" });
  const pool = water([0, 0, 0], r * 0.96 - 0.8, h - 0.45);
  const stem = lathe(steel ? [[1.5, h - 0.5], [1.4, h + 5], [1, h + 5.4]] : curve2([[3.6, h - 0.5], [2.2, h + 1.6], [1.7, h + 4], [2.4, h + 5.2], [2, h + 5.6]], 5), material(color, finish), [0, 1.5, 0], 40, { shadow: "none" });
  const jet = (points: readonly Vec3[], width: number): readonly Part[] => [
    { kind: "decal", path: outline(points), stroke: { paint: flat(tone(PALETTE.water, 0.04), 0.85), width } },
    { kind: "decal", path: outline(points.map((p): Vec3 => [p[0] - width * 0.15, p[1], p[2] + 0.1])), stroke: { paint: flat(lch(0.99, 0.004, 220), 0.8), width: width * 0.3 } },
  ];
  const arc = (a: number): readonly Vec3[] => Array.from({ length: 16 }, (_, i): Vec3 => {
    const t = i / 15;
    return [Math.cos(a) * t * 5.6, 1.5 + Math.sin(a) * t * 5.6, h + 5.7 + 1.5 * t - 7 * t * t];
  });
  const jets = (steel ? [-2.2] : [2.6, 0.4, -0.6, -1.6, -2.7]).flatMap((a) => jet(arc(a), steel ? 0.8 : 0.5));
  const foot = facing(-r - 0.02, 0, 0);
  const light = print({ ...foot, origin: [0, -r - 0.05, 1.6] }, rect({ ...foot, origin: [0, -r - 0.05, 1.6] }, 0, 0, 0.5, 0.5, 0.25), flat(lch(0.86, 0.09, 200)));
  const cord: Part = { kind: "line", points: [[r * 0.6, r * 0.7, 0.4], [r * 1.3, r * 0.8, 0.25], [r * 1.9, r * 0.3, 0.25], [r * 2, r * 0.9, 0.25]] satisfies readonly Vec3[], width: 0.4, color: tone(PALETTE.bone, -0.15), look: "round" };
  const parts: Part[] = [...(options.view === 1 ? [] : [cord]), body, rim, ...pool, stem, ...jets, light];
  if (options.view === 1) return { parts, yaw: -12, lens: "high", fill: 0.84 };
  return { parts, yaw: -12, lens: "high", fill: 1, close: { at: [0, 0, h + 2], radius: 8.6 } };
}

function feeder(color: Color, options: DrawOptions, random: Random): Drawing {
  const gravity = (options.traits ?? []).includes("gravity");
  const [w, d] = gravity ? [15, 15] : [17, 18];
  const tray: Dish = { r: 6.8, h: 4, wall: gravity ? color : PALETTE.steel, inner: gravity ? tone(color, 0.02) : PALETTE.steel, finish: gravity ? "plastic" : "metal", foot: 0.86 };
  const spot: Vec3 = [0, -d / 2 - 3.4, 1];
  const [inside, shade, rim, outside] = dish(spot, tray);
  const bowl = [inside, shade, ...kibble(spot, tray.r, tray.h * 0.7, random), rim, outside].filter((p): p is Part => p !== undefined);
  const base = box([w, d + 14, 2], 7, 0.6, material(tone(color, -0.03), "plastic"), [0, -5, 0]);
  if (gravity) {
    const silo = lathe([[6.8, 8], [7, 8.6], [7, 25], [6.4, 26]], material(blend(color, lch(0.9, 0.01, 220), 0.82), "glossy"), [0, 1, 0], 52);
    const grain = lathe([[6.7, 8.2], [6.7, 20]], material(PALETTE.kibble, "matte"), [0, 0.98, 0], 52, { shadow: "none" });
    const gloss: Part = { kind: "decal", path: outline([[-5, -4.2, 10], [-3.6, -5.2, 10], [-3.6, -5.2, 24], [-5, -4.2, 24]], true), fill: flat(lch(0.99, 0, 0), 0.4), blur: 0.2 };
    const lid = lathe([[7.2, 25.6], [7.3, 26], [7.2, 27.4], [6.6, 28]], material(color, "plastic"), [0, 1, 0], 52);
    const throat = lathe([[6.2, 1.5], [6.6, 4], [7.2, 8.4]], material(color, "plastic"), [0, 1, 0], 52);
    const parts = [base, throat, silo, grain, gloss, lid, ...bowl];
    return options.view === 1 ? { parts, yaw: -24, lens: "high", fill: 0.94 } : { parts, yaw: -34, lens: "high", fill: 1, close: { at: [0, -10, 7], radius: 10 } };
  }
  const tower = box([w, d * 0.8, 27], 5.5, 1.2, material(color, "plastic"), [0, 3, 0]);
  const y = 3 - d * 0.4 - 0.03;
  const plane = facing(y, 0, 0);
  const glass = print(plane, rect(plane, 0, 19, w * 0.56, 9, 1.6), ramp(plane, [0, 24], [0, 14], [0, lch(0.3, 0.02, 60)], [1, lch(0.22, 0.02, 60)]));
  const grain = Array.from({ length: 46 }, (): Part => print(plane, rect(plane, between(random, -w * 0.25, w * 0.25), between(random, 15, 19.5), 1, 0.72, 0.36), flat(tone(PALETTE.kibble, between(random, -0.06, 0.08)))));
  const face = print(plane, rect(plane, 0, 10.4, 6.4, 2.8, 0.7), flat(lch(0.2, 0.01, 60)));
  const clock = [-1.9, -0.7, 0.7, 1.9].map((x): Part => print(plane, rect(plane, x, 10.4, 0.7, 1.3, 0.12), flat(lch(0.88, 0.07, 170), 0.95)));
  const chute = print(plane, rect(plane, 0, 5.4, 7.2, 4, 2), flat(tone(color, -0.3)));
  const sheen = print(plane, rect(plane, -w * 0.16, 19, 1.6, 8, 0.8), flat(lch(0.98, 0, 0), 0.16));
  const parts = [base, tower, glass, ...grain, sheen, face, ...clock, chute, ...bowl];
  return options.view === 1 ? { parts, yaw: -24, lens: "high", fill: 0.94 } : { parts, yaw: -30, lens: "high", fill: 1, close: { at: [0, -7, 9], radius: 10.5 } };
}

/** Bowls, fountains and feeders; the second picture is filled. */
export function drawBowl(art: BowlArt, options: DrawOptions): Drawing {
  const random = seeded(`bowl ${options.seed}`);
  const color = bodyColor(options.color);
  switch (art.form) {
    case "bowl":
      return single(color, options, random);
    case "double":
      return double(color, options, random);
    case "raised":
      return raised(color, options, random);
    case "fountain":
      return fountain(color, options);
    case "feeder":
      return feeder(color, options, random);
  }
}
