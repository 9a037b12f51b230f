import { backorderText } from "@/lib/i18n/backorder-texts";
import type { Translator } from "@/lib/i18n/translator";
import type { StockLevel } from "@/lib/inventory/stock-level";
import type { Place } from "@/lib/markets/markets";

/** Whether a thing can be had, in words. */
export function StockHint({
  stock,
  t,
  place,
}: {
  readonly stock: StockLevel;
  readonly t: Translator;
  readonly place: Place;
}) {
  switch (stock.kind) {
    case "in_stock":
      return <p className="text-small text-success">{t("common.stock.inStock")}</p>;
    case "low":
      return <p className="text-small text-warning">{t("common.stock.low", { left: stock.left })}</p>;
    case "backorder":
      return <p className="text-small text-soft">{backorderText(stock.expectedOn, t, place)}</p>;
    case "sold_out":
      return <p className="text-small text-danger">{t("common.stock.soldOut")}</p>;
  }
}
