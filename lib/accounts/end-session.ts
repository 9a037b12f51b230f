import { and, eq, ne } from "drizzle-orm";
import { session } from "@/db/schema/accounts";
import { signedIn } from "@/lib/access/authorise";
import type { Ctx } from "@/lib/kernel/context";
import { err, ok, type Result } from "@/lib/kernel/result";

/** Signs one of one's own browsers out; a foreign session is not found. */
export async function endSession(
  ctx: Pick<Ctx, "db" | "actor">,
  sessionId: string,
): Promise<Result<void, { readonly code: "not_found" }>> {
  const { accountId } = signedIn(ctx);
  const ended = await ctx.db
    .delete(session)
    .where(and(eq(session.id, sessionId as `ses_${string}`), eq(session.accountId, accountId)))
    .returning({ id: session.id });
  return ended.length > 0 ? ok(undefined) : err({ code: "not_found" });
}

/** Signs the browser that asks out, also one that still owes a second factor. */
export async function signOut(ctx: Pick<Ctx, "db" | "actor">): Promise<void> {
  if (!("sessionId" in ctx.actor)) return;
  await ctx.db.delete(session).where(eq(session.id, ctx.actor.sessionId));
}

/** Signs every browser out but the one that asks. Resolves with how many. */
export async function endOtherSessions(ctx: Pick<Ctx, "db" | "actor">): Promise<number> {
  const { accountId, sessionId } = signedIn(ctx);
  const ended = await ctx.db
    .delete(session)
    .where(and(eq(session.accountId, accountId), ne(session.id, sessionId)))
    .returning({ id: session.id });
  return ended.length;
}
