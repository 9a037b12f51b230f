import type { DemoArt } from "@/db/seed/demo/types";
import { coatOf, peekingCat, sleepingCat } from "@/demo/art/cat";
import { blend, type Color, lch, tone } from "@/demo/art/color";
import type { Drawing, DrawOptions } from "@/demo/art/drawing";
import { cushion, pile } from "@/demo/art/furnishing";
import { material } from "@/demo/art/material";
import { bodyColor, PALETTE } from "@/demo/art/palette";
import { type Face, type Part, place } from "@/demo/art/part";
import { flat, outline } from "@/demo/art/plane";
import { between, pick, type Random, seeded } from "@/demo/art/random";
import { box, curve, ellipseRing, lathe, loft, patch, ringTorus, roundedRing, sweep } from "@/demo/art/solids";
import { shift, turn, type Vec2, type Vec3 } from "@/demo/art/vector";

type BedArt = Extract<DemoArt, { kind: "bed" }>;

function roundBed(color: Color, seed: string, random: Random): { readonly parts: readonly Part[]; readonly floor: number } {
  const r = 29;
  const rim = between(random, 6, 7.2);
  const inner = blend(tone(color, 0.09), PALETTE.cotton, 0.45);
  const pad = lathe([[r, 0], [r + 1, 3], [r - 1, 5.2], [r * 0.7, 6.4], [r * 0.3, 5.6], [0.01, 5.2]], material(inner, "plush"), [0, 0, 0], 48, { fuzz: pile(`${seed} pad`, 0.5, 1.4) });
  const back = ringTorus([0, 0, rim], [r, r], rim, material(color, "plush"), pile(seed, 0.55, 1.6), 1);
  return { floor: 5.5, parts: [pad, back] };
}

/** The rim in front of whoever lies inside must be painted after them. */
function splitRim(part: Part): readonly [Part, Part] {
  if (part.kind !== "mesh") return [part, part];
  const front = (f: Face) => (f.points[0]?.[1] ?? 0) < -6;
  return [{ ...part, faces: part.faces.filter((f) => !front(f)) }, { ...part, faces: part.faces.filter(front) }];
}

function bolsterBed(color: Color, seed: string, random: Random): readonly Part[] {
  const [w, d] = [between(random, 74, 82), between(random, 54, 60)];
  const inner = blend(tone(color, 0.1), PALETTE.cotton, 0.5);
  const tube = (points: readonly Vec3[], radius: number) => sweep(curve(points, 20), ellipseRing(radius, radius * 0.92, 18), material(color, "plush"), (t) => Math.sqrt(Math.max(0, 1 - Math.max(0, Math.abs(t - 0.5) * 2 - 0.86) ** 2 / 0.0197)), [0, 0, 1], { fuzz: pile(`${seed} rim`, 0.45, 1.2), shadow: "faces" });
  const h = 11.5;
  return [
    box([w, d, 7], 8, 2.5, material(tone(color, -0.05), "fabric")),
    ...cushion(w - 13, d - 10, 9, 6, 5, inner, `${seed} pad`, [0, -1]),
    tube([[w / 2 - 6, d / 2 - 7, h], [0, d / 2 - 5.4, h + 1.2], [-w / 2 + 6, d / 2 - 7, h]], 6.4),
    tube([[-w / 2 + 6, d / 2 - 8, h], [-w / 2 + 5, 0, h], [-w / 2 + 6, -d / 2 + 6, h - 1.2], [-w / 2 + 13, -d / 2 + 5, h - 2.2], [-w / 2 + 20, -d / 2 + 5, h - 4]], 5.9),
    tube([[w / 2 - 20, -d / 2 + 5, h - 4], [w / 2 - 13, -d / 2 + 5, h - 2.2], [w / 2 - 6, -d / 2 + 6, h - 1.2], [w / 2 - 5, 0, h], [w / 2 - 6, d / 2 - 8, h]], 5.9),
  ];
}

/** A quilted mat; a patchwork one wears squares and triangles of several dyes. */
function matBed(color: Color, options: DrawOptions, random: Random): readonly Part[] {
  const traits = options.traits ?? [];
  const patchwork = traits.includes("patchwork");
  const [w, d, t] = patchwork ? [62, 62, 7] : [between(random, 84, 90), between(random, 56, 60), traits.includes("roll") ? 2.6 : 4.4];
  const cells: Vec2 = patchwork ? [6, 6] : [between(random, 0, 1) < 0.5 ? 7 : 8, 5];
  const n = 6;
  const dyes = [color, tone(color, 0.13), blend(color, PALETTE.cotton, 0.7), blend(color, PALETTE.madder, 0.55), blend(color, lch(0.76, 0.1, 80), 0.6), tone(color, -0.12)] as const;
  const order = Array.from({ length: 80 }, () => pick(random, dyes));
  const edge = (u: number) => Math.min(1, Math.min(u, 1 - u) * 14);
  const top = patch(
    (u, v): Vec3 => {
      const e = Math.sqrt(1 - (1 - edge(u)) ** 2) * Math.sqrt(1 - (1 - edge(v)) ** 2);
      const quilt = Math.abs(Math.sin(u * cells[0] * Math.PI) * Math.sin(v * cells[1] * Math.PI)) ** 0.5;
      const [sx, sy] = [u * 2 - 1, v * 2 - 1];
      return [(sx * (1 - 0.05 * sy ** 12) * w) / 2, (sy * (1 - 0.06 * sx ** 12) * d) / 2, t * 0.4 + t * 0.25 * e + 1.6 * quilt * e];
    },
    cells[0] * n,
    cells[1] * n,
    material(color, "fabric"),
  );
  const faces = top.faces.flatMap((f, k): readonly Face[] => {
    if (!patchwork) return [f];
    const [i, j] = [Math.floor(k / (cells[1] * n)), k % (cells[1] * n)];
    const cell = Math.floor(i / n) * 7 + Math.floor(j / n) * 2;
    const [low, high] = [order[cell % order.length] ?? color, order[(cell + 1) % order.length] ?? color];
    const across = (i % n) + (j % n) - (n - 1);
    const [p, q, r, o] = f.points;
    if (across === 0 && p && q && r && o) return [{ points: [p, q, o], color: low }, { points: [q, r, o], color: high }];
    return [{ ...f, color: across < 0 ? low : high }];
  });
  const seams = patchwork
    ? []
    : [...Array.from({ length: cells[0] - 1 }, (_, i) => [(i + 1) / cells[0], 0] as const), ...Array.from({ length: cells[1] - 1 }, (_, j) => [(j + 1) / cells[1], 1] as const)].flatMap(([at, way]): readonly Part[] =>
        Array.from({ length: 40 }, (_, i): Part => {
          const [a, b] = [0.03 + (i / 40) * 0.94, 0.03 + ((i + 0.55) / 40) * 0.94];
          const p = (s: number): Vec3 => (way ? [(s - 0.5) * w, (at - 0.5) * d, t * 0.65 + 0.04] : [(at - 0.5) * w, (s - 0.5) * d, t * 0.65 + 0.04]);
          return { kind: "decal", path: outline([p(a), p(b)]), stroke: { paint: flat(tone(color, color.l > 0.5 ? -0.2 : 0.2), 0.55), width: 0.2 } };
        }),
      );
  const skirt = loft([roundedRing(w - 3, d - 3, 4, 6), roundedRing(w, d, 4, 6), roundedRing(w - 0.6, d - 0.6, 4, 6)].map((r, i) => r.map((p): Vec3 => [p[0], p[1], [0, t * 0.25, t * 0.5][i] ?? 0])), material(tone(color, -0.05), "fabric"), { start: true });
  const parts: Part[] = [skirt, { ...top, faces, shadow: "none" }, ...seams];
  if (traits.includes("roll")) {
    const roll = sweep(curve([[-w / 2 - 1, -d / 2 + 1, 4], [-w / 2 - 1, d / 2 - 1, 4]], 6), ellipseRing(4.6, 4.2, 22), material(tone(color, -0.04), "fabric"), () => 1, [0, 0, 1], { shadow: "faces" });
    const bands = [-0.28, 0.28].map((s): Part => sweep(Array.from({ length: 25 }, (_, i): Vec3 => [-w / 2 - 1 + 4.9 * Math.cos((i / 24) * 6.2832), s * d, 4 + 4.5 * Math.sin((i / 24) * 6.2832)]), roundedRing(2.4, 0.2, 0.05, 1), material(PALETTE.walnut, "fabric"), () => 1, [0, 1, 0], { shadow: "none" }));
    parts.push(roll, ...bands);
  }
  return parts;
}

function caveBed(color: Color, options: DrawOptions, random: Random): readonly Part[] {
  const felt = !(options.traits ?? []).includes("hood");
  const [r, h] = [24, felt ? between(random, 29, 31) : 25];
  const profile = curve([[r * 0.82, 0, 0], [r, 5, 0], [r * 1.02, h * 0.36, 0], [r * 0.86, h * 0.7, 0], [r * 0.48, h * 0.93, 0], [0.02, h, 0]], 7).map((p): Vec2 => [p[0], p[1]]);
  const shell = lathe(profile, material(color, "plush"), [0, 0, 0], 60, { fuzz: pile(options.seed, felt ? 0.35 : 0.55, felt ? 1.8 : 1.8) });
  const at = (a: number, z: number): Vec3 => {
    const k = profile.findIndex((p) => p[1] >= z);
    const radius = (profile[Math.max(0, k)]?.[0] ?? r) + 0.25;
    return [radius * Math.sin(a), -radius * Math.cos(a), z];
  };
  const mouth = (grow: number): readonly Vec3[] => Array.from({ length: 48 }, (_, i) => at((0.56 + grow * 0.045) * Math.cos((i / 48) * 6.2832), h * 0.37 + (h * 0.27 + grow) * Math.sin((i / 48) * 6.2832)));
  const lip = sweep([...mouth(0.4), ...mouth(0.4).slice(0, 1)], ellipseRing(1.3, 1.3, 12), material(felt ? tone(color, 0.06) : tone(color, 0.09), "plush"), () => 1, [0, -1, 0.2], { fuzz: pile("lip", 0.4, 2), shadow: "none" });
  const inside: Part = { kind: "decal", path: outline(mouth(0), true), fill: { type: "linear", from: at(-0.3, h * 0.66), to: at(0.3, h * 0.08), stops: [{ at: 0, color: "#16110e" }, { at: 1, color: "#4a3d33" }] } };
  const cloth: Part = { kind: "decal", path: outline([...Array.from({ length: 25 }, (_, i) => at(0.52 * Math.cos(Math.PI + (i / 24) * Math.PI) , h * 0.37 + h * 0.26 * Math.sin(Math.PI + (i / 24) * Math.PI) * 1))], true), fill: flat(tone(PALETTE.cotton, -0.24)), clip: outline([at(-0.7, h * 0.24), at(0, h * 0.2), at(0.7, h * 0.24), at(0.7, 0.6), at(0, 0.2), at(-0.7, 0.6)], true) };
  const trim = felt ? [0.78].map((t): Part => ({ kind: "decal", path: outline(Array.from({ length: 140 }, (_, i) => at(-1.02 + (i / 139) * 2.3, h * t + 1.1 * Math.sin(i * 0.42)))), stroke: { paint: flat(tone(color, color.l > 0.6 ? -0.2 : 0.24), 0.9), width: 0.7 } })) : [];
  const cat = options.view === 2 ? peekingCat(coatOf(options.seed, color), true, (p) => shift(0.8, -r * 0.8, h * 0.31)(turn("x", -6)(p))) : [];
  return [shell, ...trim, inside, cloth, ...cat, lip];
}

function hammockBed(color: Color, options: DrawOptions): { readonly parts: readonly Part[]; readonly floor: number } {
  const cot = (options.traits ?? []).includes("cot");
  const [w, d, z] = cot ? [80, 56, 17] : [50, 40, 24];
  const frame = cot ? material(tone(PALETTE.rubber, 0.08), "metal") : material(PALETTE.birch, "wood");
  const legs: readonly Vec2[] = [[-1, 1], [1, 1], [-1, -1], [1, -1]];
  const leg = ([sx, sy]: Vec2): Part => {
    const foot: Vec3 = [sx * (w / 2 - 2), sy * (d / 2 - 2), 0];
    return cot
      ? lathe([[2, 0], [2, 1.6], [1.5, 1.8], [1.5, z + 1.4], [1.1, z + 1.8]], frame, foot, 22)
      : lathe([[1.3, 0], [1.7, 2], [1.9, z + 1], [1.4, z + 3.4], [0.2, z + 4]], frame, foot, 22);
  };
  const rail = (a: Vec3, b: Vec3): Part => sweep([a, b], ellipseRing(cot ? 1.3 : 1.2, cot ? 1.3 : 1.2, 14), frame, () => 1, [0, 0.1, 1], { shadow: "hull" });
  const sag = cot ? 2 : 9;
  const cloth = patch(
    (u, v): Vec3 => [(u - 0.5) * (w - 3), (v - 0.5) * (d - 3), z + 0.4 - sag * (Math.sin(u * Math.PI) * Math.sin(v * Math.PI)) ** (cot ? 0.6 : 0.8)],
    32,
    22,
    material(color, "fabric"),
    { hollow: true },
  );
  const [x, y] = [w / 2 - 2, d / 2 - 2];
  const hem: Part = { kind: "decal", path: outline([[-x + 2.4, -y + 2.4, z], [x - 2.4, -y + 2.4, z], [x - 2.4, y - 2.4, z], [-x + 2.4, y - 2.4, z]], true), stroke: { paint: flat(tone(color, -0.14), 0.4), width: 0.25 } };
  const back = legs.filter((l) => l[1] > 0).map(leg);
  const front = legs.filter((l) => l[1] < 0).map(leg);
  return {
    floor: cot ? z - 1.2 : z - 5,
    parts: [...back, rail([-x, y, z], [x, y, z]), rail([-x, -y, z], [-x, y, z]), rail([x, -y, z], [x, y, z]), cloth, ...(cot ? [hem] : []), rail([-x, -y, z], [x, -y, z]), ...front],
  };
}

/** A bed; where it is a cat's, the second picture has the cat in it. */
export function drawBed(art: BedArt, options: DrawOptions): Drawing {
  const random = seeded(`bed ${options.seed}`);
  const color = bodyColor(options.color);
  const asleep = (z: number, s = 1) => place(sleepingCat(coatOf(options.seed, color)), (p) => shift(0, 1, z)([p[0] * s, p[1] * s, p[2] * s]));
  const yaw = -24;
  switch (art.form) {
    case "round": {
      const { parts, floor } = roundBed(color, options.seed, random);
      if (options.view === 1) return { parts, yaw, lens: "high", fill: 0.92 };
      const [pad, rim] = parts;
      if (!pad || !rim) return { parts, yaw, lens: "high", fill: 0.92 };
      const [behind, before] = splitRim(rim);
      return { parts: [pad, behind, ...asleep(floor, 1.02), before], yaw: -8, lens: "high", fill: 1, close: { at: [0, -2, 8], radius: 26 } };
    }
    case "bolster": {
      const parts = bolsterBed(color, options.seed, random);
      return options.view === 1 ? { parts, yaw, lens: "high", fill: 0.98 } : { parts, yaw: -40, lens: "high", fill: 1, close: { at: [-24, -16, 9], radius: 20 } };
    }
    case "mat": {
      const parts = matBed(color, options, random);
      return options.view === 1 ? { parts, yaw, lens: "high", fill: 0.98 } : { parts, yaw: -42, lens: "high", fill: 1, close: { at: (options.traits ?? []).includes("roll") ? [-34, -18, 3] : [-24, -17, 3], radius: 15 } };
    }
    case "cave": {
      const parts = caveBed(color, options, random);
      return options.view === 1 ? { parts, yaw: -20, lens: "low", fill: 0.86 } : { parts, yaw: -14, lens: "low", fill: 1, close: { at: [0, -20, 13], radius: 19 } };
    }
    case "hammock": {
      const { parts, floor } = hammockBed(color, options);
      const cot = (options.traits ?? []).includes("cot");
      if (options.view === 1) return { parts, yaw, lens: "high", fill: 0.95 };
      if (cot) return { parts, yaw: -40, lens: "high", fill: 1, close: { at: [-30, -24, 14], radius: 17 } };
      const front = parts.slice(-3);
      return { parts: [...parts.slice(0, -3), ...asleep(floor, 0.95), ...front], yaw: -14, lens: "high", fill: 1, close: { at: [0, -2, 22], radius: 26 } };
    }
  }
}
