import { and, eq } from "drizzle-orm";
import { payment } from "@/db/schema/payments";
import type { Ctx } from "@/lib/kernel/context";
import type { PaymentMethod } from "@/lib/markets/market";
import type { ListedPayment } from "./provider";

type Payment = typeof payment.$inferSelect;

/** Our attempt that a provider's payment names; `undefined`: none, another market's, or one of another order. */
export async function findPayment(
  ctx: Pick<Ctx, "db" | "market">,
  method: PaymentMethod,
  seen: ListedPayment,
): Promise<Payment | undefined> {
  if (!seen.paymentId || seen.market !== ctx.market.code) return undefined;
  const [row] = await ctx.db
    .select()
    .from(payment)
    .where(and(eq(payment.id, seen.paymentId as Payment["id"]), eq(payment.provider, method)));
  return row && row.orderId === seen.orderId ? row : undefined;
}
