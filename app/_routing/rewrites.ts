import { listingRewrites } from "../../lib/catalog/listing-routes";
import { LOCALE_SLUGS, PLACES } from "../../lib/markets/markets";

const PREFIXES = LOCALE_SLUGS.join("|");

/**
 * What is no page goes to the page of last resort, status 404: a first segment that looks like a locale but is no
 * market's, and the address that listings are rendered at. One rule for both: Next compiles each for every request.
 */
const NO_PAGE = {
  source: `/((?!(?:${PREFIXES})(?:/|$))[a-z]{2}-[a-z]{2}(?:/.*)?|(?:${PREFIXES})/listing(?:/.*)?)`,
  destination: "/404",
};

/** A market's own domain shows its default locale without a prefix in the URL. */
function domainRewrites() {
  return PLACES.filter(({ market, locale }) => market.locales[0] === locale).flatMap(({ market, locale }) =>
    market.domains.map((host) => ({
      source: `/:path((?!api/|_next/|(?:${PREFIXES})(?:/|$)).*)`,
      has: [{ type: "host" as const, value: host.replaceAll(".", "\\.") }],
      destination: `/${locale.slug}/:path`,
    })),
  );
}

type Rewrite = {
  readonly source: string;
  readonly destination: string;
  readonly has?: readonly ({ type: "host"; value: string } | { type: "query"; key: string; value: string })[];
};

/** All rewrites of the application, checked in order before files and pages. */
export function rewrites(): { readonly beforeFiles: readonly Rewrite[]; afterFiles: []; fallback: [] } {
  return {
    beforeFiles: [NO_PAGE, ...domainRewrites(), ...listingRewrites(PREFIXES)],
    afterFiles: [],
    fallback: [],
  };
}
