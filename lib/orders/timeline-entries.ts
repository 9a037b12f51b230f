/** What an order's timeline tells its shopper. */
export const SHOPPER_ENTRIES = [
  "placed",
  "paid",
  "paid_late",
  "payment_opened",
  "authorized",
  "hold_released",
  "hold_ended",
  "payment_mismatch",
  "duplicate_payment",
  "refund_requested",
  "refunded",
  "refund_failed",
  "payment_method_changed",
  "payment_declined",
  "proof_added",
  "proof_refused",
  "cancelled",
  "address_changed",
  "edited",
  "edit_offered",
  "edit_ended",
  "packed",
  "shipped",
  "delivered",
  "units_came",
  "not_collected",
  "return_requested",
  "return_approved",
  "return_refused",
  "return_received",
  "return_closed",
  "replacement_sent",
] as const;

/** What it can say to staff. */
const TIMELINE_ENTRIES = [...SHOPPER_ENTRIES, "drafted", "capture_refused", "dispute_opened", "dispute_won", "dispute_lost"] as const;
export type TimelineEntry = (typeof TIMELINE_ENTRIES)[number];
