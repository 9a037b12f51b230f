import { and, eq, isNull, sql } from "drizzle-orm";
import { domainEvent } from "@/db/schema/platform";
import type { Ctx } from "@/lib/kernel/context";
import type { DomainEvent } from "./event";
import { hearEvent, type ListenerCtx } from "./listeners";

/** Hands an event to what listens for it and marks it handled, once: what listeners write commits with the mark. */
export async function deliverEvent(ctx: ListenerCtx & Pick<Ctx, "log">, eventId: `evt_${string}`): Promise<void> {
  const event = await ctx.db.transaction(async (tx) => {
    const [row] = await tx
      .update(domainEvent)
      .set({ handledAt: sql`now()` })
      .where(and(eq(domainEvent.id, eventId), isNull(domainEvent.handledAt)))
      .returning({ type: domainEvent.type, payload: domainEvent.payload });
    // Written by `recordEvents` from one of these.
    if (row) await hearEvent({ ...ctx, db: tx }, { type: row.type, ...row.payload } as DomainEvent);
    return row;
  });
  if (event) ctx.log.info({ market: ctx.market.code, eventId, type: event.type, ...event.payload }, "event");
}
