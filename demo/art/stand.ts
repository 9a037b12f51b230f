import type { ArtOf, Drawing, DrawOptions } from "@/demo/art/drawing";
import { bodyColor } from "@/demo/art/palette";
import { seeded } from "@/demo/art/random";
import { armStand } from "@/demo/art/stand-arm";
import { lamp, shadeLamp } from "@/demo/art/stand-lamp";
import { laptopStand, tabletStand } from "@/demo/art/stand-screen";
import { riser, shelfStand } from "@/demo/art/stand-shelf";

/** Stands, arms, risers and desk lights; the second picture carries what they are for. */
export function drawStand(art: ArtOf<"stand">, options: DrawOptions): Drawing {
  const random = seeded(`stand ${options.seed}`);
  const color = bodyColor(options.color);
  switch (art.form) {
    case "laptop":
      return laptopStand(color, options, random);
    case "arm":
      return armStand(color, options, random);
    case "riser":
      return riser(color, options, random);
    case "tablet":
      return tabletStand(color, options);
    case "shelf":
      return shelfStand(color, options, random);
    case "light":
      return (options.traits ?? []).includes("shade") ? shadeLamp(color, options) : lamp(color, options, random);
  }
}
