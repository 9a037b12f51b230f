import { and, eq, isNull } from "drizzle-orm";
import { upload } from "@/db/schema/uploads";
import { authorise } from "@/lib/access/authorise";
import { actorName, type Ctx } from "@/lib/kernel/context";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { queueOrderMail } from "@/lib/notifications/queue-message";
import { lockOrder } from "@/lib/orders/lock-order";
import { recordTimeline } from "@/lib/orders/timeline";

export type RefuseProofError =
  | { readonly code: "not_found" }
  /** Somebody refused it before, or the order no longer waits for its money. */
  | { readonly code: "illegal_transition" };

/**
 * Staff say that a proof proves nothing, and why; the shopper is mailed and may send another.
 * @throws AppError unauthorized | forbidden | second_factor_required
 */
export async function refuseProof(
  ctx: Pick<Ctx, "db" | "actor" | "clock">,
  orderId: string,
  uploadId: string,
  note: string,
): Promise<Result<void, RefuseProofError>> {
  authorise(ctx, "order.manage");
  const id = orderId as `ord_${string}`;
  return transact(ctx.db, async (tx): Promise<Result<void, RefuseProofError>> => {
    const proof = and(
      eq(upload.id, uploadId as `upl_${string}`),
      eq(upload.orderId, id),
      eq(upload.purpose, "transfer_proof"),
      eq(upload.status, "stored"),
    );
    const owner = await lockOrder(tx, id);
    if (!owner || (await tx.$count(upload, proof)) === 0) return err({ code: "not_found" });
    if (owner.status !== "pending_payment") return err({ code: "illegal_transition" });
    const [refused] = await tx
      .update(upload)
      .set({ refusedAt: ctx.clock(), refusedNote: note })
      .where(and(proof, isNull(upload.refusedAt)))
      .returning({ id: upload.id });
    if (!refused) return err({ code: "illegal_transition" });
    await recordTimeline(tx, id, "proof_refused", actorName(ctx.actor), { uploadId: refused.id });
    await queueOrderMail(tx, "proof-refused", owner, { uploadId: refused.id });
    return ok(undefined);
  });
}
