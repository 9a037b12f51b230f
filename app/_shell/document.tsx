import "@/app/globals.css";
import type { ReactNode } from "react";
import { readCategories } from "@/app/_reads/categories";
import { Shell } from "@/components/shop/shell";
import type { Place } from "@/lib/markets/markets";
import { preloadedFonts } from "./fonts";

// The browser fetches a shop page when a pointer rests on its link, so that the next page is there at once.
const SPECULATION = JSON.stringify({
  prefetch: [
    {
      where: { and: [{ href_matches: ["/*/c/*", "/*/p/*"] }, { not: { href_matches: "/*\\?*" } }] },
      eagerness: "moderate",
    },
  ],
});

/** The whole document of a place: its language, fonts, and the shell around the page. */
export async function PlaceDocument({ place, children }: { readonly place: Place; readonly children: ReactNode }) {
  const { market, locale } = place;
  const categories = await readCategories(market.code, locale.language);
  return (
    <html lang={locale.tag}>
      <head>
        {preloadedFonts(locale.language).map((href) => (
          <link key={href} rel="preload" as="font" type="font/woff2" href={href} crossOrigin="anonymous" />
        ))}
      </head>
      <body>
        <Shell place={place} categories={categories}>
          {children}
        </Shell>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of this file. */}
        <script type="speculationrules" dangerouslySetInnerHTML={{ __html: SPECULATION }} />
      </body>
    </html>
  );
}
