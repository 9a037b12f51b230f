import { eq } from "drizzle-orm";
import { account } from "@/db/schema/accounts";
import type { StaffRole } from "@/lib/access/permissions";
import { linkSecret, newLink } from "@/lib/accounts/link";
import { hashPassword } from "@/lib/accounts/password";
import { isEasyToGuess } from "@/lib/accounts/password-strength";
import { endAllSessions } from "@/lib/accounts/session";
import { recordEvents } from "@/lib/events/record-events";
import { actorName, type Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { isLastAdmin, lockRoster, writeRole } from "./roster";

export type NewStaff = {
  /** Lower case. */
  readonly email: string;
  readonly role: StaffRole;
  /** Absent: somebody new sets their own by the link. */
  readonly password?: string;
};

export type Created =
  | { readonly outcome: "invited"; readonly url: string }
  | { readonly outcome: "made" | "changed" | "unchanged" };

export type CreateStaffError =
  | { readonly code: "password_too_easy" }
  | { readonly code: "last_admin" }
  | { readonly code: "blocked" };

/**
 * Makes somebody staff on the word of who runs the shop: for the first admin. Who has an account gets the role, and the
 * password if one is given; who has none gets an account with the password, else a link that works once. Doing it again
 * changes nothing.
 * @throws AppError forbidden for anybody but the shop itself
 */
export async function createStaff(
  ctx: Pick<Ctx, "db" | "actor" | "clock" | "keys" | "market" | "origin">,
  { email, role, password }: NewStaff,
): Promise<Result<Created, CreateStaffError>> {
  if (ctx.actor.type !== "system") throw new AppError("forbidden");
  if (password !== undefined && isEasyToGuess(password, [email])) return err({ code: "password_too_easy" });
  const passwordHash = password === undefined ? undefined : await hashPassword(password);
  const locale = ctx.market.locales[0]?.slug ?? "";
  return transact(ctx.db, async (tx) => {
    await lockRoster(tx);
    const [known] = await tx
      .select({ id: account.id, role: account.role, blockedAt: account.blockedAt })
      .from(account)
      .where(eq(account.email, email));
    if (known?.blockedAt) return err({ code: "blocked" });
    if (known) {
      if (passwordHash !== undefined) {
        await tx.update(account).set({ passwordHash }).where(eq(account.id, known.id));
        await endAllSessions(tx, known.id);
      }
      if (known.role === role) return ok({ outcome: passwordHash === undefined ? "unchanged" : "changed" });
      if (await isLastAdmin(tx, known.id)) return err({ code: "last_admin" });
      await writeRole(tx, ctx, { accountId: known.id, from: known.role, to: role });
      return ok({ outcome: "changed" });
    }
    if (passwordHash !== undefined) {
      const id = newId("usr");
      await tx.insert(account).values({ id, email, passwordHash, locale });
      await recordEvents(tx, [{ type: "user.registered", accountId: id }]);
      await writeRole(tx, ctx, { accountId: id, from: "customer", to: role });
      return ok({ outcome: "made" });
    }
    const payload = { role, invitedBy: actorName(ctx.actor) };
    const tokenId = await newLink(tx, ctx, { purpose: "invite", email, payload });
    await recordEvents(tx, [{ type: "staff.invited", invitationId: tokenId, role, actor: payload.invitedBy }]);
    return ok({ outcome: "invited", url: `${ctx.origin}/${locale}/invitation?token=${linkSecret(ctx, tokenId)}` });
  });
}
