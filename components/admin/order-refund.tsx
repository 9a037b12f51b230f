import { faultOf } from "@/components/account/form-texts";
import { Button } from "@/components/ui/button";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { formatMoney } from "@/lib/money/format";
import { money } from "@/lib/money/money";
import { orderMoney } from "@/lib/orders/order-money";
import { shippingGross } from "@/lib/refunds/plan-refund";
import { REFUND_REASONS } from "@/lib/refunds/reasons";
import { type ActProps, LineError, Units } from "./order-units";
import { typedIn } from "./staff-texts";

/** The form of a refund: pieces and amounts by line, of the delivery, or any amount; why; and whether pieces go back to the shelf. */
export function OrderRefund({ place, t, order, flash, keptMinor }: ActProps & { readonly keptMinor: number }) {
  const show = (minor: number) => formatMoney(money(minor, order.currency), place.locale.tag);
  const typed = typedIn(flash, "expected");
  const isBack = typed.expected !== undefined;
  const fault = (field: string) => (isBack ? faultOf(t, flash, field) : undefined);
  const shippingLeft = shippingGross(order) - order.shippingRefundedMinor;
  const reasons = REFUND_REASONS.map((reason) => ({
    value: reason,
    label: t(`staffOrders.reasons.${reason}`),
  }));
  return (
    <details className="admin-fold" open={isBack}>
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
                  max={quantity - refundedQuantity - line.exchangedQuantity}
                  value={typed[`units.${id}`] ?? 0}
                  error={fault(`units.${id}`)}
                />
                <span className="flex flex-col gap-1">
                  <input
                    name={`amount.${id}`}
                    inputMode="decimal"
                    maxLength={16}
                    autoComplete="off"
                    defaultValue={typed[`amount.${id}`]}
                    aria-label={t("staffOrders.act.refundAmount", { title })}
                    aria-invalid={fault(`amount.${id}`) ? true : undefined}
                    aria-describedby={fault(`amount.${id}`) && `amount.${id}-error`}
                    placeholder={t("staffOrders.act.refundAmountHint")}
                    className="control"
                  />
                  <LineError name={`amount.${id}`} error={fault(`amount.${id}`)} />
                </span>
                <label className="flex items-center gap-2">
                  <input
                    type="checkbox"
                    name={`restock.${id}`}
                    className="tick"
                    defaultChecked={
                      isBack ? typed[`restock.${id}`] === "on" : order.status === "paid" || order.status === "packed"
                    }
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
              defaultValue={typed.shipping}
              error={fault("shipping")}
              inputMode="decimal"
              maxLength={16}
              autoComplete="off"
            />
          )}
          <TextField
            name="extra"
            label={t("staffOrders.act.refundExtra")}
            hint={t("staffOrders.act.refundExtraHint")}
            defaultValue={typed.extra}
            error={fault("extra")}
            inputMode="decimal"
            maxLength={16}
            autoComplete="off"
          />
          <SelectField
            name="reason"
            label={t("staffOrders.act.reason")}
            options={reasons}
            defaultValue={typed.reason}
            error={fault("reason")}
          />
        </div>
        <div className="w-full">
          <TextArea
            name="note"
            id="refund-note"
            label={t("staffOrders.act.refundNote")}
            maxLength={1000}
            rows={2}
            defaultValue={typed.note}
          />
        </div>
        <Button>{t("staffOrders.act.refundNow")}</Button>
      </form>
    </details>
  );
}
