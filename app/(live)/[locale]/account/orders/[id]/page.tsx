import "@/components/cart/cart.css";
import type { Metadata } from "next";
import { pageFlash } from "@/app/_reads/visitor";
import { accountPage } from "@/app/_shell/account-page";
import { MissingPage } from "@/app/_shell/missing-page";
import { privateMetadata } from "@/app/_shell/private-metadata";
import { OwnOrderView } from "@/components/account/own-order-view";
import { offering } from "@/lib/context";
import { ownOrder } from "@/lib/orders/own-orders";

// Made for each request; a browser may wait for it.
export const instant = false;

type Props = { readonly params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return privateMetadata((await params).locale, (t) => t("order.metaTitle"));
}

export default async function OwnOrderPage({ params }: Props) {
  const { locale, id } = await params;
  return accountPage({ locale }, `/account/orders/${id}`, async ({ place, t, ctx }) => {
    const order = await ownOrder(ctx, id);
    if (!order) return <MissingPage place={place} />;
    return (
      <OwnOrderView place={offering(place)} t={t} order={order} now={ctx.clock()} flash={await pageFlash("again")} />
    );
  });
}
