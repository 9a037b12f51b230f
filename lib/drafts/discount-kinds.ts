/** What staff can take off a draft by hand. */
export const DISCOUNT_KINDS = ["none", "percentage", "fixed"] as const;
