import { type Color, lch, toHex, tone } from "@/demo/art/color";
import type { ArtOf, Drawing, DrawOptions } from "@/demo/art/drawing";
import { material } from "@/demo/art/material";
import { bar, code, decal, hills, type Sheet, shape } from "@/demo/art/monitor-screen";
import { bodyColor, PALETTE } from "@/demo/art/palette";
import { type Face, type Part, place } from "@/demo/art/part";
import { flat, level, print, rect } from "@/demo/art/plane";
import { between, type Random, seeded } from "@/demo/art/random";
import { box, lathe, lift, loft, mesh, roundedRing } from "@/demo/art/solids";
import { chain, type Move, shift, turn, type Vec2, type Vec3 } from "@/demo/art/vector";

const ASPECTS: Record<ArtOf<"monitor">["aspect"], readonly [number, number]> = {
  "16:9": [16, 9],
  "16:10": [16, 10],
  "21:9": [21, 9],
  "32:9": [32, 9],
  "3:2": [3, 2],
};

/** Width and height of the lit screen in centimetres; desk screens share a height, as on a real desk. */
export function screenSize(art: ArtOf<"monitor">): readonly [number, number] {
  const [w, h] = ASPECTS[art.aspect];
  const height = art.foot === "portable" ? 21 : 35;
  return [(height * w) / h, height];
}

/** The flat or curved slab of the panel with its lit face; the bottom edge lies on z = 0. */
export function panel(
  art: ArtOf<"monitor">,
  body: Color,
  view: 1 | 2,
  random: Random,
): { readonly parts: readonly Part[]; readonly size: Vec2 } {
  const [sw, sh] = screenSize(art);
  const [edge, chin, thick] = [0.7, art.foot === "portable" ? 1.1 : 1.3, art.foot === "portable" ? 0.9 : 2];
  const [w, h] = [sw + 2 * edge, sh + edge + chin];
  const radius = art.curved ? w * 1.25 : 0;
  const bend: Move = ([x, y, z]) =>
    radius ? [radius * Math.sin(x / radius), y - radius * (1 - Math.cos(x / radius)), z] : [x, y, z];
  const n = 28;
  const at = (i: number) => -w / 2 + (w * i) / n;
  const faces: Face[] = [];
  for (let i = 0; i < n; i++) {
    const [a, b] = [at(i), at(i + 1)];
    faces.push({
      points: [
        [a, 0, 0],
        [b, 0, 0],
        [b, 0, h],
        [a, 0, h],
      ],
    });
    faces.push({
      points: [
        [b, thick, 0],
        [a, thick, 0],
        [a, thick, h],
        [b, thick, h],
      ],
    });
    faces.push({
      points: [
        [a, 0, h],
        [b, 0, h],
        [b, thick, h],
        [a, thick, h],
      ],
    });
  }
  faces.push(
    {
      points: [
        [-w / 2, thick, 0],
        [-w / 2, 0, 0],
        [-w / 2, 0, h],
        [-w / 2, thick, h],
      ],
    },
    {
      points: [
        [w / 2, 0, 0],
        [w / 2, thick, 0],
        [w / 2, thick, h],
        [w / 2, 0, h],
      ],
    },
  );
  const sheet: Sheet = (u, v) => bend([-sw / 2 + u * sw, -0.02, chin + v * sh]);
  const bezel: Sheet = (u, v) => bend([-w / 2 + 0.14 + u * (w - 0.28), -0.01, 0.14 + v * (h - 0.28)]);
  const content = view === 2 ? code(sheet, random) : hills(sheet, random);
  const gloss: Part = {
    kind: "decal",
    path: shape(sheet, [
      [0, 1],
      [0.52, 1],
      [0.2, 0],
      [0, 0],
    ]),
    fill: {
      type: "linear",
      from: sheet(0, 1),
      to: sheet(0.45, 0.2),
      stops: [
        { at: 0, color: "#ffffff", opacity: 0.17 },
        { at: 1, color: "#ffffff", opacity: 0.02 },
      ],
    },
  };
  const glow: Part = {
    kind: "decal",
    path: shape(sheet, [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
    ]),
    fill: {
      type: "linear",
      from: sheet(0.2, 1),
      to: sheet(1, 0),
      stops: [
        { at: 0, color: "#ffffff", opacity: 0.04 },
        { at: 1, color: toHex(PALETTE.dark), opacity: 0.2 },
      ],
    },
  };
  const slab = mesh(
    faces.map((f) => ({ points: f.points.map(bend) })),
    material(body, "plastic"),
    { shadow: "faces" },
  );
  const mark: Part = decal(
    shape(
      (u, v) => bend([-1 + u * 2, -0.02, chin * 0.4 + v * 0.18]),
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
      ],
    ),
    tone(PALETTE.rubber, 0.3),
  );
  return {
    parts: [slab, decal(bar(bezel, 0, 0, 1, 1), lch(0.2, 0.008, 60)), ...content, glow, gloss, mark],
    size: [w, h],
  };
}

function foot(art: ArtOf<"monitor">, body: Color, width: number, rise: number, random: Random): readonly Part[] {
  const metal = material(body, body.l > 0.7 ? "metal" : "plastic");
  const neckTop = rise + 20;
  const neck = (y: number, w: number) => box([w, 1.6, neckTop], 0.7, 0.2, metal, [0, y, 0]);
  if (art.foot === "vee") {
    const leg = (sign: 1 | -1): Part => {
      const ring = (z: number): readonly Vec3[] => [
        [sign * 0.5 - 1.4, 5, z],
        [sign * width * 0.27 - 1.2, -10, z],
        [sign * width * 0.27 + 1.2, -10, z],
        [sign * 0.5 + 1.4, 5, z],
      ];
      return loft([ring(0), ring(0.9)], metal);
    };
    return [
      leg(1),
      leg(-1),
      lathe(
        [
          [2.4, 0],
          [2.4, 1.2],
          [2, 1.5],
        ],
        metal,
        [0, 4.2, 0],
      ),
      lathe(
        [
          [1.5, 1.2],
          [1.4, neckTop],
        ],
        metal,
        [0, 4.4, 0],
        32,
      ),
    ];
  }
  if (art.foot === "arm") {
    const desk = material(PALETTE.oak, "wood");
    const slab = box([width * 0.8, 24, 2], 1.6, 0.3, desk, [0, -1, 0]);
    return [
      slab,
      box([7, 8, 1], 1.2, 0.3, metal, [0, 5.5, 2]),
      lathe(
        [
          [1.9, 3.4],
          [1.9, neckTop + 3],
          [1.6, neckTop + 3.4],
        ],
        metal,
        [0, 6.6, 0],
        32,
      ),
      box([4, 5, 6], 1, 0.3, metal, [0, 4.4, neckTop - 6]),
    ];
  }
  const [w, d] = [Math.min(width * 0.45, between(random, 24, 29)), between(random, 17, 20)];
  const base = loft(
    [
      lift(roundedRing(w, d, 4, 8), 0),
      lift(roundedRing(w, d, 4, 8), 0.75),
      lift(roundedRing(w - 0.5, d - 0.5, 3.8, 8), 1),
    ],
    metal,
  );
  return [
    base,
    { kind: "receiver", ring: lift(roundedRing(w - 0.5, d - 0.5, 3.8, 8), 1), strength: 0.3, blur: 1.2 },
    neck(4.4, between(random, 5, 8)),
  ];
}

/** A monitor with exactly the ratio its name states, dark glass lit by a calm picture or by code. */
export function drawMonitor(art: ArtOf<"monitor">, options: DrawOptions): Drawing {
  const random = seeded(`monitor ${options.seed}`);
  const body = bodyColor(options.color);
  const rise = art.foot === "portable" ? 0 : between(random, 8, 11);
  const { parts: slab, size } = panel(art, body, options.view, random);
  const standing =
    art.foot === "portable" ? chain(turn("x", -17), shift(0, 0, 0.3)) : chain(turn("x", -3), shift(0, 0, rise));
  const parts: Part[] = [];
  if (art.foot === "portable") {
    const fold = lift(roundedRing(size[0] * 0.96, 15, 1, 4), 0).map((p): Vec3 => [p[0], p[1] + 6, 0]);
    const flap = material(tone(body, -0.06), "fabric");
    parts.push(loft([fold, fold.map((p): Vec3 => [p[0], p[1], 0.5])], flap));
    const plane = level(0.51, 0, 0);
    parts.push(print(plane, rect(plane, 0, 1, size[0] * 0.9, 0.08), flat(tone(body, -0.2), 0.6)));
  } else parts.push(...foot(art, body, size[0], rise, random));
  parts.push(...place(slab, standing));
  if (options.view === 1)
    return { parts, yaw: -19, lens: "low", fill: art.aspect === "32:9" ? 1.06 : art.foot === "portable" ? 0.92 : 1 };
  return {
    parts,
    yaw: -30,
    lens: "low",
    fill: 1,
    close: { at: [-size[0] * 0.1, 0, rise + size[1] * 0.52], radius: size[1] * 0.56 },
  };
}
