import { caveBed, hammockBed } from "@/demo/art/bed-frame";
import { matBed } from "@/demo/art/bed-mat";
import { bolsterBed, roundBed, splitRim } from "@/demo/art/bed-soft";
import { coatOf, sleepingCat } from "@/demo/art/cat";
import type { ArtOf, Drawing, DrawOptions } from "@/demo/art/drawing";
import { bodyColor } from "@/demo/art/palette";
import { place } from "@/demo/art/part";
import { seeded } from "@/demo/art/random";
import { shift } from "@/demo/art/vector";

/** A bed; where it is a cat's, the second picture has the cat in it. */
export function drawBed(art: ArtOf<"bed">, options: DrawOptions): Drawing {
  const random = seeded(`bed ${options.seed}`);
  const color = bodyColor(options.color);
  const asleep = (z: number, s = 1) =>
    place(sleepingCat(coatOf(options.seed, color)), (p) => shift(0, 1, z)([p[0] * s, p[1] * s, p[2] * s]));
  const yaw = -24;
  switch (art.form) {
    case "round": {
      const { parts, floor } = roundBed(color, options.seed, random);
      if (options.view === 1) return { parts, yaw, lens: "high", fill: 0.92 };
      const [pad, rim] = parts;
      if (!pad || !rim) return { parts, yaw, lens: "high", fill: 0.92 };
      const [behind, before] = splitRim(rim);
      return {
        parts: [pad, behind, ...asleep(floor, 1.02), before],
        yaw: -8,
        lens: "high",
        fill: 1,
        close: { at: [0, -2, 8], radius: 26 },
      };
    }
    case "bolster": {
      const parts = bolsterBed(color, options.seed, random);
      return options.view === 1
        ? { parts, yaw, lens: "high", fill: 0.98 }
        : { parts, yaw: -40, lens: "high", fill: 1, close: { at: [-24, -16, 9], radius: 20 } };
    }
    case "mat": {
      const parts = matBed(color, options, random);
      return options.view === 1
        ? { parts, yaw, lens: "high", fill: 0.98 }
        : {
            parts,
            yaw: -42,
            lens: "high",
            fill: 1,
            close: { at: (options.traits ?? []).includes("roll") ? [-34, -18, 3] : [-24, -17, 3], radius: 15 },
          };
    }
    case "cave": {
      const parts = caveBed(color, options, random);
      return options.view === 1
        ? { parts, yaw: -20, lens: "low", fill: 0.86 }
        : { parts, yaw: -14, lens: "low", fill: 1, close: { at: [0, -20, 13], radius: 19 } };
    }
    case "hammock": {
      const { parts, floor } = hammockBed(color, options);
      const cot = (options.traits ?? []).includes("cot");
      if (options.view === 1) return { parts, yaw, lens: "high", fill: 0.95 };
      if (cot) return { parts, yaw: -40, lens: "high", fill: 1, close: { at: [-30, -24, 14], radius: 17 } };
      const front = parts.slice(-3);
      return {
        parts: [...parts.slice(0, -3), ...asleep(floor, 0.95), ...front],
        yaw: -14,
        lens: "high",
        fill: 1,
        close: { at: [0, -2, 22], radius: 26 },
      };
    }
  }
}
