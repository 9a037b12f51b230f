const MINUTE_MS = 60_000;
/** The least a provider takes, 30 minutes after its page is opened, and a little for clocks that differ. */
const LEAST_MS = 35 * MINUTE_MS;
/** The most: 24 hours after the page is opened. */
const MOST_MS = 24 * 60 * MINUTE_MS - 5 * MINUTE_MS;

/**
 * When the provider's page of an attempt made `now` ends by itself, for an order that waits until `orderExpiresAt`.
 * After that of the order, which closes the page itself: this is for the day when nothing of ours runs.
 */
export function pageExpiry(orderExpiresAt: Date, now: Date): Date {
  return new Date(Math.min(orderExpiresAt.getTime() + LEAST_MS, now.getTime() + MOST_MS));
}
