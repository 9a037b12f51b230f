import { href } from "@/components/shop/links";
import { taxText } from "@/components/shop/tax-text";
import { Breadcrumbs, type Crumb } from "@/components/ui/breadcrumbs";
import { Mark } from "@/components/ui/mark";
import type { CategoryView } from "@/lib/catalog/category-tree";
import type { Listing } from "@/lib/catalog/list-products";
import { LISTING_SORTS, type ListingParams, pageCount } from "@/lib/catalog/listing-params";
import type { Photo } from "@/lib/catalog/photo";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";
import { Pagination } from "./pagination";
import { ProductGrid } from "./product-grid";
import { Shelf } from "./shelf-link";
import { SortSelect } from "./sort-select";

/** A category below the one shown, with a picture of something in it. */
export type ShelfView = { readonly category: CategoryView; readonly photo: Photo | null };

/** A category's page: what it is, the shelves below it, and its products in the order and page asked for. */
export function CategoryPageView({
  category,
  shelves,
  listing,
  params,
  crumbs,
  place,
  t,
}: {
  readonly category: CategoryView;
  readonly shelves: readonly ShelfView[];
  readonly listing: Listing;
  readonly params: ListingParams;
  readonly crumbs: readonly Crumb[];
  readonly place: Place;
  readonly t: Translator;
}) {
  const path = href(place, `/c/${category.path}`);
  const sorts = LISTING_SORTS.map((sort) => ({ value: sort, label: t(`listing.sorts.${sort}`) }));
  return (
    <div className="page pt-4">
      <Breadcrumbs crumbs={crumbs} label={t("common.breadcrumbs")} />
      <header className="mt-6 mb-10 max-w-3xl">
        <h1 className="text-head">{category.name}</h1>
        <p className="mt-3 text-lead text-soft">{category.description}</p>
      </header>
      {shelves.length > 0 && params.page === 1 && (
        <nav aria-label={t("listing.categories")} className="mb-14">
          <ul className="shelves">
            {shelves.map((shelf) => (
              <li key={shelf.category.id}>
                <Shelf name={shelf.category.name} photo={shelf.photo} to={href(place, `/c/${shelf.category.path}`)} />
              </li>
            ))}
          </ul>
        </nav>
      )}
      {listing.total === 0 ? (
        <div className="empty-state">
          <Mark size={72} className="text-line" />
          <h2>{t("listing.empty.title")}</h2>
          <p>{t("listing.empty.text", { name: category.name })}</p>
        </div>
      ) : (
        <section aria-labelledby="products">
          <div className="hairline mb-8 flex flex-wrap items-center justify-between gap-4 pt-4">
            <h2 id="products" className="figures font-text text-body font-normal tracking-normal">
              {t("listing.count", { count: listing.total })}
              <span className="text-faint"> · {taxText(place.market, t)}</span>
            </h2>
            <SortSelect
              path={path}
              value={params.sort}
              options={sorts}
              label={t("listing.sort")}
              apply={t("listing.apply")}
            />
          </div>
          <ProductGrid cards={listing.cards} place={place} t={t} eager={shelves.length > 0 ? 0 : 2} heading="h3" />
          <Pagination path={path} params={params} last={pageCount(listing.total)} t={t} />
        </section>
      )}
    </div>
  );
}
