import { type Color, lch, tone } from "@/demo/art/color";
import type { ArtOf, Drawing, DrawOptions } from "@/demo/art/drawing";
import { type Material, material } from "@/demo/art/material";
import { ACCENTS, bodyColor, PALETTE } from "@/demo/art/palette";
import { type Part, place } from "@/demo/art/part";
import { flat, outline } from "@/demo/art/plane";
import { between, pick, seeded } from "@/demo/art/random";
import { blob, lathe, loft, type Mesh } from "@/demo/art/solids";
import { along, chain, cross, dot, type Move, normalize, shift, sub, turn, type Vec3 } from "@/demo/art/vector";

/** Half width, half length, height; `n` is the squareness of the dome, `m` of the footprint; `hump` is where it is highest. */
type Shell = {
  readonly a: number;
  readonly b: number;
  readonly h: number;
  readonly n: number;
  readonly m: number;
  readonly hump: number;
  readonly warp: Move;
};

const signed = (v: number, e: number) => Math.sign(v) * Math.abs(v) ** e;

function rim(shell: Shell, angle: number): readonly [number, number] {
  const waist = 1 - 0.09 * Math.cos(Math.PI * Math.sin(angle) * 0.9) * Math.abs(Math.cos(angle));
  return [shell.a * waist * signed(Math.cos(angle), 2 / shell.m), shell.b * signed(Math.sin(angle), 2 / shell.m)];
}

/** A point of the shell: `angle` around the footprint, `s` 0 at the table to 1 at the top. */
function skin(shell: Shell, angle: number, s: number): Vec3 {
  const [x, y] = rim(shell, angle);
  const q = (1 - Math.min(1, s) ** shell.n) ** (1 / shell.n);
  const flare = 1 - 0.06 * (1 - s) ** 3;
  const at = y * q - shell.hump;
  const height = shell.h * (1 - 0.42 * (at / (shell.b * 1.25)) ** 2);
  return shell.warp([x * q * flare, y * q * flare, Math.max(0, height * s)]);
}

/** The point of the shell above (x, y), for seams, wheel and ball. */
function above(shell: Shell, x: number, y: number): Vec3 {
  const q = Math.min(
    1,
    (Math.abs(x / (shell.a * 0.93)) ** shell.m + Math.abs(y / shell.b) ** shell.m) ** (1 / shell.m),
  );
  const s = (1 - q ** shell.n) ** (1 / shell.n);
  const height = shell.h * (1 - 0.42 * ((y - shell.hump) / (shell.b * 1.25)) ** 2);
  return shell.warp([x, y, height * s + 0.015]);
}

function shellMesh(shell: Shell, mat: Material): Mesh {
  const steps = [0, 0.05, 0.14, 0.26, 0.38, 0.5, 0.6, 0.7, 0.78, 0.85, 0.9, 0.94, 0.965, 0.98, 0.99, 0.997, 0.9995, 1];
  const rings = steps.map((s) => Array.from({ length: 72 }, (_, i) => skin(shell, (i / 72) * 2 * Math.PI, s)));
  return loft(rings, mat, { start: true });
}

function seam(points: readonly Vec3[], color: Parameters<typeof flat>[0], width = 0.07, opacity = 0.75): Part {
  const mid = points[Math.floor(points.length / 2)];
  const normal = mid ? normalize([mid[0] * 0.2, mid[1] * 0.1, 1]) : ([0, 0, 1] as const);
  return { kind: "decal", path: outline(points), stroke: { paint: flat(color, opacity), width }, normal };
}

/** Thumb buttons: long pads one after the other along the left flank, their ends rounded. */
function sideButtons(shell: Shell, count: number, color: Color): readonly Part[] {
  const pitch = count > 2 ? 0.27 : 0.36;
  return Array.from({ length: count }, (_, i): readonly Part[] => {
    const centre = Math.PI - 0.16 - (i - (count - 1) / 2) * pitch;
    const point = (t: number): Vec3 => {
      const [c, s] = [Math.cos(t * 6.2832), Math.sin(t * 6.2832)];
      return skin(shell, centre + pitch * 0.46 * signed(c, 0.35), 0.72 + 0.085 * signed(s, 0.5));
    };
    const ring = along(40, point);
    const n = cross(sub(point(0.25), point(0)), sub(point(0.5), point(0)));
    const outward: Vec3 = n[0] > 0 ? [-n[0], -n[1], -n[2]] : n;
    const lit = along(12, (t) => point(0.06 + t * 0.38));
    return [
      {
        kind: "decal",
        path: outline(ring, true),
        fill: flat(color),
        stroke: { paint: flat(tone(color, -0.16)), width: 0.1 },
        normal: outward,
      },
      {
        kind: "decal",
        path: outline(lit),
        stroke: { paint: flat(tone(color, 0.16), 0.75), width: 0.07 },
        normal: outward,
      },
    ];
  }).flat();
}

function normalAt(shell: Shell, x: number, y: number): Vec3 {
  const d = 0.05;
  return normalize(
    cross(sub(above(shell, x + d, y), above(shell, x - d, y)), sub(above(shell, x, y + d), above(shell, x, y - d))),
  );
}

/** The wheel: only what stands out of its slot is seen. */
function wheel(shell: Shell, x: number, y: number, color: Color): readonly Part[] {
  const top = above(shell, x, y);
  const n = normalAt(shell, x, y);
  const lean = (Math.atan2(n[0], n[2]) * 180) / Math.PI;
  const move = chain(shift(0, 0, -0.34), turn("y", 90 + lean), shift(top[0] - n[0] * 0.5, top[1], top[2] - n[2] * 0.5));
  const [tyre] = place(
    [
      lathe(
        [
          [0.9, 0],
          [1.06, 0.12],
          [1.08, 0.34],
          [1.06, 0.56],
          [0.9, 0.68],
        ],
        material(PALETTE.rubber, "matte"),
        [0, 0, 0],
        40,
        { shadow: "none" },
      ),
    ],
    move,
  );
  if (tyre?.kind !== "mesh") return [];
  const faces = tyre.faces
    .filter((f) => f.points.every((p) => dot(sub(p, top), n) > -0.02))
    .map((f, i) => ({ ...f, tint: i % 2 ? 0.06 : -0.01 }));
  const slot = along(28, (t) => above(shell, x + 0.5 * Math.cos(t * 6.2832), y + 1.25 * Math.sin(t * 6.2832)));
  return [
    {
      kind: "decal",
      path: outline(slot, true),
      fill: flat(lch(0.14, 0.01, 60)),
      stroke: { paint: flat(color, 0.6), width: 0.06 },
    },
    { ...tyre, faces },
  ];
}

function shellOf(art: ArtOf<"mouse">, seed: string): Shell {
  const random = seeded(`mouse ${seed}`);
  const vary = (v: number, by = 0.06) => v * between(random, 1 - by, 1 + by);
  const id: Move = (p) => p;
  switch (art.shape) {
    case "symmetric":
      return { a: vary(3.15), b: vary(6), h: vary(3.7), n: 2.5, m: 2.5, hump: -0.8, warp: id };
    case "ergo":
      return {
        a: vary(3.5),
        b: vary(6.2),
        h: vary(4.4),
        n: 2.4,
        m: 2.35,
        hump: -1.2,
        warp: ([x, y, z]) => [x - 0.02 * (y - 1) ** 2 + 0.3, y, z * (1 - 0.055 * x)],
      };
    case "vertical":
      return {
        a: vary(3.5),
        b: vary(5.9),
        h: vary(7.4),
        n: 1.75,
        m: 2.25,
        hump: -0.4,
        warp: ([x, y, z]) => [x * (1 - 0.04 * z) - 0.42 * z + 0.012 * z * z - 0.012 * y * y, y, z * (1 - 0.05 * x)],
      };
    case "trackball":
      return {
        a: vary(4.4),
        b: vary(6),
        h: vary(4.3),
        n: 2.4,
        m: 2.4,
        hump: -1,
        warp: ([x, y, z]) => [x - 0.012 * y * y, y, z * (1 + 0.04 * x)],
      };
  }
}

/** A mouse, its shell one soft dome with seams, wheel and thumb buttons where fingers find them. */
export function drawMouse(art: ArtOf<"mouse">, options: DrawOptions): Drawing {
  const random = seeded(`mouse look ${options.seed}`);
  const body = bodyColor(options.color);
  const shell = shellOf(art, options.seed);
  const line = tone(body, body.l < 0.45 ? -0.16 : -0.22);
  const front = shell.b * 0.985;
  const split = shell.b * between(random, 0.02, 0.16);
  const wheelAt = shell.b * 0.52;
  const accent = pick(random, ACCENTS);
  const parts: Part[] = [];
  if (art.wired) {
    const nose = skin(shell, Math.PI / 2, 0.25);
    parts.push({
      kind: "line",
      points: along(40, (t) => [nose[0] + Math.sin(t * 4) * 1.6, nose[1] - 0.3 + t * 9, 0.9 * (1 - t) ** 3 + 0.25]),
      width: 0.4,
      color: tone(body, body.l < 0.5 ? 0.02 : -0.2),
      look: "round",
    });
  }
  parts.push(shellMesh(shell, material(body, "plastic")));
  const grip = tone(body, body.l < 0.45 ? 0.07 : -0.12);
  parts.push(
    seam(
      along(30, (t) => skin(shell, Math.PI - 1.25 + t * 2.5, 0.42 + 0.1 * Math.sin(t * Math.PI))),
      line,
      0.06,
      0.5,
    ),
  );
  const vertical = art.shape === "vertical";
  const ridge = vertical ? shell.a * 0.36 : 0;
  const across = vertical ? [0.02, 0.66] : [-0.86, 0.86];
  parts.push(
    seam(
      along(24, (t) =>
        above(
          shell,
          ((across[0] ?? 0) + t * ((across[1] ?? 0) - (across[0] ?? 0))) * shell.a * 0.93,
          split + 0.9 * (t - 0.5) ** 2,
        ),
      ),
      line,
      0.07,
      0.55,
    ),
  );
  parts.push(
    seam(
      along(24, (t) => above(shell, ridge, split + t * (front * 0.93 - split))),
      line,
      0.09,
      0.8,
    ),
  );
  parts.push(...wheel(shell, ridge, wheelAt, grip), ...sideButtons(shell, art.sideButtons, grip));
  if (art.shape === "trackball") {
    const spot = above(shell, -shell.a * 0.42, shell.b * 0.2);
    const socket = along(30, (t) =>
      above(
        shell,
        -shell.a * 0.42 + 1.85 * Math.cos(t * 2 * Math.PI),
        shell.b * 0.2 + 1.85 * Math.sin(t * 2 * Math.PI),
      ),
    );
    parts.push({
      kind: "decal",
      path: outline(socket, true),
      fill: flat(tone(body, -0.2)),
      stroke: { paint: flat(tone(body, 0.08), 0.5), width: 0.08 },
    });
    const ball = blob([spot[0], spot[1], spot[2] - 0.1], [1.62, 1.62, 1.62], material(accent, "glossy"), 48, {
      shadow: "none",
    });
    parts.push({
      ...ball,
      faces: ball.faces.filter((f) => f.points.every((p) => p[2] > spot[2] - 0.45 - 0.12 * (p[0] - spot[0]))),
    });
    parts.push({
      kind: "decal",
      path: along(
        20,
        (t) =>
          [
            spot[0] - 0.62 + 0.22 * Math.cos(t * 6.283),
            spot[1] - 0.1 + 0.3 * Math.sin(t * 6.283),
            spot[2] + 1.3,
          ] as Vec3,
      ).map((to, i) => ({ op: i ? ("L" as const) : ("M" as const), to })),
      fill: flat(lch(0.98, 0.01, 85), 0.55),
      blur: 0.09,
    });
  } else {
    const dot = above(shell, 0, split - 1.1);
    parts.push({
      kind: "decal",
      path: along(18, (t) => above(shell, 0.13 * Math.cos(t * 6.283), split - 0.7 + 0.13 * Math.sin(t * 6.283))).map(
        (to, i) => ({ op: i ? ("L" as const) : ("M" as const), to }),
      ),
      fill: flat(accent),
      normal: normalize([0, 0, dot[2]]),
    });
  }
  if (options.view === 1)
    return {
      parts,
      yaw: vertical ? -38 : 32,
      lens: "high",
      fill: vertical ? 0.82 : art.shape === "symmetric" ? 0.8 : 0.86,
    };
  if (art.shape === "trackball")
    return {
      parts,
      yaw: 20,
      lens: "high",
      fill: 1,
      close: { at: above(shell, -shell.a * 0.3, shell.b * 0.25), radius: 4.4 },
    };
  if (vertical)
    return { parts, yaw: -40, lens: "high", fill: 1, close: { at: above(shell, ridge, wheelAt - 1.6), radius: 5.6 } };
  if (art.sideButtons > 0)
    return { parts, yaw: 66, lens: "high", fill: 1, close: { at: skin(shell, Math.PI - 0.3, 0.75), radius: 4.2 } };
  return { parts, yaw: -24, lens: "high", fill: 1, close: { at: above(shell, 0, wheelAt - 0.6), radius: 4.3 } };
}
