import type { ArtOf, Drawing, DrawOptions } from "@/demo/art/drawing";
import { bodyColor } from "@/demo/art/palette";
import { seeded } from "@/demo/art/random";
import { balls } from "@/demo/art/toy-balls";
import { puzzle } from "@/demo/art/toy-puzzle";
import { rope } from "@/demo/art/toy-rope";
import { kicker, mice } from "@/demo/art/toy-soft";
import { tunnel } from "@/demo/art/toy-tunnel";
import { wand } from "@/demo/art/toy-wand";

/** Toys for cats and dogs. */
export function drawToy(art: ArtOf<"toy">, options: DrawOptions): Drawing {
  const random = seeded(`toy ${options.seed}`);
  const color = bodyColor(options.color);
  switch (art.form) {
    case "ball":
      return balls(color, options, random);
    case "wand":
      return wand(color, options, random);
    case "rope":
      return rope(color, options, random);
    case "puzzle":
      return puzzle(color, options, random);
    case "mouse":
      return mice(color, options);
    case "tunnel":
      return tunnel(color, options);
    case "kicker":
      return kicker(color, options);
  }
}
