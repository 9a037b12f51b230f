import { href } from "@/components/shop/links";
import type { Crumb } from "@/components/ui/breadcrumbs";
import type { CategoryView } from "@/lib/catalog/category-tree";
import { translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";

/** The way from the home page through these categories, and to a page below them. */
export function crumbsOf(place: Place, trail: readonly CategoryView[], last?: Crumb): Crumb[] {
  const home = { label: translator(place.locale.language)("common.home"), href: href(place, "/") };
  const shelves = trail.map(({ name, path }) => ({ label: name, href: href(place, `/c/${path}`) }));
  return [home, ...shelves, ...(last ? [last] : [])];
}
