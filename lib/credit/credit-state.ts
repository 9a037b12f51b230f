import type { CreditRow } from "./queries";

export type CreditState = "on" | "off" | "ended" | "used_up";

/** How a credit stands at a moment. */
export function creditState(
  { blockedAt, expiresAt, balanceMinor }: Pick<CreditRow, "blockedAt" | "expiresAt" | "balanceMinor">,
  now: Date,
): CreditState {
  if (blockedAt) return "off";
  if (balanceMinor === 0) return "used_up";
  return expiresAt && expiresAt <= now ? "ended" : "on";
}
