import { type Color, tone } from "@/demo/art/color";
import type { Drawing, DrawOptions } from "@/demo/art/drawing";
import { cord, pile } from "@/demo/art/furnishing";
import { material } from "@/demo/art/material";
import { PALETTE } from "@/demo/art/palette";
import type { Part } from "@/demo/art/part";
import { flat, outline } from "@/demo/art/plane";
import { blob, ellipseRing, type Mesh, patch, sweep } from "@/demo/art/solids";
import { along } from "@/demo/art/vector";

export function tunnel(color: Color, options: DrawOptions): Drawing {
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
      {
        tint: (u, v) => Math.sin(u * 140 + Math.sin(v * 31) * 2) * Math.sin(v * 47 + u * 9) * 0.012,
        shadow: inside ? "none" : "faces",
      },
    );
  const hoop = (x: number): Part =>
    sweep(
      along(48, (t) => [x, r * Math.cos(t * 6.2832), r + r * Math.sin(t * 6.2832)]),
      ellipseRing(0.75, 0.75, 10),
      material(tone(color, color.l > 0.55 ? -0.2 : 0.16), "fabric"),
      () => 1,
      [1, 0, 0],
      { shadow: "faces" },
    );
  const port: Part = {
    kind: "decal",
    path: outline(
      along(36, (t) => {
        const [a, x] = [2.25 + 0.42 * Math.sin(t * 6.2832), 6 + 6 * Math.cos(t * 6.2832)];
        return [x, r * Math.cos(-a) * 0.99, r - r * Math.sin(-a) * 0.99];
      }),
      true,
    ),
    fill: flat(tone(color, -0.34)),
    stroke: { paint: flat(tone(color, color.l > 0.55 ? -0.2 : 0.16)), width: 0.9 },
  };
  const bobble: readonly Part[] = [
    cord(
      [
        [-half, -1, 2 * r - 0.5],
        [-half - 0.6, -1, 2 * r - 8],
      ],
      0.35,
      PALETTE.cotton,
    ),
    blob([-half - 0.6, -1, 2 * r - 9.4], [1.8, 1.8, 1.8], material(PALETTE.madder, "plush"), 20, {
      fuzz: pile("bobble", 0.4, 5),
      shadow: "none",
    }),
  ];
  const parts = [
    hoop(half),
    wall(true),
    wall(false),
    port,
    ...[-0.6, -0.2, 0.2, 0.6]
      .map((k) => half * k)
      .map(
        (x): Part => ({
          kind: "decal",
          path: outline(along(30, (t) => [x, -r * Math.sin(0.15 + t * 2.4), r - r * Math.cos(0.15 + t * 2.4)])),
          stroke: { paint: flat(tone(color, -0.12), 0.8), width: 0.6 },
        }),
      ),
    hoop(-half),
    ...bobble,
  ];
  return options.view === 1
    ? { parts, yaw: 38, lens: "low", fill: 0.98 }
    : { parts, yaw: 58, lens: "low", fill: 1, close: { at: [-half, 0, r], radius: 17 } };
}
