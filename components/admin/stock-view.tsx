import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Flash } from "@/lib/api/flash";
import type { Translator } from "@/lib/i18n/translator";
import { STOCK_PER_PAGE } from "@/lib/inventory/limits";
import type { StockRow } from "@/lib/inventory/queries";
import type { Place } from "@/lib/markets/markets";
import { PageLinks } from "./page-links";
import { staffDone, staffProblem } from "./staff-texts";

type Props = {
  readonly place: Place;
  readonly t: Translator;
  readonly flash: Flash | undefined;
  readonly search: { readonly q: string; readonly low: boolean; readonly page: number };
  readonly rows: readonly StockRow[];
  /** Of all pages. */
  readonly count: number;
  /** Whether the reader gets a mail when something runs low. */
  readonly mails: boolean;
};

/** Every variant with what is on the shelf, what is promised and what can be sold. */
export function StockView(props: Props) {
  const { place, t, flash, search, rows, count } = props;
  const done = staffDone(t, flash);
  const problem = staffProblem(t, flash);
  const at = `/admin/${place.market.code}/stock`;
  const { q, low, page } = search;
  return (
    <>
      <h1>{t("staff.stock.title")}</h1>
      {done && <Notice tone="success">{done}</Notice>}
      {problem && <Notice tone="error">{problem}</Notice>}
      <search>
        <form action={at} method="get" className="flex flex-wrap items-center gap-3">
          <input
            type="search"
            name="q"
            defaultValue={q}
            maxLength={100}
            aria-label={t("staff.stock.search")}
            placeholder={t("staff.stock.search")}
            className="control max-w-sm min-w-48 flex-1"
          />
          <label className="flex items-center gap-2">
            <input type="checkbox" name="low" value="1" defaultChecked={low} className="tick" />
            {t("staff.stock.low")}
          </label>
          <Button>{t("staff.stock.find")}</Button>
        </form>
      </search>
      <p className="text-soft" role="status">
        {t("staff.stock.count", { count })}
      </p>
      {rows.length === 0 ? (
        <div className="empty-state">
          <h2>{t("staff.stock.none")}</h2>
          <p>{t("staff.stock.noneText")}</p>
        </div>
      ) : (
        <StockTable place={place} t={t} rows={rows} />
      )}
      <PageLinks
        t={t}
        label={t("staff.stock.title")}
        page={page}
        pages={Math.ceil(count / STOCK_PER_PAGE)}
        to={(number) =>
          `${at}?${new URLSearchParams({ ...(q && { q }), ...(low && { low: "1" }), page: String(number) })}`
        }
      />
      <Mails {...props} />
    </>
  );
}

function StockTable({ place, t, rows }: Pick<Props, "place" | "t" | "rows">) {
  return (
    <table className="admin-table">
      <thead>
        <tr>
          <th scope="col">{t("staff.stock.columns.sku")}</th>
          <th scope="col">{t("staff.stock.columns.product")}</th>
          {(["onHand", "reserved", "available", "backordered", "threshold"] as const).map((column) => (
            <th key={column} scope="col" className="number">
              {t(`staff.stock.columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const available = row.onHand - row.reserved;
          return (
            <tr key={row.variantId}>
              <td data-label={t("staff.stock.columns.sku")} className="font-mono">
                <a href={`/admin/${place.market.code}/stock/${row.variantId}`} className="link">
                  {row.sku}
                </a>
              </td>
              <td data-label={t("staff.stock.columns.product")}>
                <span>
                  {row.title} {row.label && <span className="text-soft">{row.label}</span>}
                </span>
              </td>
              <td data-label={t("staff.stock.columns.onHand")} className="number">
                {row.onHand}
              </td>
              <td data-label={t("staff.stock.columns.reserved")} className="number">
                {row.reserved}
              </td>
              <td
                data-label={t("staff.stock.columns.available")}
                className={`number ${available <= 0 ? "text-danger" : available <= row.lowThreshold ? "text-warning" : ""}`}
              >
                {available}
              </td>
              <td
                data-label={t("staff.stock.columns.backordered")}
                className={`number ${row.backordered > 0 ? "" : "text-soft"}`}
              >
                {row.backordered}
              </td>
              <td data-label={t("staff.stock.columns.threshold")} className="number text-soft">
                {row.lowThreshold}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Mails({ place, t, mails }: Props) {
  return (
    <section className="hairline flex flex-col items-start gap-2 pt-5">
      <h2>{t("staff.stock.mails")}</h2>
      <form
        action={`/admin/${place.market.code}/stock/mails`}
        method="post"
        className="flex flex-wrap items-center gap-x-4 gap-y-2"
      >
        <input type="hidden" name="mails" value={mails ? "off" : "on"} />
        <span className="text-soft">{t(mails ? "staff.stock.mailsOn" : "staff.stock.mailsOff")}</span>
        <Button>{t(mails ? "staff.stock.turnOff" : "staff.stock.turnOn")}</Button>
      </form>
    </section>
  );
}
