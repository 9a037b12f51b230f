import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Flash } from "@/lib/api/flash";
import { shortDate } from "@/lib/i18n/dates";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";
import { formatMoney } from "@/lib/money/format";
import { money } from "@/lib/money/money";
import { orderNumber } from "@/lib/orders/order";
import type { OrderCounts, StaffOrderRow } from "@/lib/orders/staff-orders";
import { ORDER_VIEWS, ORDERS_PER_PAGE, type OrderSearch } from "@/lib/orders/staff-schemas";
import { PageLinks } from "./page-links";
import { staffProblem } from "./staff-texts";

type Props = {
  readonly place: Place;
  readonly t: Translator;
  readonly search: OrderSearch;
  readonly rows: readonly StaffOrderRow[];
  /** Of all pages. */
  readonly count: number;
  readonly counts: OrderCounts;
  readonly flash: Flash | undefined;
};

/** A market's orders: narrowed by status, found by what is known of them. */
export function OrdersView(props: Props) {
  const { place, t, search, rows, count, flash } = props;
  const problem = staffProblem(t, flash);
  return (
    <>
      <h1>{t("staffOrders.title")}</h1>
      {problem && <Notice tone="error">{problem}</Notice>}
      <Views {...props} />
      <search>
        <form action={`/admin/${place.market.code}/orders`} method="get" className="flex max-w-xl gap-2">
          {search.view !== "all" && <input type="hidden" name="view" value={search.view} />}
          {search.size !== ORDERS_PER_PAGE[0] && <input type="hidden" name="size" value={search.size} />}
          <input
            type="search"
            name="q"
            defaultValue={search.q}
            maxLength={100}
            aria-label={t("staffOrders.search")}
            placeholder={t("staffOrders.search")}
            className="control"
          />
          <Button>{t("staffOrders.find")}</Button>
        </form>
      </search>
      <p className="text-soft" role="status">
        {t("staffOrders.count", { count })}
      </p>
      {rows.length === 0 ? (
        <div className="empty-state">
          <h2>{t("staffOrders.none")}</h2>
          <p>{t("staffOrders.noneText")}</p>
        </div>
      ) : (
        <OrderTable place={place} t={t} rows={rows} />
      )}
      <PageLinks
        t={t}
        label={t("staffOrders.title")}
        page={search.page}
        pages={Math.ceil(count / search.size)}
        to={(page) => linkTo({ place, search }, { page })}
      >
        {count > ORDERS_PER_PAGE[0] && <Sizes {...props} />}
      </PageLinks>
    </>
  );
}

function linkTo({ place, search }: Pick<Props, "place" | "search">, changes: Partial<OrderSearch>): string {
  const to = { ...search, page: 1, ...changes };
  const query = new URLSearchParams({
    ...(to.q && { q: to.q }),
    ...(to.view !== "all" && { view: to.view }),
    ...(to.size !== ORDERS_PER_PAGE[0] && { size: String(to.size) }),
    ...(to.page > 1 && { page: String(to.page) }),
  }).toString();
  return `/admin/${place.market.code}/orders${query ? `?${query}` : ""}`;
}

function Views({ place, t, search, counts }: Props) {
  return (
    <nav aria-label={t("staffOrders.narrow")} className="admin-views">
      <ul>
        {ORDER_VIEWS.map((view) => (
          <li key={view}>
            <a
              href={linkTo({ place, search }, { view })}
              className="admin-view"
              aria-current={view === search.view ? "page" : undefined}
            >
              {t(`staffOrders.views.${view}`)} <span className="figures text-faint">{counts[view]}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function OrderTable({ place, t, rows }: Pick<Props, "place" | "t" | "rows">) {
  const { market, locale } = place;
  return (
    <table className="admin-table">
      <thead>
        <tr>
          {(["number", "date", "who", "state", "units"] as const).map((column) => (
            <th key={column} scope="col">
              {t(`staffOrders.columns.${column}`)}
            </th>
          ))}
          <th scope="col" className="number">
            {t("staffOrders.columns.total")}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td data-label={t("staffOrders.columns.number")} className="figures">
              <a href={`/admin/${market.code}/orders/${row.id}`} className="link">
                {orderNumber(market, row.number)}
              </a>
            </td>
            <td data-label={t("staffOrders.columns.date")} className="figures">
              {shortDate(row.createdAt, place)}
            </td>
            <td data-label={t("staffOrders.columns.who")} className="break-words">
              {row.customerName || "–"}
            </td>
            <td data-label={t("staffOrders.columns.state")}>
              <OrderStatusText t={t} order={row} />
            </td>
            <td data-label={t("staffOrders.columns.units")} className="figures">
              {row.units}
              {row.toCome > 0 && (
                <span className="text-warning"> · {t("staffOrders.detail.toCome", { count: row.toCome })}</span>
              )}
            </td>
            <td data-label={t("staffOrders.columns.total")} className="number">
              {formatMoney(money(row.totalMinor, row.currency), locale.tag)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** An order's status, and that it is not paid where one would think it is. */
export function OrderStatusText({
  t,
  order,
}: {
  readonly t: Translator;
  readonly order: Pick<StaffOrderRow, "status" | "paidAt" | "authorizedAt">;
}) {
  const sent = order.status === "packed" || order.status === "shipped" || order.status === "delivered";
  const isHeld = order.status === "pending_payment" && order.authorizedAt !== null;
  return (
    <span>
      {isHeld ? t("staffOrders.held") : t(`staffOrders.status.${order.status}`)}
      {sent && !order.paidAt && <span className="text-warning"> · {t("staffOrders.unpaid")}</span>}
    </span>
  );
}

/** How many are on a page, where there are more than fit on the smallest. */
function Sizes({ place, t, search }: Props) {
  return ORDERS_PER_PAGE.filter((size) => size !== search.size).map((size) => (
    <a key={size} href={linkTo({ place, search }, { size })} className="link">
      {t("staffOrders.perPage", { size })}
    </a>
  ));
}
