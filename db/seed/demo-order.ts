import type { DemoCategory } from "@/db/seed/demo/types";
import { scatter } from "@/db/seed/demo-ids";

type Placed = { readonly slug: string; readonly category: string; readonly soldOut: boolean };

/**
 * Slug → rank. Every category is spread evenly over the whole list and neighbours alternate between departments, so a
 * page of any length looks varied; what is sold out comes last within its category.
 */
export function mixedRanks(
  products: readonly Placed[],
  categories: readonly DemoCategory[],
): ReadonlyMap<string, number> {
  const lanes = alternating(categories);
  const positions = lanes.flatMap((category, lane) => {
    const own = products.filter((product) => product.category === category).sort(byChance);
    return own.map((product, i) => ({ slug: product.slug, at: (i + (lane + 0.5) / lanes.length) / own.length }));
  });
  positions.sort((a, b) => a.at - b.at || (a.slug < b.slug ? -1 : 1));
  return new Map(positions.map(({ slug }, rank) => [slug, rank + 1]));
}

function byChance(a: Placed, b: Placed): number {
  return Number(a.soldOut) - Number(b.soldOut) || scatter(a.slug, 2 ** 32) - scatter(b.slug, 2 ** 32);
}

/** Leaf categories, one of each department in turn. */
function alternating(categories: readonly DemoCategory[]): readonly string[] {
  const departments = categories.filter((category) => category.parent === null);
  const leaves = departments.map((department) =>
    categories.filter((category) => category.parent === department.slug).map((category) => category.slug),
  );
  const longest = Math.max(0, ...leaves.map((own) => own.length));
  return Array.from({ length: longest }, (_, i) => leaves.flatMap((own) => own.slice(i, i + 1))).flat();
}
