import { backorderText } from "@/lib/i18n/backorder-texts";
import type { Translator } from "@/lib/i18n/translator";
import type { StockLevel } from "@/lib/inventory/stock-level";
import type { Place } from "@/lib/markets/markets";
import type { StockTexts } from "./stock-hint";

/** The words for these stock levels, ready for the browser, which has no plural rules of its own. */
export function stockTexts(levels: readonly StockLevel[], t: Translator, place: Pick<Place, "locale">): StockTexts {
  const numbers = new Set(levels.flatMap((level) => (level.kind === "low" ? [level.left] : [])));
  const days = new Set(levels.flatMap((level) => (level.kind === "backorder" ? [level.expectedOn] : [])));
  return {
    inStock: t("common.stock.inStock"),
    soldOut: t("common.stock.soldOut"),
    low: Object.fromEntries([...numbers].map((left) => [left, t("common.stock.low", { left })])),
    backorder: Object.fromEntries([...days].map((day) => [day ?? "", backorderText(day, t, place)])),
  };
}

export function priceTexts(t: Translator) {
  return {
    from: t("common.price.from"),
    fromEnding: t("common.price.fromEnding"),
    now: t("common.price.now"),
    before: t("common.price.before"),
  };
}
