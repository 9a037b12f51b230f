import { faultOf } from "@/components/account/form-texts";
import { PhotoStrip } from "@/components/order/photo-strip";
import { returnedText } from "@/components/order/returned-text";
import { Button } from "@/components/ui/button";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { fullTitle } from "@/lib/catalog/full-title";
import { carriersOf } from "@/lib/fulfilment/carriers";
import { shortDate } from "@/lib/i18n/dates";
import type { StaffOrder } from "@/lib/orders/staff-order";
import { type ActProps, Units } from "./order-units";
import { typedIn } from "./staff-texts";

type Return = StaffOrder["returns"][number];

/** What the buyer sends back, and what is to be done about it. */
export function OrderReturns(props: ActProps) {
  const { t, order, place } = props;
  if (order.returns.length === 0) return null;
  return (
    <section className="admin-card" id="returns">
      <h2>{t("staffOrders.detail.returns")}</h2>
      {order.returns.map((request) => (
        <article key={request.id} className="flex flex-col gap-3">
          <p>
            {shortDate(request.createdAt, place)}: {t(`order.ret.status.${request.status}`)}
            <span className="text-soft">
              {" "}
              · {t(request.wants === "exchange" ? "order.ret.wantsExchange" : "order.ret.wantsRefund")}
            </span>
          </p>
          <ul>
            {request.lines.map((line) => (
              <li key={line.id}>
                {returnedText(t, request, line)}{" "}
                <span className="text-soft">{t(`order.ret.reasons.${line.reason}`)}</span>
              </li>
            ))}
          </ul>
          <PhotoStrip
            photos={order.files.filter(({ returnId }) => returnId === request.id)}
            at={`/admin/${place.market.code}/orders/${order.id}/files`}
            name={(number) => t("order.ret.photo", { number })}
          />
          {request.note && <p className="whitespace-pre-line text-soft">{request.note}</p>}
          {request.answer && <p className="whitespace-pre-line">{t("order.ret.answer", { text: request.answer })}</p>}
          <Next {...props} request={request} />
        </article>
      ))}
    </section>
  );
}

function Next(props: ActProps & { readonly request: Return }) {
  const { t, place, order, request, mayManage, mayRefund } = props;
  const at = `/admin/${place.market.code}/orders/${order.id}/returns/${request.id}`;
  if (request.status === "requested" && mayManage) {
    return (
      <form action={`${at}/decide`} method="post" className="flex flex-col items-start gap-3">
        <div className="w-full">
          <TextArea
            name="answer"
            id={`answer-${request.id}`}
            label={t("staffOrders.act.answer")}
            maxLength={1000}
            rows={2}
          />
        </div>
        <span className="flex gap-3">
          <Button kind="primary" name="to" value="approved">
            {t("staffOrders.act.approve")}
          </Button>
          <Button name="to" value="refused">
            {t("staffOrders.act.refuse")}
          </Button>
        </span>
      </form>
    );
  }
  const close = mayManage && <Close {...props} to={`${at}/decide`} />;
  if (request.status === "approved" && mayManage) {
    return (
      <>
        <Receive {...props} to={`${at}/receive`} />
        {close}
      </>
    );
  }
  if (request.status !== "received") return null;
  const exchange = <Exchange key="exchange" {...props} to={`${at}/exchange`} />;
  const refund = (
    <form key="refund" action={`${at}/refund`} method="post">
      <Button kind={request.wants === "refund" ? "primary" : "plain"}>{t("staffOrders.act.refundReturn")}</Button>
    </form>
  );
  return (
    <>
      {mayRefund && (request.wants === "exchange" ? [exchange, refund] : [refund, exchange])}
      {close}
    </>
  );
}

/** Ends a return whose parcel never came, or that was answered with other things. */
function Close({ t, request, to }: ActProps & { readonly request: Return; readonly to: string }) {
  const label = t(request.status === "received" ? "staffOrders.act.closeReplaced" : "staffOrders.act.closeMissing");
  return (
    <details className="admin-fold">
      <summary>{label}</summary>
      <form action={to} method="post" className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button name="to" value="closed">
          {t("staffOrders.act.closeReturn")}
        </Button>
        <span className="text-soft">{t("staffOrders.act.closeHint")}</span>
      </form>
    </details>
  );
}

/** Sends other things for what came, the same again unless another SKU is typed. */
function Exchange({
  place,
  t,
  order,
  request,
  to,
  flash,
}: ActProps & { readonly request: Return; readonly to: string }) {
  const came = request.lines.filter(({ receivedQuantity }) => receivedQuantity > 0);
  // The first line's field: other forms of the page have a carrier, too, and so have other returns.
  const typed = typedIn(flash, `sku.${came[0]?.id}`);
  const isBack = Object.keys(typed).length > 0;
  const fault = (field: string) => (isBack ? faultOf(t, flash, field) : undefined);
  const carriers = carriersOf(place.market).map(({ code, name }) => ({
    value: code,
    label: name || t("staffOrders.act.otherCarrier"),
  }));
  const skuOf = (orderLineId: string) => order.lines.find(({ id }) => id === orderLineId)?.sku ?? "";
  return (
    <details className="admin-fold" open={isBack || request.wants === "exchange"}>
      <summary>{t("staffOrders.act.exchange")}</summary>
      <form action={to} method="post" className="flex flex-col items-start gap-3">
        <p className="text-soft">{t("staffOrders.act.exchangeHint")}</p>
        {came.map(({ id, orderLineId, receivedQuantity, ...line }) => (
          <TextField
            key={id}
            name={`sku.${id}`}
            label={t("staffOrders.act.exchangeFor", { count: receivedQuantity, title: fullTitle(line) })}
            defaultValue={typed[`sku.${id}`] ?? skuOf(orderLineId)}
            error={fault(`sku.${id}`)}
            maxLength={80}
            autoComplete="off"
            className="font-mono"
          />
        ))}
        <div className="grid w-full gap-4 sm:grid-cols-2">
          <SelectField
            name="carrier"
            id={`carrier-${request.id}`}
            label={t("staffOrders.act.carrier")}
            options={carriers}
            defaultValue={typed.carrier}
            error={fault("carrier")}
          />
          <TextField
            name="trackingNumber"
            id={`tracking-${request.id}`}
            label={t("staffOrders.act.tracking")}
            maxLength={60}
            autoComplete="off"
            defaultValue={typed.trackingNumber}
            error={fault("trackingNumber")}
          />
        </div>
        <Button kind={request.wants === "exchange" ? "primary" : "plain"}>{t("staffOrders.act.exchangeNow")}</Button>
      </form>
    </details>
  );
}

function Receive({ t, request, to, flash }: ActProps & { readonly request: Return; readonly to: string }) {
  return (
    <form action={to} method="post" className="flex flex-col items-start gap-3">
      {request.lines.map((line) => (
        <ReceivedLine key={line.id} t={t} line={line} flash={flash} />
      ))}
      <Button kind="primary">{t("staffOrders.act.receive")}</Button>
    </form>
  );
}

function ReceivedLine({ t, line, flash }: Pick<ActProps, "t" | "flash"> & { readonly line: Return["lines"][number] }) {
  const { id, quantity } = line;
  const title = fullTitle(line);
  const units = (name: string) => ({
    name,
    max: quantity,
    value: flash?.values[name] ?? quantity,
    error: faultOf(t, flash, name),
  });
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
      <span className="max-md:w-full">{title}</span>
      <span className="flex items-center gap-2">
        <span className="text-soft">{t("staffOrders.act.came")}</span>
        <Units {...units(`received.${id}`)} label={t("staffOrders.act.receivedOf", { title })} />
      </span>
      <span className="flex items-center gap-2">
        <span className="text-soft">{t("staffOrders.act.shelf")}</span>
        <Units {...units(`restocked.${id}`)} label={t("staffOrders.act.restockedOf", { title })} />
      </span>
    </div>
  );
}
