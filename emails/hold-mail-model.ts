import { dayAndTime } from "@/lib/i18n/dates";
import { translator } from "@/lib/i18n/translator";
import type { Ctx } from "@/lib/kernel/context";
import { staffPlace } from "@/lib/markets/staff-place";
import { formatMoney } from "@/lib/money/format";
import { money } from "@/lib/money/money";
import { orderNumber } from "@/lib/orders/order";
import type { OrderView } from "@/lib/orders/queries";
import { heldOrDue } from "@/lib/payments/held-money";
import type { AccountMailModel } from "./account-mail-model";

/** What staff read of held money that soon will not be, in their own language. */
export function holdMailModel(
  ctx: Pick<Ctx, "market" | "origin">,
  mail: { readonly locale: string; readonly order: OrderView },
): AccountMailModel {
  const { market, origin } = ctx;
  const { order } = mail;
  const place = staffPlace(market.code, mail.locale);
  const t = translator(place.locale.language);
  const number = orderNumber(market, order.number);
  const amount = formatMoney(money(heldOrDue(order), order.currency), place.locale.tag);
  const until = order.expiresAt ? dayAndTime(order.expiresAt, place) : "";
  return {
    lang: place.locale.tag,
    subject: t("mail.hold.subject", { number }),
    greeting: t("mail.greetingNoName"),
    intro: t("mail.hold.intro", { number, amount, until }),
    view: t("mail.hold.view"),
    url: `${origin}/admin/${market.code}/orders/${order.id}`,
    ignore: "",
    footer: t("mail.hold.footer"),
  };
}
