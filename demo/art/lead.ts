import type { ArtOf, Drawing, DrawOptions } from "@/demo/art/drawing";
import { collar } from "@/demo/art/lead-collar";
import { harness } from "@/demo/art/lead-harness";
import { leash } from "@/demo/art/lead-leash";
import { retractable } from "@/demo/art/lead-reel";
import { bodyColor } from "@/demo/art/palette";
import { seeded } from "@/demo/art/random";

/** Collars, harnesses and leads, with the metal where the strain is. */
export function drawLead(art: ArtOf<"lead">, options: DrawOptions): Drawing {
  const random = seeded(`lead ${options.seed}`);
  const color = bodyColor(options.color);
  switch (art.form) {
    case "collar":
      return collar(color, options, random);
    case "harness":
      return harness(color, options);
    case "leash":
      return leash(color, options, random);
    case "retractable":
      return retractable(color, options);
  }
}
