import { LISTING_SORTS } from "./listing-params";

const SORT = { type: "query" as const, key: "sort", value: `(?<sort>${LISTING_SORTS.slice(1).join("|")})` };
const PAGE = { type: "query" as const, key: "page", value: "(?<page>[1-9]\\d{0,5})" };

/** Query keys that lead from a category's page to a listing of its own; every other key leaves it as it is. */
export const LISTING_QUERY_KEYS = [PAGE.key, SORT.key] as const;

/**
 * Sends `/c/<path>?page=2&sort=newest` to the route that renders that listing, so that `/c/<path>` itself never
 * reads its query and stays one cached page. Unknown values match nothing and show the plain category.
 * @param prefixes locale prefixes as a regular expression, `ru-kg|en-us`
 */
export function listingRewrites(prefixes: string) {
  const source = `/:locale(${prefixes})/c/:path+`;
  return [
    { source, has: [SORT, PAGE], destination: "/:locale/listing/:sort/:page/:path+" },
    { source, has: [SORT], destination: "/:locale/listing/:sort/1/:path+" },
    { source, has: [PAGE], destination: `/:locale/listing/${LISTING_SORTS[0]}/:page/:path+` },
  ];
}
