import type { Metadata } from "next";
import { staffMetadata } from "@/app/_shell/staff-metadata";
import { staffPage } from "@/app/_shell/staff-page";
import { VariantStockView } from "@/components/admin/variant-stock-view";
import { roleMay } from "@/lib/access/permissions";
import { stockById } from "@/lib/inventory/queries";
import { StockSearch } from "@/lib/inventory/schemas";
import { newToken } from "@/lib/kernel/ids";

// Made for each request; a browser may wait for it.
export const instant = false;

type Props = {
  readonly params: Promise<{ market: string; id: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return staffMetadata((await params).market, (t) => t("staff.stock.title"));
}

export default async function VariantStockPage({ params, searchParams }: Props) {
  const { market, id } = await params;
  const { page } = StockSearch.parse(await searchParams);
  return staffPage(
    market,
    "/stock",
    async ({ place, t, ctx, me, flash }) => {
      const stock = await stockById(ctx, place.locale.language, id, page);
      return (
        stock && (
          <VariantStockView
            place={place}
            t={t}
            flash={flash}
            stock={stock}
            page={page}
            once={newToken()}
            mayViewOrders={roleMay(me.role, "order.view")}
          />
        )
      );
    },
    `/stock/${id}`,
  );
}
