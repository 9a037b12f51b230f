import type { Ctx } from "@/lib/kernel/context";
import { settlePayment } from "@/lib/payments/settle-payment";
import { openPayment } from "@/lib/payments/start-payment";

/**
 * The shopper came back from the provider's page: looks there for the order's own money at once, without waiting
 * for the webhook. `waiting`: none yet, or the provider could not be asked; the webhook or the reconciler will tell. `declined`: nothing was taken, another try may succeed.
 */
export async function settleReturn(
  ctx: Pick<Ctx, "db" | "market" | "payments" | "actor" | "clock" | "log">,
  orderId: `ord_${string}`,
): Promise<"done" | "waiting" | "declined"> {
  const pay = await openPayment(ctx.db, orderId);
  if (!pay) return "done";
  if (!pay.providerSessionId) return "waiting";
  try {
    const settled = await settlePayment(ctx, pay.provider, { sessionId: pay.providerSessionId });
    if (settled.ok && settled.value.outcome === "declined") return "declined";
    return settled.ok && settled.value.outcome !== "not_paid" ? "done" : "waiting";
  } catch (error) {
    ctx.log.warn({ err: error, orderId }, "payment could not be read on return");
    return "waiting";
  }
}
