/** One named part of a total, in finished words. */
export type OfferedRow = { readonly key: string; readonly name: string; readonly amount: string };

/** What one way of delivery makes of the order, in finished words. `totalMinor` and `dueMinor` are what the shopper agrees to. */
export type Offer = {
  /** Its code. */
  readonly method: string;
  readonly title: string;
  readonly hint: string;
  readonly totalMinor: number;
  readonly dueMinor: number;
  readonly shippingName: string;
  readonly shipping: string;
  readonly tax: string;
  readonly total: string;
  readonly discounts: readonly OfferedRow[];
  readonly credits: readonly OfferedRow[];
  readonly due: string;
  /** "Delivery to Osh: 250 сом, 2–4 working days." */
  readonly sentence: string;
  readonly pay: string;
  readonly order: string;
};

/** By zone, the usual method first. */
export type Offers = Readonly<Record<string, readonly Offer[]>>;

/** The offer of a zone by its method, the usual one where it has no such. */
export function chosenOffer(offers: readonly Offer[], method: string): Offer | undefined {
  return offers.find((offer) => offer.method === method) ?? offers[0];
}
