import { and, asc, eq, inArray } from "drizzle-orm";
import type { Db } from "@/db/client";
import { product, productSpec, specDefinition } from "@/db/schema/catalog";
import { isSold, productCards } from "@/lib/catalog/card-queries";
import { onlyVariantId } from "@/lib/catalog/only-variant";
import type { ProductCard } from "@/lib/catalog/product-card";
import type { SpecView } from "@/lib/catalog/product-view";
import type { Language } from "@/lib/markets/market";
import { inLanguage } from "@/lib/markets/markets";

/** A product with all that a comparison says of it, in one language. */
export type ComparedProduct = {
  readonly card: ProductCard;
  /** What goes into the cart at once; `null`: a version has to be chosen first. */
  readonly variantId: `var_${string}` | null;
  readonly options: readonly { readonly key: string; readonly name: string; readonly values: readonly string[] }[];
  /** `key` means the same in every category. */
  readonly specs: readonly (SpecView & { readonly key: string })[];
};

/** Those of these products that this market sells, in the order asked for; three queries, however many. */
export async function comparedProducts(
  db: Db,
  slugs: readonly string[],
  language: Language,
): Promise<readonly ComparedProduct[]> {
  if (slugs.length === 0) return [];
  const rows = await db
    .select({ id: product.id, slug: product.slug, options: product.options, variantId: onlyVariantId })
    .from(product)
    .where(and(inArray(product.slug, [...slugs]), isSold));
  const ids = slugs.flatMap((slug) => rows.find((row) => row.slug === slug)?.id ?? []);
  if (ids.length === 0) return [];
  const [cards, specs] = await Promise.all([productCards(db, ids, language), specsOf(db, ids)]);
  return cards.flatMap((card) => {
    const row = rows.find(({ id }) => id === card.id);
    if (!row) return [];
    const options = row.options.map(({ key, name, values }) => ({
      key,
      name: inLanguage(name, language),
      values: values.map((value) => inLanguage(value.label, language)),
    }));
    const own = specs.filter(({ value }) => value.productId === card.id);
    return [{ card, variantId: row.variantId, options, specs: own.map((spec) => specView(spec, language)) }];
  });
}

async function specsOf(db: Db, ids: readonly `prd_${string}`[]) {
  return db
    .select({ value: productSpec, definition: specDefinition })
    .from(productSpec)
    .innerJoin(specDefinition, eq(specDefinition.id, productSpec.specId))
    .where(inArray(productSpec.productId, [...ids]))
    .orderBy(asc(specDefinition.position), asc(specDefinition.id));
}

function specView({ value, definition }: Awaited<ReturnType<typeof specsOf>>[number], language: Language) {
  return {
    key: definition.key,
    name: inLanguage(definition.name, language),
    unit: definition.unit ? inLanguage(definition.unit, language) : null,
    number: value.number,
    text: value.text ? inLanguage(value.text, language) : null,
    flag: value.flag,
  };
}

/** Those of these slugs that this market sells, in the order given. */
export async function soldAmong(db: Db, slugs: readonly string[]): Promise<readonly string[]> {
  if (slugs.length === 0) return [];
  const rows = await db
    .select({ slug: product.slug })
    .from(product)
    .where(and(inArray(product.slug, [...slugs]), isSold));
  return slugs.filter((slug) => rows.some((row) => row.slug === slug));
}
