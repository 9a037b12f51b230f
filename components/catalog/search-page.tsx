import { href } from "@/components/shop/links";
import { taxText } from "@/components/shop/tax-text";
import { ButtonLink } from "@/components/ui/button";
import { Mark } from "@/components/ui/mark";
import type { CategoryNode } from "@/lib/catalog/category-tree";
import { pageCount } from "@/lib/catalog/listing-params";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";
import type { SearchResult } from "@/lib/search/search-products";
import { Pagination } from "./pagination";
import { ProductGrid } from "./product-grid";

/** What a search found, what comes close when it found nothing, or where to begin when there is neither. */
export function SearchPageView({
  query,
  page,
  result,
  departments,
  place,
  t,
}: {
  readonly query: string;
  readonly page: number;
  readonly result: SearchResult;
  readonly departments: readonly CategoryNode[];
  readonly place: Place;
  readonly t: Translator;
}) {
  if (result.cards.length === 0) return <Nothing query={query} departments={departments} place={place} t={t} />;
  const { kind, cards, total } = result;
  return (
    <div className="page pt-8">
      <h1 className="mb-8 text-title">
        {kind === "found" ? t("search.results", { count: total, query }) : t("search.similar", { query })}
      </h1>
      <p className="mb-6 text-small text-faint">{taxText(place.market, t)}</p>
      <ProductGrid cards={cards} place={place} t={t} eager={2} />
      {kind === "found" && (
        <Pagination
          path={href(place, "/search")}
          params={{ sort: "relevance", page }}
          last={pageCount(total)}
          t={t}
          query={(at) => `?${new URLSearchParams({ q: query, ...(at.page > 1 && { page: String(at.page) }) })}`}
        />
      )}
    </div>
  );
}

function Nothing({
  query,
  departments,
  place,
  t,
}: {
  readonly query: string;
  readonly departments: readonly CategoryNode[];
  readonly place: Place;
  readonly t: Translator;
}) {
  return (
    <div className="page empty-state">
      <Mark size={72} className="text-line" />
      <h1>{query ? t("search.none.title", { query }) : t("search.title")}</h1>
      <p>{query ? t("search.none.text") : t("search.start")}</p>
      <ul className="flex flex-wrap justify-center gap-3">
        {departments
          .flatMap((department) => [department, ...department.children])
          .map(({ id, name, path }) => (
            <li key={id}>
              <ButtonLink href={href(place, `/c/${path}`)} small>
                {name}
              </ButtonLink>
            </li>
          ))}
      </ul>
    </div>
  );
}
