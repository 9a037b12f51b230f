import type { Db } from "@/db/client";
import { domainEvent } from "@/db/schema/platform";
import { enqueue } from "@/lib/jobs/enqueue";
import { newId } from "@/lib/kernel/ids";
import type { DomainEvent } from "./event";

/** Writes events and the jobs that deliver them; call it in the transaction of the change they tell of. */
export async function recordEvents(tx: Db, events: readonly DomainEvent[]): Promise<void> {
  for (const { type, ...payload } of events) {
    const id = newId("evt");
    await tx.insert(domainEvent).values({ id, type, payload });
    await enqueue(tx, "deliver-event", { eventId: id }, { key: `event:${id}` });
  }
}
