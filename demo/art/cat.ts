import { type Color, lch, tone } from "@/demo/art/color";
import { type Material, material } from "@/demo/art/material";
import { type Face, type Fuzz, fuse, type Part, place } from "@/demo/art/part";
import { flat, outline } from "@/demo/art/plane";
import { pick, seeded } from "@/demo/art/random";
import { blob, curve, ellipseRing, loft, type Mesh, sweep } from "@/demo/art/solids";
import { chain, type Move, shift, turn, type Vec3 } from "@/demo/art/vector";

type Coat = { readonly base: Color; readonly pale: Color; readonly stripe: number; readonly eye: Color };
const COATS: readonly [Coat, ...Coat[]] = [
  { base: lch(0.62, 0.025, 70), pale: lch(0.85, 0.02, 80), stripe: -0.13, eye: lch(0.75, 0.11, 115) },
  { base: lch(0.72, 0.105, 62), pale: lch(0.92, 0.035, 80), stripe: -0.08, eye: lch(0.72, 0.1, 95) },
  { base: lch(0.36, 0.012, 60), pale: lch(0.42, 0.012, 60), stripe: 0, eye: lch(0.8, 0.13, 90) },
  { base: lch(0.9, 0.018, 82), pale: lch(0.95, 0.012, 85), stripe: 0, eye: lch(0.68, 0.08, 230) },
  { base: lch(0.56, 0.018, 250), pale: lch(0.62, 0.016, 250), stripe: 0, eye: lch(0.76, 0.11, 75) },
];

/** The coat a product's cat wears: always the same for the same seed, and never lost against what it lies on. */
export function coatOf(seed: string, against?: Color): Coat {
  const apart = COATS.filter(
    (c) => !against || Math.abs(c.base.l - against.l) > 0.16 || Math.abs(c.base.c - against.c) > 0.07,
  );
  const [first = COATS[0], ...rest] = apart;
  return pick(seeded(`cat ${seed}`), [first, ...rest]);
}

const FUR: Fuzz = { length: 0.5, density: 4, seed: "fur" };
const fur = (color: Color): Material => material(color, "plush");

/** Tabby bars where `phase` says; belly and paws stay pale. */
function barred(mesh: Mesh, coat: Coat, phase: (p: Vec3) => number): Mesh {
  if (coat.stripe === 0) return mesh;
  const faces = mesh.faces.map((f): Face => {
    const p = f.points[0] ?? [0, 0, 0];
    const s = Math.sin(phase(p) + 0.5 * Math.sin(phase(p) * 0.37 + p[2] * 0.4));
    return s > 0.45 ? { ...f, tint: coat.stripe * Math.min(1, (s - 0.45) * 3) } : f;
  });
  return { ...mesh, faces };
}

function ear(side: 1 | -1, coat: Coat): Mesh {
  const foot: readonly Vec3[] = [
    [side * 0.9, -0.9, 3.3],
    [side * 5, 0.2, 1.2],
    [side * 3.1, 2.2, 2.4],
  ];
  const tip: Vec3 = [side * 4.5, 0.3, 6.3];
  const ring = side === 1 ? foot : [...foot].reverse();
  const toward = (t: number, belly: number): readonly Vec3[] =>
    ring.map((p) => [
      p[0] + (tip[0] - p[0]) * t + side * belly * 0.4,
      p[1] + (tip[1] - p[1]) * t,
      p[2] + (tip[2] - p[2]) * t + belly,
    ]);
  return loft([ring, toward(0.35, 0.28), toward(0.7, 0.25), toward(0.94, 0)], fur(tone(coat.base, -0.015)), {
    end: true,
  });
}

/** The bare inside of an ear. */
function earInside(side: 1 | -1): Part {
  const p: readonly Vec3[] = [
    [side * 1.9, -1.25, 3.45],
    [side * 4.3, -0.75, 2.6],
    [side * 4.25, -0.35, 5.3],
  ];
  return {
    kind: "decal",
    path: outline(p, true),
    fill: flat(lch(0.72, 0.06, 35), 0.75),
    stroke: { paint: flat(lch(0.72, 0.06, 35), 0.35), width: 0.5 },
    normal: [0, -1, 0.1],
  };
}

/** A head looking towards −y from the origin at its middle; eyes open or asleep. */
function head(coat: Coat, awake: boolean): readonly Part[] {
  const skull = barred(blob([0, 0, 0], [5.3, 4.7, 4.6], fur(coat.base), 26), coat, (p) =>
    p[1] < 1 && p[2] > 1 ? p[0] * 2.4 : p[2] * 1.5,
  );
  const muzzle = blob([0, -4, -1.5], [2.5, 1.7, 1.75], fur(coat.pale), 18);
  const cheeks = [-1, 1].map((s) => blob([s * 2.6, -2.4, -1.7], [2.4, 2.2, 2], fur(coat.pale), 16));
  const ears = ([1, -1] as const).map((s) => ear(s, coat));
  const face = fuse([skull, muzzle, ...cheeks, ...ears], { ...FUR, length: 0.36, density: 3.4 });
  const at = (x: number, z: number, y = -4.75): Vec3 => [x, y, z];
  const arc = (x: number, bend: number): Part => ({
    kind: "decal",
    path: outline(
      Array.from({ length: 9 }, (_, i) => at(x + (i / 8 - 0.5) * 2, 0.55 + bend * Math.sin((i / 8) * Math.PI), -4.5)),
    ),
    stroke: { paint: flat(lch(0.22, 0.02, 60), 0.85), width: 0.26 },
  });
  const ellipseAt = (x: number, z: number, rx: number, rz: number, y: number) =>
    outline(
      Array.from({ length: 20 }, (_, i) =>
        at(x + rx * Math.cos((i / 20) * 6.2832), z + rz * Math.sin((i / 20) * 6.2832), y),
      ),
      true,
    );
  const eyes: readonly Part[] = awake
    ? [-2, 2].flatMap((x): readonly Part[] => [
        { kind: "decal", path: ellipseAt(x, 0.75, 1.02, 0.95, -4.55), fill: flat(lch(0.2, 0.02, 60)) },
        { kind: "decal", path: ellipseAt(x, 0.75, 0.84, 0.8, -4.6), fill: flat(coat.eye) },
        { kind: "decal", path: ellipseAt(x, 0.75, 0.36, 0.74, -4.65), fill: flat(lch(0.15, 0.01, 60)) },
        { kind: "decal", path: ellipseAt(x - 0.25, 1.1, 0.2, 0.2, -4.7), fill: flat(lch(0.99, 0, 0)) },
      ])
    : [arc(-2.1, -0.5), arc(2.1, -0.5)];
  const nose: Part = {
    kind: "decal",
    path: outline([at(-0.62, -0.62, -5.75), at(0.62, -0.62, -5.75), at(0, -1.25, -5.8)], true),
    fill: flat(lch(0.62, 0.07, 25)),
    stroke: { paint: flat(lch(0.62, 0.07, 25)), width: 0.25 },
  };
  const mouth: Part = {
    kind: "decal",
    path: outline([
      at(-1.1, -2.2, -5.5),
      at(-0.5, -2.35, -5.7),
      at(0, -1.85, -5.75),
      at(0.5, -2.35, -5.7),
      at(1.1, -2.2, -5.5),
    ]),
    stroke: { paint: flat(lch(0.3, 0.02, 50), 0.8), width: 0.17 },
  };
  const whiskers = [-1, 1].flatMap((s) =>
    [0, 1, 2].map(
      (i): Part => ({
        kind: "decal",
        path: outline(
          curve(
            [at(s * 1.6, -1.5 - i * 0.25, -5.2), at(s * 4.2, -1.2 - i * 0.6, -5.4), at(s * 6.8, -1.4 - i * 0.9, -4.9)],
            6,
          ),
        ),
        stroke: { paint: flat(lch(0.97, 0.005, 85), 0.75), width: 0.09 },
      }),
    ),
  );
  return [face, earInside(-1), earInside(1), ...eyes, nose, mouth, ...whiskers];
}

const tube = (points: readonly Vec3[], radius: (t: number) => number, color: Color, n = 16, steps = 8): Mesh =>
  sweep(curve(points, steps), ellipseRing(1, 1, n), fur(color), radius, [0.12, 0.2, 1]);

/** A cat curled up asleep, nose towards the viewer; about 34 cm across. */
export function sleepingCat(coat: Coat): readonly Part[] {
  const ring = (a: number, r: number, z: number): Vec3 => [
    r * Math.cos((a * Math.PI) / 180),
    r * 0.82 * Math.sin((a * Math.PI) / 180),
    z,
  ];
  const spine = Array.from({ length: 15 }, (_, i) => ring(-50 + i * 19.5, 8.6, 5.6));
  const swell = (t: number) =>
    4.6 +
    2.3 * Math.sin(Math.min(1, t * 1.15) * Math.PI) ** 0.8 +
    (t < 0.25 ? 1.4 * Math.sin((t / 0.25) * Math.PI * 0.5) : 1.2 * (1 - t));
  const body = barred(
    tube(
      spine,
      (t) => Math.max(0.3, swell(t) * Math.min(1, t * 9 + 0.35) * Math.sqrt(Math.min(1, (1 - t) * 9))),
      coat.base,
      22,
      5,
    ),
    coat,
    (p) => Math.atan2(p[1], p[0]) * 9,
  );
  const tail = barred(
    tube(
      Array.from({ length: 8 }, (_, i) => ring(-48 - i * 17, 12.2 - i * 0.15, 2.4)),
      (t) => 2.1 * (1 - 0.35 * t),
      coat.base,
      12,
      5,
    ),
    coat,
    (p) => Math.atan2(p[1], p[0]) * 16,
  );
  const thigh = blob([7.2, -4.6, 5], [5.6, 5, 5], fur(coat.base), 22);
  const middle = blob([0, 0.4, 4], [6.6, 5.2, 4], fur(coat.pale), 18);
  const paw = blob([-6.6, -9.2, 1.9], [3.2, 2.1, 1.7], fur(coat.pale), 14);
  const rest = chain(turn("y", -16), turn("z", -8), turn("x", 6), shift(-3.2, -9.4, 5.6));
  return [fuse([body, middle, thigh, paw], FUR), fuse([tail], FUR), ...place(head(coat, false), rest)];
}

/** A cat sitting upright, facing the viewer; about 31 cm tall. */
export function sittingCat(coat: Coat, look = 0): readonly Part[] {
  const torso = barred(
    tube(
      [
        [0, 4.5, 5.5],
        [0, 3.6, 10],
        [0, 0.8, 16],
        [0, -1.6, 21],
      ],
      (t) => 8.2 - 3.6 * t,
      coat.base,
      22,
      7,
    ),
    coat,
    (p) => p[2] * 1.1,
  );
  const rump = barred(blob([0, 5.2, 6.2], [8.6, 8.6, 6.4], fur(coat.base), 26), coat, (p) => p[2] * 1.1);
  const chest = blob([0, -2.8, 13.2], [4.3, 3.8, 6.2], fur(coat.pale), 20);
  const thighs = [-1, 1].map((s) =>
    barred(blob([s * 6, 0.6, 5.2], [3.7, 6, 5.2], fur(coat.base), 20), coat, (p) => p[2] * 1.3),
  );
  const legs = [-1, 1].map((s) =>
    tube(
      [
        [s * 2.5, -4.2, 13],
        [s * 2.6, -5.8, 7],
        [s * 2.6, -6.2, 1.4],
      ],
      (t) => 2.35 - 0.65 * t,
      coat.base,
      14,
      6,
    ),
  );
  const paws = [
    ...[-1, 1].map((s) => blob([s * 2.6, -7.3, 1.25], [1.95, 2.5, 1.35], fur(coat.pale), 14)),
    ...[-1, 1].map((s) => blob([s * 6.6, -5.4, 1.2], [1.9, 3, 1.3], fur(coat.pale), 14)),
  ];
  const tail = barred(
    tube(
      [
        [4, 12, 2],
        [11, 9, 2],
        [13, 2, 1.9],
        [10.5, -5, 1.8],
        [6.5, -8.6, 1.8],
      ],
      (t) => 1.9 * (1 - 0.3 * t),
      coat.base,
      12,
      7,
    ),
    coat,
    (p) => p[1] * 1.4,
  );
  return [
    fuse([torso, rump, chest, ...thighs, ...legs, ...paws], FUR),
    fuse([tail], FUR),
    ...place(head(coat, true), chain(turn("z", look), shift(0, -3, 24.6))),
  ];
}

/** A cat lying like a loaf along x, head to the left; about 34 cm long. */
export function lyingCat(coat: Coat, look = -20): readonly Part[] {
  const body = barred(blob([1, 0, 6], [12.2, 7, 6.3], fur(coat.base), 30), coat, (p) => p[0] * 0.95);
  const haunch = barred(blob([6.8, -1.6, 5.2], [6, 6.4, 5.2], fur(coat.base), 24), coat, (p) => p[0] * 1.1);
  const neck = tube(
    [
      [-5, 0, 7],
      [-9, -1.4, 10],
    ],
    (t) => 5.4 - t,
    coat.base,
    18,
    6,
  );
  const paws = [
    blob([-11, -5.6, 1.5], [3.4, 1.9, 1.5], fur(coat.pale), 16),
    blob([-10, -2, 1.5], [3.4, 1.9, 1.5], fur(coat.pale), 16),
  ];
  const tail = barred(
    tube(
      [
        [12.5, 2, 2.2],
        [15.5, -3, 2],
        [12, -8, 1.8],
        [5, -8.8, 1.7],
      ],
      (t) => 1.9 * (1 - 0.3 * t),
      coat.base,
      12,
      8,
    ),
    coat,
    (p) => p[0] * 1.3,
  );
  return [
    fuse([body, haunch, neck, ...paws], FUR),
    fuse([tail], FUR),
    ...place(head(coat, true), chain(turn("z", look), shift(-10.6, -3.4, 12.6))),
  ];
}

/** Only the head, for a window or a doorway. */
export function peekingCat(coat: Coat, awake: boolean, move: Move): readonly Part[] {
  return place(head(coat, awake), move);
}
