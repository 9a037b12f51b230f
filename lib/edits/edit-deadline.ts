const DAY_MS = 24 * 60 * 60_000;

/** Until when the buyer of a changed order can pay, while its stock is held. */
export function editDeadline(now: Date): Date {
  return new Date(now.getTime() + DAY_MS);
}
