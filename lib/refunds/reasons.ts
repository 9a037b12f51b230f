/** Why an order's money is given back, as staff say it. */
export const REFUND_REASONS = ["returned", "damaged", "not_delivered", "goodwill", "cancelled", "other"] as const;
export type RefundReason = (typeof REFUND_REASONS)[number];
