/** Text written in each language of the shop; a missing language falls back to English. */
export type Text3 = { readonly en: string; readonly ru: string; readonly ky: string };

/** What a product looks like, drawn by `demo/art`. One entry per kind, with the parameters its drawing understands. */
export type DemoArt =
  | {
      kind: "keyboard";
      layout: 60 | 65 | 75 | 80 | 100;
      style: "row" | "ortho" | "split";
      knob: boolean;
      accentKeys: boolean;
    }
  | { kind: "mouse"; shape: "symmetric" | "ergo" | "vertical" | "trackball"; wired: boolean; sideButtons: number }
  | {
      kind: "monitor";
      aspect: "16:9" | "16:10" | "21:9" | "32:9" | "3:2";
      curved: boolean;
      foot: "plate" | "vee" | "arm" | "portable";
    }
  | { kind: "headphones"; form: "over-ear" | "on-ear" | "in-ear" | "headset"; wired: boolean }
  | { kind: "stand"; form: "laptop" | "arm" | "riser" | "tablet" | "shelf" | "light" }
  | { kind: "hub"; form: "bar" | "brick" | "tower" | "puck"; ports: number }
  | { kind: "cat-tree"; levels: number; house: boolean; hammock: boolean; wall: boolean }
  | { kind: "bed"; form: "round" | "bolster" | "mat" | "cave" | "hammock" }
  | { kind: "bowl"; form: "bowl" | "double" | "raised" | "fountain" | "feeder" }
  | { kind: "toy"; form: "ball" | "wand" | "rope" | "puzzle" | "mouse" | "tunnel" | "kicker" }
  | { kind: "lead"; form: "collar" | "harness" | "leash" | "retractable" }
  | { kind: "carrier"; form: "soft" | "box" | "backpack" | "stroller" };

/** A typed specification: `number` values carry a unit in `unit`; `text` values are translated; `bool` are yes or no. */
export type DemoSpecDefinition = {
  readonly key: string;
  readonly name: Text3;
  readonly type: "number" | "text" | "bool";
  readonly unit?: Text3;
};

export type DemoCategory = {
  /** ASCII kebab-case, unique; the URL is the path of slugs from the department down. */
  readonly slug: string;
  readonly parent: string | null;
  readonly name: Text3;
  readonly description: Text3;
  /** The specifications its products have, in display order. */
  readonly specs: readonly DemoSpecDefinition[];
};

export type DemoOptionValue = {
  readonly key: string;
  readonly label: Text3 /** Only for colours. */;
  readonly hex?: string;
};
export type DemoOption = { readonly key: string; readonly name: Text3; readonly values: readonly DemoOptionValue[] };

export type DemoVariant = {
  /** Unique, like `KEYB-0042-BRN`. */
  readonly sku: string;
  /** Option key → value key; exactly the product's options. Empty for a product without options. */
  readonly options: Readonly<Record<string, string>>;
  /** Minor units (US cents, KG tyiyn: 100 tyiyn = 1 сом). `null`: not sold in that market. */
  readonly price: { readonly us: number | null; readonly kg: number | null };
  /** Price before a sale, minor units, greater than `price`. */
  readonly compareAt?: { readonly us?: number; readonly kg?: number };
  /** Units on hand. 0 is sold out, 1 to 3 is low. */
  readonly stock: { readonly us: number; readonly kg: number };
  readonly weightGrams: number;
};

export type DemoProduct = {
  /** ASCII kebab-case, unique; the same in every language. */
  readonly slug: string;
  /** Slug of a leaf category. */
  readonly category: string;
  readonly brand: string;
  readonly art: DemoArt;
  readonly title: Text3;
  /** One sentence, 60 to 140 characters: on cards and in the meta description. */
  readonly summary: Text3;
  /** Two or three short paragraphs separated by a blank line. */
  readonly description: Text3;
  /** Spec key → value. */
  readonly specs: Readonly<Record<string, number | boolean | Text3>>;
  readonly options: readonly DemoOption[];
  readonly variants: readonly DemoVariant[];
  readonly tags: readonly string[];
};
