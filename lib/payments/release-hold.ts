import type { Ctx } from "@/lib/kernel/context";
import type { PaymentMethod } from "@/lib/markets/market";
import { settleSeen } from "./settle-payment";

type ReleaseCtx = Pick<Ctx, "db" | "market" | "payments" | "actor" | "clock" | "log">;

/**
 * Tells the provider to release what it holds and nobody will capture. Safe to repeat. What was taken there meanwhile is
 * settled like other money. Rejects while it is still held or the answer is unknown: the job tries again.
 */
export async function releaseHold(ctx: ReleaseCtx, provider: PaymentMethod, providerPaymentId: string): Promise<void> {
  const holds = ctx.payments[provider]?.holds;
  if (!holds) throw new Error(`no provider holds money of ${provider}`);
  const seen = await holds.release({ providerPaymentId });
  if (!seen || seen.status === "authorized") throw new Error(`payment ${providerPaymentId} was not released`);
  await settleSeen(ctx, provider, seen);
}
