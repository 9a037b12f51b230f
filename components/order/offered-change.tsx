import { Button } from "@/components/ui/button";
import { fullTitle } from "@/lib/catalog/full-title";
import { editMethods } from "@/lib/edits/edit-methods";
import { dayAndTime } from "@/lib/i18n/dates";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";
import { formatMoney } from "@/lib/money/format";
import { money } from "@/lib/money/money";
import { orderPath } from "@/lib/orders/order";
import type { OrderView } from "@/lib/orders/queries";

type Props = { readonly place: Place; readonly t: Translator; readonly order: OrderView; readonly now: Date };

/** A change of the order that waits for its difference: what would be other, what it costs and until when, and the way to pay. */
export function OfferedChange({ place, t, order, now }: Props) {
  const edit = order.edits.find(({ status }) => status === "waiting");
  if (!edit?.expiresAt || edit.expiresAt <= now || order.status !== "paid") return null;
  const show = (minor: number) => formatMoney(money(minor, order.currency), place.locale.tag);
  const [first, ...others] = editMethods(place.market, order.paymentMethod, edit.differenceMinor);
  return (
    <section aria-labelledby="change" className="flex max-w-2xl flex-col gap-4 rounded border border-edge p-5">
      <h2 id="change" className="text-title">
        {t("order.edit.title")}
      </h2>
      <ul className="flex flex-col gap-1">
        {edit.removed.map((line) => (
          <li key={line.lineId}>{t("order.edit.removed", { item: `${line.quantity} × ${fullTitle(line)}` })}</li>
        ))}
        {edit.added.map((line) => (
          <li key={line.variantId}>{t("order.edit.added", { item: `${line.quantity} × ${fullTitle(line)}` })}</li>
        ))}
      </ul>
      <p className="text-soft">
        {t("order.edit.text", {
          total: show(order.totalMinor + edit.differenceMinor),
          until: dayAndTime(edit.expiresAt, place),
        })}
      </p>
      <form
        action={`${orderPath(place.locale.slug, order.publicToken)}/edit/pay`}
        method="post"
        className="flex flex-wrap items-center gap-x-4 gap-y-2"
      >
        {first && (
          <Button kind="primary" name="method" value={first} className="max-sm:w-full">
            {t("order.edit.pay", { amount: show(edit.differenceMinor) })}
          </Button>
        )}
        {others.length > 0 && (
          <span id="pay-change-otherwise" className="text-small text-soft">
            {t("order.payOtherwise")}
          </span>
        )}
        {others.map((method) => (
          <Button key={method} small name="method" value={method} aria-describedby="pay-change-otherwise">
            {t(`checkout.methods.${method}.title`)}
          </Button>
        ))}
      </form>
    </section>
  );
}
