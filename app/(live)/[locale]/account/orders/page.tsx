import type { Metadata } from "next";
import { accountPage } from "@/app/_shell/account-page";
import { privateMetadata } from "@/app/_shell/private-metadata";
import { OrderListView } from "@/components/account/order-list-view";
import { ownOrders } from "@/lib/orders/own-orders";

// Made for each request; a browser may wait for it.
export const instant = false;

type Props = {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return privateMetadata((await params).locale, (t) => t("accountOrders.title"));
}

export default async function OrdersPage({ params, searchParams }: Props) {
  const page = pageOf((await searchParams).page);
  return accountPage(await params, "/account/orders", async ({ place, t, ctx }) => (
    <OrderListView place={place} t={t} page={page} list={await ownOrders(ctx, page)} />
  ));
}

function pageOf(query: unknown): number {
  return typeof query === "string" && /^[1-9]\d{0,4}$/.test(query) ? Number(query) : 1;
}
