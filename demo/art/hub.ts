import { type Color, lch, tone } from "@/demo/art/color";
import type { ArtOf, Drawing, DrawOptions } from "@/demo/art/drawing";
import { material } from "@/demo/art/material";
import { bodyColor, PALETTE } from "@/demo/art/palette";
import type { Part } from "@/demo/art/part";
import { facing, flat, level, type Plane, print, ramp, rect, trace } from "@/demo/art/plane";
import { between, type Random, seeded } from "@/demo/art/random";
import { box, curve, lathe, lift, loft, roundedRing } from "@/demo/art/solids";
import type { Vec2, Vec3 } from "@/demo/art/vector";

type Port = "usb-c" | "usb-a" | "hdmi" | "lan" | "sd" | "jack";
const SIZES: Record<Port, Vec2> = {
  "usb-c": [0.92, 0.34],
  "usb-a": [1.35, 0.62],
  hdmi: [1.5, 0.6],
  lan: [1.3, 1.1],
  sd: [2.3, 0.32],
  jack: [0.55, 0.55],
};

/** Which sockets a hub with so many ports carries, in the order makers place them. */
export function portsOf(count: number, low: boolean): readonly Port[] {
  const order: readonly Port[] = [
    "usb-c",
    "usb-a",
    "usb-a",
    "hdmi",
    "usb-c",
    low ? "usb-a" : "lan",
    "sd",
    "jack",
    "usb-a",
    "usb-c",
    "hdmi",
    "usb-a",
    "usb-c",
    "usb-a",
    "usb-c",
    "usb-a",
  ];
  return Array.from({ length: count }, (_, i) => order[i % order.length] ?? "usb-c");
}

/** One socket: a cut with a lit lower lip and the tongue inside. */
function socket(plane: Plane, port: Port, x: number, y: number, body: Color, upright: boolean): readonly Part[] {
  const [a, b] = SIZES[port];
  const [w, h] = upright ? [b, a] : [a, b];
  const hole = lch(0.16, 0.01, 60);
  const round = port === "usb-c" || port === "jack" ? Math.min(w, h) / 2 : 0.06;
  const lip = trace(
    plane,
    rect(plane, x, y, w + 0.1, h + 0.1, round + 0.05),
    ramp(plane, [x, y + h / 2], [x, y - h / 2], [0, tone(body, -0.22)], [1, tone(body, 0.06)]),
    0.07,
  );
  const tongue =
    port === "usb-a"
      ? [w * 0.8, h * 0.38, h * 0.12]
      : port === "usb-c"
        ? [upright ? w * 0.3 : w * 0.62, upright ? h * 0.62 : h * 0.3, 0]
        : port === "hdmi"
          ? [w * 0.7, h * 0.26, 0]
          : port === "lan"
            ? [w * 0.6, h * 0.18, h * 0.28]
            : null;
  const inside = tongue
    ? [
        print(
          plane,
          rect(plane, x, y + (tongue[2] ?? 0), tongue[0] ?? 0, tongue[1] ?? 0, 0.03),
          flat(port === "usb-a" ? lch(0.5, 0.07, 245) : lch(0.42, 0.01, 60)),
        ),
      ]
    : [];
  return [lip, print(plane, rect(plane, x, y, w, h, round), flat(hole)), ...inside];
}

function plug(at: Vec3, port: Port, color: Color): readonly Part[] {
  const [w, h] = SIZES[port];
  const shell = box([w + 0.5, 2.2, h + 0.42], 0.28, 0.14, material(color, "plastic"), [
    at[0],
    at[1] - 1.5,
    at[2] - (h + 0.42) / 2,
  ]);
  const cord = curve(
    [
      [at[0], at[1] - 2.6, at[2]],
      [at[0], at[1] - 4.5, at[2] - 0.1],
      [at[0] + 0.8, at[1] - 7, 0.4],
      [at[0] + 3, at[1] - 12, 0.22],
    ],
    12,
  );
  return [{ kind: "line", points: cord, width: 0.4, color, look: "round" }, shell];
}

type Row = { readonly ports: readonly Port[]; readonly span: number; readonly y: number };

function rowParts(
  row: Row,
  plane: Plane,
  body: Color,
): { readonly parts: readonly Part[]; readonly centres: readonly number[] } {
  const widths = row.ports.map((p) => SIZES[p][0]);
  const gap = (row.span - widths.reduce((a, b) => a + b, 0)) / (row.ports.length + 1);
  let x = -row.span / 2;
  const centres = widths.map((w) => {
    const c = x + gap + w / 2;
    x += gap + w;
    return c;
  });
  return { centres, parts: row.ports.flatMap((p, i) => socket(plane, p, centres[i] ?? 0, row.y, body, false)) };
}

function tail(from: Vec3, color: Color): Part {
  return {
    kind: "line",
    points: curve(
      [
        from,
        [from[0] - 2.2, from[1] + 0.6, from[2] * 0.7],
        [from[0] - 4.4, from[1] + 3.4, 0.3],
        [from[0] - 1.6, from[1] + 5.4, 0.25],
        [from[0] + 1.5, from[1] + 4.6, 0.25],
      ],
      12,
    ),
    width: 0.46,
    color,
    look: "round",
  };
}

function flatHub(art: ArtOf<"hub">, options: DrawOptions, random: Random): Drawing {
  const body = bodyColor(options.color);
  const brick = art.form === "brick";
  const ports = portsOf(art.ports, !brick);
  const perRow = brick && art.ports > 7 ? Math.ceil(art.ports / 2) : art.ports;
  const rows = [ports.slice(0, perRow), ports.slice(perRow)].filter((r) => r.length > 0);
  const need = Math.max(...rows.map((r) => r.reduce((s, p) => s + SIZES[p][0] + 0.62, 0.9)));
  const [w, d, h] = [
    Math.max(need, brick ? 11 : 9),
    brick ? between(random, 7.5, 8.5) : between(random, 3.6, 4.4),
    brick ? (rows.length > 1 ? 3.7 : 2.6) : 1.5,
  ];
  const shell = box([w, d, h], brick ? 1.3 : 0.7, 0.24, material(body, "metal"), [0, 0, 0.12]);
  const plane = facing(-d / 2 - 0.01, 0, 0.12);
  const levels = rows.length > 1 ? [h * 0.69, h * 0.3] : [h * 0.5];
  const drawn = rows.map((r, i) => rowParts({ ports: r, span: w - 0.9, y: levels[i] ?? h / 2 }, plane, body));
  const top = level(h + 0.13);
  const parts: Part[] = [
    tail([-w / 2 + 0.1, 0, h * 0.5 + 0.1], tone(body, body.l > 0.5 ? -0.28 : 0.02)),
    box([w - 0.8, d - 0.8, 0.16], 0.6, 0, material(PALETTE.rubber, "matte")),
    shell,
    ...drawn.flatMap((r) => r.parts),
    print(top, rect(top, w / 2 - 1, -d / 2 + 0.7, 0.42, 0.12, 0.06), flat(lch(0.9, 0.06, 150))),
    print(top, rect(top, -w / 2 + 1.7, d / 2 - 0.9, 1.6, 0.14, 0.07), flat(tone(body, -0.16), 0.7)),
  ];
  if (options.view === 1) return { parts, yaw: -24, lens: "high", fill: brick ? 0.88 : 0.9 };
  const first = drawn[drawn.length - 1]?.centres ?? [];
  const lowest = rows[rows.length - 1] ?? [];
  const z = (levels[levels.length - 1] ?? h / 2) + 0.12;
  const plugged = [1, 3]
    .filter((i) => i < lowest.length)
    .flatMap((i) => plug([first[i] ?? 0, -d / 2, z], lowest[i] ?? "usb-c", tone(PALETTE.rubber, 0.08)));
  return {
    parts: [...parts, ...plugged],
    yaw: -32,
    lens: "high",
    fill: 1,
    close: { at: [-w * 0.06, -d / 2 - 0.6, h * 0.5], radius: Math.min(5, w * 0.42) },
  };
}

function towerHub(art: ArtOf<"hub">, options: DrawOptions): Drawing {
  const body = bodyColor(options.color);
  const ports = portsOf(art.ports, true).map((p) => (p === "sd" ? "usb-c" : p));
  const perColumn = art.ports > 6 ? Math.ceil(art.ports / 2) : art.ports;
  const columns = [ports.slice(0, perColumn), ports.slice(perColumn)].filter((c) => c.length > 0);
  const pitch = 1.35;
  const [w, d, h] = [columns.length > 1 ? 5 : 3.8, 6.4, perColumn * pitch + 1.6];
  const plane = facing(-d / 2 - 0.01, 0, 0.3);
  const sockets = columns.flatMap((c, k) =>
    c.flatMap((p, i) => socket(plane, p, columns.length > 1 ? (k ? 1.1 : -1.1) : 0, h - 1.1 - i * pitch, body, false)),
  );
  const parts: Part[] = [
    tail([-w / 2 - 0.2, 2, 0.5], tone(body, -0.2)),
    box([w + 1, d + 1, 0.5], 1.5, 0.2, material(tone(body, -0.08), "metal")),
    box([w, d, h], 1.2, 0.3, material(body, "metal"), [0, 0, 0.4]),
    print(
      plane,
      rect(plane, 0, h / 2 + 0.1, w - 0.7, h - 0.7, 0.4),
      flat(tone(body, body.l < 0.45 ? -0.05 : -0.1), 0.5),
    ),
    ...sockets,
  ];
  if (options.view === 1) return { parts, yaw: -28, lens: "high", fill: 0.88 };
  const cords = [1, 3]
    .filter((i) => i < perColumn)
    .flatMap((i) =>
      plug(
        [columns.length > 1 ? -1.1 : 0, -d / 2, 0.3 + h - 1.1 - i * pitch],
        columns[0]?.[i] ?? "usb-a",
        tone(PALETTE.rubber, 0.08),
      ),
    );
  return {
    parts: [...parts, ...cords],
    yaw: -36,
    lens: "high",
    fill: 1,
    close: { at: [0, -d / 2, h * 0.62], radius: h * 0.42 },
  };
}

function puckHub(art: ArtOf<"hub">, options: DrawOptions): Drawing {
  const body = bodyColor(options.color);
  const [r, h] = [4.4 + Math.max(0, art.ports - 4) * 0.35, 2.3];
  const ports = portsOf(art.ports, true).map((p) => (p === "sd" || p === "hdmi" ? "usb-c" : p));
  const sockets = ports.flatMap((p, i) => {
    const a = (-150 + ((i + 0.5) / ports.length) * 170) * (Math.PI / 180);
    const plane: Plane = {
      origin: [(r + 0.02) * Math.cos(a), (r + 0.02) * Math.sin(a), 0.1],
      u: [-Math.sin(a), Math.cos(a), 0],
      v: [0, 0, 1],
    };
    return socket(plane, p, 0, h * 0.46, body, false);
  });
  const top = level(h + 0.11);
  const ring = lift(roundedRing(r * 2 - 1.4, r * 2 - 1.4, r - 0.7, 14), h + 0.11);
  const parts: Part[] = [
    tail([-r * 0.72, r * 0.66, 1.1], tone(body, -0.2)),
    lathe(
      [
        [r - 0.5, 0],
        [r, 0.14],
        [r, h - 0.3],
        [r - 0.1, h - 0.1],
        [r - 0.32, h + 0.1],
      ],
      material(body, "metal"),
      [0, 0, 0],
      72,
    ),
    loft(
      [ring, ring.map((p): Vec3 => [p[0], p[1], p[2] + 0.06])],
      material(tone(body, body.l < 0.45 ? 0.06 : -0.07), "fabric"),
      { end: true },
      { shadow: "none" },
    ),
    trace(top, rect(top, 0, 0, 2.2, 2.2, 1.1), flat(tone(body, 0.12), 0.5), 0.07),
    ...sockets,
  ];
  if (options.view === 1) return { parts, yaw: 8, lens: "high", fill: 0.8 };
  return { parts, yaw: 18, lens: "high", fill: 1, close: { at: [0, -r + 0.6, h * 0.6], radius: 3.4 } };
}

/** A hub with as many sockets as its specification counts. */
export function drawHub(art: ArtOf<"hub">, options: DrawOptions): Drawing {
  const random = seeded(`hub ${options.seed}`);
  if (art.form === "tower") return towerHub(art, options);
  if (art.form === "puck") return puckHub(art, options);
  return flatHub(art, options, random);
}
