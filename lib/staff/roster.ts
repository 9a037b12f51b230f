import { and, eq, isNull, ne, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { account, type Role } from "@/db/schema/accounts";
import { type Permission, roleMay, STAFF_ROLES, type StaffRole } from "@/lib/access/permissions";
import { endAllSessions } from "@/lib/accounts/session";
import { recordEvents } from "@/lib/events/record-events";
import { type Actor, actorName, type Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";

/** Makes changes of who is staff, and who is shut out, wait for each other until this transaction ends. */
export async function lockRoster(tx: Db): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('marque staff roster', 0))`);
}

/**
 * Asks again, under `lockRoster`, whether the actor still holds a permission: another may have taken it away while this
 * one waited.
 * @throws AppError forbidden
 */
export async function stillMay(tx: Db, { actor }: Pick<Ctx, "actor">, permission: Permission): Promise<void> {
  if (actor.type === "account" && !(await accountMay(tx, actor.accountId, permission))) throw new AppError("forbidden");
}

/** Whether an account's role holds a permission now, and it may sign in. */
export async function accountMay(tx: Db, accountId: `usr_${string}`, permission: Permission): Promise<boolean> {
  const [row] = await tx
    .select({ role: account.role })
    .from(account)
    .where(and(eq(account.id, accountId), isNull(account.blockedAt)));
  return row !== undefined && roleMay(row.role, permission);
}

/** Whether the market would have no admin who can sign in without this account. Call it under `lockRoster`. */
export async function isLastAdmin(tx: Db, accountId: `usr_${string}`): Promise<boolean> {
  const admin = and(eq(account.role, "admin"), isNull(account.blockedAt));
  const [are, others] = await Promise.all([
    tx.$count(account, and(admin, eq(account.id, accountId))),
    tx.$count(account, and(admin, ne(account.id, accountId))),
  ]);
  return are > 0 && others === 0;
}

type Change = { readonly accountId: `usr_${string}`; readonly from: Role; readonly to: Role };

/** Writes a role, ends the person's sessions and tells of it. Resolves with the new session version. */
export async function writeRole(
  tx: Db,
  ctx: { readonly actor: Actor },
  { accountId, from, to }: Change,
): Promise<number> {
  await tx.update(account).set({ role: to }).where(eq(account.id, accountId));
  const version = await endAllSessions(tx, accountId);
  await recordEvents(tx, [{ type: "user.role_changed", accountId, from, to, actor: actorName(ctx.actor) }]);
  return version;
}

/** The role a text names; none for `customer` and for what is no role. */
export function staffRoleOf(text: string | undefined): StaffRole | undefined {
  return STAFF_ROLES.find((role) => role === text);
}
