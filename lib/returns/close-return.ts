import { and, eq, inArray } from "drizzle-orm";
import type { Db } from "@/db/client";
import { returnRequest } from "@/db/schema/returns";
import { authorise } from "@/lib/access/authorise";
import { recordEvents } from "@/lib/events/record-events";
import { actorName, type Ctx } from "@/lib/kernel/context";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { recordTimeline } from "@/lib/orders/timeline";
import { type DecideReturnError, keepUnits, ownerOf } from "./decide-return";

/**
 * Staff end a return without money: its parcel never came, or other things went out for what did. Units that did not
 * come count as kept and can be asked back again.
 * @throws AppError unauthorized | forbidden | second_factor_required
 */
export async function closeReturn(
  ctx: Pick<Ctx, "db" | "actor" | "clock">,
  orderId: string,
  returnId: string,
): Promise<Result<void, DecideReturnError>> {
  authorise(ctx, "order.manage");
  const id = orderId as `ord_${string}`;
  const request = returnId as `ret_${string}`;
  return transact(ctx.db, async (tx): Promise<Result<void, DecideReturnError>> => {
    if (!(await ownerOf(tx, id, request))) return err({ code: "not_found" });
    for (const from of ["approved", "received"] as const)
      if (await close(tx, { id: request, orderId: id, status: from }, actorName(ctx.actor))) return ok(undefined);
    return err({ code: "illegal_transition" });
  });
}

/** Ends what is open of an order that is given up; call it in that transaction, with the order locked. */
export async function closeReturns(tx: Db, orderId: `ord_${string}`, actor: string): Promise<void> {
  const open = await tx
    .select({ id: returnRequest.id, orderId: returnRequest.orderId, status: returnRequest.status })
    .from(returnRequest)
    .where(
      and(eq(returnRequest.orderId, orderId), inArray(returnRequest.status, ["requested", "approved", "received"])),
    );
  for (const request of open) await close(tx, request, actor);
}

type Open = Pick<typeof returnRequest.$inferSelect, "id" | "orderId" | "status">;

/** `false`: it is not at that status any more. */
async function close(tx: Db, { id, orderId, status }: Open, actor: string): Promise<boolean> {
  const closed = await tx
    .update(returnRequest)
    .set({ status: "closed" })
    .where(and(eq(returnRequest.id, id), eq(returnRequest.status, status)))
    .returning({ id: returnRequest.id });
  if (closed.length === 0) return false;
  if (status !== "received") await keepUnits(tx, id);
  await recordTimeline(tx, orderId, "return_closed", actor, { returnId: id });
  await recordEvents(tx, [{ type: "return.closed", returnId: id, orderId, actor }]);
  return true;
}
