import type { DemoProduct, DemoVariant } from "@/db/seed/demo/types";
import type { MarketCode } from "@/lib/markets/markets";

/** A variant as one market sells it; amounts in minor units of the market's currency. */
export type SoldVariant = Omit<DemoVariant, "price" | "compareAt" | "stock"> & {
  readonly priceMinor: number;
  readonly compareAtMinor: number | null;
  readonly stock: number;
};

export type SoldProduct = Omit<DemoProduct, "variants"> & { readonly variants: readonly SoldVariant[] };

/** What a market sells: products that have a price there, with the variants and option values that do. */
export function soldIn(products: readonly DemoProduct[], market: MarketCode): readonly SoldProduct[] {
  return products.flatMap((product) => {
    const variants = product.variants.flatMap((variant) => soldVariant(variant, market));
    return variants.length > 0 ? [{ ...product, variants, options: usedOptions(product, variants) }] : [];
  });
}

function soldVariant(variant: DemoVariant, market: MarketCode): readonly SoldVariant[] {
  const priceMinor = variant.price[market];
  if (priceMinor === null) return [];
  const { sku, options, weightGrams } = variant;
  const compareAtMinor = variant.compareAt?.[market] ?? null;
  return [{ sku, options, weightGrams, priceMinor, compareAtMinor, stock: variant.stock[market] }];
}

function usedOptions(product: DemoProduct, variants: readonly SoldVariant[]): DemoProduct["options"] {
  return product.options.map((option) => ({
    ...option,
    values: option.values.filter((value) => variants.some((variant) => variant.options[option.key] === value.key)),
  }));
}
