import { clockTime, dayAndTime } from "@/lib/i18n/dates";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";
import { formatMoney } from "@/lib/money/format";
import { money } from "@/lib/money/money";
import { dueOf } from "@/lib/orders/order";
import type { OrderView } from "@/lib/orders/queries";
import { heldOrDue } from "@/lib/payments/held-money";
import type { OrderState } from "./order-state";

/** What the state of an order is called. */
export function stateTitle(state: OrderState, t: Translator): string {
  return t(`order.state.${state.kind}.title`);
}

/** What the state of an order means for its shopper. */
export function stateText(state: OrderState, order: OrderView, place: Place, t: Translator): string {
  const show = (minor: number) => formatMoney(money(minor, order.currency), place.locale.tag);
  // Where credit paid all of it, all of it has arrived.
  const amount = show(dueOf(order) || order.totalMinor);
  switch (state.kind) {
    case "awaiting":
      return t("order.state.awaiting.text", { minutes: state.minutes, time: clockTime(state.until, place) });
    case "transfer":
      return t("order.state.transfer.text", { until: dayAndTime(state.until, place) });
    case "authorized":
      return t("order.state.authorized.text", { amount: show(heldOrDue(order)) });
    case "cash":
    case "paid":
    case "refunding":
      return t(`order.state.${state.kind}.text`, { amount });
    default:
      return t(`order.state.${state.kind}.text`);
  }
}
