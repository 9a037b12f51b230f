import type { StockLevel } from "@/lib/inventory/stock-level";

export type StockTexts = {
  readonly inStock: string;
  readonly soldOut: string;
  /** By number left; each language has its own word for each number. */
  readonly low: Readonly<Record<number, string>>;
};

/** Whether a thing can be had now. Said in words; the dot only repeats them in colour. */
export function StockHint({ stock, texts }: { readonly stock: StockLevel; readonly texts: StockTexts }) {
  const [tone, text] =
    stock.kind === "sold_out"
      ? ["text-faint", texts.soldOut]
      : stock.kind === "low"
        ? ["text-warning", texts.low[stock.left] ?? texts.inStock]
        : ["text-success", texts.inStock];
  return (
    <span className={`stock-hint ${tone}`}>
      <span aria-hidden="true" className={stock.kind === "sold_out" ? "stock-dot stock-dot-empty" : "stock-dot"} />
      {text}
    </span>
  );
}
