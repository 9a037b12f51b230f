import { blend, type Color, tone } from "@/demo/art/color";
import { cushion, pile } from "@/demo/art/furnishing";
import { material } from "@/demo/art/material";
import { PALETTE } from "@/demo/art/palette";
import type { Face, Part } from "@/demo/art/part";
import { between, type Random } from "@/demo/art/random";
import { box, curve, ellipseRing, lathe, ringTorus, sweep } from "@/demo/art/solids";
import type { Vec3 } from "@/demo/art/vector";

export function roundBed(
  color: Color,
  seed: string,
  random: Random,
): { readonly parts: readonly Part[]; readonly floor: number } {
  const r = 29;
  const rim = between(random, 6, 7.2);
  const inner = blend(tone(color, 0.09), PALETTE.cotton, 0.45);
  const pad = lathe(
    [
      [r, 0],
      [r + 1, 3],
      [r - 1, 5.2],
      [r * 0.7, 6.4],
      [r * 0.3, 5.6],
      [0.01, 5.2],
    ],
    material(inner, "plush"),
    [0, 0, 0],
    48,
    { fuzz: pile(`${seed} pad`, 0.5, 1.4) },
  );
  const back = ringTorus([0, 0, rim], [r, r], rim, material(color, "plush"), pile(seed, 0.55, 1.6), 1);
  return { floor: 5.5, parts: [pad, back] };
}

/** The rim in front of whoever lies inside must be painted after them. */
export function splitRim(part: Part): readonly [Part, Part] {
  if (part.kind !== "mesh") return [part, part];
  const front = (f: Face) => (f.points[0]?.[1] ?? 0) < -6;
  return [
    { ...part, faces: part.faces.filter((f) => !front(f)) },
    { ...part, faces: part.faces.filter(front) },
  ];
}

export function bolsterBed(color: Color, seed: string, random: Random): readonly Part[] {
  const [w, d] = [between(random, 74, 82), between(random, 54, 60)];
  const inner = blend(tone(color, 0.1), PALETTE.cotton, 0.5);
  const tube = (points: readonly Vec3[], radius: number) =>
    sweep(
      curve(points, 20),
      ellipseRing(radius, radius * 0.92, 18),
      material(color, "plush"),
      (t) => Math.sqrt(Math.max(0, 1 - Math.max(0, Math.abs(t - 0.5) * 2 - 0.86) ** 2 / 0.0197)),
      [0, 0, 1],
      { fuzz: pile(`${seed} rim`, 0.45, 1.2), shadow: "faces" },
    );
  const h = 11.5;
  return [
    box([w, d, 7], 8, 2.5, material(tone(color, -0.05), "fabric")),
    ...cushion(w - 13, d - 10, 9, 6, 5, inner, `${seed} pad`, [0, -1]),
    tube(
      [
        [w / 2 - 6, d / 2 - 7, h],
        [0, d / 2 - 5.4, h + 1.2],
        [-w / 2 + 6, d / 2 - 7, h],
      ],
      6.4,
    ),
    tube(
      [
        [-w / 2 + 6, d / 2 - 8, h],
        [-w / 2 + 5, 0, h],
        [-w / 2 + 6, -d / 2 + 6, h - 1.2],
        [-w / 2 + 13, -d / 2 + 5, h - 2.2],
        [-w / 2 + 20, -d / 2 + 5, h - 4],
      ],
      5.9,
    ),
    tube(
      [
        [w / 2 - 20, -d / 2 + 5, h - 4],
        [w / 2 - 13, -d / 2 + 5, h - 2.2],
        [w / 2 - 6, -d / 2 + 6, h - 1.2],
        [w / 2 - 5, 0, h],
        [w / 2 - 6, d / 2 - 8, h],
      ],
      5.9,
    ),
  ];
}
