import { Button } from "@/components/ui/button";
import { dayAndTime } from "@/lib/i18n/dates";
import { formatMoney } from "@/lib/money/format";
import { money } from "@/lib/money/money";
import type { ActProps } from "./order-units";

/** A change that waits for its buyer's money, and the way to take it back; else the way to make one. */
export function OrderChange({ place, t, order }: ActProps) {
  const at = `/admin/${place.market.code}/orders/${order.id}/edit`;
  const waiting = order.edits.find(({ status }) => status === "waiting");
  if (!waiting) {
    return (
      <a href={at} className="link self-start">
        {t("staffOrders.edit.link")}
      </a>
    );
  }
  const units = [
    ...waiting.removed.map(({ quantity, title }) => `− ${quantity} × ${title}`),
    ...waiting.added.map(({ quantity, title }) => `+ ${quantity} × ${title}`),
  ];
  const amount = formatMoney(money(waiting.differenceMinor, order.currency), place.locale.tag);
  const until = waiting.expiresAt ? dayAndTime(waiting.expiresAt, place) : "";
  return (
    <div className="flex flex-col items-start gap-3">
      <p>
        {t("staffOrders.edit.waiting", { amount, until })}
        <span className="block whitespace-pre-line text-soft">{units.join("\n")}</span>
      </p>
      <form action={`${at}/cancel`} method="post">
        <Button>{t("staffOrders.edit.takeBack")}</Button>
      </form>
    </div>
  );
}
