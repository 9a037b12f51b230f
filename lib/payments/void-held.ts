import { and, eq, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { payment } from "@/db/schema/payments";
import { enqueue } from "@/lib/jobs/enqueue";
import { HOLDING_METHODS } from "@/lib/markets/market";

type Payment = typeof payment.$inferSelect;

/** Adds the job that tells the provider to release what it holds. */
export async function askToRelease(
  tx: Db,
  { provider, providerPaymentId }: { readonly provider: Payment["provider"]; readonly providerPaymentId: string },
): Promise<void> {
  const holding = HOLDING_METHODS.find((known) => known === provider);
  if (!holding) throw new Error(`nothing is held by ${provider}`);
  await enqueue(tx, "release-hold", { provider: holding, providerPaymentId }, { key: `release:${providerPaymentId}` });
}

/**
 * Gives up what is held for an order, in the transaction that gives up the order, or that had its money otherwise, and has
 * locked it: from here on it cannot be captured. A job tells the provider. `false`: nothing is held.
 */
export async function voidHeld(tx: Db, orderId: Payment["orderId"]): Promise<boolean> {
  const [held] = await tx
    .update(payment)
    .set({ status: "voiding", voidingAt: sql`now()` })
    .where(and(eq(payment.orderId, orderId), eq(payment.status, "authorized")))
    .returning({ provider: payment.provider, providerPaymentId: payment.providerPaymentId });
  if (!held?.providerPaymentId) return false;
  await askToRelease(tx, { provider: held.provider, providerPaymentId: held.providerPaymentId });
  return true;
}
