/** What a shopper is told about stock. */
export type StockLevel =
  | { readonly kind: "in_stock" }
  | { readonly kind: "low"; readonly left: number }
  /** None is on the shelf, it can be ordered all the same. `expectedOn`: when units come, `YYYY-MM-DD`; `null`: nobody knows. */
  | { readonly kind: "backorder"; readonly expectedOn: string | null }
  | { readonly kind: "sold_out" };

/** What says how much of a variant can be sold, as `STOCK_FIGURES` reads it. */
export type StockFigures = {
  readonly onHand: number;
  readonly reserved: number;
  readonly lowThreshold: number;
  readonly backordered: number;
  readonly backorderLimit: number | null;
  readonly expectedOn: string | null;
};

/** Of a variant that is not kept in stock, or not for sale. */
export const NO_STOCK: StockFigures = {
  onHand: 0,
  reserved: 0,
  lowThreshold: 0,
  backordered: 0,
  backorderLimit: null,
  expectedOn: null,
};

/** Units on the shelf that nobody was promised. */
export function onShelf({ onHand, reserved }: Pick<StockFigures, "onHand" | "reserved">): number {
  return Math.max(0, onHand - reserved);
}

/** Units that can be sold beyond the shelf. */
function room({ backordered, backorderLimit }: StockFigures): number {
  return backorderLimit === null ? 0 : Math.max(0, backorderLimit - backordered);
}

/** Units that can be ordered now, those that have still to come among them. */
export function orderable(figures: StockFigures): number {
  return onShelf(figures) + room(figures);
}

/** The hint for what can still be promised. */
export function stockLevel(figures: StockFigures): StockLevel {
  const left = onShelf(figures);
  if (left > figures.lowThreshold) return { kind: "in_stock" };
  if (left > 0) return { kind: "low", left };
  return room(figures) > 0 ? { kind: "backorder", expectedOn: figures.expectedOn } : { kind: "sold_out" };
}

/** The hint for all variants of a product together. */
export function levelOfAll(all: {
  readonly available: number;
  readonly beyond: number;
  readonly lowThreshold: number;
}): StockLevel {
  const { available: onHand, beyond: backorderLimit, lowThreshold } = all;
  return stockLevel({ ...NO_STOCK, onHand, lowThreshold, backorderLimit });
}

/** Whether pages that show the hint became wrong. */
export function hintChanged(before: StockFigures, after: StockFigures): boolean {
  return JSON.stringify(stockLevel(before)) !== JSON.stringify(stockLevel(after));
}
