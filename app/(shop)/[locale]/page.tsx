import type { Metadata } from "next";
import { readCategories } from "@/app/_reads/categories";
import { readShelves } from "@/app/_reads/products";
import { pageMetadata } from "@/app/_shell/page-metadata";
import { HomePageView } from "@/components/catalog/home-page";
import { JsonLd } from "@/components/shop/json-ld";
import { categoryTree, familyIds } from "@/lib/catalog/category-tree";
import { marketOrigin } from "@/lib/context";
import { alternatesOf } from "@/lib/i18n/alternates";
import { CONTACTS } from "@/lib/i18n/contacts";
import { translator } from "@/lib/i18n/translator";
import { inLanguage, MARKET_CODES, placeOf } from "@/lib/markets/markets";

type Props = { readonly params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const place = placeOf((await params).locale);
  if (!place) return {};
  const t = translator(place.locale.language);
  return pageMetadata({
    place,
    title: t("home.metaTitle"),
    whole: true,
    description: t("home.metaDescription", { country: inLanguage(place.market.name, place.locale.language) }),
    alternates: alternatesOf(place, "", MARKET_CODES, marketOrigin),
    image: "/demo/hero-home-1600.webp",
  });
}

export default async function HomePage({ params }: Props) {
  const place = placeOf((await params).locale);
  if (!place) return null;
  const { market, locale } = place;
  const categories = await readCategories(market.code, locale.language);
  const departments = categoryTree(categories);
  const families = departments.map((department) => familyIds(categories, department.id));
  const shelves = await readShelves(market.code, locale.language, families);
  const { email, phone } = CONTACTS[market.code];
  const organization = {
    "@context": "https://schema.org",
    "@type": "Organization",
    name: "Marque",
    url: `${marketOrigin(market.code)}/${locale.slug}`,
    logo: `${marketOrigin(market.code)}/icon.svg`,
    contactPoint: { "@type": "ContactPoint", contactType: "customer service", email, telephone: phone.e164 },
  };
  return (
    <>
      <HomePageView departments={departments} shelves={shelves} place={place} t={translator(locale.language)} />
      <JsonLd data={organization} />
    </>
  );
}
