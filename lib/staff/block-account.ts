import { and, eq, isNotNull, isNull } from "drizzle-orm";
import type { Db } from "@/db/client";
import { account } from "@/db/schema/accounts";
import { authorise } from "@/lib/access/authorise";
import { isStaff } from "@/lib/access/permissions";
import { endAllSessions } from "@/lib/accounts/session";
import { recordEvents } from "@/lib/events/record-events";
import { actorName, type Ctx } from "@/lib/kernel/context";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { isLastAdmin, lockRoster, stillMay } from "./roster";

type Needs = Pick<Ctx, "db" | "actor" | "clock">;

export type BlockError =
  | { readonly code: "not_found" }
  | { readonly code: "last_admin" }
  | { readonly code: "own_account" };

/**
 * Shuts a person out: every session ends at once and none begins. Staff are shut out only by who manages staff, nobody
 * by themselves. Blocking somebody who is blocked changes nothing.
 * @throws AppError unauthorized | forbidden | second_factor_required
 */
export async function blockAccount(ctx: Needs, accountId: string): Promise<Result<void, BlockError>> {
  authorise(ctx, "customer.block");
  return transact(ctx.db, async (tx) => {
    const who = await subject(tx, ctx, accountId);
    if (!who) return err({ code: "not_found" });
    if (ctx.actor.type === "account" && ctx.actor.accountId === who.id) return err({ code: "own_account" });
    if (await isLastAdmin(tx, who.id)) return err({ code: "last_admin" });
    const blocked = await tx
      .update(account)
      .set({ blockedAt: ctx.clock() })
      .where(and(eq(account.id, who.id), isNull(account.blockedAt)))
      .returning({ id: account.id });
    if (blocked.length === 0) return ok(undefined);
    await endAllSessions(tx, who.id);
    await recordEvents(tx, [{ type: "user.blocked", accountId: who.id, actor: actorName(ctx.actor) }]);
    return ok(undefined);
  });
}

/**
 * Lets a person in again who was shut out.
 * @throws AppError unauthorized | forbidden | second_factor_required
 */
export async function unblockAccount(
  ctx: Needs,
  accountId: string,
): Promise<Result<void, { readonly code: "not_found" }>> {
  authorise(ctx, "customer.block");
  return transact(ctx.db, async (tx) => {
    const who = await subject(tx, ctx, accountId);
    if (!who) return err({ code: "not_found" });
    const freed = await tx
      .update(account)
      .set({ blockedAt: null, updatedAt: ctx.clock() })
      .where(and(eq(account.id, who.id), isNotNull(account.blockedAt)))
      .returning({ id: account.id });
    if (freed.length === 0) return ok(undefined);
    await recordEvents(tx, [{ type: "user.unblocked", accountId: who.id, actor: actorName(ctx.actor) }]);
    return ok(undefined);
  });
}

/** Whom it is about, if the actor may do it to them. */
async function subject(tx: Db, ctx: Needs, accountId: string) {
  await lockRoster(tx);
  const [who] = await tx
    .select({ id: account.id, role: account.role })
    .from(account)
    .where(eq(account.id, accountId as `usr_${string}`));
  const permission = who && isStaff(who.role) ? "staff.manage" : "customer.block";
  authorise(ctx, permission);
  await stillMay(tx, ctx, permission);
  return who;
}
