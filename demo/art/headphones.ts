import type { ArtOf, Drawing, DrawOptions } from "@/demo/art/drawing";
import { bandSet } from "@/demo/art/headphones-band";
import { inEar } from "@/demo/art/headphones-ear";
import { seeded } from "@/demo/art/random";

/** Headphones, headsets and earphones. */
export function drawHeadphones(art: ArtOf<"headphones">, options: DrawOptions): Drawing {
  const random = seeded(`headphones ${options.seed}`);
  return art.form === "in-ear" ? inEar(art, options, random) : bandSet(art, options, random);
}
