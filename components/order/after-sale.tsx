import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { fullTitle } from "@/lib/catalog/full-title";
import { carrierName, trackingUrl } from "@/lib/fulfilment/carriers";
import { shortDate } from "@/lib/i18n/dates";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";
import { formatMoney } from "@/lib/money/format";
import { money } from "@/lib/money/money";
import { orderPath } from "@/lib/orders/order";
import type { OrderView } from "@/lib/orders/queries";
import { mayReturn, returnable } from "@/lib/returns/may-return";
import type { OrderState } from "./order-state";
import { PhotoStrip } from "./photo-strip";
import { returnedText } from "./returned-text";

type Props = { readonly place: Place; readonly t: Translator; readonly order: OrderView };

/** Giving an order up while it is not packed, behind a word to open. */
export function CancelOrder({ place, t, order, state }: Props & { readonly state: OrderState }) {
  if (!["paid", "authorized", "cash", "transfer", "awaiting"].includes(state.kind)) return null;
  return (
    <details>
      <summary className="link inline-flex min-h-11 cursor-pointer items-center">{t("order.cancel")}</summary>
      <form
        action={`${orderPath(place.locale.slug, order.publicToken)}/cancel`}
        method="post"
        className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2"
      >
        <Button small>{t("order.cancel")}</Button>
        <span className="text-small text-soft">{t(cancelHint(order))}</span>
      </form>
    </details>
  );
}

function cancelHint({ paidAt, authorizedAt }: OrderView) {
  if (paidAt) return "order.cancelHintPaid";
  return authorizedAt ? "order.cancelHintHeld" : "order.cancelHint";
}

/** The way to send things back, while there is something to send. */
export function ReturnLink({ place, t, order, now }: Props & { readonly now: Date }) {
  if (!mayReturn(order, now) || !order.lines.some((line) => returnable(line) > 0)) return null;
  return (
    <a href={`${orderPath(place.locale.slug, order.publicToken)}/returns`} className="link">
      {t("order.ret.link")}
    </a>
  );
}

/** Parcels, what was given back and what is sent back; nothing of what there is none of. */
export function AfterSale(props: Props) {
  return (
    <>
      <Parcels {...props} />
      <Refunds {...props} />
      <Returns {...props} />
    </>
  );
}

function Section({
  id,
  title,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <section aria-labelledby={`${id}-title`} id={id}>
      <h2 id={`${id}-title`} className="mb-4 text-title">
        {title}
      </h2>
      <ul className="flex flex-col gap-4">{children}</ul>
    </section>
  );
}

function Parcels({ place, t, order }: Props) {
  const { shipments } = order;
  if (shipments.length === 0) return null;
  return (
    <Section id="parcels" title={t("order.parcels.title", { count: shipments.length })}>
      {shipments.map((parcel) => {
        const url = trackingUrl(place.market, parcel);
        return (
          <li key={parcel.id}>
            <p>
              {carrierName(place.market, parcel.carrier)}{" "}
              {parcel.trackingNumber && t("order.parcels.number", { number: parcel.trackingNumber })}
            </p>
            <p className="text-soft">
              {parcel.lines
                .map((line) => t("order.parcels.units", { count: line.quantity, title: fullTitle(line) }))
                .join(", ")}
            </p>
            <p className="text-small text-soft">
              {parcel.deliveredAt
                ? t("order.parcels.arrived", { date: shortDate(parcel.deliveredAt, place) })
                : t("order.parcels.sent", { date: shortDate(parcel.createdAt, place) })}
            </p>
            {url && !parcel.deliveredAt && (
              <a href={url} className="link" rel="noreferrer">
                {t("order.parcels.follow")}
              </a>
            )}
          </li>
        );
      })}
    </Section>
  );
}

function Refunds({ place, t, order }: Props) {
  const shown = order.refunds.filter(({ status }) => status !== "failed");
  if (shown.length === 0) return null;
  const show = (minor: number) => formatMoney(money(minor, order.currency), place.locale.tag);
  return (
    <Section id="refunds" title={t("order.refunds.title")}>
      {shown.map((back) => (
        <li key={back.id} className="flex flex-wrap justify-between gap-x-6">
          <span>
            {t("order.refunds.row", { date: shortDate(back.createdAt, place) })},{" "}
            <span className="text-soft">{t(`order.refunds.${back.status}`)}</span>
          </span>
          <span className="figures">{show(back.amountMinor)}</span>
        </li>
      ))}
    </Section>
  );
}

function Returns({ place, t, order }: Props) {
  if (order.returns.length === 0) return null;
  return (
    <Section id="returns" title={t("order.ret.listTitle")}>
      {order.returns.map((request) => (
        <li key={request.id} className="flex flex-col gap-2">
          <p>
            {shortDate(request.createdAt, place)}: {t(`order.ret.status.${request.status}`)}
            {request.wants === "exchange" && <span className="text-soft"> · {t("order.ret.wantsExchange")}</span>}
          </p>
          <p className="text-soft">{request.lines.map((line) => returnedText(t, request, line)).join(", ")}</p>
          <PhotoStrip
            photos={order.files.filter(({ returnId }) => returnId === request.id)}
            at={`${orderPath(place.locale.slug, order.publicToken)}/files`}
            name={(number) => t("order.ret.photo", { number })}
          />
          {request.answer && <p className="whitespace-pre-line">{t("order.ret.answer", { text: request.answer })}</p>}
        </li>
      ))}
    </Section>
  );
}
