import { Button, ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Flash } from "@/lib/api/flash";
import { creditState } from "@/lib/credit/credit-state";
import { CREDITS_PER_PAGE } from "@/lib/credit/limits";
import type { CreditRow } from "@/lib/credit/queries";
import { CREDIT_VIEWS, type CreditSearch } from "@/lib/credit/schemas";
import { shortDay } from "@/lib/i18n/dates";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";
import { formatMoney } from "@/lib/money/format";
import { money } from "@/lib/money/money";
import { CreditOwner } from "./credit-owner";
import { creditSaid, creditTitle, stateText } from "./credit-texts";
import { PageLinks } from "./page-links";

type Props = {
  readonly place: Place;
  readonly t: Translator;
  readonly flash: Flash | undefined;
  readonly search: CreditSearch;
  readonly rows: readonly CreditRow[];
  /** Of all pages. */
  readonly count: number;
  readonly now: Date;
  /** Whether the reader may make gift cards. */
  readonly mayIssue: boolean;
};

/** A market's gift cards and store credit, found by what is known of them. */
export function CreditsView(props: Props) {
  const { place, t, flash, search, rows, count, mayIssue } = props;
  const { done, problem } = creditSaid(t, flash);
  const at = `/admin/${place.market.code}/credit`;
  const to = (changes: Partial<CreditSearch>) => linkTo(at, { ...search, page: 1, ...changes });
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1>{t("credit.title")}</h1>
        {mayIssue && (
          <ButtonLink href={`${at}/new`} kind="primary">
            {t("credit.new")}
          </ButtonLink>
        )}
      </div>
      {done && <Notice tone="success">{done}</Notice>}
      {problem && <Notice tone="error">{problem}</Notice>}
      <nav aria-label={t("credit.narrow")} className="admin-views">
        <ul>
          {CREDIT_VIEWS.map((view) => (
            <li key={view}>
              <a href={to({ view })} className="admin-view" aria-current={view === search.view ? "page" : undefined}>
                {t(`credit.views.${view}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <search>
        <form action={at} method="get" className="flex max-w-xl gap-2">
          {search.view !== "all" && <input type="hidden" name="view" value={search.view} />}
          <input
            type="search"
            name="q"
            defaultValue={search.q}
            maxLength={100}
            aria-label={t("credit.search")}
            placeholder={t("credit.search")}
            className="control"
          />
          <Button>{t("credit.find")}</Button>
        </form>
      </search>
      <p className="text-soft" role="status">
        {t("credit.count", { count })}
      </p>
      {rows.length === 0 ? (
        <div className="empty-state">
          <h2>{t("credit.none")}</h2>
          <p>{t("credit.noneText")}</p>
        </div>
      ) : (
        <CreditTable {...props} />
      )}
      <PageLinks
        t={t}
        label={t("credit.title")}
        page={search.page}
        pages={Math.ceil(count / CREDITS_PER_PAGE)}
        to={(page) => to({ page })}
      />
    </>
  );
}

function linkTo(at: string, { q, view, page }: CreditSearch): string {
  const query = new URLSearchParams({
    ...(q && { q }),
    ...(view !== "all" && { view }),
    ...(page > 1 && { page: String(page) }),
  }).toString();
  return query ? `${at}?${query}` : at;
}

function CreditTable({ place, t, rows, now }: Props) {
  const at = `/admin/${place.market.code}/credit`;
  return (
    <table className="admin-table">
      <thead>
        <tr>
          {(["what", "who", "state", "since"] as const).map((column) => (
            <th key={column} scope="col">
              {t(`credit.columns.${column}`)}
            </th>
          ))}
          <th scope="col" className="number">
            {t("credit.columns.balance")}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td data-label={t("credit.columns.what")}>
              <a href={`${at}/${row.id}`} className="link figures">
                {creditTitle(t, row)}
              </a>
            </td>
            <td data-label={t("credit.columns.who")} className="wrap-anywhere">
              <CreditOwner place={place} t={t} credit={row} />
            </td>
            <td data-label={t("credit.columns.state")} className={creditState(row, now) === "on" ? "" : "text-soft"}>
              {stateText(place, t, row, now)}
            </td>
            <td data-label={t("credit.columns.since")} className="figures">
              {shortDay(row.createdAt, place)}
            </td>
            <td data-label={t("credit.columns.balance")} className="number">
              {formatMoney(money(row.balanceMinor, row.currency), place.locale.tag)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
