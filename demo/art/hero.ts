import type { DemoArt } from "@/db/seed/demo/types";
import { coatOf, sittingCat, sleepingCat } from "@/demo/art/cat";
import { lch, parseHex } from "@/demo/art/color";
import { drawingOf } from "@/demo/art/draw";
import { type Part, place } from "@/demo/art/part";
import { render } from "@/demo/art/render";
import { chain, scale, shift, turn } from "@/demo/art/vector";

/** Still lifes of 16 : 10: one per department and one for the home page. */
export const HEROES = ["electronics", "pets", "home"] as const;
export type HeroName = (typeof HEROES)[number];

type Piece = {
  readonly art: DemoArt;
  readonly color: string;
  readonly seed: string;
  readonly x: number;
  readonly y: number;
  readonly yaw?: number;
  readonly size?: number;
  readonly traits?: readonly string[];
};

/** A product standing at (x, y) of the still life, in its catalogue pose unless turned. */
function set(piece: Piece): readonly Part[] {
  const drawing = drawingOf(piece.art, { color: piece.color, view: 1, seed: piece.seed, traits: piece.traits ?? [] });
  return place(
    drawing.parts,
    chain(turn("z", piece.yaw ?? drawing.yaw), (p) => scale(p, piece.size ?? 1), shift(piece.x, piece.y, 0)),
  );
}

const ELECTRONICS: readonly Piece[] = [
  {
    art: { kind: "stand", form: "light" },
    color: "#3b3c3e",
    seed: "hero lamp",
    x: 57,
    y: 20,
    yaw: 8,
    traits: ["shade"],
    size: 1.15,
  },
  {
    art: { kind: "monitor", aspect: "16:10", curved: false, foot: "plate" },
    color: "#e6dfd0",
    seed: "hero screen 4",
    x: -2,
    y: 22,
    yaw: -10,
  },
  {
    art: { kind: "hub", form: "tower", ports: 8 },
    color: "#66727c",
    seed: "hero tower",
    x: -50,
    y: 8,
    yaw: -24,
    size: 1.1,
  },
  {
    art: { kind: "headphones", form: "over-ear", wired: false },
    color: "#d3c4a6",
    seed: "hero phones",
    x: 46,
    y: -2,
    yaw: 30,
    size: 1.15,
  },
  {
    art: { kind: "keyboard", layout: 75, style: "row", knob: true, accentKeys: true },
    color: "#6a7049",
    seed: "hero keys a",
    x: -14,
    y: -18,
    yaw: 10,
    size: 1.3,
  },
  {
    art: { kind: "mouse", shape: "ergo", wired: false, sideButtons: 2 },
    color: "#3b3c3e",
    seed: "hero mouse",
    x: 27,
    y: -18,
    yaw: 16,
    size: 1.2,
  },
];

const PETS: readonly Piece[] = [
  {
    art: { kind: "cat-tree", levels: 2, house: true, hammock: false, wall: false },
    color: "#b5735a",
    seed: "hero tree c",
    x: -50,
    y: 18,
    yaw: -24,
    size: 0.92,
  },
  { art: { kind: "carrier", form: "box" }, color: "#66727c", seed: "hero carrier", x: 58, y: 22, yaw: -40 },
  { art: { kind: "bed", form: "round" }, color: "#a1ab92", seed: "hero bed", x: 8, y: 4, yaw: 0 },
  { art: { kind: "bowl", form: "raised" }, color: "#b68d5b", seed: "hero bowls", x: 52, y: -22, yaw: -18 },
  {
    art: { kind: "toy", form: "ball" },
    color: "#bf8d3b",
    seed: "hero balls",
    x: -22,
    y: -30,
    traits: ["felt-set"],
    size: 1.1,
  },
  { art: { kind: "toy", form: "mouse" }, color: "#b4b5b1", seed: "hero mouse", x: 16, y: -36, yaw: 30, size: 1.2 },
];

const HOME: readonly Piece[] = [
  {
    art: { kind: "monitor", aspect: "16:9", curved: false, foot: "plate" },
    color: "#3b3c3e",
    seed: "hero home b",
    x: -34,
    y: 26,
    yaw: 10,
    size: 0.92,
  },
  {
    art: { kind: "cat-tree", levels: 1, house: false, hammock: false, wall: false },
    color: "#6a7049",
    seed: "hero post",
    x: 46,
    y: 24,
    yaw: -22,
    size: 0.86,
  },
  {
    art: { kind: "headphones", form: "over-ear", wired: false },
    color: "#b5735a",
    seed: "hero home phones",
    x: -66,
    y: -8,
    yaw: 34,
    size: 1.15,
  },
  {
    art: { kind: "keyboard", layout: 65, style: "row", knob: true, accentKeys: true },
    color: "#e6dfd0",
    seed: "hero home keys",
    x: -24,
    y: -14,
    yaw: 12,
    size: 1.35,
  },
  {
    art: { kind: "toy", form: "ball" },
    color: "#9b3b37",
    seed: "hero home balls",
    x: 54,
    y: -26,
    traits: ["felt-set"],
    size: 1,
  },
];

function sceneOf(name: HeroName): readonly Part[] {
  switch (name) {
    case "electronics":
      return ELECTRONICS.flatMap(set);
    case "pets": {
      const asleep = place(sleepingCat(coatOf("hero", parseHex("#a1ab92"))), shift(8, 5, 5.5));
      return PETS.flatMap((piece) => {
        if (piece.art.kind !== "bed") return set(piece);
        const [pad, rim] = set(piece);
        if (pad?.kind !== "mesh" || rim?.kind !== "mesh") return set(piece);
        const near = (y: number) => y < piece.y - 6;
        const half = (front: boolean): Part => ({
          ...rim,
          faces: rim.faces.filter((f) => near(f.points[0]?.[1] ?? 0) === front),
        });
        return [pad, half(false), ...asleep, half(true)];
      });
    }
    case "home": {
      const cat = place(sittingCat(coatOf("home 2"), -14), chain(turn("z", -10), shift(22, -2, 0)));
      return HOME.flatMap((piece) => (piece.art.kind === "toy" ? [...cat, ...set(piece)] : set(piece)));
    }
  }
}

const GROUND = {
  electronics: lch(0.885, 0.018, 90),
  pets: lch(0.885, 0.024, 78),
  home: lch(0.888, 0.022, 82),
} as const;

/** A still life as SVG, 1600 × 1000. */
export function heroSvg(name: HeroName): string {
  return render({
    parts: sceneOf(name),
    yaw: 0,
    lens: "scene",
    ground: GROUND[name],
    framing: { type: "whole", fill: 1.04, width: 1600, height: 1000 },
  });
}
