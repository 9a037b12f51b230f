/** Longest query that is looked at, in characters. */
export const QUERY_LENGTH = 120;

/** A search text as typed: trimmed, inner space single, control characters out, cut to a sensible length. */
export function cleanQuery(typed: string | undefined): string {
  return (typed ?? "")
    .normalize("NFC")
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim()
    .slice(0, QUERY_LENGTH);
}

/** The words of a query: letters and digits only, so that nothing in them means anything to the search language. */
export function searchWords(query: string): string[] {
  return query.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
}

/** The query for PostgreSQL's `to_tsquery`: all words, the last one perhaps unfinished. Empty without words. */
export function prefixQuery(query: string): string {
  const words = searchWords(query);
  return words.map((word, index) => `'${word}'${index === words.length - 1 ? ":*" : ""}`).join(" & ");
}
