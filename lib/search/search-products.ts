import { and, asc, eq, exists, inArray, or, type SQL, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { product, productTranslation, variant } from "@/db/schema/catalog";
import { isSold, type ProductId, productCards } from "@/lib/catalog/card-queries";
import { PER_PAGE } from "@/lib/catalog/listing-params";
import type { ProductCard } from "@/lib/catalog/product-card";
import type { Language } from "@/lib/markets/market";
import { prefixQuery } from "./terms";

export type SearchResult = {
  /** `similar`: nothing has these words, the cards are titles spelled alike. */
  readonly kind: "found" | "similar";
  readonly cards: readonly ProductCard[];
  readonly total: number;
};

/** How alike a title must be to be offered for a misspelled query, 0 to 1. */
const SIMILARITY = "0.4";

/**
 * Products for a cleaned query: an exact SKU first, then an exact title, then by how well the words fit. Looks in the
 * language's texts and the English ones. With no match, titles that are spelled alike.
 */
export async function searchProducts(
  db: Db,
  { query, page }: { readonly query: string; readonly page: number },
  language: Language,
): Promise<SearchResult> {
  const words = prefixQuery(query);
  if (words === "") return { kind: "found", cards: [], total: 0 };
  const found = await matches(db, query, words, page, language);
  const { ids, total } = found.total > 0 ? found : await alike(db, query, language);
  return { kind: found.total > 0 ? "found" : "similar", cards: await productCards(db, ids, language), total };
}

type Hits = { readonly ids: readonly ProductId[]; readonly total: number };

async function matches(db: Db, query: string, words: string, page: number, language: Language): Promise<Hits> {
  const wanted = sql`to_tsquery(search_config(${productTranslation.language}), fold_text(${words}))`;
  const search = sql`${productTranslation}."search"`;
  const sameSku = exists(
    db
      .select({ one: sql`1` })
      .from(variant)
      .where(and(eq(variant.productId, product.id), eq(variant.sku, query.toUpperCase()))),
  );
  const fit = sql`max(case when ${search} @@ ${wanted} then ts_rank_cd(${search}, ${wanted}) else 0 end)`;
  const sameTitle = sql`bool_or(fold_text(${productTranslation.title}) = fold_text(${query}))`;
  return hits(
    await db
      .select({ id: product.id, total: TOTAL })
      .from(product)
      .innerJoin(productTranslation, inLanguages(language))
      .where(
        and(
          isSold,
          or(
            sameSku,
            byLanguage(language, (of) => sql`${search} @@ to_tsquery(search_config(${of}), fold_text(${words}))`),
          ),
        ),
      )
      .groupBy(product.id)
      .orderBy(sql`${sameSku} desc, ${sameTitle} desc, ${fit} desc`, asc(product.rank), asc(product.id))
      .limit(PER_PAGE)
      .offset((page - 1) * PER_PAGE),
  );
}

/** One condition per language with its configuration as a constant, so that the index on the words can be used. */
function byLanguage(language: Language, condition: (of: Language) => SQL): SQL | undefined {
  const languages: Language[] = language === "en" ? ["en"] : [language, "en"];
  return or(...languages.map((of) => and(eq(productTranslation.language, of), condition(of))));
}

async function alike(db: Db, query: string, language: Language): Promise<Hits> {
  const near = sql`word_similarity(fold_text(${query}), fold_text(${productTranslation.title}))`;
  const rows = await db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('pg_trgm.word_similarity_threshold', ${SIMILARITY}, true)`);
    return tx
      .select({ id: product.id, total: TOTAL })
      .from(product)
      .innerJoin(productTranslation, inLanguages(language))
      .where(and(isSold, sql`fold_text(${query}) <% fold_text(${productTranslation.title})`))
      .groupBy(product.id)
      .orderBy(sql`max(${near}) desc`, asc(product.rank))
      .limit(PER_PAGE);
  });
  const { ids } = hits(rows);
  return { ids, total: ids.length };
}

const TOTAL = sql<number>`count(*) over ()`.mapWith(Number);

function inLanguages(language: Language): SQL | undefined {
  return and(eq(productTranslation.productId, product.id), inArray(productTranslation.language, [language, "en"]));
}

function hits(rows: readonly { readonly id: ProductId; readonly total: number }[]): Hits {
  return { ids: rows.map((row) => row.id), total: rows[0]?.total ?? 0 };
}
