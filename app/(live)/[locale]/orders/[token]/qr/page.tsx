import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { connection } from "next/server";
import { MissingPage } from "@/app/_shell/missing-page";
import { CodePageView } from "@/components/order/code-page-view";
import { triesOf } from "@/components/order/tries";
import { createContext } from "@/lib/context";
import { translator } from "@/lib/i18n/translator";
import { qrPath } from "@/lib/kernel/qr-path";
import { placeOf } from "@/lib/markets/markets";
import { orderPath } from "@/lib/orders/order";
import { orderByToken } from "@/lib/orders/queries";
import { codeToPay } from "@/lib/payments/code-to-pay";

// Made for each request; a browser may wait for it.
export const instant = false;

type Props = {
  readonly params: Promise<{ locale: string; token: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The address is the key to the order: no search engine keeps it, no other site is told it. */
const PRIVATE: Metadata = { robots: { index: false, follow: false }, referrer: "same-origin" };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const place = placeOf((await params).locale);
  return place ? { ...PRIVATE, title: translator(place.locale.language)("order.qr.title") } : PRIVATE;
}

/** The code by which an order is paid in a banking app. Paid, ended or paid in another way, it leads to the order. */
export default async function CodePage({ params, searchParams }: Props) {
  await connection();
  const { locale, token } = await params;
  const place = placeOf(locale);
  if (!place) return null;
  const ctx = createContext(place.market.code, { type: "guest" });
  const order = await orderByToken(ctx.db, token);
  if (!order) return <MissingPage place={place} />;
  const path = orderPath(locale, order.publicToken);
  const waiting = order.edits.find(({ status }) => status === "waiting") ?? order;
  const now = ctx.clock();
  if (!waiting.expiresAt || waiting.expiresAt <= now) redirect(path);
  const asked = await codeToPay(ctx, order.id);
  if (asked.kind === "over") redirect(`${path}/return`);
  return (
    <CodePageView
      place={place}
      t={translator(place.locale.language)}
      order={order}
      asked={asked.kind === "code" ? { ...asked, drawn: qrPath(asked.code.qr) } : asked}
      until={waiting.expiresAt}
      now={now}
      tries={triesOf((await searchParams).wait)}
    />
  );
}
