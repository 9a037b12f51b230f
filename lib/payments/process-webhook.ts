import { and, eq, inArray, sql } from "drizzle-orm";
import { type WEBHOOK_STATUSES, webhookEvent } from "@/db/schema/payments";
import type { Ctx } from "@/lib/kernel/context";
import type { PaymentMethod } from "@/lib/markets/market";
import { paypalEventPayment } from "./paypal-event";
import type { PaymentReference } from "./provider";
import { qrEventPayment } from "./qr-event";
import { settlePayment } from "./settle-payment";
import { stripeEventPayment } from "./stripe-event";

/** How long an event may name a payment we do not know; with the queue's waits it is given up to a person within 11 min. */
const PATIENCE_MS = 5 * 60_000;

/** How each provider's events name the payment they are about. */
const ABOUT: Partial<Record<PaymentMethod, (payload: unknown) => PaymentReference | undefined>> = {
  stripe: stripeEventPayment,
  paypal: paypalEventPayment,
  qr_reference: qrEventPayment,
};

/**
 * Acts on a stored event by reading its payment afresh, so that order and repetition of events do not matter.
 * Rejects while the payment is unknown (it may arrive before our own row): the event shows as `unmatched` and the job
 * tries again; after 5 minutes it stays so and is logged for a person.
 */
export async function processWebhook(
  ctx: Pick<Ctx, "db" | "market" | "payments" | "actor" | "log" | "clock">,
  id: `whk_${string}`,
): Promise<void> {
  const [event] = await ctx.db.select().from(webhookEvent).where(eq(webhookEvent.id, id));
  if (!event || event.status === "processed" || event.status === "ignored") return;
  const reference = ABOUT[event.provider]?.(event.payload);
  if (!reference) return finish(ctx, id, "ignored");
  const settled = await settlePayment(ctx, event.provider, reference);
  if (settled.ok) return finish(ctx, id, "processed");
  if (settled.error.code === "elsewhere") return finish(ctx, id, "ignored");
  const age = ctx.clock().getTime() - event.receivedAt.getTime();
  if (age < PATIENCE_MS) {
    await ctx.db.update(webhookEvent).set({ status: "unmatched" }).where(stillOpen(id));
    throw new Error(`webhook ${event.eventId} names no payment of ours yet`);
  }
  ctx.log.error({ eventId: event.eventId, type: event.type }, "webhook matches no payment");
  await finish(ctx, id, "unmatched");
}

function stillOpen(id: `whk_${string}`) {
  return and(eq(webhookEvent.id, id), inArray(webhookEvent.status, ["received", "unmatched"]));
}

async function finish(
  ctx: Pick<Ctx, "db">,
  id: `whk_${string}`,
  status: (typeof WEBHOOK_STATUSES)[number],
): Promise<void> {
  await ctx.db.update(webhookEvent).set({ status, processedAt: sql`now()` }).where(stillOpen(id));
}
