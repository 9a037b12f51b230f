import { blend, type Color, tone } from "@/demo/art/color";
import type { ArtOf, Drawing, DrawOptions } from "@/demo/art/drawing";
import { type FinishName, material } from "@/demo/art/material";
import { bodyColor, PALETTE } from "@/demo/art/palette";
import { type Part, place } from "@/demo/art/part";
import { flat, type Plane, print, rect, trace } from "@/demo/art/plane";
import { between, type Random } from "@/demo/art/random";
import { blob, curve, curve2, ellipseRing, lathe, lift, loft, roundedRing, sweep } from "@/demo/art/solids";
import { along, chain, shift, turn } from "@/demo/art/vector";

type Cup = { readonly rx: number; readonly ry: number; readonly deep: number; readonly pad: number };

/** One ear cup about the x axis, its pad towards +x when `inward` is 1: shell, ring, cushion. */
function cup(c: Cup, color: Color, finish: FinishName, cushion: Color, open: boolean): readonly Part[] {
  const ring = (k: number, z: number) => lift(ellipseRing(c.rx * k, c.ry * k, 52), z);
  const shell = loft(
    [ring(0.55, 0), ring(0.82, 0.25), ring(0.95, 0.8), ring(1, 1.6), ring(1, c.deep)],
    material(color, finish),
    { start: true, end: true },
  );
  const pad = loft(
    curve2(
      [
        [0.97, c.deep + 0.1],
        [1.06, c.deep + c.pad * 0.4],
        [1.02, c.deep + c.pad * 0.8],
        [0.86, c.deep + c.pad],
        [0.68, c.deep + c.pad * 0.85],
        [0.6, c.deep + 0.4],
      ],
      5,
    ).map(([k, z]) => ring(k, z)),
    material(cushion, "matte"),
    { end: true },
  );
  const plane: Plane = { origin: [0, 0, -0.01], u: [1, 0, 0], v: [0, -1, 0] };
  const face: readonly Part[] = open
    ? Array.from({ length: 9 }, (_, i): Part => {
        const x = (i - 4) * c.rx * 0.115;
        const half = Math.sqrt(Math.max(0, (0.52 * c.ry) ** 2 * (1 - (x / (0.54 * c.rx)) ** 2)));
        return print(plane, rect(plane, x, 0, c.rx * 0.05, half * 2, c.rx * 0.025), flat(tone(color, -0.2)));
      })
    : [
        trace(
          plane,
          rect(plane, 0, 0, c.rx * 0.66, c.ry * 0.66, c.rx * 0.33),
          flat(tone(color, color.l > 0.5 ? -0.1 : 0.1), 0.7),
          0.1,
        ),
        print(
          plane,
          rect(plane, 0, 0, c.rx * 0.14, c.rx * 0.14, c.rx * 0.07),
          flat(tone(color, color.l > 0.5 ? -0.14 : 0.16)),
        ),
      ];
  return [pad, shell, ...face];
}

type Frame = { readonly half: number; readonly top: number; readonly low: number };

/** The band as an arch between the cups. */
function arch(
  f: Frame,
  a0: number,
  a1: number,
  r: number,
  width: number,
  thick: number,
  color: Color,
  finish: FinishName,
): Part {
  const path = along(56, (t) => {
    const a = Math.PI * (a0 + (a1 - a0) * t);
    return [-(f.half + r) * Math.cos(a), 0, f.low + (f.top - f.low + r) * Math.sin(a)];
  });
  return sweep(
    path,
    roundedRing(width, thick, Math.min(width, thick) * 0.45, 4),
    material(color, finish),
    () => 1,
    [0, 1, 0.0001],
    { shadow: "faces" },
  );
}

export function bandSet(art: ArtOf<"headphones">, options: DrawOptions, random: Random): Drawing {
  const color = bodyColor(options.color);
  const over = art.form === "over-ear" || art.form === "headset";
  const open = (options.traits ?? []).includes("open");
  const c: Cup =
    art.form === "over-ear"
      ? { rx: between(random, 3.9, 4.3), ry: between(random, 4.7, 5), deep: 2.3, pad: 2 }
      : art.form === "headset"
        ? { rx: 3.4, ry: 3.5, deep: 1.7, pad: 1.5 }
        : { rx: 3.5, ry: 3.5, deep: 1.4, pad: 1.3 };
  const metal = color.l > 0.72 ? PALETTE.aluminium : tone(color, color.l > 0.5 ? -0.14 : 0.1);
  const cushion = blend(tone(color, color.l > 0.5 ? -0.2 : -0.03), PALETTE.rubber, color.l > 0.5 ? 0.18 : 0.3);
  const f: Frame = { half: 8, top: c.ry + 15, low: c.ry + 0.6 };
  const lean = 7;
  // The cup is built along z; turned so that its shell faces outward and its pad the other ear.
  const left = place(
    cup(c, color, "plastic", cushion, open),
    chain(turn("z", 90), turn("y", 90), turn("y", lean), shift(-f.half - c.deep + 0.6, 0, c.ry * 1.05)),
  );
  const right = place(
    cup(c, color, "plastic", cushion, open),
    chain(turn("z", 90), turn("y", -90), turn("y", -lean), shift(f.half + c.deep - 0.6, 0, c.ry * 1.05)),
  );
  // The fork holds the cup on both sides: its far arm is hidden by the cup, its near arm crosses it.
  const yoke = (s: 1 | -1): { readonly far: readonly Part[]; readonly near: readonly Part[] } => {
    const x = s * (f.half + c.deep * 0.42);
    const fork = curve(
      [
        [x, -c.rx * 1.07, c.ry * 1.05],
        [x - s * 0.2, -c.rx * 0.94, c.ry * 1.72],
        [x - s * 0.75, 0, c.ry * 2.3],
        [x - s * 0.2, c.rx * 0.94, c.ry * 1.72],
        [x, c.rx * 1.07, c.ry * 1.05],
      ],
      8,
    );
    const slider = curve(
      [
        [x - s * 0.75, 0, c.ry * 2.28],
        [x - s * 0.95, 0, f.low + 7],
        [x - s * 1.2, 0, f.low + 9.6],
      ],
      8,
    );
    const arms = sweep(fork, roundedRing(0.75, 0.55, 0.2, 3), material(metal, "metal"), () => 1, [1, 0, 0.0001], {
      shadow: "faces",
    });
    const half = (near: boolean): Part => ({
      ...arms,
      faces: arms.faces.filter((q) => (q.points[0]?.[1] ?? 0) < 0 === near),
    });
    return {
      far: [
        half(false),
        sweep(slider, roundedRing(1.1, 0.4, 0.16, 3), material(metal, "metal"), () => 1, [1, 0, 0.0001], {
          shadow: "faces",
        }),
      ],
      near: [half(true)],
    };
  };
  const width = over ? 3.2 : 2.4;
  const band = [
    arch(f, 0.11, 0.89, 0, width, 0.55, metal, "metal"),
    arch(f, 0.24, 0.76, -0.75, width * 1.12, 1.3, cushion, "fabric"),
    arch(f, 0.13, 0.87, 0.3, width, 0.5, color, "plastic"),
  ];
  const parts: Part[] = [];
  if (art.wired)
    parts.push({
      kind: "line",
      points: curve(
        [
          [-f.half - 2, -0.5, 1.4],
          [-f.half - 3.4, -2, 0.3],
          [-f.half - 1, -6.6, 0.25],
          [2, -8.4, 0.25],
          [8, -6.4, 0.25],
          [14, -9.4, 0.25],
        ],
        14,
      ),
      width: 0.42,
      color: tone(PALETTE.rubber, 0.05),
      look: "round",
    });
  const [rightYoke, leftYoke] = [yoke(1), yoke(-1)];
  parts.push(...rightYoke.far, ...right, ...rightYoke.near, ...band, ...leftYoke.far, ...left, ...leftYoke.near);
  if (art.form === "headset") {
    const boom = curve(
      [
        [-f.half - c.deep + 0.2, -1, c.ry * 0.95],
        [-f.half - c.deep - 0.6, -4.6, c.ry * 0.62],
        [-f.half - 0.6, -8.6, c.ry * 0.34],
        [-f.half + 3, -11, c.ry * 0.3],
      ],
      12,
    );
    const tip = boom[boom.length - 1] ?? [0, 0, 0];
    parts.push(
      sweep(boom, ellipseRing(0.34, 0.34, 12), material(tone(PALETTE.rubber, 0.08), "plastic"), () => 1, [0, 0, 1], {
        shadow: "faces",
      }),
    );
    parts.push(blob([tip[0] + 0.7, tip[1] - 0.25, tip[2]], [1.35, 0.85, 0.85], material(PALETTE.rubber, "plush"), 24));
    const [hinge] = place(
      [
        lathe(
          [
            [1.2, 0],
            [1.2, 0.7],
            [0.9, 0.95],
          ],
          material(metal, "metal"),
          [0, 0, 0],
          34,
          { shadow: "none" },
        ),
      ],
      chain(turn("y", -90 + lean), shift(-f.half - c.deep + 0.5, -0.4, c.ry * 1.02)),
    );
    if (hinge) parts.push(hinge);
  }
  if (options.view === 1) return { parts, yaw: 34, lens: "low", fill: 0.9 };
  return {
    parts,
    yaw: 52,
    lens: "low",
    fill: 1,
    close: {
      at: art.form === "headset" ? [-f.half, -4, c.ry * 0.9] : [-f.half - 1, 0, c.ry * 1.3],
      radius: art.form === "headset" ? 6 : 6.4,
    },
  };
}
