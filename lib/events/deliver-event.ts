import { and, eq, isNull, sql } from "drizzle-orm";
import { domainEvent } from "@/db/schema/platform";
import type { Ctx } from "@/lib/kernel/context";

/** Hands an event to what listens for it and marks it handled, once. */
export async function deliverEvent(ctx: Pick<Ctx, "db" | "log" | "market">, eventId: `evt_${string}`): Promise<void> {
  const [event] = await ctx.db
    .update(domainEvent)
    .set({ handledAt: sql`now()` })
    .where(and(eq(domainEvent.id, eventId), isNull(domainEvent.handledAt)))
    .returning({ type: domainEvent.type, payload: domainEvent.payload });
  if (event) ctx.log.info({ market: ctx.market.code, eventId, type: event.type, ...event.payload }, "event");
}
