import type { Metadata } from "next";
import { staffMetadata } from "@/app/_shell/staff-metadata";
import { staffPage } from "@/app/_shell/staff-page";
import { newValues } from "@/components/admin/promotion-form";
import { PromotionView } from "@/components/admin/promotion-view";
import { promotableCategories } from "@/lib/promotions/queries";

// Made for each request; a browser may wait for it.
export const instant = false;

type Props = { readonly params: Promise<{ market: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return staffMetadata((await params).market, (t) => t("promotions.new"));
}

export default async function NewPromotionPage({ params }: Props) {
  return staffPage(
    (await params).market,
    "/promotions",
    async ({ place, t, ctx, flash }) => {
      const categories = await promotableCategories(ctx);
      const values = newValues(place.market, ctx.clock());
      return <PromotionView place={place} t={t} flash={flash} values={values} categories={categories} />;
    },
    "/promotions/new",
  );
}
