import type { StockLevel } from "@/lib/inventory/stock-level";
import type { CurrencyCode } from "@/lib/money/currency";
import type { CategoryId } from "./category-tree";
import type { Photo } from "./photo";

export type OptionView = {
  readonly key: string;
  readonly name: string;
  readonly values: readonly { readonly key: string; readonly label: string; readonly hex?: string }[];
};

export type VariantView = {
  readonly id: `var_${string}`;
  readonly sku: string;
  /** Option key → value key; every option of the product. */
  readonly options: Readonly<Record<string, string>>;
  readonly priceMinor: number;
  readonly compareAtMinor: number | null;
  readonly stock: StockLevel;
};

/** A filled specification; exactly one of the values is set. */
export type SpecView = {
  readonly name: string;
  readonly unit: string | null;
  readonly number: number | null;
  readonly text: string | null;
  readonly flag: boolean | null;
};

/** All that a product's page shows, in one language of one market. */
export type ProductView = {
  readonly id: `prd_${string}`;
  readonly slug: string;
  readonly categoryId: CategoryId;
  readonly brand: string | null;
  readonly title: string;
  readonly summary: string;
  readonly paragraphs: readonly string[];
  readonly currency: CurrencyCode;
  readonly options: readonly OptionView[];
  /** At least one, in display order. */
  readonly variants: readonly [VariantView, ...VariantView[]];
  /** `color` is the value of the colour option it shows; `null`: any. */
  readonly photos: readonly (Photo & { readonly color: string | null })[];
  readonly specs: readonly SpecView[];
};
