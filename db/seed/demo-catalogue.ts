import type { DemoCategory, DemoProduct, Text3 } from "@/db/seed/demo/types";

/** A drawn view of a product in one colour; files are `<base>-<width>.avif` and `.webp` below `public/`. */
export type DemoPicture = {
  /** NULL: the product has no colours. */
  readonly color: string | null;
  readonly view: number;
  readonly base: string;
  /** Of the AVIF files. */
  readonly widths: readonly number[];
  readonly webpWidths: readonly number[];
  readonly placeholder: string;
  readonly alt: Text3;
};

/** Everything the demo shop is made of, before a market picks what it sells. */
export type DemoCatalogue = {
  readonly categories: readonly DemoCategory[];
  readonly products: readonly DemoProduct[];
  /** By product slug. */
  readonly pictures: Readonly<Record<string, readonly DemoPicture[]>>;
};

/** Slugs from the department down, joined by `/`. */
export function pathOf(slug: string, categories: readonly DemoCategory[]): string {
  const parent = categories.find((category) => category.slug === slug)?.parent;
  return parent ? `${pathOf(parent, categories)}/${slug}` : slug;
}
