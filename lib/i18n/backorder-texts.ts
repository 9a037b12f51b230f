import type { Place } from "@/lib/markets/markets";
import { nearDay } from "./dates";
import type { Translator } from "./translator";

/** That a thing can be ordered though none is here, and when more is expected. */
export function backorderText(expectedOn: string | null, t: Translator, place: Pick<Place, "locale">): string {
  return expectedOn === null
    ? t("common.stock.backorder")
    : t("common.stock.backorderBy", { date: nearDay(expectedOn, place) });
}

/** How many units of a line come later; `null`: all are here. */
export function laterText(
  { later, expectedOn }: { readonly later: number; readonly expectedOn: string | null },
  t: Translator,
  place: Pick<Place, "locale">,
): string | null {
  if (later === 0) return null;
  return expectedOn === null
    ? t("common.stock.later", { count: later })
    : t("common.stock.laterBy", { count: later, date: nearDay(expectedOn, place) });
}
