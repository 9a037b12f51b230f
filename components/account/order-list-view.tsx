import { orderState } from "@/components/order/order-state";
import { href } from "@/components/shop/links";
import { ButtonLink } from "@/components/ui/button";
import { Amount } from "@/components/ui/price";
import { dayAndTime } from "@/lib/i18n/dates";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";
import { money } from "@/lib/money/money";
import { orderNumber } from "@/lib/orders/order";
import type { OwnOrders } from "@/lib/orders/own-orders";

type Props = {
  readonly place: Place;
  readonly t: Translator;
  readonly page: number;
  readonly list: OwnOrders;
};

/** Titles of an order that are named in the list. */
const NAMED = 2;

/** One's orders, newest first. */
export function OrderListView({ place, t, page, list }: Props) {
  const path = href(place, "/account/orders");
  return (
    <>
      <h1 className="text-head">{t("accountOrders.title")}</h1>
      {list.total === 0 && (
        <>
          <p className="text-soft">{t("accountOrders.empty")}</p>
          <p>
            <ButtonLink href={href(place, "/")}>{t("accountOrders.toShop")}</ButtonLink>
          </p>
        </>
      )}
      <ul className="flex flex-col">
        {list.orders.map((order) => (
          <Entry key={order.id} place={place} t={t} order={order} />
        ))}
      </ul>
      {list.pages > 1 && (
        <nav aria-label={t("listing.pages")} className="pagination">
          {page > 1 && (
            <a href={`${path}?page=${page - 1}`} rel="prev">
              ← {t("listing.previous")}
            </a>
          )}
          <span className="figures text-soft">
            {page} / {list.pages}
          </span>
          {page < list.pages && (
            <a href={`${path}?page=${page + 1}`} rel="next">
              {t("listing.next")} →
            </a>
          )}
        </nav>
      )}
    </>
  );
}

function Entry({ place, t, order }: Pick<Props, "place" | "t"> & { readonly order: OwnOrders["orders"][number] }) {
  const { kind } = orderState({ ...order, payment: undefined }, new Date(), false);
  const named = order.lines.slice(0, NAMED).map(({ title }) => title);
  const more = order.lines.length - named.length;
  return (
    <li className="hairline grid gap-x-8 gap-y-1 py-5 sm:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        <p className="flex flex-wrap items-baseline gap-x-3">
          <a href={href(place, `/account/orders/${order.id}`)} className="link font-medium">
            {t("accountOrders.number", { number: orderNumber(place.market, order.number) })}
          </a>
          <time dateTime={order.createdAt.toISOString()} className="text-small text-soft">
            {dayAndTime(order.createdAt, place)}
          </time>
        </p>
        <p className="mt-1 wrap-anywhere text-soft">
          {named.join(", ")}
          {more > 0 && ` ${t("accountOrders.more", { count: more })}`}
        </p>
      </div>
      <div className="flex items-baseline justify-between gap-x-4 sm:flex-col sm:items-end">
        <Amount money={money(order.totalMinor, order.currency)} locale={place.locale.tag} />
        <span className="text-small text-soft">
          {t(`accountOrders.state.${kind === "confirming" ? "awaiting" : kind}`)}
        </span>
      </div>
    </li>
  );
}
