import type { Metadata } from "next";
import { staffMetadata } from "@/app/_shell/staff-metadata";
import { staffPage } from "@/app/_shell/staff-page";
import { PromotionsView } from "@/components/admin/promotions-view";
import { listPromotions } from "@/lib/promotions/queries";

// Made for each request; a browser may wait for it.
export const instant = false;

type Props = { readonly params: Promise<{ market: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return staffMetadata((await params).market, (t) => t("promotions.title"));
}

export default async function PromotionsPage({ params }: Props) {
  return staffPage((await params).market, "/promotions", async ({ place, t, ctx, flash }) => (
    <PromotionsView place={place} t={t} flash={flash} rows={await listPromotions(ctx)} now={ctx.clock()} />
  ));
}
