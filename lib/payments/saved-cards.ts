/** A card that the provider keeps, as far as we are told of it. */
export type SavedCard = {
  readonly id: string;
  /** The provider's name of the brand, `visa`. */
  readonly brand: string;
  readonly last4: string;
  /** 1 to 12; the card is good to the end of this month. */
  readonly expMonth: number;
  readonly expYear: number;
};

export type NewCustomer = {
  readonly market: string;
  readonly accountId: string;
  readonly email: string | null;
  readonly name: string;
  /** Same key, same customer, whatever name and address are by now. */
  readonly idempotencyKey: string;
};

export type CardSetup = {
  readonly market: string;
  readonly customerId: string;
  /** BCP 47 tag. */
  readonly locale: string;
  readonly successUrl: string;
  readonly cancelUrl: string;
};

/**
 * Port of a vendor that keeps cards for customers, typed in on its own pages. Numbers never come here. Every call may
 * reject: then nothing is known.
 */
export type SavedCards = {
  createCustomer(input: NewCustomer): Promise<{ readonly customerId: string }>;
  /** The page where a card is added; `undefined`: the vendor has no such customer. */
  beginSetup(input: CardSetup): Promise<{ readonly redirectUrl: string } | undefined>;
  /** The latest added first; none for a customer that is gone. */
  list(customerId: string): Promise<readonly SavedCard[]>;
  /** Whose card it is; `undefined`: nobody's, or there is none. */
  ownerOf(cardId: string): Promise<string | undefined>;
  /** Takes a card from its customer. Whose it is must have been checked before. */
  detach(cardId: string): Promise<void>;
  /** Deletes a customer and their cards; one that is gone already is no error. */
  deleteCustomer(customerId: string): Promise<void>;
};

/** Nothing is known of what was asked; the same call again may succeed. */
export type ProviderUnavailable = { readonly code: "payment_provider_unavailable" };
