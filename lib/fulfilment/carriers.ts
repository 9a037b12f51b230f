import type { Market } from "@/lib/markets/market";

type Carrier = {
  readonly code: string;
  readonly name: string;
  /** Page that follows a parcel, `#` standing for its number; `null`: there is none. */
  readonly page: string | null;
};

/** Who brings parcels, by market; the first is offered first. `other`: somebody without a page. */
const CARRIERS = {
  kg: [
    { code: "own", name: "Marque", page: null },
    { code: "kyrgyz_post", name: "Kyrgyz Express Post", page: null },
    { code: "ems", name: "EMS", page: "https://www.17track.net/en/track?nums=#" },
    { code: "other", name: "", page: null },
  ],
  us: [
    { code: "ups", name: "UPS", page: "https://www.ups.com/track?tracknum=#" },
    { code: "usps", name: "USPS", page: "https://tools.usps.com/go/TrackConfirmAction?tLabels=#" },
    { code: "fedex", name: "FedEx", page: "https://www.fedex.com/fedextrack/?trknbr=#" },
    { code: "other", name: "", page: null },
  ],
} as const satisfies Record<string, readonly Carrier[]>;

/** Carriers of a market. */
export function carriersOf(market: Pick<Market, "code">): readonly Carrier[] {
  const known: Readonly<Record<string, readonly Carrier[]>> = CARRIERS;
  return known[market.code] ?? [{ code: "other", name: "", page: null }];
}

/** The name of a carrier; empty for one that has none here. */
export function carrierName(market: Pick<Market, "code">, code: string): string {
  return carriersOf(market).find((carrier) => carrier.code === code)?.name ?? "";
}

/** Where a parcel is followed; `null` when its carrier has no page or gave no number. */
export function trackingUrl(
  market: Pick<Market, "code">,
  parcel: { readonly carrier: string; readonly trackingNumber: string },
): string | null {
  const page = carriersOf(market).find(({ code }) => code === parcel.carrier)?.page;
  return page && parcel.trackingNumber ? page.replace("#", encodeURIComponent(parcel.trackingNumber)) : null;
}
