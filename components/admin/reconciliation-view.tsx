import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Flash } from "@/lib/api/flash";
import { shortDate } from "@/lib/i18n/dates";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";
import { isCurrencyCode } from "@/lib/money/currency";
import { formatMoney } from "@/lib/money/format";
import { money } from "@/lib/money/money";
import type { IssueRow } from "@/lib/payments/issue-queries";
import { OrderLink } from "./order-link";
import { staffDone, staffProblem } from "./staff-texts";

type Part = { readonly place: Place; readonly t: Translator };
type Props = Part & {
  readonly flash: Flash | undefined;
  readonly open: readonly IssueRow[];
  readonly ended: readonly IssueRow[];
};

/** The one thing to try first; anything can be called known besides. */
const ACTION = {
  payment_unknown: "refund",
  amount_differs: "refund",
  payment_missing: undefined,
  payment_unsettled: "settle",
  refund_differs: "settle",
  refund_stuck: "settle",
} as const satisfies Record<IssueRow["kind"], "settle" | "refund" | undefined>;

/** Where a provider's books and ours differ, with what can be done about each. */
export function ReconciliationView({ place, t, flash, open, ended }: Props) {
  const done = staffDone(t, flash);
  const problem = staffProblem(t, flash);
  return (
    <>
      <h1>{t("staff.reconciliation.title")}</h1>
      <p className="max-w-2xl text-soft">{t("staff.reconciliation.intro")}</p>
      {done && <Notice tone="success">{done}</Notice>}
      {problem && <Notice tone="error">{problem}</Notice>}
      {open.length === 0 ? (
        <div className="empty-state">
          <h2>{t("staff.reconciliation.none")}</h2>
          <p>{t("staff.reconciliation.noneText")}</p>
        </div>
      ) : (
        <IssueTable place={place} t={t} rows={open} flash={flash} />
      )}
      {ended.length > 0 && <Ended place={place} t={t} rows={ended} />}
    </>
  );
}

function IssueTable({
  place,
  t,
  rows,
  flash,
}: Pick<Props, "place" | "t" | "flash"> & { readonly rows: Props["open"] }) {
  return (
    <table className="admin-table">
      <thead>
        <tr>
          {(["kind", "order", "ours", "theirs", "since", "action"] as const).map((column) => (
            <th key={column} scope="col">
              {t(`staff.reconciliation.columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td data-label={t("staff.reconciliation.columns.kind")}>
              <Subject t={t} row={row} />
            </td>
            <td data-label={t("staff.reconciliation.columns.order")} className="figures">
              {orderOf(place, row) ?? t("staff.reconciliation.noOrder")}
            </td>
            <td data-label={t("staff.reconciliation.columns.ours")} className="figures">
              {amount(place, row.oursMinor, row.currency)}
            </td>
            <td data-label={t("staff.reconciliation.columns.theirs")} className="figures">
              {amount(place, row.theirsMinor, row.currency)}
            </td>
            <td data-label={t("staff.reconciliation.columns.since")} className="figures">
              {shortDate(row.firstSeenAt, place)}
            </td>
            <td>
              <Actions
                place={place}
                t={t}
                row={row}
                note={flash?.values.id === row.id ? flash.values.note : undefined}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Subject({ t, row }: { readonly t: Translator; readonly row: IssueRow }) {
  return (
    <span className="flex min-w-0 flex-col py-1">
      <span>{t(`staff.reconciliation.kinds.${row.kind}`)}</span>
      <span className="text-small text-soft break-all">
        {t(`checkout.methods.${row.provider}.title`)} · {row.subject}
      </span>
    </span>
  );
}

function Actions({ place, t, row, note }: Part & { readonly row: IssueRow; readonly note: string | undefined }) {
  const at = `/admin/${place.market.code}/reconciliation/resolve`;
  const action = ACTION[row.kind];
  const label = (name: "settle" | "refund" | "known") =>
    t("staff.reconciliation.actionOf", { action: t(`staff.reconciliation.actions.${name}`), subject: row.subject });
  return (
    <div className="flex flex-col items-start gap-2 py-2">
      {action && (
        <form action={at} method="post">
          <input type="hidden" name="id" value={row.id} />
          <Button small name="action" value={action} aria-label={label(action)}>
            {t(`staff.reconciliation.actions.${action}`)}
          </Button>
        </form>
      )}
      <form action={at} method="post" className="flex flex-wrap gap-2">
        <input type="hidden" name="id" value={row.id} />
        <input
          name="note"
          required
          maxLength={500}
          defaultValue={note}
          aria-label={t("staff.reconciliation.note")}
          placeholder={t("staff.reconciliation.note")}
          className="control w-44"
        />
        <Button small name="action" value="known" aria-label={label("known")}>
          {t("staff.reconciliation.actions.known")}
        </Button>
      </form>
    </div>
  );
}

function Ended({ place, t, rows }: Part & { readonly rows: readonly IssueRow[] }) {
  return (
    <section aria-labelledby="ended" className="flex flex-col gap-4">
      <h2 id="ended">{t("staff.reconciliation.ended")}</h2>
      <ul className="flex flex-col gap-3">
        {rows.map((row) => (
          <li key={row.id} className="flex flex-wrap items-baseline gap-x-4">
            <span className="figures text-soft">{row.resolvedAt && shortDate(row.resolvedAt, place)}</span>
            <span>
              {t(`staff.reconciliation.kinds.${row.kind}`)}
              {row.orderNumber !== null && <> · {orderOf(place, row)}</>}
            </span>
            <span className="text-soft">
              {row.resolution && t(`staff.reconciliation.resolutions.${row.resolution}`)}
              {row.note && `: ${row.note}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function orderOf(place: Place, { orderId, orderNumber: number }: IssueRow) {
  return orderId === null || number === null ? undefined : <OrderLink place={place} id={orderId} number={number} />;
}

function amount(place: Place, minor: number | null, written: string): string {
  const currency = written.toUpperCase();
  if (minor === null) return "–";
  return isCurrencyCode(currency) ? formatMoney(money(minor, currency), place.locale.tag) : `${minor} ${currency}`;
}
