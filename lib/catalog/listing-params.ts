/** Orders a listing can be in; the first is the default and is left out of URLs. */
export const LISTING_SORTS = ["relevance", "price_asc", "price_desc", "newest"] as const;
export type ListingSort = (typeof LISTING_SORTS)[number];

export const PER_PAGE = 24;

/** What a listing shows. `page` counts from 1. */
export type ListingParams = { readonly sort: ListingSort; readonly page: number };

export function isListingSort(value: unknown): value is ListingSort {
  return LISTING_SORTS.some((sort) => sort === value);
}

/** The page a text names; 1 for anything that is not a plain positive number below a million. */
export function pageNumber(value: string | undefined): number {
  return value !== undefined && /^[1-9]\d{0,5}$/.test(value) ? Number(value) : 1;
}

/** Query of a listing's URL, `?page=2&sort=newest`; empty for the first page in the default order. */
export function listingQuery({ sort, page }: ListingParams): string {
  const query = new URLSearchParams();
  if (page > 1) query.set("page", String(page));
  if (sort !== LISTING_SORTS[0]) query.set("sort", sort);
  const text = query.toString();
  return text === "" ? "" : `?${text}`;
}

/** Pages that hold `total` items; an empty listing has one. */
export function pageCount(total: number, perPage: number = PER_PAGE): number {
  return Math.max(1, Math.ceil(total / perPage));
}

/** Page numbers to link: the ends, the neighbours of the current one, and `null` where some are left out. */
export function pageLinks(current: number, last: number): (number | null)[] {
  const near = [1, current - 1, current, current + 1, last].filter((page) => page >= 1 && page <= last);
  const shown = [...new Set(near)].sort((a, b) => a - b);
  return shown.flatMap((page, index) => {
    const gap = page - (shown[index - 1] ?? page);
    return gap === 2 ? [page - 1, page] : gap > 2 ? [null, page] : [page];
  });
}
