import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { fullTitle } from "@/lib/catalog/full-title";
import { formatPhone } from "@/lib/checkout/phone";
import { carrierName, trackingUrl } from "@/lib/fulfilment/carriers";
import { shortDate } from "@/lib/i18n/dates";
import type { Translator } from "@/lib/i18n/translator";
import { inLanguage, placeOf } from "@/lib/markets/markets";
import { formatMoney } from "@/lib/money/format";
import { money } from "@/lib/money/money";
import { addressChanges } from "@/lib/orders/address-changes";
import { addressLines } from "@/lib/orders/address-lines";
import { isInvoiced } from "@/lib/orders/invoiced-edit";
import { laterByLine } from "@/lib/orders/later-units";
import { orderNumber, orderPath } from "@/lib/orders/order";
import { SHOPPER_ENTRIES } from "@/lib/orders/timeline-entries";
import { OrderAct } from "./order-act";
import { OrderAddress } from "./order-address";
import { OrderMoney, OrderPayments } from "./order-money";
import { OrderReturns } from "./order-returns";
import type { ActProps } from "./order-units";
import { OrderStatusText } from "./orders-view";
import { actorText, staffDone, staffProblem, typedIn } from "./staff-texts";

type Props = ActProps;

/** One order as staff work on it: what to do, what it is, its money, and what happened by whom. */
export function OrderView(props: Props) {
  const { place, t, flash, order, mayManage } = props;
  const done = staffDone(t, flash);
  const problem = staffProblem(t, flash);
  return (
    <>
      <p>
        <a href={`/admin/${place.market.code}/orders`} className="link">
          {t("staffOrders.back")}
        </a>
      </p>
      <header className="flex flex-col gap-1">
        <h1>{orderNumber(place.market, order.number)}</h1>
        <p>
          <OrderStatusText t={t} order={order} />{" "}
          <span className="text-soft">
            · {t("staffOrders.detail.placed", { date: shortDate(order.createdAt, place) })}
          </span>
        </p>
      </header>
      {done && <Notice tone="success">{done}</Notice>}
      {problem && <Notice tone="error">{problem}</Notice>}
      <Documents {...props} />
      <div className="admin-order">
        <div className="flex min-w-0 flex-col gap-6">
          <OrderAct {...props} />
          <OrderReturns {...props} />
          <Lines {...props} />
          <Parcels {...props} />
          <Notes {...props} mayManage={mayManage} />
          <Timeline {...props} />
        </div>
        <div className="flex min-w-0 flex-col gap-6">
          <OrderMoney {...props} />
          <OrderPayments {...props} />
          <Buyer {...props} />
        </div>
      </div>
    </>
  );
}

function Documents({ place, t, order }: Props) {
  const at = `/admin/${place.market.code}/orders/${order.id}`;
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1">
      {order.paidAt && (
        <a href={`${at}/invoice`} className="link">
          {t("staffOrders.detail.invoice")}
        </a>
      )}
      {order.edits.filter(isInvoiced).map(({ id }) => (
        <a key={id} href={`${at}/invoice?change=${id}`} className="link">
          {t("documents.links.change")}
        </a>
      ))}
      <a href={`${at}/packing-slip`} className="link">
        {t("staffOrders.detail.packingSlip")}
      </a>
      <a href={orderPath(order.locale, order.publicToken)} className="link">
        {t("staffOrders.detail.page")}
      </a>
    </p>
  );
}

function Lines({ place, t, order }: Props) {
  const later = laterByLine(order);
  const show = (minor: number) => formatMoney(money(minor, order.currency), place.locale.tag);
  return (
    <section className="flex flex-col gap-2">
      <h2>{t("staffOrders.detail.lines")}</h2>
      <table className="admin-table">
        <thead>
          <tr>
            <th scope="col">{t("staffOrders.detail.item")}</th>
            <th scope="col">{t("staffOrders.detail.quantity")}</th>
            <th scope="col" className="number">
              {t("staffOrders.detail.price")}
            </th>
            <th scope="col" className="number">
              {t("staffOrders.detail.sum")}
            </th>
          </tr>
        </thead>
        <tbody>
          {order.lines.map((line) => (
            <tr key={line.id}>
              <td data-label={t("staffOrders.detail.item")}>
                <span className="min-w-0">
                  {line.title} <span className="text-soft">{line.variantLabel}</span>
                  <span className="block break-all text-small text-faint">{line.sku}</span>
                </span>
              </td>
              <td data-label={t("staffOrders.detail.quantity")} className="figures">
                <span>
                  {line.quantity}
                  <span className="block text-small text-soft">{unitsText(t, line, later.get(line.id)?.later)}</span>
                </span>
              </td>
              <td data-label={t("staffOrders.detail.price")} className="number">
                {show(line.unitPriceMinor)}
              </td>
              <td data-label={t("staffOrders.detail.sum")} className="number">
                {show(line.unitPriceMinor * line.quantity - line.discountMinor)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function unitsText(t: Translator, line: Props["order"]["lines"][number], later = 0): string {
  const { shippedQuantity, refundedQuantity, returnedQuantity } = line;
  return [
    later > 0 && t("staffOrders.detail.toCome", { count: later }),
    shippedQuantity > 0 && t("staffOrders.detail.sent", { count: shippedQuantity }),
    refundedQuantity > 0 && t("staffOrders.detail.back", { count: refundedQuantity }),
    returnedQuantity > 0 && t("staffOrders.detail.returned", { count: returnedQuantity }),
  ]
    .filter(Boolean)
    .join(", ");
}

function Parcels({ place, t, order, mayManage }: Props) {
  if (order.shipments.length === 0) return null;
  const at = `/admin/${place.market.code}/orders/${order.id}/deliver`;
  return (
    <section className="admin-card">
      <h2>{t("staffOrders.detail.parcels")}</h2>
      <ul className="flex flex-col gap-4">
        {order.shipments.map((parcel) => {
          const url = trackingUrl(place.market, parcel);
          const name = [carrierName(place.market, parcel.carrier), parcel.trackingNumber].filter(Boolean).join(" ");
          return (
            <li key={parcel.id} className="flex flex-wrap items-center justify-between gap-3">
              <span className="min-w-0">
                {url ? (
                  <a href={url} className="link" rel="noreferrer">
                    {name}
                  </a>
                ) : (
                  name
                )}
                <span className="block text-soft">
                  {parcel.lines.map((line) => `${line.quantity} × ${fullTitle(line)}`).join(", ")}
                </span>
                <span className="block text-small text-soft">
                  {t("staffOrders.detail.parcelSent", { date: shortDate(parcel.createdAt, place) })}
                  {parcel.deliveredAt &&
                    ` · ${t("staffOrders.detail.parcelArrived", { date: shortDate(parcel.deliveredAt, place) })}`}
                </span>
              </span>
              {mayManage && !parcel.deliveredAt && order.status !== "cancelled" && (
                <form action={at} method="post">
                  <input type="hidden" name="parcel" value={parcel.id} />
                  <Button>{t("staffOrders.act.deliver")}</Button>
                </form>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Notes({ place, t, order, mayManage, flash }: Props) {
  return (
    <section className="admin-card">
      <h2>{t("staffOrders.detail.notes")}</h2>
      {order.notes.length === 0 && <p className="text-soft">{t("staffOrders.detail.noNotes")}</p>}
      <ul className="flex flex-col gap-3">
        {order.notes.map((note) => (
          <li key={note.id}>
            <span className="whitespace-pre-line break-words">{note.body}</span>
            <span className="block text-small text-soft">
              {actorText(t, note)} · {shortDate(note.createdAt, place)}
            </span>
          </li>
        ))}
      </ul>
      {mayManage && (
        <form
          action={`/admin/${place.market.code}/orders/${order.id}/note`}
          method="post"
          className="flex flex-col items-start gap-3"
        >
          <div className="w-full">
            <TextArea
              name="body"
              label={t("staffOrders.detail.noteNew")}
              hint={t("staffOrders.detail.noteHint")}
              maxLength={2000}
              rows={2}
              defaultValue={typedIn(flash, "body").body}
            />
          </div>
          <Button>{t("staffOrders.detail.noteAdd")}</Button>
        </form>
      )}
    </section>
  );
}

function Timeline({ place, t, order }: Props) {
  return (
    <section className="flex flex-col gap-2">
      <h2>{t("staffOrders.detail.timeline")}</h2>
      <ol className="admin-timeline">
        {order.events.map((event) => (
          <li key={event.id}>
            <span className="min-w-0 whitespace-pre-line wrap-anywhere">{eventText(t, place, order, event)}</span>
            <span className="text-small text-soft">
              {actorText(t, event)} · {shortDate(event.createdAt, place)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

const STAFF_EVENTS = ["drafted", "capture_refused", "dispute_opened", "dispute_won", "dispute_lost"] as const;

function eventText(
  t: Translator,
  place: Props["place"],
  order: Props["order"],
  { type, data }: Props["order"]["events"][number],
): string {
  const shopper = SHOPPER_ENTRIES.find((known) => known === type);
  const staff = STAFF_EVENTS.find((known) => known === type);
  const text = shopper ? t(`order.timeline.${shopper}`) : staff ? t(`staffOrders.events.${staff}`) : type;
  if (type === "address_changed") return [text, ...addressChanges(place, data)].join("\n");
  const amount = typeof data.amountMinor === "number" ? data.amountMinor : undefined;
  if (amount === undefined) return text;
  return `${text}: ${formatMoney(money(amount, order.currency), place.locale.tag)}`;
}

function Buyer(props: Props) {
  const { place, t, order } = props;
  const { market, locale } = place;
  const zone = market.shippingZones.find((known) => known.code === order.shippingZone);
  const delivery = [zone && inLanguage(zone.name, locale.language), order.shippingMethodName]
    .filter(Boolean)
    .join(", ");
  return (
    <section className="admin-card">
      <h2>{t("staffOrders.detail.buyer")}</h2>
      <p className="break-words">
        {order.customerName}
        <span className="block break-all">
          <a href={`mailto:${order.email}`} className="link">
            {order.email}
          </a>
        </span>
        <a href={`tel:${order.phone}`} className="link figures">
          {order.phone && formatPhone(order.phone as `+${string}`)}
        </a>
        <span className="block">
          {order.accountId ? (
            <a href={`/admin/${market.code}/customers/${order.accountId}`} className="link">
              {t("staffOrders.detail.account")}
            </a>
          ) : (
            <span className="text-soft">{t("staffOrders.detail.guest")}</span>
          )}
        </span>
      </p>
      <dl className="flex flex-col gap-3">
        <Fact name={t("staffOrders.detail.address")}>
          {addressLines(market, order.shippingAddress, locale.language).join("\n")}
        </Fact>
        {order.billingAddress && (
          <Fact name={t("staffOrders.detail.billing")}>
            {addressLines(market, order.billingAddress, locale.language).join("\n")}
          </Fact>
        )}
        <Fact name={t("staffOrders.detail.delivery")}>{delivery}</Fact>
        <Fact name={t("staffOrders.detail.payment")}>{t(`checkout.methods.${order.paymentMethod}.title`)}</Fact>
        {order.note && <Fact name={t("staffOrders.detail.note")}>{order.note}</Fact>}
        <Fact name={t("staffOrders.detail.language")}>{placeOf(order.locale)?.locale.label ?? order.locale}</Fact>
      </dl>
      <OrderAddress {...props} />
    </section>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: string }) {
  return (
    <div>
      <dt className="text-small text-soft">{name}</dt>
      <dd className="whitespace-pre-line break-words">{children}</dd>
    </div>
  );
}
