import type { DemoArt } from "@/db/seed/demo/types";
import { drawBed } from "@/demo/art/bed";
import { drawBowl } from "@/demo/art/bowl";
import { CANVAS } from "@/demo/art/camera";
import { drawCarrier } from "@/demo/art/carrier";
import { drawCatTree } from "@/demo/art/cat-tree";
import { type Color, lch } from "@/demo/art/color";
import type { Drawing, DrawOptions } from "@/demo/art/drawing";
import { drawHeadphones } from "@/demo/art/headphones";
import { drawHub } from "@/demo/art/hub";
import { drawKeyboard } from "@/demo/art/keyboard";
import { drawLead } from "@/demo/art/lead";
import { drawMonitor } from "@/demo/art/monitor";
import { drawMouse } from "@/demo/art/mouse";
import { render } from "@/demo/art/render";
import { drawStand } from "@/demo/art/stand";
import { drawToy } from "@/demo/art/toy";

/** One warm family of grounds, a tint per category: mid-light, so they sit on paper and on near-black alike. */
export const GROUNDS: Record<DemoArt["kind"], Color> = {
  keyboard: lch(0.885, 0.022, 78),
  mouse: lch(0.885, 0.022, 98),
  monitor: lch(0.885, 0.012, 105),
  headphones: lch(0.88, 0.022, 62),
  stand: lch(0.885, 0.018, 112),
  hub: lch(0.882, 0.018, 74),
  "cat-tree": lch(0.89, 0.026, 88),
  bed: lch(0.882, 0.022, 66),
  bowl: lch(0.885, 0.015, 118),
  toy: lch(0.89, 0.03, 92),
  lead: lch(0.88, 0.022, 108),
  carrier: lch(0.885, 0.02, 80),
};

/** Parts, pose and lens of a product, before they are framed. */
export function drawingOf(art: DemoArt, options: DrawOptions): Drawing {
  switch (art.kind) {
    case "keyboard":
      return drawKeyboard(art, options);
    case "mouse":
      return drawMouse(art, options);
    case "monitor":
      return drawMonitor(art, options);
    case "hub":
      return drawHub(art, options);
    case "cat-tree":
      return drawCatTree(art, options);
    case "bed":
      return drawBed(art, options);
    case "bowl":
      return drawBowl(art, options);
    case "toy":
      return drawToy(art, options);
    case "lead":
      return drawLead(art, options);
    case "carrier":
      return drawCarrier(art, options);
    case "headphones":
      return drawHeadphones(art, options);
    case "stand":
      return drawStand(art, options);
  }
}

/** The finished square picture of a product as SVG. */
export function draw(art: DemoArt, options: DrawOptions): string {
  const drawing = drawingOf(art, options);
  const frame = { width: CANVAS, height: CANVAS } as const;
  return render({
    parts: drawing.parts,
    yaw: drawing.yaw,
    lens: drawing.lens,
    ground: GROUNDS[art.kind],
    framing: drawing.close
      ? { type: "close", ...drawing.close, ...frame }
      : { type: "whole", fill: drawing.fill, ...frame },
  });
}
