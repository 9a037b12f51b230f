import type { Metadata } from "next";
import type { ReactNode } from "react";
import { PlaceDocument } from "@/app/_shell/document";
import { LastResort } from "@/app/_shell/last-resort";
import { siteMetadata } from "@/app/_shell/site-metadata";
import { Missing } from "@/components/shop/missing";
import { LOCALE_SLUGS, placeOf } from "@/lib/markets/markets";

// Pages of this group are the same for everybody: prerendered or made complete on their first request, then kept.
export const ensureStatic = "navigation";

export function generateStaticParams() {
  return LOCALE_SLUGS.map((locale) => ({ locale }));
}

type Props = { readonly params: Promise<{ locale: string }>; readonly children: ReactNode };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return siteMetadata((await params).locale);
}

export default async function ShopLayout({ params, children }: Props) {
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
