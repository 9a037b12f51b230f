import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Flash } from "@/lib/api/flash";
import { shortDay } from "@/lib/i18n/dates";
import type { Translator } from "@/lib/i18n/translator";
import { inLanguage, type Place } from "@/lib/markets/markets";
import { formatMoney } from "@/lib/money/format";
import { money } from "@/lib/money/money";
import type { PromotionRow } from "@/lib/promotions/queries";
import { effectText, promotionSaid, promotionState } from "./promotion-texts";

type Props = {
  readonly place: Place;
  readonly t: Translator;
  readonly flash: Flash | undefined;
  readonly rows: readonly PromotionRow[];
  readonly now: Date;
};

/** Every promotion of a market with how it stands and how often it was used. */
export function PromotionsView(props: Props) {
  const { place, t, flash, rows } = props;
  const { done, problem } = promotionSaid(t, flash);
  const at = `/admin/${place.market.code}/promotions`;
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1>{t("promotions.title")}</h1>
        <ButtonLink href={`${at}/new`} kind="primary">
          {t("promotions.new")}
        </ButtonLink>
      </div>
      {done && <Notice tone="success">{done}</Notice>}
      {problem && <Notice tone="error">{problem}</Notice>}
      {rows.length === 0 ? (
        <p className="text-soft">{t("promotions.none")}</p>
      ) : (
        <table className="admin-table">
          <thead>
            <tr>
              {(["name", "code", "effect", "state", "used", "given"] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`promotions.columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.promotion.id} {...props} row={row} at={at} />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function Row({ place, t, row, at, now }: Props & { readonly row: PromotionRow; readonly at: string }) {
  const { promotion, held, givenMinor } = row;
  const { market, locale } = place;
  const state = promotionState(promotion, held, now);
  return (
    <tr>
      <td data-label={t("promotions.columns.name")}>
        <a href={`${at}/${promotion.id}`} className="link">
          {inLanguage(promotion.name, locale.language)}
        </a>
      </td>
      <td data-label={t("promotions.columns.code")}>
        {promotion.code ?? <span className="text-soft">{t("promotions.automatic")}</span>}
      </td>
      <td data-label={t("promotions.columns.effect")}>
        <span>
          {effectText(place, t, promotion)}
          {promotion.scope !== "order" && (
            <span className="text-soft"> · {t(`promotions.scope.${promotion.scope}`)}</span>
          )}
        </span>
      </td>
      <td data-label={t("promotions.columns.state")} className={state === "on" ? "" : "text-soft"}>
        {t(`promotions.state.${state}`, { date: shortDay(promotion.startsAt, place) })}
      </td>
      <td data-label={t("promotions.columns.used")} className="figures">
        {promotion.usageLimit === null ? held : t("promotions.usedOf", { used: held, limit: promotion.usageLimit })}
      </td>
      <td data-label={t("promotions.columns.given")} className="figures">
        {formatMoney(money(givenMinor, market.currency), locale.tag)}
      </td>
    </tr>
  );
}
