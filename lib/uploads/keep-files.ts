import { and, eq, inArray } from "drizzle-orm";
import type { Db } from "@/db/client";
import { upload } from "@/db/schema/uploads";

/**
 * Says of files that are in the store that they stay; call it in the transaction of what they are for. `false` when one
 * was swept meanwhile: the caller rolls back.
 */
export async function keepFiles(
  tx: Db,
  ids: readonly `upl_${string}`[],
  returnId: `ret_${string}` | null = null,
): Promise<boolean> {
  if (ids.length === 0) return true;
  const kept = await tx
    .update(upload)
    .set({ status: "stored", returnId })
    .where(and(inArray(upload.id, [...ids]), eq(upload.status, "pending")))
    .returning({ id: upload.id });
  return kept.length === ids.length;
}
