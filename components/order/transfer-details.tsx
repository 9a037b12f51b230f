import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";
import { formatMoney } from "@/lib/money/format";
import { money } from "@/lib/money/money";
import { dueOf, orderNumber } from "@/lib/orders/order";
import type { OrderView } from "@/lib/orders/queries";

/** Where the money of a bank transfer goes, and the words that tell whose it is. */
export function TransferDetails({
  place,
  t,
  order,
}: {
  readonly place: Place;
  readonly t: Translator;
  readonly order: OrderView;
}) {
  const to = place.market.bankTransfer;
  if (!to) return null;
  const rows = [
    ["recipient", to.recipient],
    ["bank", to.bank],
    ["bankCode", to.bankCode],
    ["account", to.account],
    ["amount", formatMoney(money(dueOf(order), order.currency), place.locale.tag)],
    ["reference", orderNumber(place.market, order.number)],
  ] as const;
  return (
    <dl className="grid w-full max-w-2xl gap-x-8 gap-y-4 border-line border-y py-5 sm:grid-cols-2">
      {rows.map(([name, value]) => (
        <div key={name} className="min-w-0">
          <dt className="text-small text-soft">{t(`order.transfer.${name}`)}</dt>
          <dd className="figures break-words font-medium">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
