import { webhookEvent } from "@/db/schema/payments";
import { enqueue } from "@/lib/jobs/enqueue";
import type { Ctx } from "@/lib/kernel/context";
import { newId } from "@/lib/kernel/ids";
import type { PaymentMethod } from "@/lib/markets/market";
import type { VerifiedEvent } from "./webhook-verifier";

/**
 * Stores a verified event and the job that will act on it, in one transaction. A second delivery of the same event
 * changes nothing. `false`: it was known already.
 */
export async function receiveWebhook(
  ctx: Pick<Ctx, "db">,
  provider: PaymentMethod,
  event: VerifiedEvent,
): Promise<boolean> {
  return ctx.db.transaction(async (tx) => {
    const [row] = await tx
      .insert(webhookEvent)
      .values({ id: newId("whk"), provider, eventId: event.eventId, type: event.type, payload: event.payload })
      .onConflictDoNothing({ target: [webhookEvent.provider, webhookEvent.eventId] })
      .returning({ id: webhookEvent.id });
    if (row) await enqueue(tx, "process-webhook", { webhookEventId: row.id }, { key: `webhook:${row.id}` });
    return row !== undefined;
  });
}
