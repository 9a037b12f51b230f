import { blend, type Color, lch, tone } from "@/demo/art/color";
import type { ArtOf, Drawing, DrawOptions } from "@/demo/art/drawing";
import { strokes, textWidth } from "@/demo/art/glyphs";
import { halvesOf, type Key, keysOf, knobSpot } from "@/demo/art/keyboard-layout";
import { material } from "@/demo/art/material";
import { ACCENTS, bodyColor, PALETTE } from "@/demo/art/palette";
import { type Part, place, type Segment } from "@/demo/art/part";
import { flat, level, on, print, ramp, rect, trace } from "@/demo/art/plane";
import { between, pick, seeded } from "@/demo/art/random";
import { box, lathe, lift, loft, roundedRing } from "@/demo/art/solids";
import { chain, shift, turn, type Vec2, type Vec3 } from "@/demo/art/vector";

const UNIT = 1.905;
type Look = {
  readonly body: Color;
  readonly alpha: Color;
  readonly mod: Color;
  readonly accent: Color;
  readonly corner: number;
  readonly rim: number;
  readonly height: number;
};

function lookOf(art: ArtOf<"keyboard">, { color, seed }: DrawOptions): Look {
  const random = seeded(`keyboard ${seed}`);
  const body = bodyColor(color);
  const dark = body.l < 0.5;
  const contrast = random() < 0.45;
  const alpha = contrast
    ? blend(PALETTE.bone, body, dark ? 0.06 : 0.12)
    : dark
      ? tone(body, 0.1)
      : blend(tone(body, 0.07), PALETTE.bone, 0.35);
  const mod = contrast ? (dark ? tone(body, 0.06) : tone(body, -0.05)) : dark ? tone(body, 0.02) : tone(body, -0.1);
  const accent = art.accentKeys ? pick(random, ACCENTS) : mod;
  return {
    body,
    alpha,
    mod,
    accent,
    corner: between(random, 0.7, 1.9),
    rim: between(random, 0.55, 1),
    height: between(random, 1.6, 2.2),
  };
}

const arrows: Readonly<Record<string, readonly Vec2[]>> = {
  Up: [
    [-0.2, -0.1],
    [0, 0.12],
    [0.2, -0.1],
  ],
  Down: [
    [-0.2, 0.1],
    [0, -0.12],
    [0.2, 0.1],
  ],
  Left: [
    [0.1, 0.2],
    [-0.12, 0],
    [0.1, -0.2],
  ],
  Right: [
    [-0.1, 0.2],
    [0.12, 0],
    [-0.1, -0.2],
  ],
};

function legendParts(key: Key, at: Vec3, cap: Color): readonly Part[] {
  if (!key.legend || key.legend === "Space") return [];
  const plane = level(at[2], at[0], at[1]);
  const ink = cap.l > 0.62 ? lch(0.36, 0.015, 60) : lch(0.9, 0.01, 85);
  const size = key.legend.length === 1 ? 0.44 : 0.26;
  const [w, h] = [textWidth(key.legend) * size, size];
  const left = key.legend.length === 1 ? -w / 2 : Math.max(-w / 2, -(key.width * UNIT) / 2 + 0.42);
  const arrow = arrows[key.legend];
  const runs = arrow
    ? [arrow]
    : strokes(key.legend).map((run) => run.map(([x, y]) => [left + x * size, y * size - h / 2] as const));
  const path = runs.flatMap((run) => run.map((p, i): Segment => ({ op: i === 0 ? "M" : "L", to: on(plane, p) })));
  return [trace(plane, path, flat(ink, 0.85), key.legend.length === 1 ? 0.06 : 0.045)];
}

/** One keycap: sloping sides, a dished top lit from the left, a bright back edge and its legend. */
function keycap(key: Key, look: Look, base: number): readonly Part[] {
  const [w, d] = [key.width * UNIT - 0.13, key.height * UNIT - 0.13];
  const x = (key.x + key.width / 2) * UNIT;
  const y = -(key.row + key.height / 2) * UNIT;
  const color = look[key.tone];
  const h = 0.86;
  const ring = (inset: number, z: number, back: number, r: number) =>
    lift(roundedRing(w - 2 * inset, d - 2 * inset - back, r, 3), z).map(
      (p): Vec3 => [p[0] + x, p[1] + y + back / 2, p[2]],
    );
  const cap = loft(
    [
      ring(0, base, 0, 0.12),
      ring(0.05, base + 0.2, 0, 0.16),
      ring(0.23, base + h - 0.09, 0.06, 0.26),
      ring(0.29, base + h, 0.08, 0.26),
    ],
    material(color, "plastic"),
    { end: true },
    { shadow: "none" },
  );
  const top = level(base + h, x, y + 0.04);
  const [tw, td] = [w - 0.62, d - 0.7];
  const dish = print(
    top,
    rect(top, 0, 0, tw, td, 0.22),
    ramp(
      top,
      [-tw / 2, 0],
      [tw / 2, 0],
      [0, tone(color, -0.075), 0.6],
      [0.55, color, 0.1],
      [1, tone(color, 0.07), 0.65],
    ),
  );
  return [cap, dish, ...legendParts(key, [x, y + (key.legend.length === 1 ? 0.06 : 0), base + h], color)];
}

function knobParts(at: Vec3, color: Color): readonly Part[] {
  const ridges = Array.from({ length: 40 }, (_, i) => (i * Math.PI) / 20);
  const base = level(at[2] + 1.32, at[0], at[1]);
  return [
    lathe(
      [
        [0.95, 0],
        [0.95, 0.1],
        [0.82, 0.14],
        [0.82, 1.16],
        [0.7, 1.32],
      ],
      material(color, "metal"),
      at,
      40,
      { shadow: "none" },
    ),
    ...ridges.map(
      (a): Part => ({
        kind: "decal",
        normal: [Math.cos(a), Math.sin(a), 0],
        path: [
          { op: "M", to: [at[0] + 0.825 * Math.cos(a), at[1] + 0.825 * Math.sin(a), at[2] + 0.2] },
          { op: "L", to: [at[0] + 0.825 * Math.cos(a), at[1] + 0.825 * Math.sin(a), at[2] + 1.1] },
        ],
        stroke: { paint: flat(tone(color, -0.25), 0.5), width: 0.035 },
      }),
    ),
    trace(
      base,
      [
        { op: "M", to: on(base, [0, 0.25]) },
        { op: "L", to: on(base, [0, 0.6]) },
      ],
      flat(PALETTE.madder),
      0.09,
    ),
  ];
}

type Spot = { readonly x: number; readonly y: number } | null;

/** A case around a block of keys: tray, a dark well under each key, keys from back to front. */
function block(keys: readonly Key[], look: Look, knob: Spot): { readonly parts: readonly Part[]; readonly size: Vec3 } {
  const left = Math.min(...keys.map((k) => k.x));
  const right = Math.max(...keys.map((k) => k.x + k.width), knob ? knob.x + 0.5 : 0);
  const rows = Math.max(...keys.map((k) => k.row + k.height));
  const own = keys.map((k) => ({ ...k, x: k.x - left }));
  const [w, d] = [(right - left) * UNIT, rows * UNIT];
  const move = chain(shift(-w / 2, d / 2, 0));
  const top = look.height;
  const well = level(top + 0.01);
  const plate = flat(lch(Math.min(0.22, look.body.l * 0.5), 0.01, 60));
  const wells = own.flatMap((k) =>
    rect(
      well,
      (k.x + k.width / 2) * UNIT - w / 2,
      d / 2 - (k.row + k.height / 2) * UNIT,
      k.width * UNIT + 0.14,
      k.height * UNIT + 0.14,
      0.12,
    ),
  );
  const caps = [...own].sort((a, b) => a.row - b.row || b.x - a.x).flatMap((k) => keycap(k, look, top - 0.12));
  const dial = knob
    ? knobParts(
        [(knob.x - left) * UNIT, -knob.y * UNIT, top - 0.06],
        look.body.l > 0.6 ? PALETTE.aluminium : tone(look.body, 0.14),
      )
    : [];
  const behind = caps.length && knob && knob.y < 1;
  return {
    size: [w + 2 * look.rim, d + 2 * look.rim, top],
    parts: [
      box([w + 2 * look.rim - 0.5, d + 2 * look.rim - 0.5, 0.4], look.corner, 0.1, material(PALETTE.rubber, "matte")),
      box(
        [w + 2 * look.rim, d + 2 * look.rim, top - 0.2],
        look.corner,
        0.22,
        material(look.body, "plastic"),
        [0, 0, 0.2],
      ),
      print(well, wells, plate),
      ...(behind ? place(dial, move) : []),
      ...place(caps, move),
      ...(behind ? [] : place(dial, move)),
    ],
  };
}

function cable(back: number, x: number, color: Color): Part {
  const points = Array.from({ length: 30 }, (_, i): Vec3 => [x + Math.sin(i / 9) * 0.9, back - 0.3 + i * 0.22, 0.35]);
  return { kind: "line", points, width: 0.42, color, look: "round" };
}

/** A keyboard with the keys its layout really has. */
export function drawKeyboard(art: ArtOf<"keyboard">, options: DrawOptions): Drawing {
  const look = lookOf(art, options);
  const keys = keysOf(art, options.keys);
  const fill = { 60: 0.9, 65: 0.93, 75: 0.95, 80: 0.98, 100: 1.02 }[art.layout];
  const close = { at: [0, 0, 0] as Vec3, radius: 5.2 };
  if (art.style === "split") {
    const [leftKeys, rightKeys] = halvesOf(keys);
    const l = block(leftKeys, look, null);
    const r = block(rightKeys, look, knobSpot(art));
    const gap = 1.6;
    const leftMove = chain(turn("z", 8), shift(-l.size[0] / 2 - gap, 0, 0));
    const rightMove = chain(turn("z", -8), shift(r.size[0] / 2 + gap, 0, 0));
    const link: Part = {
      kind: "line",
      points: Array.from(
        { length: 25 },
        (_, i): Vec3 => [
          -gap - 2.4 + (i / 24) * (2 * gap + 4.8),
          l.size[1] / 2 - 0.8 + Math.sin((i / 24) * Math.PI) * 2.6,
          0.5,
        ],
      ),
      width: 0.4,
      color: look.mod,
      look: "round",
    };
    const parts = [link, ...place(r.parts, rightMove), ...place(l.parts, leftMove)];
    return options.view === 1
      ? { parts, yaw: 22, lens: "top", fill: 1.06 }
      : { parts, yaw: -18, lens: "high", fill: 1, close: { at: [-5, -2.5, 2], radius: 6 } };
  }
  const { parts, size } = block(keys, look, knobSpot(art));
  const all = [cable(size[1] / 2, -size[0] * 0.12, look.mod), ...parts];
  if (options.view === 1) return { parts: all, yaw: 31, lens: "top", fill: fill * 1.06 };
  const corner: Vec3 = art.knob
    ? [size[0] / 2 - 4.2, art.layout >= 80 ? -1.5 : size[1] / 2 - 3, 2.4]
    : [-size[0] / 2 + 5.4, size[1] / 2 - 4.4, 2.4];
  return { parts: all, yaw: art.knob ? 28 : -26, lens: "high", fill, close: { ...close, at: corner } };
}
