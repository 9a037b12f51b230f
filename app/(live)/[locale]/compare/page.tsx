import "@/components/compare/compare.css";
import type { Metadata } from "next";
import { cookies } from "next/headers";
import { connection } from "next/server";
import { pageFlash } from "@/app/_reads/visitor";
import { CompareMessages } from "@/components/compare/compare-messages";
import { CompareView } from "@/components/compare/compare-view";
import { compareCookie, readCompareList, readCompareQuery } from "@/lib/compare/compare-list";
import { comparedProducts } from "@/lib/compare/queries";
import { marketDb } from "@/lib/context";
import { translator } from "@/lib/i18n/translator";
import { placeOf } from "@/lib/markets/markets";
import { wishTitle } from "@/lib/wishlist/queries";

// Made for each request; a browser may wait for it.
export const instant = false;

type Props = {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const place = placeOf((await params).locale);
  return place ? { title: translator(place.locale.language)("compare.title"), robots: { index: false } } : {};
}

/** The comparison of the address, which can be sent to others; without one, of what this browser keeps. */
export default async function ComparePage({ params, searchParams }: Props) {
  await connection();
  const place = placeOf((await params).locale);
  if (!place) return null;
  const { market, locale } = place;
  const t = translator(locale.language);
  const db = marketDb(market.code);
  const query = readCompareQuery(await searchParams);
  const asked =
    query.slugs.length > 0 ? query.slugs : readCompareList((await cookies()).get(compareCookie(market.code))?.value);
  const flash = await pageFlash("compare");
  const about = typeof flash?.with.slug === "string" ? flash.with.slug : "";
  const [products, title] = await Promise.all([
    comparedProducts(db, asked, locale.language),
    about ? wishTitle(db, { slug: about }, locale.language) : undefined,
  ]);
  return (
    <CompareView place={place} t={t} products={products} onlyDifferences={query.onlyDifferences}>
      <CompareMessages
        place={place}
        t={t}
        shown={products.map((product) => product.card.slug)}
        missing={asked.length - products.length}
        beyond={query.beyond}
        flash={flash}
        about={title === undefined ? undefined : { slug: about, title }}
      />
    </CompareView>
  );
}
