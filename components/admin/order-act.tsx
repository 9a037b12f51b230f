import { faultOf } from "@/components/account/form-texts";
import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { carriersOf } from "@/lib/fulfilment/carriers";
import { unitsToSend } from "@/lib/fulfilment/units-to-send";
import { dayAndTime } from "@/lib/i18n/dates";
import { formatMoney } from "@/lib/money/format";
import { money } from "@/lib/money/money";
import { laterByLine } from "@/lib/orders/later-units";
import { dueOf } from "@/lib/orders/order";
import { orderMoney } from "@/lib/orders/order-money";
import { staffActs } from "@/lib/orders/staff-acts";
import { heldOrDue } from "@/lib/payments/held-money";
import { OrderChange } from "./order-change";
import { OrderRefund } from "./order-refund";
import { type ActProps, Units } from "./order-units";
import { typedIn } from "./staff-texts";

/** What staff can do about an order now, the next thing first. */
export function OrderAct(props: ActProps) {
  const { place, t, order, mayManage, mayRefund } = props;
  const { keptMinor, receivedMinor } = orderMoney(order);
  const acts = mayManage ? staffActs(order) : [];
  const mayChange = mayManage && (order.status === "pending_payment" || order.status === "paid");
  const changes = order.edits.some(({ status }) => status === "waiting");
  const isPaid = receivedMinor > 0 || order.paidAt !== null;
  const refunds = mayRefund && isPaid && keptMinor > 0 && order.status !== "pending_payment" && !changes;
  if (acts.length === 0 && !refunds) return null;
  return (
    <section className="admin-card" aria-labelledby="act">
      <h2 id="act">{t("staffOrders.act.title")}</h2>
      {acts.includes("pack") && <Simple {...props} to="pack" hint={packHint(props)} />}
      {acts.includes("capture") && <Capture {...props} />}
      {acts.includes("ship") && <Ship {...props} />}
      {acts.includes("cash") && (
        <Simple {...props} to="cash" hint={t("staffOrders.act.cashHint", { amount: show(props, dueOf(order)) })} />
      )}
      {order.status === "pending_payment" && order.paymentMethod === "bank_transfer" && (
        <a href={`/admin/${place.market.code}/transfers`} className="link">
          {t("staffOrders.act.transfer")}
        </a>
      )}
      {mayChange && <OrderChange {...props} />}
      {refunds && <OrderRefund {...props} keptMinor={keptMinor} />}
      {acts.includes("cancel") && (
        <Simple
          {...props}
          to="cancel"
          label={t(cancelLabel(order))}
          hint={cancelHint(props, keptMinor)}
          folded={t(cancelLabel(order))}
        />
      )}
      {acts.includes("uncollected") && (
        <Simple
          {...props}
          to="cancel"
          label={t("staffOrders.act.uncollected")}
          hint={t("staffOrders.act.uncollectedHint")}
          folded={t("staffOrders.act.uncollected")}
        />
      )}
    </section>
  );
}

function show({ place, order }: Pick<ActProps, "place" | "order">, minor: number): string {
  return formatMoney(money(minor, order.currency), place.locale.tag);
}

function packHint(props: ActProps): string {
  const { t, order } = props;
  if (!isHeld(order)) return t("staffOrders.act.packHint");
  return t("staffOrders.act.packHeldHint", { amount: show(props, dueOf(order)) });
}

/** Whether the buyer's bank holds money of it that is not captured. */
function isHeld({ status, authorizedAt }: ActProps["order"]): boolean {
  return status === "pending_payment" && authorizedAt !== null;
}

function cancelLabel(order: ActProps["order"]) {
  return isHeld(order) ? "staffOrders.act.void" : "staffOrders.act.cancel";
}

function cancelHint(props: ActProps, keptMinor: number): string {
  const { t, order } = props;
  if (isHeld(order)) return t("staffOrders.act.voidHint", { amount: show(props, heldOrDue(order)) });
  if (keptMinor === 0) return t("staffOrders.act.cancelHint");
  return t("staffOrders.act.cancelPaidHint", { amount: show(props, keptMinor) });
}

/** Takes what the order costs by now of the money that is held. */
function Capture(props: ActProps) {
  const { place, t, order } = props;
  const until = order.expiresAt ? dayAndTime(order.expiresAt, place) : "";
  return (
    <form
      action={`/admin/${place.market.code}/orders/${order.id}/capture`}
      method="post"
      className="flex flex-wrap items-center gap-x-4 gap-y-2"
    >
      <input type="hidden" name="amount" value={dueOf(order)} />
      <Button>{t("staffOrders.act.capture", { amount: show(props, dueOf(order)) })}</Button>
      <span className="text-soft">
        {t("staffOrders.act.captureHint", { held: show(props, heldOrDue(order)), until })}
      </span>
    </form>
  );
}

/** A form of one button; `folded`: behind a word to open, for what cannot be taken back. */
function Simple({
  place,
  t,
  order,
  to,
  hint,
  label,
  folded,
}: ActProps & {
  readonly to: "pack" | "cash" | "cancel";
  readonly hint: string;
  readonly label?: string;
  readonly folded?: string;
}) {
  const form = (
    <form
      action={`/admin/${place.market.code}/orders/${order.id}/${to}`}
      method="post"
      className="flex flex-wrap items-center gap-x-4 gap-y-2"
    >
      <Button kind={to === "pack" ? "primary" : "plain"}>{label ?? t(`staffOrders.act.${to}`)}</Button>
      <span className="text-soft">{hint}</span>
    </form>
  );
  if (!folded) return form;
  return (
    <details className="admin-fold">
      <summary>{folded}</summary>
      {form}
    </details>
  );
}

function Ship({ place, t, order, flash }: ActProps) {
  const typed = typedIn(flash, "carrier");
  const later = laterByLine(order);
  const toSend = order.lines.filter((line) => unitsToSend(line) > 0);
  const carriers = carriersOf(place.market).map(({ code, name }) => ({
    value: code,
    label: name || t("staffOrders.act.otherCarrier"),
  }));
  return (
    <form
      action={`/admin/${place.market.code}/orders/${order.id}/ship`}
      method="post"
      className="flex flex-col items-start gap-4"
    >
      <h3 className="font-medium">{t("staffOrders.act.ship")}</h3>
      <div className="grid w-full gap-4 sm:grid-cols-2">
        <SelectField
          name="carrier"
          label={t("staffOrders.act.carrier")}
          options={carriers}
          defaultValue={typed.carrier}
          error={faultOf(t, flash, "carrier")}
        />
        <TextField
          name="trackingNumber"
          label={t("staffOrders.act.tracking")}
          maxLength={60}
          autoComplete="off"
          defaultValue={typed.trackingNumber}
          error={faultOf(t, flash, "trackingNumber")}
        />
      </div>
      <ul className="flex w-full flex-col gap-2">
        {toSend.map((line) => {
          const toCome = later.get(line.id)?.later ?? 0;
          const left = unitsToSend(line) - toCome;
          return (
            <li key={line.id} className="flex items-center gap-3">
              <Units
                name={`units.${line.id}`}
                label={t("staffOrders.act.unitsOf", { title: line.title })}
                max={left}
                value={typed[`units.${line.id}`] ?? left}
                error={typed.carrier === undefined ? undefined : faultOf(t, flash, `units.${line.id}`)}
              />
              <span className="min-w-0">
                {line.title} {line.variantLabel && <span className="text-soft">{line.variantLabel}</span>}{" "}
                <span className="text-soft">
                  ({t("staffOrders.act.left", { count: left })}
                  {toCome > 0 && `, ${t("staffOrders.detail.toCome", { count: toCome })}`})
                </span>
              </span>
            </li>
          );
        })}
      </ul>
      <Button kind="primary">{t("staffOrders.act.shipNow")}</Button>
    </form>
  );
}
