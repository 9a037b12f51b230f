import { aim, type Camera, type Framing, type Lens } from "@/demo/art/camera";
import { type Color, lch, toHex, tone } from "@/demo/art/color";
import { shade } from "@/demo/art/material";
import { type Face, type Fuzz, type Paint, type Part, place, pointsOf, type Segment } from "@/demo/art/part";
import { between, seeded } from "@/demo/art/random";
import { castShadows, type ShadowLayer } from "@/demo/art/shadow";
import { cornerNormals, fitGradient } from "@/demo/art/smooth";
import { add, centroid, dot, mix, normalize, scale, turn, type Vec2, type Vec3 } from "@/demo/art/vector";

export type Scene = {
  readonly parts: readonly Part[];
  /** Degrees the subject is turned on the table. */
  readonly yaw: number;
  readonly lens: Lens;
  readonly framing: Framing;
  readonly ground: Color;
};

const n1 = (v: number) => (Math.round(v * 10) / 10).toString();
const xy = (p: Vec2) => `${n1(p[0])} ${n1(p[1])}`;
const polygon = (points: readonly Vec2[]) => `M${points.map(xy).join("L")}Z`;

/** Collects gradients, filters and clips once each. */
class Defs {
  private readonly byBody = new Map<string, string>();
  id(body: (id: string) => string): string {
    const key = body("_");
    const known = this.byBody.get(key);
    if (known) return known;
    const id = `d${this.byBody.size}`;
    this.byBody.set(key, id);
    this.text += body(id);
    return id;
  }
  text = "";
}

type Pen = { readonly camera: Camera; readonly defs: Defs; readonly size: readonly [number, number] };

/** A blur that works only where its content (and clip) is: a filter over the whole canvas costs half a second each. */
function blurId(pen: Pen, deviation: number, content: readonly Vec2[], clip: readonly Vec2[] = []): string {
  const spread = deviation * 3 + 2;
  const span = (axis: 0 | 1): readonly [number, number] => {
    const inside = (points: readonly Vec2[], margin: number) =>
      [
        points.reduce((m, p) => Math.min(m, p[axis]), Infinity) - margin,
        points.reduce((m, p) => Math.max(m, p[axis]), -Infinity) + margin,
      ] as const;
    const [a, b] = inside(content, spread);
    const [c, d] = clip.length > 0 ? inside(clip, 1) : [-Infinity, Infinity];
    const low = Math.max(-spread, a, c - spread);
    return [Math.floor(low), Math.ceil(Math.max(low + 1, Math.min(pen.size[axis] + spread, b, d + spread)))];
  };
  const [[x0, x1], [y0, y1]] = [span(0), span(1)];
  return pen.defs.id(
    (id) =>
      `<filter id="${id}" filterUnits="userSpaceOnUse" x="${x0}" y="${y0}" width="${x1 - x0}" height="${y1 - y0}"><feGaussianBlur stdDeviation="${n1(deviation)}"/></filter>`,
  );
}

const ends = (path: readonly Segment[], camera: Camera): readonly Vec2[] =>
  path.flatMap((s) => (s.op === "Z" ? [] : s.op === "C" ? [s.a, s.b, s.to] : [s.to])).map(camera.project);

function pathText(path: readonly Segment[], camera: Camera): string {
  return path
    .map((s) => {
      if (s.op === "Z") return "Z";
      if (s.op === "C") return `C${xy(camera.project(s.a))} ${xy(camera.project(s.b))} ${xy(camera.project(s.to))}`;
      return `${s.op}${xy(camera.project(s.to))}`;
    })
    .join("");
}

function paintText(paint: Paint, attribute: "fill" | "stroke", pen: Pen): string {
  if (paint.type === "flat")
    return `${attribute}="${paint.color}"${paint.opacity === undefined ? "" : ` ${attribute}-opacity="${paint.opacity}"`}`;
  const [a, b] = [pen.camera.project(paint.from), pen.camera.project(paint.to)];
  const stops = paint.stops
    .map(
      (s) =>
        `<stop offset="${s.at}" stop-color="${s.color}"${s.opacity === undefined ? "" : ` stop-opacity="${s.opacity}"`}/>`,
    )
    .join("");
  const id = pen.defs.id(
    (key) =>
      `<linearGradient id="${key}" gradientUnits="userSpaceOnUse" x1="${n1(a[0])}" y1="${n1(a[1])}" x2="${n1(b[0])}" y2="${n1(b[1])}">${stops}</linearGradient>`,
  );
  return `${attribute}="url(#${id})"`;
}

function hairs(face: Face, n: Vec3, color: Color, fuzz: Fuzz, pen: Pen, random: () => number): string {
  const a = face.points[0];
  const b = face.points[1];
  const c = face.points[2];
  const d = face.points[3] ?? c;
  if (!a || !b || !c || !d) return "";
  const area = Math.hypot(b[0] - a[0], b[1] - a[1], b[2] - a[2]) * Math.hypot(d[0] - a[0], d[1] - a[1], d[2] - a[2]);
  let count = area * fuzz.density;
  let [light, dark] = ["", ""];
  while (count > random()) {
    count -= 1;
    const root = mix(mix(a, b, random()), mix(d, c, random()), random());
    const lean: Vec3 = [between(random, -0.8, 0.8), between(random, -0.8, 0.8), between(random, -1, 0.3)];
    const tip = add(root, scale(normalize(add(n, lean)), fuzz.length * between(random, 0.5, 1)));
    const line = `M${xy(pen.camera.project(root))}L${xy(pen.camera.project(tip))}`;
    if (random() < 0.5) light += line;
    else dark += line;
  }
  const width = n1(Math.max(0.9, fuzz.length * 0.22 * pen.camera.zoom));
  const stroke = (d1: string, by: number) =>
    d1 &&
    `<path d="${d1}" fill="none" stroke="${toHex(tone(color, by))}" stroke-width="${width}" stroke-linecap="round"/>`;
  return stroke(dark, -0.022) + stroke(light, 0.026);
}

/** Fill of one facet: a gradient between its corners on bent surfaces, across a large flat one, else one colour. */
function facetFill(points: readonly Vec2[], color: Color, lights: readonly number[], pen: Pen): string {
  const reach = lights.length > 0 ? Math.max(...lights) - Math.min(...lights) : 0;
  if (reach > 0.004) {
    const fit = fitGradient(points, lights);
    if (fit && fit.high - fit.low > 0.004) {
      const end = (l: number) => toHex({ ...color, l });
      const { from, to } = fit;
      const id = pen.defs.id(
        (key) =>
          `<linearGradient id="${key}" gradientUnits="userSpaceOnUse" x1="${n1(from[0])}" y1="${n1(from[1])}" x2="${n1(to[0])}" y2="${n1(to[1])}"><stop stop-color="${end(fit.low)}"/><stop offset="1" stop-color="${end(fit.high)}"/></linearGradient>`,
      );
      return `url(#${id})`;
    }
  }
  if (reach <= 0.004 && sizeOf(points) > 46 && points.length !== 3) {
    const [from, to] = [toHex(tone(color, 0.022)), toHex(tone(color, -0.03))];
    return `url(#${pen.defs.id((key) => `<linearGradient id="${key}" x2="1" y2="1"><stop stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient>`)})`;
  }
  return toHex(color);
}

/** Facets narrower than this, in SVG units, look smooth in one colour. */
const FINE = 5;

function meshText(part: Extract<Part, { kind: "mesh" }>, pen: Pen): string {
  const random = seeded(part.fuzz?.seed ?? "");
  const coarse = part.faces.some((f) => sizeOf(f.points.map(pen.camera.project)) >= FINE);
  const bent = cornerNormals(part.faces, coarse);
  const seen = part.faces
    .map((face, i) => ({
      face,
      middle: centroid(face.points),
      n: bent[i]?.normal ?? ([0, 0, 1] as const),
      corners: bent[i]?.corners ?? [],
    }))
    .map((f) => ({ ...f, view: pen.camera.toward(f.middle), far: pen.camera.distance(f.middle) }))
    .filter((f) => part.hollow || dot(f.n, f.view) > 0)
    .sort((p, q) => q.far - p.far);
  let text = '<g stroke-width=".7" stroke-linejoin="round">';
  for (const { face, n, view, corners } of seen) {
    const side = dot(n, view) > 0 ? 1 : -1;
    const base = face.color ?? part.material.color;
    const mat = { color: face.tint ? tone(base, face.tint) : base, finish: face.finish ?? part.material.finish };
    const facing = scale(n, side);
    const color = shade(mat, facing, view);
    const points = face.points.map(pen.camera.project);
    const lights =
      sizeOf(points) < FINE
        ? []
        : corners.map((c, i) => shade(mat, scale(c, side), pen.camera.toward(face.points[i] ?? [0, 0, 0])).l);
    const fill = facetFill(points, color, lights, pen);
    text += `<path d="${polygon(points)}" fill="${fill}" stroke="${fill}"/>`;
    if (part.fuzz) text += hairs(face, facing, color, part.fuzz, pen, random);
  }
  return `${text}</g>`;
}

function sizeOf(points: readonly Vec2[]): number {
  const xs = points.map((p) => p[0]);
  const ys = points.map((p) => p[1]);
  return Math.min(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
}

function lineText(part: Extract<Part, { kind: "line" }>, pen: Pen): string {
  const points = part.points.map(pen.camera.project);
  const d = `M${points.map(xy).join("L")}`;
  const w = part.width * pen.camera.zoom;
  const stroke = (color: Color, width: number, extra = "", path = d) =>
    `<path d="${path}" fill="none" stroke="${toHex(color)}" stroke-width="${n1(width)}" stroke-linecap="round" stroke-linejoin="round"${extra}/>`;
  if (part.look === "flat") return stroke(part.color, w);
  const raised = `M${points.map((p) => xy([p[0] - w * 0.13, p[1] - w * 0.16])).join("L")}`;
  const round =
    stroke(tone(part.color, -0.13), w) +
    stroke(tone(part.color, -0.02), w * 0.72, "", raised) +
    stroke(tone(part.color, 0.1), w * 0.26, ' stroke-opacity=".8"', raised);
  if (part.look === "round") return round;
  return (
    round +
    stroke(
      tone(part.color, -0.16),
      w * 0.9,
      ` stroke-dasharray="${n1(w * 0.16)} ${n1(w * 0.5)}" stroke-opacity=".55" style="stroke-linecap:butt"`,
    )
  );
}

function decalText(part: Extract<Part, { kind: "decal" }>, pen: Pen): string {
  if (part.normal) {
    const at = centroid(part.path.flatMap((s) => (s.op === "Z" ? [] : [s.to])));
    if (dot(part.normal, pen.camera.toward(at)) <= 0.02) return "";
  }
  const fill = part.fill ? paintText(part.fill, "fill", pen) : 'fill="none"';
  const stroke = part.stroke
    ? ` ${paintText(part.stroke.paint, "stroke", pen)} stroke-width="${n1(part.stroke.width * pen.camera.zoom)}" stroke-linecap="round" stroke-linejoin="round"`
    : "";
  const blur = part.blur
    ? ` filter="url(#${blurId(pen, part.blur * pen.camera.zoom, ends(part.path, pen.camera), part.clip ? ends(part.clip, pen.camera) : [])})"`
    : "";
  const body = `<path d="${pathText(part.path, pen.camera)}" ${fill}${stroke}${blur}/>`;
  if (!part.clip) return body;
  const d = pathText(part.clip, pen.camera);
  const id = pen.defs.id((key) => `<clipPath id="${key}"><path d="${d}"/></clipPath>`);
  return `<g clip-path="url(#${id})">${body}</g>`;
}

function shadowText(layer: ShadowLayer, pen: Pen, clip?: readonly Vec3[]): string {
  const d = layer.shapes.map((shape) => polygon(shape.map(pen.camera.project))).join("");
  const lines = layer.lines
    .map(
      (l) =>
        `<path d="M${l.points.map((p) => xy(pen.camera.project(p))).join("L")}" fill="none" stroke="${SHADOW}" stroke-width="${n1(l.width * pen.camera.zoom)}" stroke-linecap="round"/>`,
    )
    .join("");
  if (!d && !lines) return "";
  const wide = Math.max(0, ...layer.lines.map((l) => l.width)) * pen.camera.zoom;
  const content = [...layer.shapes.flat(), ...layer.lines.flatMap((l) => l.points)]
    .map(pen.camera.project)
    .flatMap((p): readonly Vec2[] => [
      [p[0] - wide, p[1] - wide],
      [p[0] + wide, p[1] + wide],
    ]);
  const body = `<g filter="url(#${blurId(pen, layer.blur, content, clip?.map(pen.camera.project))})" opacity="${layer.opacity}"><path d="${d}" fill="${SHADOW}"/>${lines}</g>`;
  if (!clip) return body;
  const ring = polygon(clip.map(pen.camera.project));
  return `<g clip-path="url(#${pen.defs.id((key) => `<clipPath id="${key}"><path d="${ring}"/></clipPath>`)})">${body}</g>`;
}

const SHADOW = toHex(lch(0.22, 0.03, 50));

function groundText(scene: Scene, pen: Pen): string {
  const [w, h] = pen.size;
  const stop = (at: number, by: number) => `<stop offset="${at}" stop-color="${toHex(tone(scene.ground, by))}"/>`;
  const id = pen.defs.id(
    (key) =>
      `<radialGradient id="${key}" cx=".3" cy=".22" r="1.05">${stop(0, 0.022)}${stop(0.45, 0.004)}${stop(1, -0.045)}</radialGradient>`,
  );
  return `<rect width="${w}" height="${h}" fill="url(#${id})"/>`;
}

/** Paints a scene: the tinted ground, the shadows on it, then every part in order. */
export function render(scene: Scene): string {
  const parts = place(scene.parts, turn("z", scene.yaw));
  const spin = turn("z", scene.yaw);
  const framing = scene.framing.type === "close" ? { ...scene.framing, at: spin(scene.framing.at) } : scene.framing;
  const camera = aim(parts.flatMap(pointsOf), scene.lens, framing);
  const size = [framing.width, framing.height] as const;
  const pen: Pen = { camera, defs: new Defs(), size };
  const soft = framing.type === "close" ? 1.6 : 1;
  const ground = castShadows(parts, 0, [
    { reach: 1, blur: 30 * soft, opacity: 0.2 },
    { reach: 0.3, blur: 12 * soft, opacity: 0.2 },
    { reach: 0.05, blur: 4 * soft, opacity: 0.34 },
  ]);
  let body = groundText(scene, pen) + ground.map((layer) => shadowText(layer, pen)).join("");
  parts.forEach((part, index) => {
    switch (part.kind) {
      case "mesh":
        body += meshText(part, pen);
        break;
      case "line":
        body += lineText(part, pen);
        break;
      case "decal":
        body += decalText(part, pen);
        break;
      case "receiver": {
        const z = part.ring[0]?.[2] ?? 0;
        const above = parts.filter((_, i) => i > index);
        const layers = castShadows(above, z, [
          { reach: 1, blur: part.blur * camera.zoom, opacity: part.strength },
          { reach: 0.06, blur: part.blur * 0.3 * camera.zoom, opacity: part.strength },
        ]);
        body += layers.map((layer) => shadowText(layer, pen, part.ring)).join("");
      }
    }
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size[0]} ${size[1]}" width="${size[0]}" height="${size[1]}"><defs>${pen.defs.text}</defs>${body}</svg>`;
}
