import type { CreditRow } from "@/lib/credit/queries";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";

/** Whose money it is: a customer's, or whoever has the code, which was perhaps mailed to somebody. */
export function CreditOwner({
  place,
  t,
  credit: { kind, accountId, ownerName, ownerEmail, recipient },
}: {
  readonly place: Place;
  readonly t: Translator;
  readonly credit: CreditRow;
}) {
  if (kind === "gift_card") return recipient || <span className="text-soft">{t("credit.nobody")}</span>;
  if (!accountId) return <span className="text-soft">{t("credit.gone")}</span>;
  return (
    <a href={`/admin/${place.market.code}/customers/${accountId}`} className="link">
      {ownerName || ownerEmail || t("staff.people.noName")}
    </a>
  );
}
