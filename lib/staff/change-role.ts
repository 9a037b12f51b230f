import { and, eq, ne } from "drizzle-orm";
import { account, type Role } from "@/db/schema/accounts";
import { authorise } from "@/lib/access/authorise";
import type { Ctx } from "@/lib/kernel/context";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { isLastAdmin, lockRoster, stillMay, writeRole } from "./roster";

export type ChangeRoleError =
  | { readonly code: "not_found" }
  | { readonly code: "last_admin" }
  | { readonly code: "own_account" };

/**
 * Gives somebody of the staff another role; `customer` takes them off it. Their sessions end: the new role begins with a
 * new one. Nobody changes their own, and who is not staff becomes it by invitation alone: they are not found here.
 * @throws AppError unauthorized | forbidden | second_factor_required
 */
export async function changeRole(
  ctx: Pick<Ctx, "db" | "actor" | "clock">,
  accountId: string,
  role: Role,
): Promise<Result<void, ChangeRoleError>> {
  authorise(ctx, "staff.manage");
  return transact(ctx.db, async (tx) => {
    await lockRoster(tx);
    await stillMay(tx, ctx, "staff.manage");
    const [who] = await tx
      .select({ id: account.id, role: account.role })
      .from(account)
      .where(and(eq(account.id, accountId as `usr_${string}`), ne(account.role, "customer")));
    if (!who) return err({ code: "not_found" });
    if (who.role === role) return ok(undefined);
    if (await isLastAdmin(tx, who.id)) return err({ code: "last_admin" });
    if (ctx.actor.type === "account" && ctx.actor.accountId === who.id) return err({ code: "own_account" });
    await writeRole(tx, ctx, { accountId: who.id, from: who.role, to: role });
    return ok(undefined);
  });
}
