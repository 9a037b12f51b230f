import type { Metadata } from "next";
import { type Translator, translator } from "@/lib/i18n/translator";
import { placeOf } from "@/lib/markets/markets";

/** The head of a page that is somebody's own: no search engine keeps it, no other site is told its address. */
export function privateMetadata(slug: string, title: (t: Translator) => string): Metadata {
  const place = placeOf(slug);
  const hidden: Metadata = { robots: { index: false, follow: false }, referrer: "same-origin" };
  return place ? { ...hidden, title: title(translator(place.locale.language)) } : hidden;
}
