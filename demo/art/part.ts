import type { Color } from "@/demo/art/color";
import type { FinishName, Material } from "@/demo/art/material";
import type { Move, Vec3 } from "@/demo/art/vector";

/** A flat facet, corners counter-clockwise seen from outside. `tint` shifts its lightness (stripes, weave, shaded folds). */
export type Face = {
  readonly points: readonly Vec3[];
  readonly tint?: number;
  readonly color?: Color;
  readonly finish?: FinishName;
};

export type Segment =
  | { readonly op: "M" | "L"; readonly to: Vec3 }
  | { readonly op: "C"; readonly a: Vec3; readonly b: Vec3; readonly to: Vec3 }
  | { readonly op: "Z" };

/** A pile of short hairs: length in centimetres, `density` hairs per square centimetre. */
export type Fuzz = { readonly length: number; readonly density: number; readonly seed: string };

export type Stop = { readonly at: number; readonly color: string; readonly opacity?: number };
export type Paint =
  | { readonly type: "flat"; readonly color: string; readonly opacity?: number }
  | { readonly type: "linear"; readonly from: Vec3; readonly to: Vec3; readonly stops: readonly Stop[] };

/** One thing to paint. Parts are painted in the order given; facets within a mesh from far to near. */
export type Part =
  | {
      readonly kind: "mesh";
      readonly faces: readonly Face[];
      readonly material: Material;
      readonly hollow?: boolean;
      readonly fuzz?: Fuzz;
      readonly shadow?: "hull" | "faces" | "none";
    }
  | {
      readonly kind: "line";
      readonly points: readonly Vec3[];
      readonly width: number;
      readonly color: Color;
      readonly look: "round" | "flat" | "rope";
      readonly shadow?: "none";
    }
  | {
      readonly kind: "decal";
      readonly path: readonly Segment[];
      readonly fill?: Paint;
      readonly stroke?: { readonly paint: Paint; readonly width: number };
      /** Painted only when the plane turns to the viewer. */
      readonly normal?: Vec3;
      /** Softness in centimetres. */
      readonly blur?: number;
      readonly clip?: readonly Segment[];
    }
  /** A level surface that catches the shadows of everything above it. */
  | { readonly kind: "receiver"; readonly ring: readonly Vec3[]; readonly strength: number; readonly blur: number };

export type Decal = Extract<Part, { kind: "decal" }>;

function moveSegment(segment: Segment, move: Move): Segment {
  if (segment.op === "Z") return segment;
  if (segment.op === "C") return { op: "C", a: move(segment.a), b: move(segment.b), to: move(segment.to) };
  return { op: segment.op, to: move(segment.to) };
}

function movePaint(paint: Paint, move: Move): Paint {
  return paint.type === "linear" ? { ...paint, from: move(paint.from), to: move(paint.to) } : paint;
}

function moveDecal(part: Decal, move: Move): Decal {
  const origin = move([0, 0, 0]);
  const n = part.normal ? move(part.normal) : undefined;
  return {
    ...part,
    path: part.path.map((s) => moveSegment(s, move)),
    ...(part.fill ? { fill: movePaint(part.fill, move) } : {}),
    ...(part.stroke ? { stroke: { ...part.stroke, paint: movePaint(part.stroke.paint, move) } } : {}),
    ...(n ? { normal: [n[0] - origin[0], n[1] - origin[1], n[2] - origin[2]] as const } : {}),
    ...(part.clip ? { clip: part.clip.map((s) => moveSegment(s, move)) } : {}),
  };
}

function placePart(part: Part, move: Move): Part {
  switch (part.kind) {
    case "mesh":
      return { ...part, faces: part.faces.map((f) => ({ ...f, points: f.points.map(move) })) };
    case "line":
      return { ...part, points: part.points.map(move) };
    case "receiver":
      return { ...part, ring: part.ring.map(move) };
    case "decal":
      return moveDecal(part, move);
  }
}

/** Places parts elsewhere; the move must not mirror. */
export function place(parts: readonly Part[], move: Move): readonly Part[] {
  return parts.map((part) => placePart(part, move));
}

/** Every point a part occupies, for framing and shadows. */
export function pointsOf(part: Part): readonly Vec3[] {
  switch (part.kind) {
    case "mesh":
      return part.faces.flatMap((f) => f.points);
    case "line":
      return part.points;
    case "receiver":
      return [];
    case "decal":
      return part.blur ? [] : part.path.flatMap((s) => (s.op === "Z" ? [] : [s.to]));
  }
}

/** Joins meshes of one object so that their facets are sorted together; each keeps its colour and finish. */
export function fuse(parts: readonly Part[], fuzz?: Fuzz): Part {
  const faces = parts.flatMap((p) =>
    p.kind === "mesh"
      ? p.faces.map((f) => ({ ...f, color: f.color ?? p.material.color, finish: f.finish ?? p.material.finish }))
      : [],
  );
  const first = parts.find((p) => p.kind === "mesh");
  if (!first) throw new Error("fuse needs at least one mesh");
  return { kind: "mesh", faces, material: first.material, shadow: "faces", ...(fuzz ? { fuzz } : {}) };
}
