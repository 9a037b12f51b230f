import { href } from "@/components/shop/links";
import { Amount } from "@/components/ui/price";
import type { OwnCredit } from "@/lib/credit/own-credit";
import { shortDay } from "@/lib/i18n/dates";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";
import { formatMoney } from "@/lib/money/format";
import { money } from "@/lib/money/money";
import { orderNumber } from "@/lib/orders/order";

type Props = { readonly place: Place; readonly t: Translator; readonly credit: OwnCredit };

/** One's own store credit: how much there is, and what came and went. */
export function CreditView({ place, t, credit }: Props) {
  const { balanceMinor, entries } = credit;
  return (
    <>
      <div className="flex flex-col gap-3">
        <h1 className="text-head">{t("credit.own.title")}</h1>
        <p className="max-w-prose text-soft">{t(entries.length === 0 ? "credit.own.none" : "credit.own.intro")}</p>
      </div>
      {entries.length > 0 && (
        <p className="text-title">
          {t("credit.own.balance", {
            amount: formatMoney(money(balanceMinor, place.market.currency), place.locale.tag),
          })}
        </p>
      )}
      {balanceMinor > 0 && (
        <p className="flex flex-wrap gap-x-3">
          {t("credit.own.use")}
          <a href={href(place, "/cart")} className="link">
            {t("credit.own.cart")}
          </a>
        </p>
      )}
      {entries.length > 0 && (
        <section aria-labelledby="credit-history">
          <h2 id="credit-history" className="mb-3 font-medium">
            {t("credit.own.history")}
          </h2>
          <ul className="flex flex-col">
            {entries.map((entry) => (
              <Entry key={entry.id} place={place} t={t} entry={entry} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Entry({ place, t, entry }: Omit<Props, "credit"> & { readonly entry: OwnCredit["entries"][number] }) {
  const { deltaMinor, reason, orderId, orderNumber: number, createdAt } = entry;
  return (
    <li className="hairline flex items-baseline justify-between gap-x-6 py-4">
      <span className="min-w-0">
        {t(`credit.own.reasons.${reason}`)}
        {orderId !== null && number !== null && (
          <>
            {" · "}
            <a href={href(place, `/account/orders/${orderId}`)} className="link">
              {t("credit.own.order", { number: orderNumber(place.market, number) })}
            </a>
          </>
        )}
        <time dateTime={createdAt.toISOString()} className="block text-small text-soft">
          {shortDay(createdAt, place)}
        </time>
      </span>
      <span className="whitespace-nowrap">
        {deltaMinor > 0 && "+"}
        <Amount money={money(deltaMinor, place.market.currency)} locale={place.locale.tag} />
      </span>
    </li>
  );
}
