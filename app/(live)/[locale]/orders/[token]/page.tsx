import "@/components/cart/cart.css";
import type { Metadata } from "next";
import { connection } from "next/server";
import { pageFlash } from "@/app/_reads/visitor";
import { MissingPage } from "@/app/_shell/missing-page";
import { ReturnLink } from "@/components/order/after-sale";
import { OrderPageView } from "@/components/order/order-page-view";
import { orderState } from "@/components/order/order-state";
import { triesOf } from "@/components/order/tries";
import { readOrderProblem } from "@/lib/checkout/order-problem";
import { marketDb, offering } from "@/lib/context";
import { translator } from "@/lib/i18n/translator";
import { placeOf } from "@/lib/markets/markets";
import { orderByToken } from "@/lib/orders/queries";

// Made for each request; a browser may wait for it.
export const instant = false;

type Props = {
  readonly params: Promise<{ locale: string; token: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The address is the key to the order: no search engine keeps it, no other site is told it. */
const PRIVATE: Metadata = { robots: { index: false, follow: false }, referrer: "same-origin" };

/** What forms of the page say when they led back to it. */
const DONE = ["return_requested", "proof_added"] as const;

/** How often the page looks for a payment by itself. */
const MAX_TRIES = 15;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const place = placeOf((await params).locale);
  return place ? { ...PRIVATE, title: translator(place.locale.language)("order.metaTitle") } : PRIVATE;
}

export default async function OrderPage({ params, searchParams }: Props) {
  await connection();
  const { locale, token } = await params;
  const place = placeOf(locale);
  if (!place) return null;
  const order = await orderByToken(marketDb(place.market.code), token);
  if (!order) return <MissingPage place={place} />;
  const { wait, problem } = await searchParams;
  const tries = triesOf(wait);
  const done = await pageFlash("order");
  return (
    <OrderPageView
      place={offering(place)}
      t={translator(place.locale.language)}
      order={order}
      state={orderState(order, new Date(), tries > 0 && tries <= MAX_TRIES)}
      problem={readOrderProblem(problem)}
      tries={tries}
      done={DONE.find((known) => known === done?.done)}
    >
      <ReturnLink place={place} t={translator(place.locale.language)} order={order} now={new Date()} />
    </OrderPageView>
  );
}
