import type { Metadata } from "next";
import { staffMetadata } from "@/app/_shell/staff-metadata";
import { staffPage } from "@/app/_shell/staff-page";
import { StockView } from "@/components/admin/stock-view";
import { searchStock } from "@/lib/inventory/queries";
import { StockSearch } from "@/lib/inventory/schemas";
import { wantsStockMails } from "@/lib/inventory/set-stock-mails";

// Made for each request; a browser may wait for it.
export const instant = false;

type Props = {
  readonly params: Promise<{ market: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return staffMetadata((await params).market, (t) => t("staff.stock.title"));
}

export default async function StockPage({ params, searchParams }: Props) {
  const search = StockSearch.parse(await searchParams);
  return staffPage((await params).market, "/stock", async ({ place, t, ctx, flash }) => {
    const [found, mails] = await Promise.all([searchStock(ctx, place.locale.language, search), wantsStockMails(ctx)]);
    return <StockView place={place} t={t} flash={flash} search={search} {...found} mails={mails} />;
  });
}
