import type { Metadata } from "next";
import { env } from "@/lib/env";
import { translator } from "@/lib/i18n/translator";
import { inLanguage, placeOf } from "@/lib/markets/markets";

/** What all pages of a place share in their head. */
export function siteMetadata(locale: string): Metadata {
  const place = placeOf(locale);
  if (!place) return { title: "404 · Marque" };
  const t = translator(place.locale.language);
  const country = inLanguage(place.market.name, place.locale.language);
  return {
    metadataBase: new URL(env().APP_URL),
    title: { default: t("home.metaTitle"), template: "%s · Marque" },
    description: t("home.metaDescription", { country }),
    icons: { icon: { url: "/icon.svg", type: "image/svg+xml" } },
    formatDetection: { telephone: false, email: false, address: false },
  };
}
