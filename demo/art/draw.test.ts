import sharp from "sharp";
import { describe, expect, it } from "vitest";
import type { DemoArt } from "@/db/seed/demo/types";
import { levelsOf } from "@/demo/art/cat-tree";
import { lch, toHex } from "@/demo/art/color";
import { draw, drawingOf } from "@/demo/art/draw";
import { portsOf } from "@/demo/art/hub";
import { screenSize } from "@/demo/art/monitor";
import { pointsOf } from "@/demo/art/part";
import { seeded } from "@/demo/art/random";

const EVERY: readonly DemoArt[] = [
  ...([60, 65, 75, 80, 100] as const).map(
    (layout): DemoArt => ({ kind: "keyboard", layout, style: "row", knob: layout === 75, accentKeys: layout === 65 }),
  ),
  ...(["ortho", "split"] as const).map(
    (style): DemoArt => ({ kind: "keyboard", layout: 60, style, knob: false, accentKeys: true }),
  ),
  ...(["symmetric", "ergo", "vertical", "trackball"] as const).map(
    (shape, i): DemoArt => ({ kind: "mouse", shape, wired: i % 2 === 0, sideButtons: i }),
  ),
  ...(["16:9", "16:10", "21:9", "32:9", "3:2"] as const).map(
    (aspect, i): DemoArt => ({
      kind: "monitor",
      aspect,
      curved: i > 1,
      foot: (["plate", "vee", "arm", "portable"] as const)[i % 4] ?? "plate",
    }),
  ),
  ...(["over-ear", "on-ear", "in-ear", "headset"] as const).flatMap((form) =>
    [true, false].map((wired): DemoArt => ({ kind: "headphones", form, wired })),
  ),
  ...(["laptop", "arm", "riser", "tablet", "shelf", "light"] as const).map(
    (form): DemoArt => ({ kind: "stand", form }),
  ),
  ...(["bar", "brick", "tower", "puck"] as const).map((form, i): DemoArt => ({ kind: "hub", form, ports: 4 + i * 2 })),
  ...[1, 2, 4, 6].map(
    (levels): DemoArt => ({ kind: "cat-tree", levels, house: levels === 2, hammock: levels > 1, wall: levels === 4 }),
  ),
  ...(["round", "bolster", "mat", "cave", "hammock"] as const).map((form): DemoArt => ({ kind: "bed", form })),
  ...(["bowl", "double", "raised", "fountain", "feeder"] as const).map((form): DemoArt => ({ kind: "bowl", form })),
  ...(["ball", "wand", "rope", "puzzle", "mouse", "tunnel", "kicker"] as const).map(
    (form): DemoArt => ({ kind: "toy", form }),
  ),
  ...(["collar", "harness", "leash", "retractable"] as const).map((form): DemoArt => ({ kind: "lead", form })),
  ...(["soft", "box", "backpack", "stroller"] as const).map((form): DemoArt => ({ kind: "carrier", form })),
];

const named = EVERY.map((art) => [JSON.stringify(art), art] as const);
const oneOfEachKind = named.filter(([, art], i) => EVERY.findIndex((other) => other.kind === art.kind) === i);
const options = { color: "#6a7049", seed: "sample" } as const;
/** Numbers of all path data that is not inside a definition or a shadow's soft layer. */
function pathPoints(svg: string): readonly (readonly [number, number])[] {
  const body = svg
    .replace(/<defs>.*<\/defs>/s, "")
    .replace(/<g filter=.*?<\/g>/gs, "")
    .replace(/<path [^>]*filter=[^>]*>/g, "");
  return [...body.matchAll(/ d="([^"]+)"/g)].flatMap((m) =>
    [...(m[1] ?? "").matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map((n) => [Number(n[1]), Number(n[2])] as const),
  );
}

/** A cat tree is thousands of facets; on a busy machine one takes seconds. */
const PATIENCE = { timeout: 60_000 };

describe("draw", PATIENCE, () => {
  it.each(named)("stays inside the frame and has no broken number: %s", (_, art) => {
    const svg = draw(art, { ...options, view: 1 });
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    const points = pathPoints(svg);
    expect(points.length).toBeGreaterThan(50);
    const all = points.flat();
    expect(all.reduce((a, b) => Math.min(a, b))).toBeGreaterThanOrEqual(0);
    expect(all.reduce((a, b) => Math.max(a, b))).toBeLessThanOrEqual(1000);
  });

  it.each(named)("places every point of the second view somewhere: %s", (_, art) => {
    const { parts, close } = drawingOf(art, { ...options, view: 2 });
    const numbers = [...parts.flatMap(pointsOf), ...(close ? [close.at] : [])].flat();
    expect(numbers.length).toBeGreaterThan(300);
    expect(numbers.every(Number.isFinite)).toBe(true);
  });

  it.each(oneOfEachKind)("rasterises to a square picture with a subject: %s", async (_, art) => {
    const svg = draw(art, { ...options, view: 1 });
    const { data, info } = await sharp(Buffer.from(svg), { density: 12, unlimited: true })
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([167, 167]);
    expect(data.reduce((a, b) => Math.max(a, b)) - data.reduce((a, b) => Math.min(a, b))).toBeGreaterThan(45);
  });

  it("draws the same picture twice for one seed and another for another seed", () => {
    const art: DemoArt = { kind: "bowl", form: "bowl" };
    expect(draw(art, { ...options, view: 1 })).toBe(draw(art, { ...options, view: 1 }));
    expect(draw(art, { ...options, view: 1, seed: "other" })).not.toBe(draw(art, { ...options, view: 1 }));
  });
});

/** The dark inside of a socket. */
const HOLE = toHex(lch(0.16, 0.01, 60));

describe("parameters", () => {
  it.each([1, 2, 3, 4, 5, 6])("gives a cat tree of %i levels as many platforms, each above the last", (levels) => {
    const found = levelsOf({ kind: "cat-tree", levels, house: false, hammock: false, wall: false }, seeded("tree"));
    expect(found).toHaveLength(levels);
    found.forEach((l, i) => {
      expect(l.z).toBeGreaterThan(found[i - 1]?.z ?? 0);
    });
  });

  it.each([
    ["16:9", 16 / 9],
    ["16:10", 1.6],
    ["21:9", 21 / 9],
    ["32:9", 32 / 9],
    ["3:2", 1.5],
  ] as const)("gives a %s monitor that ratio", (aspect, ratio) => {
    const [w, h] = screenSize({ kind: "monitor", aspect, curved: false, foot: "plate" });
    expect(w / h).toBeCloseTo(ratio, 6);
  });

  it.each([3, 4, 7, 10, 13, 16])("gives a hub of %i ports that many", (ports) => {
    expect(portsOf(ports, true)).toHaveLength(ports);
  });

  it.each(["bar", "brick", "tower", "puck"] as const)("cuts every port of a %s hub into its side", (form) => {
    const holes = (ports: number) =>
      drawingOf({ kind: "hub", form, ports }, { ...options, view: 1 }).parts.filter(
        (p) => p.kind === "decal" && p.fill?.type === "flat" && p.fill.color === HOLE,
      ).length;
    expect(holes(8) - holes(5)).toBe(3);
    expect(holes(5)).toBe(5);
  });
});
