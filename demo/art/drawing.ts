import type { DemoArt } from "@/db/seed/demo/types";
import type { Lens } from "@/demo/art/camera";
import type { Part } from "@/demo/art/part";
import type { Vec3 } from "@/demo/art/vector";

export type View = 1 | 2;
/** `color` is `#rrggbb` of the chosen variant; `seed` gives each product its own small proportions. */
export type DrawOptions = {
  readonly color: string;
  readonly view: View;
  readonly seed: string;
  /** Keys a keyboard's specification states, where a layout has more than one usual count. */
  readonly keys?: number;
  /** What sets this product apart within its form, such as `felt` or `set-of-three`; see traits.ts. */
  readonly traits?: readonly string[];
};

/** What a product's drawing hands over: its parts around the origin, back to front, standing on z = 0. */
export type Drawing = {
  readonly parts: readonly Part[];
  readonly yaw: number;
  readonly lens: Lens;
  /** Share of the frame the subject fills; smaller things of a kind stay a little smaller. */
  readonly fill: number;
  /** Look closely at one place instead of the whole. */
  readonly close?: { readonly at: Vec3; readonly radius: number };
};

/** The parameters of one kind of product. */
export type ArtOf<K extends DemoArt["kind"]> = Extract<DemoArt, { kind: K }>;
