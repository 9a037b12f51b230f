import { lch, tone } from "@/demo/art/color";
import { material } from "@/demo/art/material";
import { PALETTE } from "@/demo/art/palette";
import { type Part, place } from "@/demo/art/part";
import { flat, level, print, ramp, rect, trace } from "@/demo/art/plane";
import { box } from "@/demo/art/solids";
import { chain, type Move, shift, turn } from "@/demo/art/vector";

/** An open notebook, its base on z = 0, hinge at the back. */
export function laptop(move: Move): readonly Part[] {
  const m = material(PALETTE.aluminium, "metal");
  const [w, d] = [31, 21];
  const base = box([w, d, 1], 1.4, 0.2, m);
  const deck = level(1.01);
  const keys = [0, 1, 2, 3, 4].flatMap((r) =>
    Array.from(
      { length: 13 },
      (_, i): Part =>
        print(deck, rect(deck, -12.6 + i * 2.1, 7 - r * 1.95, 1.78, 1.6, 0.25), flat(lch(0.27, 0.008, 60))),
    ),
  );
  const pad = trace(deck, rect(deck, 0, -7, 10, 5.4, 0.5), flat(tone(PALETTE.aluminium, -0.12)), 0.1);
  const lid = place(
    [
      box([w, d, 0.7], 1.4, 0.15, m),
      ...(() => {
        const face = level(0.72);
        const glass = rect(face, 0, 0, w - 0.6, d - 0.6, 1.1);
        const lines = Array.from(
          { length: 15 },
          (_, i): Part =>
            print(
              face,
              rect(
                face,
                -9 + ((i * 5) % 4) * 1.4 + (4 + ((i * 7) % 5) * 1.5) / 2,
                7.6 - i * 1.05,
                4 + ((i * 7) % 5) * 1.5,
                0.4,
                0.15,
              ),
              flat(
                [lch(0.78, 0.08, 150), lch(0.78, 0.08, 28), lch(0.8, 0.08, 85), lch(0.8, 0.01, 80)][i % 4] ??
                  lch(0.8, 0, 0),
              ),
            ),
        );
        return [
          print(face, glass, flat(lch(0.2, 0.008, 60))),
          print(
            face,
            rect(face, 0, 0.2, w - 1.6, d - 2, 0.4),
            ramp(face, [-w / 2, d / 2], [w / 2, -d / 2], [0, lch(0.3, 0.02, 265)], [1, lch(0.22, 0.015, 265)]),
          ),
          ...lines,
        ];
      })(),
    ],
    chain(shift(0, d / 2, -0.7), turn("x", 75), shift(0, d / 2 - 0.3, 1)),
  );
  return place([...lid, base, ...keys, pad], move);
}
