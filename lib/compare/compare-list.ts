/** Most products beside one another. */
export const MAX_COMPARED = 4;

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * Name of the cookie that keeps a market's products to compare. Scripts read it to mark pages that are the same for
 * all: it holds slugs, which are no secret.
 */
export function compareCookie(market: string): string {
  return `marque_compare_${market}`;
}

/** The slugs in a list as cookies and forms carry it, at most four, each once; what is no slug is left out. */
export function readCompareList(text: string | undefined): readonly string[] {
  return distinct((text ?? "").split(".")).slice(0, MAX_COMPARED);
}

export function writeCompareList(slugs: readonly string[]): string {
  return slugs.join(".");
}

/** `Set-Cookie` value that keeps the products to compare for a month; none of them forgets the cookie. */
export function compareCookieHeader(market: string, slugs: readonly string[], secure: boolean): string {
  const age = slugs.length === 0 ? 0 : 30 * 86_400;
  return `${compareCookie(market)}=${writeCompareList(slugs)}; Path=/; Max-Age=${age}; SameSite=Lax${secure ? "; Secure" : ""}`;
}

/** What a comparison's address asks for. */
export type CompareQuery = {
  /** At most four, in the order of the address. */
  readonly slugs: readonly string[];
  /** How many more than that were asked for. */
  readonly beyond: number;
  readonly onlyDifferences: boolean;
};

/** Reads `?p=a&p=b&only=differences`; `slugs` is empty without a `p`. */
export function readCompareQuery(query: Readonly<Record<string, string | string[] | undefined>>): CompareQuery {
  const asked = distinct([query.p ?? []].flat());
  return {
    slugs: asked.slice(0, MAX_COMPARED),
    beyond: Math.max(0, asked.length - MAX_COMPARED),
    onlyDifferences: query.only === "differences",
  };
}

/** Address of a comparison below the locale. */
export function comparePath(slugs: readonly string[], onlyDifferences = false): string {
  const query = new URLSearchParams(slugs.map((slug) => ["p", slug]));
  if (onlyDifferences) query.set("only", "differences");
  return query.size > 0 ? `/compare?${query}` : "/compare";
}

function distinct(slugs: readonly string[]): readonly string[] {
  return [...new Set(slugs.filter((slug) => slug.length <= 200 && SLUG.test(slug)))];
}
