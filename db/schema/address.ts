/** A postal address as the market's form asks for it. */
export type Address = {
  readonly country: string;
  /** Region code of the market's list. */
  readonly region: string;
  /** Typed city or place; empty where the region list is of cities. */
  readonly city: string;
  readonly line1: string;
  readonly line2: string;
  readonly postalCode: string;
};
