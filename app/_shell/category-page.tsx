import type { Metadata } from "next";
import { readCategories } from "@/app/_reads/categories";
import { marketsWithCategory } from "@/app/_reads/presence";
import { readCovers, readListing } from "@/app/_reads/products";
import { CategoryPageView } from "@/components/catalog/category-page";
import { JsonLd } from "@/components/shop/json-ld";
import { href } from "@/components/shop/links";
import { categoryTrail, familyIds } from "@/lib/catalog/category-tree";
import { type ListingParams, pageCount } from "@/lib/catalog/listing-params";
import { breadcrumbData } from "@/lib/catalog/structured-data";
import { marketOrigin } from "@/lib/context";
import { alternatesOf } from "@/lib/i18n/alternates";
import { translator } from "@/lib/i18n/translator";
import { inLanguage, type Place } from "@/lib/markets/markets";
import { crumbsOf } from "./crumbs";
import { MissingPage } from "./missing-page";
import { pageMetadata } from "./page-metadata";

type Asked = {
  readonly place: Place;
  readonly path: string;
  readonly params: ListingParams /** It has a query, so it is not for search engines. */;
  readonly filtered?: boolean;
};

async function found({ place, path }: Asked) {
  const { market, locale } = place;
  const all = await readCategories(market.code, locale.language);
  const trail = categoryTrail(all, path);
  return { all, trail, category: trail.at(-1) };
}

export async function categoryMetadata(asked: Asked): Promise<Metadata> {
  const { place, path, params, filtered = false } = asked;
  const { all, category } = await found(asked);
  const t = translator(place.locale.language);
  if (!category) return { title: t("notFound.category.title") };
  const { total } = await readListing(place.market.code, place.locale.language, familyIds(all, category.id), params);
  const country = inLanguage(place.market.name, place.locale.language);
  const page = params.page > 1 ? `, ${t("listing.pageOf", { page: params.page, last: pageCount(total) })}` : "";
  return pageMetadata({
    place,
    title: category.name + page,
    description: t("listing.metaDescription", { description: category.description, count: total, country }),
    alternates: alternatesOf(place, `/c/${path}`, await marketsWithCategory(path), marketOrigin),
    hidden: filtered,
  });
}

/** A category with its products in one order and page; shared by its clean address and those with a query. */
export async function CategoryPage(asked: Asked) {
  const { place, params } = asked;
  const { market, locale } = place;
  const { all, trail, category } = await found(asked);
  if (!category) return <MissingPage place={place} kind="category" />;
  const children = all.filter((candidate) => candidate.parentId === category.id);
  const [listing, covers] = await Promise.all([
    readListing(market.code, locale.language, familyIds(all, category.id), params),
    readCovers(
      market.code,
      locale.language,
      children.map((child) => child.id),
    ),
  ]);
  if (params.page > pageCount(listing.total)) {
    return <MissingPage place={place} kind="listing" firstPage={href(place, `/c/${category.path}`)} />;
  }
  const crumbs = crumbsOf(place, trail);
  return (
    <>
      <CategoryPageView
        category={category}
        shelves={children.map((child) => ({ category: child, photo: covers[child.id] ?? null }))}
        listing={listing}
        params={params}
        crumbs={crumbs}
        place={place}
        t={translator(locale.language)}
      />
      <JsonLd data={breadcrumbData(crumbs, marketOrigin(market.code))} />
    </>
  );
}
