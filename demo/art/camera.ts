import { add, dot, normalize, scale, sub, type Vec2, type Vec3 } from "@/demo/art/vector";

/** Side of the square canvas and the margin every product keeps, in SVG units. */
export const CANVAS = 1000;
export const MARGIN = 110;

export type Lens = "high" | "low" | "top" | "scene";
/** Degrees above the table. Two heights for all: things that lie are seen from above, things that stand from the eye. */
const ELEVATION: Record<Lens, number> = { high: 48, low: 17, top: 62, scene: 25 };

export type Framing =
  | { readonly type: "whole"; readonly fill: number; readonly width: number; readonly height: number }
  | {
      readonly type: "close";
      readonly at: Vec3;
      readonly radius: number;
      readonly width: number;
      readonly height: number;
    };

export type Camera = {
  readonly project: (p: Vec3) => Vec2;
  /** Unit direction from a point to the lens. */
  readonly toward: (p: Vec3) => Vec3;
  readonly distance: (p: Vec3) => number;
  /** SVG units per centimetre near the middle of the subject. */
  readonly zoom: number;
};

function extent(points: readonly Vec3[]): { readonly middle: Vec3; readonly radius: number } {
  const low: [number, number, number] = [Infinity, Infinity, Infinity];
  const high: [number, number, number] = [-Infinity, -Infinity, -Infinity];
  for (const p of points) {
    for (const i of [0, 1, 2] as const) {
      low[i] = Math.min(low[i], p[i]);
      high[i] = Math.max(high[i], p[i]);
    }
  }
  const middle = scale(add(low, high), 0.5);
  return { middle, radius: Math.max(1, Math.hypot(...sub(high, middle))) };
}

/** A long lens that fits the points into the canvas (`whole`) or looks closely at one place (`close`). */
export function aim(points: readonly Vec3[], lens: Lens, framing: Framing): Camera {
  const { middle, radius } = extent(points);
  const e = (ELEVATION[lens] * Math.PI) / 180;
  const back: Vec3 = [0, -Math.cos(e), Math.sin(e)];
  const up: Vec3 = [0, Math.sin(e), Math.cos(e)];
  const reach = radius * 5.2;
  const eye = add(middle, scale(back, reach));
  const flat = (p: Vec3): Vec2 => {
    const d = sub(p, middle);
    const near = reach / (reach - dot(d, back));
    return [d[0] * near, -dot(d, up) * near];
  };
  let zoom: number;
  let origin: Vec2;
  if (framing.type === "close") {
    origin = flat(framing.at);
    zoom = framing.height / 2 / framing.radius;
  } else {
    const seen = points.map(flat);
    const xs = seen.map((p) => p[0]);
    const ys = seen.map((p) => p[1]);
    const [x0, x1] = [xs.reduce((a, b) => Math.min(a, b)), xs.reduce((a, b) => Math.max(a, b))];
    const [y0, y1] = [ys.reduce((a, b) => Math.min(a, b)), ys.reduce((a, b) => Math.max(a, b))];
    origin = [(x0 + x1) / 2, (y0 + y1) / 2];
    zoom = Math.min((framing.width - 2 * MARGIN) / (x1 - x0), (framing.height - 2 * MARGIN) / (y1 - y0)) * framing.fill;
  }
  return {
    zoom,
    project: (p) => {
      const q = flat(p);
      return [framing.width / 2 + (q[0] - origin[0]) * zoom, framing.height / 2 + (q[1] - origin[1]) * zoom];
    },
    toward: (p) => normalize(sub(eye, p)),
    distance: (p) => Math.hypot(...sub(eye, p)),
  };
}
