/** What a shopper is told about stock. */
export type StockLevel =
  | { readonly kind: "in_stock" }
  | { readonly kind: "low"; readonly left: number }
  | { readonly kind: "sold_out" };

/** The hint for a number of units that can still be promised. */
export function stockLevel(available: number, lowThreshold: number): StockLevel {
  if (available <= 0) return { kind: "sold_out" };
  return available <= lowThreshold ? { kind: "low", left: available } : { kind: "in_stock" };
}

/** Whether pages that show the hint became wrong. */
export function hintChanged(before: number, after: number, lowThreshold: number): boolean {
  return JSON.stringify(stockLevel(before, lowThreshold)) !== JSON.stringify(stockLevel(after, lowThreshold));
}
