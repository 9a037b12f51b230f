import type { Metadata } from "next";
import { type ReactNode, Suspense } from "react";
import { PlaceDocument } from "@/app/_shell/document";
import { LastResort } from "@/app/_shell/last-resort";
import { siteMetadata } from "@/app/_shell/site-metadata";
import { Missing } from "@/components/shop/missing";
import { LOCALE_SLUGS, placeOf } from "@/lib/markets/markets";

// Pages of this group are made for each request. They may wait where they like; the page arrives whole.
export const instant = false;

export function generateStaticParams() {
  return LOCALE_SLUGS.map((locale) => ({ locale }));
}

type Props = { readonly params: Promise<{ locale: string }>; readonly children: ReactNode };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return siteMetadata((await params).locale);
}

/**
 * The boundary stands around the whole document: below it, a page that waits would arrive in a hidden element that
 * only a script reveals, and without JavaScript there would be nothing to see.
 */
export default function LiveLayout({ params, children }: Props) {
  return (
    <Suspense>
      <LiveDocument params={params}>{children}</LiveDocument>
    </Suspense>
  );
}

async function LiveDocument({ params, children }: Props) {
  const place = placeOf((await params).locale);
  if (place) return <PlaceDocument place={place}>{children}</PlaceDocument>;
  return (
    <html lang="en">
      <body>
        <Missing>
          <LastResort />
        </Missing>
      </body>
    </html>
  );
}
