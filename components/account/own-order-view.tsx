import { ReturnLink } from "@/components/order/after-sale";
import { OrderBody } from "@/components/order/order-page-view";
import { orderState } from "@/components/order/order-state";
import { href } from "@/components/shop/links";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Flash } from "@/lib/api/flash";
import { MAX_LINES } from "@/lib/cart/cart";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";
import type { OrderView } from "@/lib/orders/queries";

type Props = {
  readonly place: Place;
  readonly t: Translator;
  readonly order: OrderView;
  readonly now: Date;
  readonly flash: Flash | undefined;
};

/** One of one's own orders: the order page itself, the way back to the list, and ordering it again. */
export function OwnOrderView({ place, t, order, now, flash }: Props) {
  const problem = (["nothing_left", "quantity_limit"] as const).find((known) => known === flash?.problem);
  return (
    <>
      <p>
        <a href={href(place, "/account/orders")} className="link">
          ← {t("accountOrders.back")}
        </a>
      </p>
      {problem && <Notice tone="error">{t(`accountOrders.problem.${problem}`, { max: MAX_LINES })}</Notice>}
      <OrderBody place={place} t={t} order={order} state={orderState(order, now, false)} problem={undefined} tries={0}>
        <form action={href(place, `/account/orders/${order.id}/again`)} method="post">
          <Button>{t("accountOrders.again")}</Button>
        </form>
        <ReturnLink place={place} t={t} order={order} now={now} />
      </OrderBody>
    </>
  );
}
