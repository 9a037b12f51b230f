import type { Ctx } from "@/lib/kernel/context";
import { type Place, placeOf } from "@/lib/markets/markets";
import { formatMoney } from "@/lib/money/format";
import { money } from "@/lib/money/money";
import type { OrderView } from "@/lib/orders/queries";

/** The market and language of an order's documents: the shopper's at the checkout. */
export function documentPlace({ market }: Pick<Ctx, "market">, order: Pick<OrderView, "locale">): Place {
  const locale = placeOf(order.locale)?.locale ?? market.locales[0];
  if (!locale) throw new Error(`market ${market.code} has no locale`);
  return { market, locale };
}

/** Writes amounts of a currency as a place does. */
export function amountsIn(place: Place, currency: OrderView["currency"]): (minor: number) => string {
  return (minor) => formatMoney(money(minor, currency), place.locale.tag);
}

/** A rate in basis points as a number of percent, "10.75". */
export function percentIn({ locale }: Place, bps: number): string {
  return new Intl.NumberFormat(locale.tag, { maximumFractionDigits: 2 }).format(bps / 100);
}
