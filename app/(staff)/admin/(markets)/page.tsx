import type { Metadata } from "next";
import { staffLocale, staffMarkets } from "@/app/_reads/staff-markets";
import { MarketsView } from "@/components/admin/markets-view";
import { translator } from "@/lib/i18n/translator";

// Made for each request; a browser may wait for it.
export const instant = false;

export const metadata: Metadata = {
  title: "Marque",
  robots: { index: false, follow: false },
  icons: { icon: { url: "/icon.svg", type: "image/svg+xml" } },
};

export default async function MarketsPage() {
  const [visits, { language }] = await Promise.all([staffMarkets(), staffLocale()]);
  const markets = visits.map(({ code, place, ctx, me }) => ({
    code,
    name: place.market.name,
    me,
    owes: ctx.actor.type === "pending",
  }));
  return <MarketsView t={translator(language)} language={language} markets={markets} />;
}
