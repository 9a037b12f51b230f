import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Flash } from "@/lib/api/flash";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";
import { formatMoney } from "@/lib/money/format";
import { money } from "@/lib/money/money";
import { orderNumber } from "@/lib/orders/order";
import type { WaitingTransfer } from "@/lib/payments/waiting-transfers";
import { staffDone, staffProblem } from "./staff-texts";

type Props = {
  readonly place: Place;
  readonly t: Translator;
  readonly flash: Flash | undefined;
  readonly rows: readonly WaitingTransfer[];
};

/** Orders that wait for a bank transfer, each to be approved when its money is on the shop's account. */
export function TransfersView({ place, t, flash, rows }: Props) {
  const done = staffDone(t, flash);
  const problem = staffProblem(t, flash);
  return (
    <>
      <h1>{t("staff.transfers.title")}</h1>
      <p className="max-w-2xl text-soft">{t("staff.transfers.intro")}</p>
      {done && <Notice tone="success">{done}</Notice>}
      {problem && <Notice tone="error">{problem}</Notice>}
      {rows.length === 0 ? (
        <div className="empty-state">
          <h2>{t("staff.transfers.none")}</h2>
        </div>
      ) : (
        <TransferTable place={place} t={t} rows={rows} />
      )}
    </>
  );
}

function TransferTable({ place, t, rows }: Pick<Props, "place" | "t" | "rows">) {
  const style = { dateStyle: "medium", timeStyle: "short", timeZone: place.market.timeZone } as const;
  const until = new Intl.DateTimeFormat(place.locale.tag, style);
  return (
    <table className="admin-table">
      <thead>
        <tr>
          {(["reference", "name", "amount", "until", "action"] as const).map((column) => (
            <th key={column} scope="col">
              {t(`staff.transfers.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.paymentId}>
            <td data-label={t("staff.transfers.reference")} className="figures">
              {orderNumber(place.market, row.number)}
            </td>
            <td data-label={t("staff.transfers.name")}>{row.customerName}</td>
            <td data-label={t("staff.transfers.amount")} className="figures">
              {formatMoney(money(row.amountMinor, row.currency), place.locale.tag)}
            </td>
            <td data-label={t("staff.transfers.until")} className="figures">
              {row.expiresAt ? until.format(row.expiresAt) : "–"}
            </td>
            <td>
              <form action={`/admin/${place.market.code}/transfers/approve`} method="post">
                <input type="hidden" name="payment" value={row.paymentId} />
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
