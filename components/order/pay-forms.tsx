import { Button } from "@/components/ui/button";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";
import { formatMoney } from "@/lib/money/format";
import { money } from "@/lib/money/money";
import { dueOf } from "@/lib/orders/order";
import type { OrderView } from "@/lib/orders/queries";

type Props = {
  readonly place: Place;
  readonly t: Translator;
  readonly order: OrderView;
  /** Where the forms post to. */
  readonly action: string;
};

/** The button that leads to the payment page of the chosen method. */
export function PayForm({ place, t, order, action }: Props) {
  return (
    <form action={action} method="post" className="max-sm:w-full">
      <Button kind="primary" className="max-sm:w-full">
        {t("order.payNow", { total: formatMoney(money(dueOf(order), order.currency), place.locale.tag) })}
      </Button>
    </form>
  );
}

/** The market's other ways to pay the order, each a button. Nothing where there is no other. */
export function PayOtherwise({ place, t, order, action }: Props) {
  const others = place.market.paymentMethods.filter((method) => method !== order.paymentMethod);
  if (others.length === 0) return null;
  return (
    <form action={action} method="post" className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <span id="pay-otherwise" className="text-small text-soft">
        {t("order.payOtherwise")}
      </span>
      {others.map((method) => (
        <Button key={method} small name="method" value={method} aria-describedby="pay-otherwise">
          {t(`checkout.methods.${method}.title`)}
        </Button>
      ))}
    </form>
  );
}
