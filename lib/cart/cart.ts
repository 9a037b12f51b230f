import type { StockLevel } from "@/lib/inventory/stock-level";
import type { TaxCategory } from "@/lib/markets/market";

/** Most units of one variant in a cart. */
export const MAX_QUANTITY = 99;
/** Most different variants in a cart: Stripe's page lists 100 lines, delivery and tax among them. */
export const MAX_LINES = 98;
/** Most promotions' codes, and most gift cards, in a cart. */
export const MAX_CODES = 5;

/** Something about a line that changed since the shopper last saw it, to be announced. */
export type CartNotice =
  | { readonly kind: "price_changed"; readonly fromMinor: number; readonly toMinor: number }
  | { readonly kind: "not_enough"; readonly available: number }
  | { readonly kind: "sold_out" };

/** One line of a cart, as pages and the API show it. Prices in the market's tax mode, minor units. */
export type CartLine = {
  readonly itemId: string;
  readonly variantId: `var_${string}`;
  readonly productId: string;
  /** Its category and every one above. */
  readonly categoryIds: readonly string[];
  readonly taxCategory: TaxCategory;
  /** Of one piece, packed. */
  readonly weightGrams: number;
  readonly sku: string;
  readonly slug: string;
  readonly title: string;
  /** Chosen option values, "Graphite, Tactile"; empty without options. */
  readonly variantLabel: string;
  readonly image: {
    readonly base: string;
    readonly avifWidths: readonly number[];
    readonly webpWidths: readonly number[];
    readonly placeholder: string;
    readonly alt: string;
  } | null;
  readonly quantity: number;
  readonly unitPriceMinor: number;
  readonly compareAtMinor: number | null;
  /** Units that can be ordered, those that have still to come among them. */
  readonly available: number;
  readonly stock: StockLevel;
  /** Of its quantity, units that are not on the shelf and come later. */
  readonly later: number;
  /** When those are expected, `YYYY-MM-DD`; `null`: nobody knows. */
  readonly expectedOn: string | null;
  readonly notices: readonly CartNotice[];
};

export type Cart = {
  readonly id: `crt_${string}`;
  readonly version: number;
  readonly lines: readonly CartLine[];
  /** Units in it. */
  readonly count: number;
};

/** What changed about a line since the shopper last saw it. Pure. */
export function noticesOf(line: {
  readonly quantity: number;
  readonly available: number;
  readonly unitPriceMinor: number;
  readonly seenPriceMinor: number;
}): readonly CartNotice[] {
  const notices: CartNotice[] = [];
  if (line.available <= 0) notices.push({ kind: "sold_out" });
  else if (line.available < line.quantity) notices.push({ kind: "not_enough", available: line.available });
  if (line.unitPriceMinor !== line.seenPriceMinor) {
    notices.push({ kind: "price_changed", fromMinor: line.seenPriceMinor, toMinor: line.unitPriceMinor });
  }
  return notices;
}
