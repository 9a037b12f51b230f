import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Flash } from "@/lib/api/flash";
import { shortDate } from "@/lib/i18n/dates";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";
import { formatMoney } from "@/lib/money/format";
import { money } from "@/lib/money/money";
import { orderNumber } from "@/lib/orders/order";
import type { Transfer } from "@/lib/payments/waiting-transfers";
import { OrderLink } from "./order-link";
import { OrderProofs } from "./order-proofs";
import { staffDone, staffProblem } from "./staff-texts";

type Props = {
  readonly place: Place;
  readonly t: Translator;
  readonly flash: Flash | undefined;
  readonly waiting: readonly Transfer[];
  readonly late: readonly Transfer[];
  /** Whether the reader may say that a proof proves nothing. */
  readonly mayRefuse: boolean;
};

/** Orders that wait for a bank transfer or were given up without it, each to be approved when its money is on the shop's account. */
export function TransfersView({ place, t, flash, waiting, late, mayRefuse }: Props) {
  const done = staffDone(t, flash);
  const problem = staffProblem(t, flash);
  return (
    <>
      <h1>{t("staff.transfers.title")}</h1>
      <p className="max-w-2xl text-soft">{t("staff.transfers.intro")}</p>
      {done && <Notice tone="success">{done}</Notice>}
      {problem && <Notice tone="error">{problem}</Notice>}
      {waiting.length === 0 ? (
        <div className="empty-state">
          <h2>{t("staff.transfers.none")}</h2>
        </div>
      ) : (
        <TransferTable place={place} t={t} flash={flash} rows={waiting} at="until" mayRefuse={mayRefuse} />
      )}
      {late.length > 0 && (
        <section className="grid gap-4" aria-labelledby="late-title">
          <h2 id="late-title">{t("staff.transfers.lateTitle")}</h2>
          <p className="max-w-2xl text-soft">{t("staff.transfers.lateIntro")}</p>
          <TransferTable place={place} t={t} flash={flash} rows={late} at="cancelledAt" mayRefuse={mayRefuse} />
        </section>
      )}
    </>
  );
}

type TableProps = Pick<Props, "place" | "t" | "flash" | "mayRefuse"> & {
  readonly rows: readonly Transfer[];
  /** What the moment of each row is. */
  readonly at: "until" | "cancelledAt";
};

function TransferTable({ place, t, flash, rows, at, mayRefuse }: TableProps) {
  return (
    <table className="admin-table tall">
      <thead>
        <tr>
          {(["reference", "name", "amount", at, "proof", "action"] as const).map((column) => (
            <th key={column} scope="col">
              {t(`staff.transfers.columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.paymentId}>
            <td data-label={t("staff.transfers.columns.reference")} className="figures">
              <OrderLink place={place} id={row.orderId} number={row.number} />
            </td>
            <td data-label={t("staff.transfers.columns.name")}>{row.customerName}</td>
            <td data-label={t("staff.transfers.columns.amount")} className="figures">
              {formatMoney(money(row.amountMinor, row.currency), place.locale.tag)}
            </td>
            <td data-label={t(`staff.transfers.columns.${at}`)} className="figures">
              {row.at ? shortDate(row.at, place) : "–"}
            </td>
            <td data-label={t("staff.transfers.columns.proof")}>
              <OrderProofs
                place={place}
                t={t}
                orderId={row.orderId}
                number={orderNumber(place.market, row.number)}
                proofs={row.proofs}
                mayRefuse={mayRefuse && at === "until"}
                flash={flash}
              />
            </td>
            <td>
              <form action={`/admin/${place.market.code}/transfers/approve`} method="post">
                <input type="hidden" name="payment" value={row.paymentId} />
                {at === "cancelledAt" && <input type="hidden" name="late" value="yes" />}
                <Button
                  small
                  aria-label={t("staff.transfers.approveOf", { number: orderNumber(place.market, row.number) })}
                >
                  {t("staff.transfers.approve")}
                </Button>
              </form>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
