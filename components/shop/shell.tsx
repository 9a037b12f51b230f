import type { ReactNode } from "react";
import { type CategoryView, categoryTree } from "@/lib/catalog/category-tree";
import { translator } from "@/lib/i18n/translator";
import { inLanguage, PLACES, type Place } from "@/lib/markets/markets";
import { Footer } from "./footer";
import { Header } from "./header";
import { PlaceOffer, type PlaceOfferTexts } from "./place-offer";

function offersFor(place: Place): PlaceOfferTexts[] {
  return PLACES.filter((other) => other.locale.slug !== place.locale.slug).map(({ market, locale }) => {
    const t = translator(locale.language);
    const name = inLanguage(market.name, locale.language);
    return {
      slug: locale.slug,
      tag: locale.tag,
      question: t("shell.suggestion", { place: name }),
      go: t("shell.suggestionGo", { place: name }),
      stay: t("shell.suggestionDismiss"),
    };
  });
}

/** What surrounds every page of a place: skip link, header, `main`, footer. The same HTML for every visitor. */
export function Shell({
  place,
  categories,
  children,
}: {
  readonly place: Place;
  readonly categories: readonly CategoryView[];
  readonly children: ReactNode;
}) {
  const t = translator(place.locale.language);
  const departments = categoryTree(categories).map(({ name, path, children: items }) => ({ name, path, items }));
  return (
    <>
      <a href="#content" className="skip-link">
        {t("shell.skip")}
      </a>
      <Header place={place} t={t} departments={departments} />
      <main id="content" tabIndex={-1} className="flex-1 outline-none">
        {children}
      </main>
      <Footer place={place} t={t} departments={departments} />
      <PlaceOffer locale={place.locale.slug} market={place.market.code} offers={offersFor(place)} />
    </>
  );
}
