import { and, asc, eq, lt } from "drizzle-orm";
import { order } from "@/db/schema/orders";
import { enqueue } from "@/lib/jobs/enqueue";
import type { Ctx } from "@/lib/kernel/context";

/** Queues a job for every order whose time to pay has passed. One job each, so that one that hangs delays no other. */
export async function expireOrders(ctx: Pick<Ctx, "db" | "clock">): Promise<number> {
  const due = await ctx.db
    .select({ id: order.id })
    .from(order)
    .where(and(eq(order.status, "pending_payment"), lt(order.expiresAt, ctx.clock())))
    .orderBy(asc(order.expiresAt))
    .limit(1000);
  for (const { id } of due) await enqueue(ctx.db, "expire-order", { orderId: id }, { key: `expire:${id}` });
  return due.length;
}
