import { and, asc, eq, inArray } from "drizzle-orm";
import type { Db } from "@/db/client";
import { upload } from "@/db/schema/uploads";

export type OrderFile = Awaited<ReturnType<typeof filesOfOrders>>[number];

/** What was sent with orders and is kept, oldest first. */
export async function filesOfOrders(db: Db, orderIds: readonly `ord_${string}`[]) {
  if (orderIds.length === 0) return [];
  return db
    .select({
      id: upload.id,
      orderId: upload.orderId,
      purpose: upload.purpose,
      returnId: upload.returnId,
      contentType: upload.contentType,
      refusedAt: upload.refusedAt,
      refusedNote: upload.refusedNote,
      createdAt: upload.createdAt,
    })
    .from(upload)
    .where(and(inArray(upload.orderId, [...orderIds]), eq(upload.status, "stored")))
    .orderBy(asc(upload.createdAt), asc(upload.id));
}

/** Whether a file was sent with this order. */
export async function isFileOf(db: Db, orderId: string, fileId: string): Promise<boolean> {
  const file = and(eq(upload.id, fileId as `upl_${string}`), eq(upload.orderId, orderId as `ord_${string}`));
  return (await db.$count(upload, file)) > 0;
}
