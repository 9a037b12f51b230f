import type { Metadata } from "next";
import { crumbsOf } from "@/app/_shell/crumbs";
import { pageMetadata } from "@/app/_shell/page-metadata";
import { HelpPageView } from "@/components/shop/help-page";
import { href } from "@/components/shop/links";
import { marketOrigin, offering } from "@/lib/context";
import { alternatesOf } from "@/lib/i18n/alternates";
import { translator } from "@/lib/i18n/translator";
import { inLanguage, MARKET_CODES, placeOf } from "@/lib/markets/markets";

type Props = { readonly params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const place = placeOf((await params).locale);
  if (!place) return {};
  const t = translator(place.locale.language);
  return pageMetadata({
    place,
    title: t("help.title"),
    description: t("help.metaDescription", { country: inLanguage(place.market.name, place.locale.language) }),
    alternates: alternatesOf(place, "/help", MARKET_CODES, marketOrigin),
  });
}

export default async function HelpPage({ params }: Props) {
  const place = placeOf((await params).locale);
  if (!place) return null;
  const t = translator(place.locale.language);
  const crumbs = crumbsOf(place, [], { label: t("help.title"), href: href(place, "/help") });
  return <HelpPageView place={offering(place)} t={t} crumbs={crumbs} />;
}
