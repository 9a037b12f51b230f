import { and, eq, inArray, lt } from "drizzle-orm";
import { upload } from "@/db/schema/uploads";
import type { Ctx } from "@/lib/kernel/context";

/** After this long nobody is putting a pending file any more, ms. */
const PENDING_MS = 15 * 60_000;
const AT_ONCE = 100;

/**
 * Removes what was put and not kept, as when the app died in between, and what is to go: marked first, so that it can no
 * longer be kept, then the bytes, then the row. Rejects when the store does not answer; the next run goes on.
 */
export async function sweepFiles(ctx: Pick<Ctx, "db" | "clock" | "files">): Promise<number> {
  const before = new Date(ctx.clock().getTime() - PENDING_MS);
  await ctx.db
    .update(upload)
    .set({ status: "dropped" })
    .where(and(eq(upload.status, "pending"), lt(upload.createdAt, before)));
  const due = await ctx.db
    .select({ id: upload.id, pathname: upload.pathname })
    .from(upload)
    .where(eq(upload.status, "dropped"))
    .limit(AT_ONCE);
  if (due.length === 0) return 0;
  await ctx.files.remove(due.map(({ pathname }) => pathname));
  const ids = due.map(({ id }) => id);
  await ctx.db.delete(upload).where(and(inArray(upload.id, ids), eq(upload.status, "dropped")));
  return due.length;
}
