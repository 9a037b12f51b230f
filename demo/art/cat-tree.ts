import { coatOf, lyingCat, peekingCat, sittingCat } from "@/demo/art/cat";
import { type Color, tone } from "@/demo/art/color";
import type { ArtOf, Drawing, DrawOptions } from "@/demo/art/drawing";
import { cord, cushion, pile, plank, ropePost, sling } from "@/demo/art/furnishing";
import { material } from "@/demo/art/material";
import { bodyColor, PALETTE } from "@/demo/art/palette";
import { type Part, place } from "@/demo/art/part";
import { flat, outline } from "@/demo/art/plane";
import { between, pick, type Random, seeded } from "@/demo/art/random";
import { blob, box, lathe, ringTorus, roundedRing } from "@/demo/art/solids";
import { shift, turn, type Vec2, type Vec3 } from "@/demo/art/vector";

/** A platform a cat can stand on: middle, size, height of its upper face. */
export type Level = {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly d: number;
  readonly z: number;
};

/** The platforms of a tree, from the lowest: exactly as many as its specification counts. */
export function levelsOf(art: ArtOf<"cat-tree">, random: Random): readonly Level[] {
  const first = art.house ? 31 : art.levels === 1 ? 46 : art.levels === 2 ? 34 : 26;
  const step = art.levels > 4 ? 25 : 30;
  const flip = random() < 0.5 ? 1 : -1;
  return Array.from({ length: art.levels }, (_, i): Level => {
    const side = (i % 2 === 0 ? 1 : -1) * flip;
    const roof = art.house && i === 0;
    const last = i === art.levels - 1;
    const shrink = roof ? 1 : 0.94 - 0.03 * Math.min(i, 4);
    return {
      x: art.levels === 1 ? 0 : side * (roof ? 7 : between(random, 8.5, 10.5)),
      y: roof ? 1 : between(random, -1, 2),
      w: (roof ? 40 : last ? 35 : 36) * shrink,
      d: (roof ? 36 : 32) * shrink,
      z: first + i * step,
    };
  });
}

function house(l: Level, low: number, color: Color, wood: Color, yurt: boolean, seed: string): readonly Part[] {
  const h = l.z - low - 2;
  const hole = (radius: number, y: number, x = l.x): readonly Vec3[] =>
    Array.from({ length: 40 }, (_, i) => [
      x + radius * Math.cos((i / 40) * 6.2832),
      y,
      low + h * 0.5 + radius * Math.sin((i / 40) * 6.2832),
    ]);
  const dark = tone(color, -0.34);
  if (yurt) {
    const r = 18.5;
    const wall = lathe(
      [
        [r, 0],
        [r + 0.3, 1],
        [r, h * 0.62],
        [r * 0.72, h * 0.9],
        [r * 0.42, h],
      ],
      material(color, "plush"),
      [l.x, l.y, low],
      44,
      { fuzz: pile(seed, 0.35, 1.6) },
    );
    const belts = [0.16, 0.58].map(
      (t): Part =>
        lathe(
          [
            [r + 0.45, h * t],
            [r + 0.5, h * t + 1.5],
          ],
          material(PALETTE.madder, "fabric"),
          [l.x, l.y, low],
          44,
          { shadow: "none", open: true },
        ),
    );
    const y = l.y - r - 0.35;
    return [
      wall,
      ...belts,
      {
        kind: "decal",
        path: outline(hole(h * 0.34, y), true),
        fill: flat(dark),
        stroke: { paint: flat(tone(color, 0.06)), width: 1.3 },
        normal: [0, -1, 0],
      },
    ];
  }
  const [w, d] = [l.w - 3, l.d - 3];
  const y = l.y - d / 2 - 0.05;
  const radius = Math.min(10, h * 0.37);
  const side: readonly Vec3[] = Array.from({ length: 40 }, (_, i) => [
    l.x - w / 2 - 0.05,
    l.y + radius * 0.8 * Math.cos((i / 40) * 6.2832),
    low + h * 0.5 + radius * 0.8 * Math.sin((i / 40) * 6.2832),
  ]);
  const rim = (points: readonly Vec3[], normal: Vec3): readonly Part[] => [
    {
      kind: "decal",
      path: outline(points, true),
      fill: {
        type: "linear",
        from: [l.x, y, low + h],
        to: [l.x, y, low],
        stops: [
          { at: 0, color: "#15110e", opacity: 0.96 },
          { at: 1, color: "#3a2f27", opacity: 0.94 },
        ],
      },
      stroke: { paint: flat(tone(color, 0.05)), width: 1.4 },
      normal,
    },
    {
      kind: "decal",
      path: outline(points, true),
      stroke: { paint: flat(tone(wood, -0.2), 0.35), width: 0.25 },
      normal,
    },
  ];
  return [
    box([w, d, h], 3.2, 0.8, material(color, "plush"), [l.x, l.y, low], { fuzz: pile(seed, 0.35, 1.6) }),
    ...rim(hole(radius, y), [0, -1, 0]),
    ...rim(side, [-1, 0, 0]),
  ];
}

function nest(l: Level, color: Color, seed: string): readonly Part[] {
  return [ringTorus([l.x, l.y, l.z + 2.6], [l.w / 2 - 2.6, l.d / 2 - 2.6], 2.7, material(color, "plush"), pile(seed))];
}

function standingTree(
  art: ArtOf<"cat-tree">,
  options: DrawOptions,
): { readonly parts: readonly Part[]; readonly levels: readonly Level[] } {
  const random = seeded(`cat-tree ${options.seed}`);
  const traits = options.traits ?? [];
  const color = bodyColor(options.color);
  const wood = pick(random, [PALETTE.birch, PALETTE.birch, PALETTE.oak]);
  const woody = color.h > 50 && color.h < 90 && color.c > 0.055 && traits.includes("wood");
  const plate = woody ? color : wood;
  const felt = woody ? PALETTE.cotton : color;
  const levels = levelsOf(art, random);
  const top = levels[levels.length - 1];
  const baseZ = 3;
  const [bw, bd] = art.levels === 1 ? [40, 40] : [58, 44];
  const parts: Part[] = [...plank(roundedRing(bw, bd, 5, 7), 0, baseZ, plate)];
  const fat = traits.includes("large") ? 6 : art.levels === 1 ? 5.2 : 4;
  if (art.levels > 1) {
    // The tall post at the back ties the tower together and is hidden first.
    const tall = levels[Math.min(levels.length - 1, 2)];
    if (tall && levels.length > 2) parts.push(ropePost(tall.x > 0 ? 21 : -21, 13, baseZ, tall.z - 2, fat * 0.9));
  }
  levels.forEach((l, i) => {
    const below = levels[i - 1];
    const floor = below?.z ?? baseZ;
    const ceiling = l.z - 2;
    const posts: Vec2[] = [];
    if (i === 0 && art.house) posts.push([l.x > 0 ? -19 : 19, -8]);
    else if (art.levels === 1 || !below)
      posts.push(
        art.levels === 1 ? [0, 0] : [l.x + (l.x > 0 ? 8 : -8), 3],
        ...(art.levels > 1 ? ([[l.x + (l.x > 0 ? -6 : 6), -6]] as const) : []),
      );
    else
      posts.push(
        [(below.x + l.x) / 2 + (l.x > 0 ? 2 : -2), 6],
        ...(i < 3 && i > 0 && i % 2 ? ([[l.x + (l.x > 0 ? 9 : -9), -6]] as const) : []),
      );
    if (i === 0 && art.house) {
      parts.push(...house(l, baseZ, felt, plate, traits.includes("yurt"), `${options.seed} house`));
      const [p] = posts;
      const next = levels[1];
      if (p && next) parts.push(ropePost(p[0], p[1], baseZ, next.z - 2, fat));
    } else {
      for (const [x, y] of [...posts].sort((a, b) => b[1] - a[1])) {
        const onBelow = below && Math.abs(x - below.x) < below.w / 2 - 2;
        parts.push(ropePost(x, y, onBelow ? floor : baseZ, ceiling, fat));
      }
    }
    if (art.hammock && i === Math.max(1, levels.length - 2) && i > 0) {
      const z = l.z - 4;
      parts.push(sling(l.w * 0.8, l.d * 0.85, z, 8.5, tone(felt, 0.03), [l.x + (l.x > 0 ? 4 : -4), l.y - 6]));
      for (const sx of [-1, 1])
        parts.push({
          kind: "line",
          points: [
            [l.x + (l.x > 0 ? 4 : -4) + sx * l.w * 0.4, l.y - 6 - l.d * 0.42, z],
            [l.x + (l.x > 0 ? 3 : -3) + sx * l.w * 0.42, l.y - l.d * 0.4, ceiling],
          ],
          width: 0.7,
          color: tone(felt, -0.12),
          look: "round",
          shadow: "none",
        });
    }
    parts.push(...place(plank(roundedRing(l.w, l.d, 5.5, 7), l.z - 2, 2, plate), shift(l.x, l.y, 0)));
    if (l === top && art.levels > 1)
      parts.push(
        ...cushion(l.w - 6, l.d - 6, 6, l.z, 2, tone(felt, 0.04), `${options.seed} top`, [l.x, l.y]),
        ...nest(l, felt, `${options.seed} nest`),
      );
    else parts.push(...cushion(l.w - 2.4, l.d - 2.4, 5, l.z, 1.7, felt, `${options.seed} pad ${i}`, [l.x, l.y]));
  });
  const dangle = levels[Math.min(levels.length - 1, 1)] ?? top;
  if (dangle && !(art.hammock && levels.length < 4)) {
    const x = dangle.x + (dangle.x > 0 ? dangle.w / 2 - 4 : -dangle.w / 2 + 4);
    const y = dangle.y - dangle.d / 2 + 2;
    parts.push(
      cord(
        [
          [x, y, dangle.z - 2],
          [x + 0.3, y, dangle.z - 10],
        ],
        0.35,
        PALETTE.cotton,
      ),
      blob([x + 0.3, y, dangle.z - 11.6], [1.9, 1.9, 1.9], material(PALETTE.madder, "plush"), 18, {
        fuzz: pile("ball", 0.5, 4),
        shadow: "none",
      }),
    );
  }
  if (traits.includes("ceiling") && top)
    parts.push(
      ropePost(top.x * 0.4, top.y + 10, top.z + 2, top.z + 26, fat * 0.8),
      ...place(plank(roundedRing(14, 14, 7, 7), top.z + 26, 1.5, plate), shift(top.x * 0.4, top.y + 10, 0)),
    );
  return { parts, levels };
}

function wallSet(
  art: ArtOf<"cat-tree">,
  options: DrawOptions,
): { readonly parts: readonly Part[]; readonly levels: readonly Level[] } {
  const random = seeded(`wall ${options.seed}`);
  const color = bodyColor(options.color);
  const woody = color.h > 45 && color.h < 95 && color.c > 0.05;
  const plate = woody ? color : PALETTE.birch;
  const felt = woody ? PALETTE.cotton : color;
  const n = art.levels;
  const levels = Array.from(
    { length: n },
    (_, i): Level => ({ x: (i - (n - 1) / 2) * 27, y: 0, w: between(random, 29, 33), d: 24, z: 20 + i * 24 }),
  );
  const parts: Part[] = [];
  // The backdrop is the wall: each piece throws its own soft shadow on it.
  levels.forEach((l) => {
    const soft: readonly Vec3[] = [
      [l.x - l.w / 2 + 6, 13, l.z - 1],
      [l.x + l.w / 2 + 5, 13, l.z - 1],
      [l.x + l.w / 2 + 10, 13, l.z - 15],
      [l.x - l.w / 2 + 12, 13, l.z - 15],
    ];
    parts.push({ kind: "decal", path: outline(soft, true), fill: flat(tone(PALETTE.ink, -0.08), 0.26), blur: 2.4 });
  });
  levels.forEach((l, i) => {
    parts.push(
      ...[-1, 1].map(
        (s): Part =>
          box([1.6, 20, 4.5], 0.5, 0.2, material(tone(plate, -0.06), "wood"), [l.x + s * l.w * 0.33, 2, l.z - 6.4], {
            shadow: "none",
          }),
      ),
    );
    if (art.hammock && i === 1) {
      parts.push(sling(l.w * 0.86, l.d * 0.8, l.z - 3, 9, felt, [l.x, l.y]));
    }
    parts.push(
      ...place(plank(roundedRing(l.w, l.d, 4, 6), l.z - 2, 2, plate), shift(l.x, 0, 0)).map(
        (p): Part => (p.kind === "mesh" ? { ...p, shadow: "none" } : p),
      ),
    );
    parts.push(
      ...cushion(l.w - 3, l.d - 3, 4, l.z, 1.6, felt, `${options.seed} pad ${i}`, [l.x, 0]).map(
        (p): Part => (p.kind === "mesh" ? { ...p, shadow: "none" } : p),
      ),
    );
  });
  return { parts, levels };
}

/** A cat tree with the levels its specification states; the second picture shows who uses it. */
export function drawCatTree(art: ArtOf<"cat-tree">, options: DrawOptions): Drawing {
  const { parts, levels } = art.wall ? wallSet(art, options) : standingTree(art, options);
  const yaw = -26;
  if (options.view === 1)
    return { parts, yaw, lens: "low", fill: art.levels === 1 ? 0.84 : art.levels === 2 ? 0.9 : 1.04 };
  const coat = coatOf(options.seed);
  const top = levels[levels.length - 1] ?? { x: 0, y: 0, z: 40, w: 30, d: 30 };
  const sitting = art.wall || art.levels < 3;
  const cat = place(sitting ? sittingCat(coat, 10) : lyingCat(coat, 8), (p) =>
    shift(top.x + (sitting ? 0 : 1), top.y, top.z + 1.4)(turn("z", sitting ? 14 : 0)(p)),
  );
  const first = levels[0];
  const peek =
    art.house && first && !sitting && levels.length < 3 ? peekingCat(coat, true, shift(first.x, first.y - 15, 16)) : [];
  return {
    parts: [...parts, ...peek, ...cat],
    yaw,
    lens: "low",
    fill: 1,
    close: { at: [top.x, top.y, top.z + (sitting ? 9 : 2)], radius: sitting ? 31 : 30 },
  };
}
