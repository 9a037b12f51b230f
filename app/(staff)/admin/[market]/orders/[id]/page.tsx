import "@/components/checkout/checkout.css";
import type { Metadata } from "next";
import { staffMetadata } from "@/app/_shell/staff-metadata";
import { staffPage } from "@/app/_shell/staff-page";
import { OrderView } from "@/components/admin/order-view";
import { roleMay } from "@/lib/access/permissions";
import { staffOrder } from "@/lib/orders/staff-order";

// Made for each request; a browser may wait for it.
export const instant = false;

type Props = { readonly params: Promise<{ market: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return staffMetadata((await params).market, (t) => t("staffOrders.title"));
}

export default async function OrderPage({ params }: Props) {
  const { market, id } = await params;
  return staffPage(
    market,
    "/orders",
    async ({ place, t, ctx, me, flash }) => {
      const order = await staffOrder(ctx, id);
      if (!order) return undefined;
      const [mayManage, mayRefund] = [roleMay(me.role, "order.manage"), roleMay(me.role, "order.refund")];
      return <OrderView place={place} t={t} flash={flash} order={order} mayManage={mayManage} mayRefund={mayRefund} />;
    },
    `/orders/${id}`,
  );
}
