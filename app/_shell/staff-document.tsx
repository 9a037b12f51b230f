import "@/app/globals.css";
import "@/app/styles/admin.css";
import type { ReactNode } from "react";
import { translator } from "@/lib/i18n/translator";
import type { MarketLocale } from "@/lib/markets/market";
import { preloadedFonts } from "./fonts";

/** The whole document of a staff page, in its reader's language. */
export function StaffDocument({
  locale,
  children,
}: {
  readonly locale: Pick<MarketLocale, "tag" | "language">;
  readonly children: ReactNode;
}) {
  return (
    <html lang={locale.tag}>
      <head>
        {preloadedFonts(locale.language).map((href) => (
          <link key={href} rel="preload" as="font" type="font/woff2" href={href} crossOrigin="anonymous" />
        ))}
      </head>
      <body className="admin">
        <a href="#content" className="skip-link">
          {translator(locale.language)("staff.skip")}
        </a>
        {children}
      </body>
    </html>
  );
}
