import { connection } from "next/server";
import { type ReactNode, Suspense } from "react";
import { staffVisit } from "@/app/_reads/staff";
import { LastResort } from "@/app/_shell/last-resort";
import { StaffDocument } from "@/app/_shell/staff-document";
import { Missing } from "@/components/shop/missing";
import { isMarketCode, MARKET_CODES } from "@/lib/markets/markets";

// Made for each request; a browser may wait for it.
export const instant = false;

export function generateStaticParams() {
  return MARKET_CODES.map((market) => ({ market }));
}

type Props = { readonly params: Promise<{ market: string }>; readonly children: ReactNode };

/** The boundary stands around the whole document, as in the shop's pages that are made for each request. */
export default function StaffLayout({ params, children }: Props) {
  return (
    <Suspense>
      <MarketDocument params={params}>{children}</MarketDocument>
    </Suspense>
  );
}

async function MarketDocument({ params, children }: Props) {
  await connection();
  const { market } = await params;
  if (isMarketCode(market)) {
    const { place } = await staffVisit(market);
    return <StaffDocument locale={place.locale}>{children}</StaffDocument>;
  }
  return (
    <html lang="en">
      <body>
        <Missing>
          <LastResort />
        </Missing>
      </body>
    </html>
  );
}
