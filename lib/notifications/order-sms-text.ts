import { translator } from "@/lib/i18n/translator";
import type { Ctx } from "@/lib/kernel/context";
import { placeOf } from "@/lib/markets/markets";
import { formatMoney } from "@/lib/money/format";
import { money } from "@/lib/money/money";
import { dueOf, orderNumber } from "@/lib/orders/order";
import type { OrderView } from "@/lib/orders/queries";
import { ORDER_SMS, type OrderSmsTemplate } from "./queue-order-sms";

/** The template of a text message about an order; `undefined` for another message's. */
export function orderSmsTemplate(template: string): OrderSmsTemplate | undefined {
  return ORDER_SMS.find((known) => known === template);
}

/** What a text message about an order says, in its reader's language. No link: one that is sent on opens the order. */
export function orderSmsText(
  { market }: Pick<Ctx, "market">,
  template: OrderSmsTemplate,
  reader: { readonly locale: string; readonly data: Readonly<Record<string, unknown>> },
  order: Pick<OrderView, "number" | "totalMinor" | "creditMinor" | "currency" | "paidAt" | "refunds" | "creditReturns">,
): string {
  const locale = placeOf(reader.locale)?.locale ?? market.locales[0];
  if (!locale) throw new Error(`market ${market.code} has no locale`);
  const { refundId, creditEntryId } = reader.data;
  const refund =
    order.refunds.find(({ id }) => id === refundId) ?? order.creditReturns.find(({ id }) => id === creditEntryId);
  const text = template === "order-sms-cancelled" && order.paidAt ? "order-sms-cancelled-paid" : template;
  return translator(locale.language)(`accountOrders.sms.${text}`, {
    number: orderNumber(market, order.number),
    total: formatMoney(money(refund?.amountMinor ?? (dueOf(order) || order.totalMinor), order.currency), locale.tag),
  });
}
