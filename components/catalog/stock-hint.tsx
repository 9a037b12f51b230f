import type { StockLevel } from "@/lib/inventory/stock-level";

export type StockTexts = {
  readonly inStock: string;
  readonly soldOut: string;
  /** By number left; each language has its own word for each number. */
  readonly low: Readonly<Record<number, string>>;
  /** By the day units are expected on; empty: nobody knows. */
  readonly backorder: Readonly<Record<string, string>>;
};

/** Whether a thing can be had now. Said in words; the dot only repeats them in colour. */
export function StockHint({ stock, texts }: { readonly stock: StockLevel; readonly texts: StockTexts }) {
  const [tone, text] = toneAndText(stock, texts);
  return (
    <span className={`stock-hint ${tone}`}>
      <span aria-hidden="true" className={isHere(stock) ? "stock-dot" : "stock-dot stock-dot-empty"} />
      {text}
    </span>
  );
}

function isHere({ kind }: StockLevel): boolean {
  return kind === "in_stock" || kind === "low";
}

function toneAndText(stock: StockLevel, texts: StockTexts): readonly [string, string] {
  switch (stock.kind) {
    case "in_stock":
      return ["text-success", texts.inStock];
    case "low":
      return ["text-warning", texts.low[stock.left] ?? texts.inStock];
    case "backorder":
      return ["text-soft", texts.backorder[stock.expectedOn ?? ""] ?? ""];
    case "sold_out":
      return ["text-faint", texts.soldOut];
  }
}
