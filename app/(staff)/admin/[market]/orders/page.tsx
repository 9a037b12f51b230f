import type { Metadata } from "next";
import { staffMetadata } from "@/app/_shell/staff-metadata";
import { staffPage } from "@/app/_shell/staff-page";
import { OrdersView } from "@/components/admin/orders-view";
import { orderCounts, searchOrders } from "@/lib/orders/staff-orders";
import { OrderSearch } from "@/lib/orders/staff-schemas";

// Made for each request; a browser may wait for it.
export const instant = false;

type Props = {
  readonly params: Promise<{ market: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return staffMetadata((await params).market, (t) => t("staffOrders.title"));
}

export default async function OrdersPage({ params, searchParams }: Props) {
  const search = OrderSearch.parse(await searchParams);
  return staffPage((await params).market, "/orders", async ({ place, t, ctx, flash }) => {
    const [{ rows, count }, counts] = await Promise.all([searchOrders(ctx, search), orderCounts(ctx)]);
    return <OrdersView place={place} t={t} flash={flash} search={search} rows={rows} count={count} counts={counts} />;
  });
}
