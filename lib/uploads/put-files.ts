import { and, eq, ne } from "drizzle-orm";
import { type UploadPurpose, upload } from "@/db/schema/uploads";
import { actorName, type Ctx } from "@/lib/kernel/context";
import { newId, newToken } from "@/lib/kernel/ids";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { lockOrder } from "@/lib/orders/lock-order";
import type { CleanFile } from "./clean-file";
import { PHOTOS_PER_ORDER, PROOFS_PER_ORDER } from "./upload";

export type PutError = { readonly code: "not_found" | "upload_too_many" | "upload_unavailable" };
type Ids = readonly `upl_${string}`[];

const MOST = { transfer_proof: PROOFS_PER_ORDER, return_photo: PHOTOS_PER_ORDER } as const;

/**
 * Puts files of an order into the store, each with a row that waits: the row first, so that nothing is in the store
 * that no row names. `keepFiles` makes them stay; what is not kept is swept.
 */
export async function putFiles(
  ctx: Pick<Ctx, "db" | "actor" | "files" | "log">,
  orderId: `ord_${string}`,
  purpose: UploadPurpose,
  files: readonly CleanFile[],
): Promise<Result<Ids, PutError>> {
  const rows = files.map(({ bytes, contentType }) => {
    const pathname = `orders/${newToken()}${contentType === "application/pdf" ? ".pdf" : ".jpg"}`;
    return { row: { id: newId("upl"), pathname, contentType, bytes: bytes.byteLength }, bytes };
  });
  if (rows.length === 0) return ok([]);
  const reserved = await transact(ctx.db, async (tx): Promise<Result<void, PutError>> => {
    if (!(await lockOrder(tx, orderId))) return err({ code: "not_found" });
    const of = and(eq(upload.orderId, orderId), eq(upload.purpose, purpose), ne(upload.status, "dropped"));
    if ((await tx.$count(upload, of)) + rows.length > MOST[purpose]) return err({ code: "upload_too_many" });
    const actor = actorName(ctx.actor);
    await tx.insert(upload).values(rows.map(({ row }) => ({ ...row, orderId, purpose, actor })));
    return ok(undefined);
  });
  if (!reserved.ok) return reserved;
  try {
    await Promise.all(rows.map(({ row, bytes }) => ctx.files.put(row.pathname, bytes, row.contentType)));
  } catch (error) {
    ctx.log.error({ err: error, orderId }, "a file was not stored");
    return err({ code: "upload_unavailable" });
  }
  return ok(rows.map(({ row }) => row.id));
}
