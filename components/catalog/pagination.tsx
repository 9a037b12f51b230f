import { type ListingParams, listingQuery, pageLinks } from "@/lib/catalog/listing-params";
import type { Translator } from "@/lib/i18n/translator";

/** Links to the pages of a list; plain addresses that can be shared. Nothing for a list of one page. */
export function Pagination({
  path,
  params,
  last,
  t,
  query = listingQuery,
}: {
  readonly path: string;
  readonly params: ListingParams;
  readonly last: number;
  readonly t: Translator;
  /** How a page's query is written. */
  readonly query?: (params: ListingParams) => string;
}) {
  if (last < 2) return null;
  const at = (page: number) => path + query({ ...params, page });
  return (
    <nav aria-label={t("listing.pages")} className="pagination">
      {params.page > 1 && (
        <a href={at(params.page - 1)} rel="prev">
          ← {t("listing.previous")}
        </a>
      )}
      <ol>
        {pageLinks(params.page, last).map((page, index) => (
          <li key={page ?? `gap-${index}`}>
            {page === null ? (
              <span aria-hidden="true">…</span>
            ) : (
              <a
                href={at(page)}
                aria-label={t("listing.page", { page })}
                aria-current={page === params.page ? "page" : undefined}
              >
                {page}
              </a>
            )}
          </li>
        ))}
      </ol>
      {params.page < last && (
        <a href={at(params.page + 1)} rel="next">
          {t("listing.next")} →
        </a>
      )}
    </nav>
  );
}
