import { feeder } from "@/demo/art/bowl-feeder";
import { fountain } from "@/demo/art/bowl-fountain";
import { double, single } from "@/demo/art/bowl-plain";
import { raised } from "@/demo/art/bowl-raised";
import type { ArtOf, Drawing, DrawOptions } from "@/demo/art/drawing";
import { bodyColor } from "@/demo/art/palette";
import { seeded } from "@/demo/art/random";

/** Bowls, fountains and feeders; the second picture is filled. */
export function drawBowl(art: ArtOf<"bowl">, options: DrawOptions): Drawing {
  const random = seeded(`bowl ${options.seed}`);
  const color = bodyColor(options.color);
  switch (art.form) {
    case "bowl":
      return single(color, options, random);
    case "double":
      return double(color, options, random);
    case "raised":
      return raised(color, options, random);
    case "fountain":
      return fountain(color, options);
    case "feeder":
      return feeder(color, options, random);
  }
}
