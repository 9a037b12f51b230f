import { AFTER_RETURN, settleReturn } from "@/lib/checkout/settle-return";
import type { Ctx } from "@/lib/kernel/context";
import { codeToPay } from "@/lib/payments/code-to-pay";

/**
 * The page to go to from that of a code, below the order's address: the order when it was paid or the code has ended; the way
 * back from paying when there is no code to pay by any more, though nothing is known of the money yet. `null`: the code still stands.
 */
export async function nextPage(
  ctx: Pick<Ctx, "db" | "market" | "payments" | "actor" | "clock" | "log">,
  orderId: `ord_${string}`,
): Promise<string | null> {
  const settled = await settleReturn(ctx, orderId);
  if (settled !== "waiting") return AFTER_RETURN[settled];
  return (await codeToPay(ctx, orderId)).kind === "over" ? "/return" : null;
}
