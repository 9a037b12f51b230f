import { Amount } from "@/components/ui/price";
import type { Translator } from "@/lib/i18n/translator";
import { inLanguage, type Place } from "@/lib/markets/markets";
import { formatMoney } from "@/lib/money/format";
import { money } from "@/lib/money/money";

/** What the usual delivery of a light parcel costs and how long it takes, for each zone of the market. */
export function DeliveryTable({ place, t }: { readonly place: Place; readonly t: Translator }) {
  const { market, locale } = place;
  return (
    <table className="facts">
      <tbody>
        {market.shippingZones.map(({ methods: [usual], ...zone }) => (
          <tr key={zone.code}>
            <th scope="row">{inLanguage(zone.name, locale.language)}</th>
            <td>
              {t("common.delivery.days", { min: usual.minDays, max: usual.maxDays })}
              <br />
              {usual.tiers[0].rateMinor === 0 ? (
                t("common.delivery.free")
              ) : (
                <Amount money={money(usual.tiers[0].rateMinor, market.currency)} locale={locale.tag} />
              )}
              {usual.freeFromMinor !== null && (
                <span className="text-faint">
                  {", "}
                  {t("common.delivery.freeFrom", {
                    amount: formatMoney(money(usual.freeFromMinor, market.currency), locale.tag),
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
