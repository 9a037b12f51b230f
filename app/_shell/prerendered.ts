import { allCategories } from "@/lib/catalog/categories";
import { leadingSlugs } from "@/lib/catalog/list-products";
import { marketDb } from "@/lib/context";
import { placeOf } from "@/lib/markets/markets";

/** Products per place that are ready when the shop starts; the others are made on their first visit and kept. */
const PRODUCTS = 24;

// A route must name one page to prerender even where the shop is still empty.
const NOTHING = "-";

export async function prerenderedProducts(locale: string): Promise<{ slug: string }[]> {
  const place = placeOf(locale);
  const slugs = place ? await leadingSlugs(marketDb(place.market.code), PRODUCTS) : [];
  return (slugs.length > 0 ? slugs : [NOTHING]).map((slug) => ({ slug }));
}

export async function prerenderedCategories(locale: string): Promise<{ path: string[] }[]> {
  const place = placeOf(locale);
  const categories = place ? await allCategories(marketDb(place.market.code), place.locale.language) : [];
  return categories.length > 0 ? categories.map(({ path }) => ({ path: path.split("/") })) : [{ path: [NOTHING] }];
}
