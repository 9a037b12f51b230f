import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Flash } from "@/lib/api/flash";
import { draftState } from "@/lib/drafts/draft";
import type { DraftCounts, DraftRow } from "@/lib/drafts/queries";
import { DRAFT_VIEWS, DRAFTS_PER_PAGE, type DraftSearch } from "@/lib/drafts/schemas";
import { shortDate, shortDay } from "@/lib/i18n/dates";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";
import { OrderLink } from "./order-link";
import { PageLinks } from "./page-links";
import { staffDone, staffProblem } from "./staff-texts";

type Props = {
  readonly place: Place;
  readonly t: Translator;
  readonly flash: Flash | undefined;
  readonly search: DraftSearch;
  readonly rows: readonly DraftRow[];
  /** Of all pages. */
  readonly count: number;
  readonly counts: DraftCounts;
  readonly now: Date;
  /** Makes sending the form twice begin one draft. */
  readonly once: string;
};

/** A market's draft orders: narrowed by status, found by what is known of their customers. */
export function DraftsView(props: Props) {
  const { place, t, flash, search, rows, count } = props;
  const done = staffDone(t, flash);
  const problem = staffProblem(t, flash);
  return (
    <>
      <header className="flex flex-wrap items-start justify-between gap-4">
        <div>
          <h1>{t("staffDrafts.title")}</h1>
          <p className="text-soft">{t("staffDrafts.intro")}</p>
        </div>
        <form action={`/admin/${place.market.code}/drafts/create`} method="post">
          <input type="hidden" name="once" value={props.once} />
          <Button kind="primary">{t("staffDrafts.new")}</Button>
        </form>
      </header>
      {done && <Notice tone="success">{done}</Notice>}
      {problem && <Notice tone="error">{problem}</Notice>}
      <Views {...props} />
      <search>
        <form action={`/admin/${place.market.code}/drafts`} method="get" className="flex max-w-xl gap-2">
          {search.view !== "all" && <input type="hidden" name="view" value={search.view} />}
          <input
            type="search"
            name="q"
            defaultValue={search.q}
            maxLength={100}
            aria-label={t("staffDrafts.search")}
            placeholder={t("staffDrafts.search")}
            className="control"
          />
          <Button>{t("staffDrafts.find")}</Button>
        </form>
      </search>
      <p className="text-soft" role="status">
        {t("staffDrafts.count", { count })}
      </p>
      {rows.length === 0 ? <Nothing {...props} /> : <DraftTable {...props} />}
      <PageLinks
        t={t}
        label={t("staffDrafts.title")}
        page={search.page}
        pages={Math.ceil(count / DRAFTS_PER_PAGE)}
        to={(page) => linkTo({ place, search }, { page })}
      />
    </>
  );
}

function Nothing({ t, counts }: Props) {
  const isNew = counts.all === 0;
  return (
    <div className="empty-state">
      <h2>{t(isNew ? "staffDrafts.noneYet" : "staffDrafts.none")}</h2>
      <p>{t(isNew ? "staffDrafts.noneYetText" : "staffDrafts.noneText")}</p>
    </div>
  );
}

function linkTo({ place, search }: Pick<Props, "place" | "search">, changes: Partial<DraftSearch>): string {
  const to = { ...search, page: 1, ...changes };
  const query = new URLSearchParams({
    ...(to.q && { q: to.q }),
    ...(to.view !== "all" && { view: to.view }),
    ...(to.page > 1 && { page: String(to.page) }),
  }).toString();
  return `/admin/${place.market.code}/drafts${query ? `?${query}` : ""}`;
}

function Views({ place, t, search, counts }: Props) {
  return (
    <nav aria-label={t("staffDrafts.narrow")} className="admin-views">
      <ul>
        {DRAFT_VIEWS.map((view) => (
          <li key={view}>
            <a
              href={linkTo({ place, search }, { view })}
              className="admin-view"
              aria-current={view === search.view ? "page" : undefined}
            >
              {t(`staffDrafts.views.${view}`)} <span className="figures text-faint">{counts[view]}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function DraftTable({ place, t, rows, now }: Props) {
  return (
    <table className="admin-table">
      <thead>
        <tr>
          {(["who", "state", "units", "made", "by", "until", "order"] as const).map((column) => (
            <th key={column} scope="col">
              {t(`staffDrafts.columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const state = draftState(row, now);
          return (
            <tr key={row.id}>
              <td data-label={t("staffDrafts.columns.who")} className="break-words">
                <a href={`/admin/${place.market.code}/drafts/${row.id}`} className="link">
                  {row.customerName || row.email || row.phone || t("staffDrafts.nobody")}
                </a>
              </td>
              <td data-label={t("staffDrafts.columns.state")}>
                <span>
                  {t(`staffDrafts.states.${state}`)}
                  {state === "open" && row.sentAt && <span className="text-soft"> · {t("staffDrafts.sentMark")}</span>}
                </span>
              </td>
              <td data-label={t("staffDrafts.columns.units")} className="figures">
                {row.units}
              </td>
              <td data-label={t("staffDrafts.columns.made")} className="figures">
                {shortDate(row.createdAt, place)}
              </td>
              <td data-label={t("staffDrafts.columns.by")}>{row.madeBy || "–"}</td>
              <td data-label={t("staffDrafts.columns.until")} className="figures">
                {state === "open" ? shortDay(row.expiresAt, place) : "–"}
              </td>
              <td data-label={t("staffDrafts.columns.order")} className="figures">
                {row.orderId && row.orderNumber ? (
                  <OrderLink place={place} id={row.orderId} number={row.orderNumber} />
                ) : (
                  "–"
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
