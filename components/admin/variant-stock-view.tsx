import { faultOf } from "@/components/account/form-texts";
import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import type { Flash } from "@/lib/api/flash";
import { shortDate } from "@/lib/i18n/dates";
import type { Translator } from "@/lib/i18n/translator";
import { ADJUSTMENT_REASONS } from "@/lib/inventory/adjustment-reasons";
import { MOVEMENTS_PER_PAGE } from "@/lib/inventory/limits";
import type { StockDetail } from "@/lib/inventory/queries";
import type { Place } from "@/lib/markets/markets";
import { orderNumber } from "@/lib/orders/order";
import { OrderLink } from "./order-link";
import { PageLinks } from "./page-links";
import { actorText, staffDone, staffProblem, typedIn } from "./staff-texts";

type Props = {
  readonly place: Place;
  readonly t: Translator;
  readonly flash: Flash | undefined;
  readonly stock: StockDetail;
  /** Of the ledger. */
  readonly page: number;
  /** What makes sending the form twice one change. */
  readonly once: string;
  /** Whether an order's number may lead to the order. */
  readonly mayViewOrders: boolean;
};

/** One variant's stock: what there is, changing it, and everything that ever happened to it. */
export function VariantStockView(props: Props) {
  const { place, t, flash, stock } = props;
  const done = staffDone(t, flash);
  const problem = staffProblem(t, flash);
  return (
    <>
      <p>
        <a href={`/admin/${place.market.code}/stock`} className="link">
          {t("staff.stock.back")}
        </a>
      </p>
      <h1 className="break-words">
        {stock.title} {stock.label && <span className="text-soft">{stock.label}</span>}
      </h1>
      {done && <Notice tone="success">{done}</Notice>}
      {problem && <Notice tone="error">{problem}</Notice>}
      <dl className="admin-facts">
        <dt>{t("staff.stock.columns.sku")}</dt>
        <dd className="font-mono">{stock.sku}</dd>
        {(["onHand", "reserved"] as const).map((figure) => (
          <div key={figure} className="contents">
            <dt>{t(`staff.stock.columns.${figure}`)}</dt>
            <dd className="figures">{stock[figure]}</dd>
          </div>
        ))}
        <dt>{t("staff.stock.columns.available")}</dt>
        <dd className="figures">{stock.onHand - stock.reserved}</dd>
        <dt>{t("staff.stock.columns.backordered")}</dt>
        <dd className="figures">{stock.backordered}</dd>
      </dl>
      <Adjust {...props} />
      <Threshold {...props} />
      <Backorder {...props} />
      <Ledger {...props} />
    </>
  );
}

function Adjust({ place, t, flash, stock, once }: Props) {
  return (
    <section className="hairline flex flex-col gap-3 pt-5">
      <h2>{t("staff.stock.adjust")}</h2>
      <form
        action={`/admin/${place.market.code}/stock/${stock.variantId}/adjust`}
        method="post"
        className="grid max-w-3xl items-end gap-3 md:grid-cols-[14rem_12rem_1fr_auto]"
      >
        <input type="hidden" name="once" value={once} />
        <TextField
          name="delta"
          inputMode="text"
          pattern="[+\-]?[0-9]{1,7}"
          label={t("staff.stock.delta")}
          hint={t("staff.stock.deltaHint")}
          autoComplete="off"
          required
          defaultValue={flash?.values.delta ?? ""}
          error={faultOf(t, flash, "delta")}
        />
        <SelectField
          name="reason"
          label={t("staff.stock.reason")}
          defaultValue={flash?.values.reason ?? "received"}
          options={ADJUSTMENT_REASONS.map((reason) => ({ value: reason, label: t(`staff.stock.reasons.${reason}`) }))}
          error={faultOf(t, flash, "reason")}
        />
        <TextField
          name="note"
          label={t("staff.stock.note")}
          maxLength={200}
          autoComplete="off"
          defaultValue={flash?.values.note ?? ""}
        />
        <Button kind="primary">{t("staff.stock.save")}</Button>
      </form>
    </section>
  );
}

function Threshold({ place, t, flash, stock }: Props) {
  return (
    <section className="hairline flex flex-col gap-3 pt-5">
      <h2>{t("staff.stock.thresholdTitle")}</h2>
      <p className="max-w-prose text-soft">{t("staff.stock.thresholdText")}</p>
      <form
        action={`/admin/${place.market.code}/stock/${stock.variantId}/threshold`}
        method="post"
        className="flex items-end gap-3"
      >
        <TextField
          name="lowThreshold"
          inputMode="numeric"
          pattern="[0-9]{1,5}"
          label={t("staff.stock.columns.threshold")}
          autoComplete="off"
          required
          className="w-24"
          defaultValue={flash?.values.lowThreshold ?? String(stock.lowThreshold)}
          error={faultOf(t, flash, "lowThreshold")}
        />
        <Button>{t("staff.stock.save")}</Button>
      </form>
    </section>
  );
}

/** Selling before units have come, and who waits for them. */
function Backorder({ place, t, flash, stock, mayViewOrders }: Props) {
  const typed = typedIn(flash, "limit");
  return (
    <section className="hairline flex flex-col gap-3 pt-5">
      <h2>{t("staff.stock.backorderTitle")}</h2>
      <p className="max-w-prose text-soft">{t("staff.stock.backorderText")}</p>
      <form
        action={`/admin/${place.market.code}/stock/${stock.variantId}/backorder`}
        method="post"
        className="grid max-w-2xl items-end gap-3 sm:grid-cols-[1fr_1fr_auto]"
      >
        <TextField
          name="limit"
          inputMode="numeric"
          pattern="[0-9]{1,5}"
          label={t("staff.stock.backorderLimit")}
          hint={t("staff.stock.backorderLimitHint")}
          autoComplete="off"
          defaultValue={typed.limit ?? stock.backorderLimit ?? ""}
          error={typed.limit === undefined ? undefined : faultOf(t, flash, "limit")}
        />
        <TextField
          name="expectedOn"
          type="date"
          label={t("staff.stock.expectedOn")}
          hint={t("staff.stock.expectedOnHint")}
          defaultValue={typed.expectedOn ?? stock.expectedOn ?? ""}
          error={typed.limit === undefined ? undefined : faultOf(t, flash, "expectedOn")}
        />
        <Button>{t("staff.stock.save")}</Button>
      </form>
      {stock.waiting.length > 0 && (
        <>
          <h3 className="font-medium">{t("staff.stock.waiting")}</h3>
          <ol className="flex flex-col gap-1">
            {stock.waiting.map((row) => (
              <li key={row.id} className="flex flex-wrap gap-x-3">
                {mayViewOrders ? (
                  <OrderLink place={place} id={row.orderId} number={row.orderNumber} />
                ) : (
                  orderNumber(place.market, row.orderNumber)
                )}
                <span className="figures">{t("staff.stock.waitingUnits", { count: row.units })}</span>
                <span className="text-soft">{shortDate(row.createdAt, place)}</span>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

function OfOrder({
  place,
  t,
  movement: { orderId, orderNumber: number },
  mayViewOrders,
}: Pick<Props, "place" | "t" | "mayViewOrders"> & { readonly movement: StockDetail["movements"][number] }) {
  if (orderId === null || number === null) return null;
  const words = t("staff.stock.order", { number: orderNumber(place.market, number) });
  if (!mayViewOrders) return <>, {words}</>;
  return (
    <>
      {", "}
      <OrderLink place={place} id={orderId} number={number}>
        {words}
      </OrderLink>
    </>
  );
}

function Ledger({ place, t, stock, page, mayViewOrders }: Props) {
  const { market } = place;
  const at = `/admin/${market.code}/stock/${stock.variantId}`;
  return (
    <section className="hairline flex flex-col gap-3 pt-5">
      <h2>{t("staff.stock.ledger")}</h2>
      <table className="admin-table max-w-3xl">
        <thead>
          <tr>
            <th scope="col">{t("staff.stock.when")}</th>
            <th scope="col">{t("staff.stock.why")}</th>
            <th scope="col">{t("staff.stock.who")}</th>
            <th scope="col" className="number">
              {t("staff.stock.change")}
            </th>
          </tr>
        </thead>
        <tbody>
          {stock.movements.map((movement) => (
            <tr key={movement.id}>
              <td data-label={t("staff.stock.when")} className="figures">
                {shortDate(movement.createdAt, place)}
              </td>
              <td data-label={t("staff.stock.why")}>
                <span>
                  {t(`staff.stock.reasons.${movement.reason}`)}
                  <OfOrder place={place} t={t} movement={movement} mayViewOrders={mayViewOrders} />
                  {movement.note && <span className="text-soft"> {movement.note}</span>}
                </span>
              </td>
              <td data-label={t("staff.stock.who")} className="break-words">
                {actorText(t, movement)}
              </td>
              <td data-label={t("staff.stock.change")} className="number">
                {movement.delta > 0 ? `+${movement.delta}` : String(movement.delta).replace("-", "−")}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <PageLinks
        t={t}
        label={t("staff.stock.ledger")}
        page={page}
        pages={Math.ceil(stock.count / MOVEMENTS_PER_PAGE)}
        to={(number) => `${at}?page=${number}`}
      />
    </section>
  );
}
