import { Breakdown, BreakdownRow } from "@/components/order/breakdown";
import { dayAndTime } from "@/lib/i18n/dates";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";
import { formatMoney } from "@/lib/money/format";
import { money } from "@/lib/money/money";
import { orderNumber } from "@/lib/orders/order";
import { orderMoney } from "@/lib/orders/order-money";
import type { StaffOrder } from "@/lib/orders/staff-order";
import { heldMoney } from "@/lib/payments/held-money";
import { WAYS } from "@/lib/payments/ways";
import { ASKED_ANEW } from "@/lib/refunds/reasons";
import { OrderProofs } from "./order-proofs";
import type { ActProps } from "./order-units";

type Props = { readonly place: Place; readonly t: Translator; readonly order: StaffOrder };

/** Every amount of an order, from its goods to what is kept of its money. */
export function OrderMoney({ place, t, order }: Props) {
  const show = (minor: number) => formatMoney(money(minor, order.currency), place.locale.tag);
  const held = heldMoney(order.payments);
  const { receivedMinor, refundedMinor, underWayMinor, dueMinor, keptMinor } = orderMoney(order);
  return (
    <section className="admin-card">
      <h2>{t("staffOrders.detail.money")}</h2>
      <Breakdown>
        <BreakdownRow name={t("staffOrders.detail.goods")}>{show(order.goodsMinor)}</BreakdownRow>
        {order.discountMinor > 0 && (
          <BreakdownRow name={t("staffOrders.detail.discount")}>{show(-order.discountMinor)}</BreakdownRow>
        )}
        <BreakdownRow name={t("staffOrders.detail.delivery")}>{show(order.shippingMinor)}</BreakdownRow>
        {!order.pricesIncludeTax && (
          <BreakdownRow name={t("staffOrders.detail.tax")}>{show(order.taxMinor)}</BreakdownRow>
        )}
        <BreakdownRow name={t("staffOrders.detail.total")} strong>
          {show(order.totalMinor)}
        </BreakdownRow>
        {order.pricesIncludeTax && (
          <BreakdownRow name={t("staffOrders.detail.taxIncluded", { amount: show(order.taxMinor) })}>{""}</BreakdownRow>
        )}
        {order.creditMinor > 0 && (
          <BreakdownRow name={t("staffOrders.detail.credit")}>{show(order.creditMinor)}</BreakdownRow>
        )}
        {held && (
          <BreakdownRow name={t("staffOrders.detail.held", { until: dayAndTime(held.until, place) })}>
            {show(held.minor)}
          </BreakdownRow>
        )}
        <BreakdownRow name={t("staffOrders.detail.received")}>{show(receivedMinor)}</BreakdownRow>
        {refundedMinor > 0 && (
          <BreakdownRow name={t("staffOrders.detail.refunded")}>{show(-refundedMinor)}</BreakdownRow>
        )}
        {underWayMinor > 0 && (
          <BreakdownRow name={t("staffOrders.detail.refundOpen")}>{show(-underWayMinor)}</BreakdownRow>
        )}
        {dueMinor > 0 && <BreakdownRow name={t("staffOrders.detail.due")}>{show(dueMinor)}</BreakdownRow>}
        <BreakdownRow name={t("staffOrders.detail.kept")} strong>
          {show(keptMinor)}
        </BreakdownRow>
      </Breakdown>
    </section>
  );
}

/** Each attempt to pay and each refund, with what the provider calls it. */
export function OrderPayments({ place, t, order, mayRefund, mayManage, flash }: ActProps) {
  const show = (minor: number) => formatMoney(money(minor, order.currency), place.locale.tag);
  const at = `/admin/${place.market.code}/orders/${order.id}`;
  const proofs = order.files.filter(({ purpose }) => purpose === "transfer_proof");
  return (
    <section className="admin-card">
      <h2>{t("staffOrders.detail.payments")}</h2>
      <ul className="flex flex-col gap-3">
        {order.payments.map((pay) => (
          <li key={pay.id} className="flex flex-wrap justify-between gap-x-4">
            <span>
              {t("staffOrders.detail.attempt", { number: pay.attempt })}: {t(`checkout.methods.${pay.provider}.title`)},{" "}
              {t(`staffOrders.paymentStatus.${pay.status}`)}
            </span>
            <span className="figures">{show(pay.amountMinor)}</span>
            {pay.providerPaymentId && (
              <span className="w-full break-all text-small text-faint">{pay.providerPaymentId}</span>
            )}
          </li>
        ))}
      </ul>
      {proofs.length > 0 && (
        <OrderProofs
          place={place}
          t={t}
          orderId={order.id}
          number={orderNumber(place.market, order.number)}
          proofs={proofs}
          mayRefuse={mayManage && order.status === "pending_payment"}
          flash={flash}
          from="order"
        />
      )}
      <h2>{t("staffOrders.detail.refunds")}</h2>
      {order.refunds.length === 0 && <p className="text-soft">{t("staffOrders.detail.noRefunds")}</p>}
      <ul className="flex flex-col gap-3">
        {order.refunds.map((back) => (
          <li key={back.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <span>
              {reasonText(t, back.reason)},{" "}
              <span className={back.status === "failed" ? "text-danger" : ""}>
                {t(`staffOrders.refundStatus.${back.status}`)}
              </span>
              {back.failure && <span className="text-faint"> ({back.failure})</span>}
            </span>
            <span className="figures">{show(-back.amountMinor)}</span>
            {(back.note || back.lines.length > 0) && (
              <span className="w-full text-small text-soft">
                {[
                  ...back.lines.filter(({ quantity }) => quantity > 0).map((l) => `${l.quantity} × ${l.title}`),
                  back.note,
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            )}
            {mayRefund && back.status === "requested" && WAYS[back.provider] !== "page" && (
              <form action={`${at}/refund/confirm`} method="post">
                <input type="hidden" name="refund" value={back.id} />
                <button type="submit" className="button button-plain">
                  {t("staffOrders.act.confirm")}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

const KNOWN = [
  "cancelled",
  "returned",
  "damaged",
  "not_delivered",
  "goodwill",
  "changed",
  "late_payment",
  "duplicate_payment",
  "unmatched_payment",
] as const;

function reasonText(t: Translator, reason: string): string {
  if (reason.startsWith("at_provider:") || reason === "returned_by_provider")
    return t("staffOrders.reasons.at_provider");
  if (reason.startsWith(ASKED_ANEW)) return t("staffOrders.reasons.asked_anew");
  return t(`staffOrders.reasons.${KNOWN.find((known) => known === reason) ?? "other"}`);
}
