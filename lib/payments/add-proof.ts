import { and, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { order } from "@/db/schema/orders";
import { payment } from "@/db/schema/payments";
import { actorName, type Ctx } from "@/lib/kernel/context";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { recordTimeline } from "@/lib/orders/timeline";
import { type CleanError, cleanFile } from "@/lib/uploads/clean-file";
import { keepFiles } from "@/lib/uploads/keep-files";
import { type PutError, putFiles } from "@/lib/uploads/put-files";

export type AddProofError = CleanError | PutError | { readonly code: "illegal_transition" };

/**
 * A shopper shows that they have sent the money of a bank transfer. Whoever calls it has shown the order's secret link.
 * It approves nothing: staff look at it and at the account.
 * @throws AppError unavailable (too many pictures are being decoded)
 */
export async function addProof(
  ctx: Pick<Ctx, "db" | "actor" | "files" | "pictures" | "log">,
  orderId: `ord_${string}`,
  bytes: Uint8Array,
): Promise<Result<`upl_${string}`, AddProofError>> {
  if (!(await waitsForTransfer(ctx.db, orderId))) return err({ code: "illegal_transition" });
  const clean = await cleanFile(ctx, bytes, "pictures_and_pdf");
  if (!clean.ok) return clean;
  const put = await putFiles(ctx, orderId, "transfer_proof", [clean.value]);
  if (!put.ok) return put;
  const [id] = put.value;
  return transact(ctx.db, async (tx): Promise<Result<`upl_${string}`, AddProofError>> => {
    if (!id || !(await keepFiles(tx, put.value))) return err({ code: "upload_unavailable" });
    await recordTimeline(tx, orderId, "proof_added", actorName(ctx.actor), { uploadId: id });
    return ok(id);
  });
}

/** Whether the money of an order is to come by bank transfer and has not. */
async function waitsForTransfer(db: Db, orderId: `ord_${string}`): Promise<boolean> {
  const waiting = await db
    .select({ id: order.id })
    .from(order)
    .innerJoin(payment, and(eq(payment.orderId, order.id), eq(payment.provider, "bank_transfer")))
    .where(and(eq(order.id, orderId), eq(order.status, "pending_payment"), eq(payment.status, "open")));
  return waiting.length > 0;
}
