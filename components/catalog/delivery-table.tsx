import { Amount } from "@/components/ui/price";
import type { Translator } from "@/lib/i18n/translator";
import { inLanguage, type Place } from "@/lib/markets/markets";
import { formatMoney } from "@/lib/money/format";
import { money } from "@/lib/money/money";

/** What delivery costs and how long it takes, for each zone of the market. */
export function DeliveryTable({ place, t }: { readonly place: Place; readonly t: Translator }) {
  const { market, locale } = place;
  return (
    <table className="facts">
      <tbody>
        {market.shippingZones.map((zone) => (
          <tr key={zone.code}>
            <th scope="row">{inLanguage(zone.name, locale.language)}</th>
            <td>
              {t("common.delivery.days", { min: zone.minDays, max: zone.maxDays })}
              <br />
              {zone.rateMinor === 0 ? (
                t("common.delivery.free")
              ) : (
                <Amount money={money(zone.rateMinor, market.currency)} locale={locale.tag} />
              )}
              {zone.freeFromMinor !== null && (
                <span className="text-faint">
                  {", "}
                  {t("common.delivery.freeFrom", {
                    amount: formatMoney(money(zone.freeFromMinor, market.currency), locale.tag),
                  })}
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
