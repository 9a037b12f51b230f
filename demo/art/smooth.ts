import type { Face } from "@/demo/art/part";
import { add, dot, normalize, polygonNormal, type Vec2, type Vec3 } from "@/demo/art/vector";

/** Facets meeting at less than about 38° are one bent surface; sharper edges stay edges. */
const CREASE = Math.cos((38 * Math.PI) / 180);

/** A whole number per place, a fiftieth of a millimetre apart: exact up to 200 cm from the middle. */
const HALF = 100_000;
const cell = (v: number) => Math.round(v * 500) + HALF;
const key = (p: Vec3) => (cell(p[0]) * 2 * HALF + cell(p[1])) * 2 * HALF + cell(p[2]);

/**
 * Normals of every facet and, where `bent`, at its corners, averaged over the neighbours that bend smoothly into it.
 */
export function cornerNormals(
  faces: readonly Face[],
  bent: boolean,
): readonly { readonly normal: Vec3; readonly corners: readonly Vec3[] }[] {
  const normals = faces.map((f) => polygonNormal(f.points));
  if (!bent) return normals.map((normal) => ({ normal, corners: [] }));
  const around = new Map<number, Vec3[]>();
  faces.forEach((face, i) => {
    const n = normals[i];
    if (!n || face.points.length > 4) return;
    for (const p of face.points) {
      const k = key(p);
      const list = around.get(k);
      if (list) list.push(n);
      else around.set(k, [n]);
    }
  });
  return faces.map((face, i) => {
    const normal = normals[i] ?? [0, 0, 1];
    if (face.points.length > 4) return { normal, corners: [] };
    const corners = face.points.map((p) =>
      normalize((around.get(key(p)) ?? []).filter((n) => dot(n, normal) > CREASE).reduce(add, [0, 0, 0])),
    );
    return { normal, corners };
  });
}

/** The straight gradient nearest to values given at the corners: its two ends on the canvas and the value there; null when flat. */
export function fitGradient(
  points: readonly Vec2[],
  values: readonly number[],
): { readonly from: Vec2; readonly to: Vec2; readonly low: number; readonly high: number } | null {
  const n = points.length;
  const mean = (v: readonly number[]) => v.reduce((a, b) => a + b, 0) / n;
  const [mx, my, ml] = [mean(points.map((p) => p[0])), mean(points.map((p) => p[1])), mean(values)];
  let [xx, xy, yy, xl, yl] = [1e-6, 0, 1e-6, 0, 0];
  points.forEach((p, i) => {
    const [x, y, l] = [p[0] - mx, p[1] - my, (values[i] ?? ml) - ml];
    xx += x * x;
    xy += x * y;
    yy += y * y;
    xl += x * l;
    yl += y * l;
  });
  const det = xx * yy - xy * xy;
  if (Math.abs(det) < 1e-6) return null;
  const g: Vec2 = [(xl * yy - yl * xy) / det, (yl * xx - xl * xy) / det];
  const steep = Math.hypot(g[0], g[1]);
  if (steep < 1e-6) return null;
  const along = points.map((p) => ((p[0] - mx) * g[0] + (p[1] - my) * g[1]) / steep);
  const [t0, t1] = [Math.min(...along), Math.max(...along)];
  // A sliver seen edge-on can fit any slope; its corners bound what is believable.
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const clampTo = (v: number) => Math.min(most, Math.max(least, v));
  const at = (t: number): Vec2 => [mx + (g[0] / steep) * t, my + (g[1] / steep) * t];
  return { from: at(t0), to: at(t1), low: clampTo(ml + steep * t0), high: clampTo(ml + steep * t1) };
}
