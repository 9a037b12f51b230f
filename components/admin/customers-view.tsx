import { Button } from "@/components/ui/button";
import { shortDay } from "@/lib/i18n/dates";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";
import { CUSTOMERS_PER_PAGE } from "@/lib/staff/limits";
import type { CustomerRow } from "@/lib/staff/queries";
import { PageLinks } from "./page-links";

type Props = {
  readonly place: Place;
  readonly t: Translator;
  readonly query: string;
  readonly page: number;
  readonly rows: readonly CustomerRow[];
  /** Of all pages. */
  readonly count: number;
};

/** Everybody with an account, found by what is known of them. */
export function CustomersView({ place, t, query, page, rows, count }: Props) {
  const at = `/admin/${place.market.code}/customers`;
  return (
    <>
      <h1>{t("staff.customers.title")}</h1>
      <search>
        <form action={at} method="get" className="flex max-w-xl gap-2">
          <input
            type="search"
            name="q"
            defaultValue={query}
            maxLength={100}
            aria-label={t("staff.customers.search")}
            placeholder={t("staff.customers.search")}
            className="control"
          />
          <Button>{t("staff.customers.find")}</Button>
        </form>
      </search>
      <p className="text-soft" role="status">
        {t("staff.customers.count", { count })}
      </p>
      {rows.length === 0 ? (
        <div className="empty-state">
          <h2>{t("staff.customers.none")}</h2>
          <p>{t("staff.customers.noneText")}</p>
        </div>
      ) : (
        <CustomerTable place={place} t={t} rows={rows} />
      )}
      <PageLinks
        t={t}
        label={t("staff.customers.title")}
        page={page}
        pages={Math.ceil(count / CUSTOMERS_PER_PAGE)}
        to={(number) => `${at}?${new URLSearchParams({ ...(query && { q: query }), page: String(number) })}`}
      />
    </>
  );
}

function CustomerTable({ place, t, rows }: Pick<Props, "place" | "t" | "rows">) {
  return (
    <table className="admin-table">
      <thead>
        <tr>
          {(["name", "email", "phone", "state", "since"] as const).map((column) => (
            <th key={column} scope="col">
              {t(`staff.customers.columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td data-label={t("staff.customers.columns.name")}>
              <a href={`/admin/${place.market.code}/customers/${row.id}`} className="link">
                {row.name || t("staff.people.noName")}
              </a>
            </td>
            <td data-label={t("staff.customers.columns.email")} className="break-all">
              {row.email ?? "–"}
            </td>
            <td data-label={t("staff.customers.columns.phone")} className="figures">
              {row.phone ?? "–"}
            </td>
            <td data-label={t("staff.customers.columns.state")}>
              {row.blockedAt ? (
                <span className="text-danger">{t("staff.customers.blocked")}</span>
              ) : (
                t(row.role === "customer" ? "staff.customers.active" : `staff.roles.${row.role}`)
              )}
            </td>
            <td data-label={t("staff.customers.columns.since")} className="figures">
              {shortDay(row.createdAt, place)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
