import { createHash } from "node:crypto";
import { and, eq, lt, sql } from "drizzle-orm";
import { idempotencyKey } from "@/db/schema/platform";
import type { Ctx } from "@/lib/kernel/context";
import { newId } from "@/lib/kernel/ids";
import { err, ok, type Result } from "@/lib/kernel/result";

/** An answer that can be given again. */
export type StoredResponse = { readonly status: number; readonly body: unknown };

export type RunOnceError = { readonly code: "idempotency_in_flight" } | { readonly code: "idempotency_mismatch" };

const KEPT_MS = 24 * 3_600_000;
/** Longer than any request lives: after it, an unfinished first request counts as dead. */
const LOCK_MS = 60_000;

/**
 * Runs `work` once per (principal, route, key) and gives its stored answer to every later call with the same body.
 * Another body is `idempotency_mismatch`; a call while the first runs is `idempotency_in_flight`. Answers of 500 and
 * above, and throws, are not kept: the next call tries again. Keys are forgotten after 24 h.
 */
export async function runOnce(
  ctx: Pick<Ctx, "db" | "clock">,
  call: { readonly principal: string; readonly route: string; readonly key: string; readonly body: unknown },
  work: () => Promise<StoredResponse>,
): Promise<Result<StoredResponse & { readonly replayed: boolean }, RunOnceError>> {
  const now = ctx.clock();
  const bodyHash = createHash("sha256").update(JSON.stringify(call.body)).digest("hex");
  const same = and(
    eq(idempotencyKey.principal, call.principal),
    eq(idempotencyKey.route, call.route),
    eq(idempotencyKey.key, call.key),
  );
  const lockedUntil = new Date(now.getTime() + LOCK_MS);
  await ctx.db.delete(idempotencyKey).where(and(same, lt(idempotencyKey.createdAt, new Date(now.getTime() - KEPT_MS))));
  const [mine] = await ctx.db
    .insert(idempotencyKey)
    .values({
      id: newId("idk"),
      principal: call.principal,
      route: call.route,
      key: call.key,
      bodyHash,
      lockedUntil,
      createdAt: now,
    })
    .onConflictDoUpdate({
      target: [idempotencyKey.principal, idempotencyKey.route, idempotencyKey.key],
      set: { lockedUntil },
      setWhere: sql`${idempotencyKey.responseStatus} is null and ${idempotencyKey.lockedUntil} < ${now.toISOString()}::timestamptz and ${idempotencyKey.bodyHash} = ${bodyHash}`,
    })
    .returning({ id: idempotencyKey.id });
  if (!mine) {
    const [first] = await ctx.db.select().from(idempotencyKey).where(same);
    if (first && first.bodyHash !== bodyHash) return err({ code: "idempotency_mismatch" });
    if (first?.responseStatus == null) return err({ code: "idempotency_in_flight" });
    return ok({ status: first.responseStatus, body: first.responseBody, replayed: true });
  }
  try {
    const response = await work();
    if (response.status >= 500) {
      await forget(ctx, mine.id);
      return ok({ ...response, replayed: false });
    }
    const [stored] = await ctx.db
      .update(idempotencyKey)
      .set({ responseStatus: response.status, responseBody: response.body })
      .where(eq(idempotencyKey.id, mine.id))
      .returning({ body: idempotencyKey.responseBody });
    // As stored, so that it is the same to the byte as what later calls get: jsonb has its own order of keys.
    return ok({ status: response.status, body: stored ? stored.body : response.body, replayed: false });
  } catch (error) {
    await forget(ctx, mine.id);
    throw error;
  }
}

async function forget(ctx: Pick<Ctx, "db">, id: `idk_${string}`): Promise<void> {
  await ctx.db.delete(idempotencyKey).where(eq(idempotencyKey.id, id));
}
