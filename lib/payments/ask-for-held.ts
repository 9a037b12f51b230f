import { and, eq, sql } from "drizzle-orm";
import { payment } from "@/db/schema/payments";
import { actorName, type Ctx } from "@/lib/kernel/context";
import { recordTimeline } from "@/lib/orders/timeline";
import type { HeldMoney, ProviderPayment } from "./provider";

type Payment = typeof payment.$inferSelect;

/**
 * Asks the provider for held money that was marked as being captured. One payment has one key for one amount until it is
 * refused, so a repeated call takes it once. A refusal leaves it held, to be captured later. Rejects when the answer is unknown.
 */
export async function askForHeld(
  ctx: Pick<Ctx, "db" | "actor">,
  holds: HeldMoney,
  pay: Pick<Payment, "id" | "orderId" | "amountMinor" | "providerPaymentId" | "captureRefusals">,
): Promise<ProviderPayment> {
  const { providerPaymentId, amountMinor } = pay;
  if (!providerPaymentId) throw new Error(`payment ${pay.id} holds nothing`);
  const idempotencyKey = `capture:${pay.id}:${amountMinor}:${pay.captureRefusals}`;
  const seen = await holds.capture({ providerPaymentId, amountMinor, idempotencyKey });
  if (!seen) throw new Error(`the provider does not know payment ${providerPaymentId}`);
  if (seen.status === "authorized") await leaveHeld(ctx, pay);
  return seen;
}

async function leaveHeld({ db, actor }: Pick<Ctx, "db" | "actor">, pay: Pick<Payment, "id" | "orderId">) {
  await db.transaction(async (tx) => {
    const [back] = await tx
      .update(payment)
      .set({ status: "authorized", captureRefusals: sql`${payment.captureRefusals} + 1` })
      .where(and(eq(payment.id, pay.id), eq(payment.status, "capturing")))
      .returning({ id: payment.id });
    if (back) await recordTimeline(tx, pay.orderId, "capture_refused", actorName(actor));
  });
}
