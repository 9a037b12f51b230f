import type { Place } from "@/lib/markets/markets";

/** The address of a page in a place: `href(place, "/cart")` is `/ru-kg/cart`. */
export function href(place: Place, path: string): string {
  return path === "/" ? `/${place.locale.slug}` : `/${place.locale.slug}${path}`;
}
