import type { Metadata } from "next";
import { staffMetadata } from "@/app/_shell/staff-metadata";
import { staffPage } from "@/app/_shell/staff-page";
import { TransfersView } from "@/components/admin/transfers-view";
import { roleMay } from "@/lib/access/permissions";
import { lateTransfers, waitingTransfers } from "@/lib/payments/waiting-transfers";

// Made for each request; a browser may wait for it.
export const instant = false;

type Props = { readonly params: Promise<{ market: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return staffMetadata((await params).market, (t) => t("staff.transfers.title"));
}

export default async function TransfersPage({ params }: Props) {
  return staffPage((await params).market, "/transfers", async ({ place, t, ctx, me, flash }) => {
    const [waiting, late] = await Promise.all([waitingTransfers(ctx), lateTransfers(ctx)]);
    const found = { waiting, late, mayRefuse: roleMay(me.role, "order.manage") };
    return <TransfersView place={place} t={t} flash={flash} {...found} />;
  });
}
