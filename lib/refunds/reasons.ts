/** Why an order's money is given back, as staff say it. */
export const REFUND_REASONS = ["returned", "damaged", "not_delivered", "goodwill", "cancelled", "other"] as const;
/** Its order costs less since staff changed it: money of no line of it. */
export const ORDER_CHANGED = "changed";
/** Begins the reason of money that the provider refused to give back before: the id of that refund follows. */
export const ASKED_ANEW = "asked_anew:";
export type RefundReason = (typeof REFUND_REASONS)[number];
