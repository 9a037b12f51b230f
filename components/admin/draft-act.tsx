import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import { draftPath } from "@/lib/drafts/draft";
import { staffWaysOf } from "@/lib/drafts/staff-ways";
import { formatMoney } from "@/lib/money/format";
import { money } from "@/lib/money/money";
import type { DraftProps } from "./draft-view";

/** What becomes of an open draft: its link goes to the customer, or staff make the order. */
export function DraftAct(props: DraftProps) {
  const { place, t, draft, origin } = props;
  const isEmpty = draft.cart.lines.length === 0;
  return (
    <>
      <section className="admin-card" aria-labelledby="link">
        <h2 id="link">{t("staffDrafts.link")}</h2>
        <div className="flex flex-col gap-2">
          <input
            id="customer-link"
            readOnly
            value={origin + draftPath(draft.locale, draft.publicToken)}
            aria-labelledby="link"
            aria-describedby="link-hint"
            className="control font-mono"
          />
          <p id="link-hint" className="text-soft">
            {t("staffDrafts.linkHint")}
          </p>
        </div>
        {!isEmpty && (
          <div className="flex flex-col items-start gap-2">
            <Button kind="primary" name="then" value="send">
              {t(draft.sentAt ? "staffDrafts.sendAgain" : "staffDrafts.send")}
            </Button>
            <span className="text-soft">{t("staffDrafts.sendHint")}</span>
          </div>
        )}
      </section>
      {!isEmpty && staffWaysOf(place.market).length > 0 && <OrderNow {...props} />}
    </>
  );
}

function OrderNow({ place, t, flash, pricing: { totalMinor } }: DraftProps) {
  const { market, locale } = place;
  const total = formatMoney(money(totalMinor, market.currency), locale.tag);
  const ways = staffWaysOf(market).map((value) => ({ value, label: t(`staffDrafts.ways.${value}`) }));
  return (
    <section className="admin-card" aria-labelledby="now">
      <h2 id="now">{t("staffDrafts.now")}</h2>
      <p className="text-soft">{t("staffDrafts.nowHint")}</p>
      <SelectField name="way" label={t("staffDrafts.way")} options={ways} defaultValue={flash?.values.way} />
      <input type="hidden" name="expectedTotalMinor" value={totalMinor} />
      <Button name="then" value="order" className="self-start">
        {t("staffDrafts.makeOrder", { total })}
      </Button>
    </section>
  );
}
