import type { Ctx } from "@/lib/kernel/context";

/**
 * Deletes an account's customer at the provider, and with it every card kept there. Rejects when the provider's answer
 * is unknown: the job tries again, and a customer that is gone already is left at that.
 */
export async function forgetCustomer(ctx: Pick<Ctx, "payments">, customerId: string): Promise<void> {
  const cards = ctx.payments.stripe?.cards;
  if (!cards) throw new Error("no provider keeps cards");
  await cards.deleteCustomer(customerId);
}
