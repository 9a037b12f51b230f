import { backpack } from "@/demo/art/carrier-backpack";
import { crate } from "@/demo/art/carrier-crate";
import { softBag } from "@/demo/art/carrier-soft";
import { stroller } from "@/demo/art/carrier-stroller";
import type { ArtOf, Drawing, DrawOptions } from "@/demo/art/drawing";
import { bodyColor } from "@/demo/art/palette";
import { seeded } from "@/demo/art/random";

/** Carriers; the second picture has somebody looking out. */
export function drawCarrier(art: ArtOf<"carrier">, options: DrawOptions): Drawing {
  const random = seeded(`carrier ${options.seed}`);
  const color = bodyColor(options.color);
  switch (art.form) {
    case "soft":
      return softBag(color, options, random);
    case "box":
      return crate(color, options, random);
    case "backpack":
      return backpack(color, options, random);
    case "stroller":
      return stroller(color, options);
  }
}
