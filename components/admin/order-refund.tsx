import { Button } from "@/components/ui/button";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { formatMoney } from "@/lib/money/format";
import { money } from "@/lib/money/money";
import { orderMoney } from "@/lib/orders/order-money";
import { shippingGross } from "@/lib/refunds/plan-refund";
import { REFUND_REASONS } from "@/lib/refunds/reasons";
import { type ActProps, Units } from "./order-units";

/** The form of a refund: pieces and amounts by line, of the delivery, or any amount; why; and whether pieces go back to the shelf. */
export function OrderRefund({ place, t, order, keptMinor }: ActProps & { readonly keptMinor: number }) {
  const show = (minor: number) => formatMoney(money(minor, order.currency), place.locale.tag);
  const shippingLeft = shippingGross(order) - order.shippingRefundedMinor;
  const reasons = REFUND_REASONS.map((reason) => ({
    value: reason,
    label: t(`staffOrders.reasons.${reason}`),
  }));
  return (
    <details className="admin-fold">
      <summary>{t("staffOrders.act.refund")}</summary>
      <form
        action={`/admin/${place.market.code}/orders/${order.id}/refund`}
        method="post"
        className="flex flex-col items-start gap-4"
      >
        <p className="text-soft">{t("staffOrders.act.refundLeft", { amount: show(keptMinor) })}</p>
        <input type="hidden" name="expected" value={orderMoney(order).countedMinor} />
        <ul className="flex w-full flex-col gap-3">
          {order.lines.map((line) => {
            const { id, title, quantity, refundedQuantity, grossMinor, refundedMinor } = line;
            return (
              <li key={id} className="admin-refund-line">
                <span className="min-w-0">
                  {title} {line.variantLabel && <span className="text-soft">{line.variantLabel}</span>}
                  <span className="block text-small text-soft">{show(grossMinor - refundedMinor)}</span>
                </span>
                <Units
                  name={`units.${id}`}
                  label={t("staffOrders.act.refundUnits", { title })}
                  max={quantity - refundedQuantity}
                  value={0}
                />
                <input
                  name={`amount.${id}`}
                  inputMode="decimal"
                  maxLength={16}
                  autoComplete="off"
                  aria-label={t("staffOrders.act.refundAmount", { title })}
                  placeholder={t("staffOrders.act.refundAmountHint")}
                  className="control"
                />
                <label className="flex items-center gap-2">
                  <input
                    type="checkbox"
                    name={`restock.${id}`}
                    className="tick"
                    defaultChecked={order.status === "paid" || order.status === "packed"}
                    aria-label={t("staffOrders.act.restockOf", { title })}
                  />
                  {t("staffOrders.act.restock")}
                </label>
              </li>
            );
          })}
        </ul>
        <div className="grid w-full gap-4 sm:grid-cols-2">
          {shippingLeft > 0 && (
            <TextField
              name="shipping"
              label={t("staffOrders.act.refundShipping")}
              hint={show(shippingLeft)}
              inputMode="decimal"
              maxLength={16}
              autoComplete="off"
            />
          )}
          <TextField
            name="extra"
            label={t("staffOrders.act.refundExtra")}
            hint={t("staffOrders.act.refundExtraHint")}
            inputMode="decimal"
            maxLength={16}
            autoComplete="off"
          />
          <SelectField name="reason" label={t("staffOrders.act.reason")} options={reasons} />
        </div>
        <div className="w-full">
          <TextArea name="note" id="refund-note" label={t("staffOrders.act.refundNote")} maxLength={1000} rows={2} />
        </div>
        <Button>{t("staffOrders.act.refundNow")}</Button>
      </form>
    </details>
  );
}
