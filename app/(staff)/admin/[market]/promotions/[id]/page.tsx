import type { Metadata } from "next";
import { staffMetadata } from "@/app/_shell/staff-metadata";
import { staffPage } from "@/app/_shell/staff-page";
import { valuesOf } from "@/components/admin/promotion-form";
import { PromotionView } from "@/components/admin/promotion-view";
import { promotableCategories, promotionById } from "@/lib/promotions/queries";

// Made for each request; a browser may wait for it.
export const instant = false;

type Props = { readonly params: Promise<{ market: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return staffMetadata((await params).market, (t) => t("promotions.title"));
}

export default async function PromotionPage({ params }: Props) {
  const { market, id } = await params;
  return staffPage(
    market,
    "/promotions",
    async ({ place, t, ctx, flash }) => {
      const [found, categories] = await Promise.all([promotionById(ctx, id), promotableCategories(ctx)]);
      if (!found) return undefined;
      const { name, switchedOffAt } = found.promotion;
      return (
        <PromotionView
          place={place}
          t={t}
          flash={flash}
          promotion={{ id: found.promotion.id, name, isOff: switchedOffAt !== null }}
          values={valuesOf(place.market, found)}
          categories={categories}
        />
      );
    },
    `/promotions/${id}`,
  );
}
