import { and, eq, gt, isNull } from "drizzle-orm";
import { account, accountToken } from "@/db/schema/accounts";
import { authorise } from "@/lib/access/authorise";
import { isStaff } from "@/lib/access/permissions";
import { newLink } from "@/lib/accounts/link";
import { recordEvents } from "@/lib/events/record-events";
import { actorName, type Ctx } from "@/lib/kernel/context";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { queueAccountMail } from "@/lib/notifications/queue-account-mail";
import { lockRoster, stillMay } from "./roster";
import type { InviteInput } from "./schemas";

/**
 * Mails somebody a link that makes them staff with this role; an earlier one to the same address stops working.
 * `already_staff`: they are; their role is changed instead.
 * @throws AppError unauthorized | forbidden | second_factor_required
 */
export async function inviteStaff(
  ctx: Pick<Ctx, "db" | "actor" | "clock" | "keys" | "market">,
  { email, role }: InviteInput,
): Promise<Result<{ readonly tokenId: `tok_${string}` }, { readonly code: "already_staff" }>> {
  authorise(ctx, "staff.manage");
  return transact(ctx.db, async (tx) => {
    await lockRoster(tx);
    await stillMay(tx, ctx, "staff.manage");
    const [known] = await tx
      .select({ role: account.role, name: account.name, locale: account.locale })
      .from(account)
      .where(eq(account.email, email));
    if (known && isStaff(known.role)) return err({ code: "already_staff" });
    const actor = actorName(ctx.actor);
    const tokenId = await newLink(tx, ctx, { purpose: "invite", email, payload: { role, invitedBy: actor } });
    await queueAccountMail(tx, {
      template: "invitation",
      to: email,
      locale: known?.locale ?? ctx.market.locales[0]?.slug ?? "",
      about: tokenId,
      name: known?.name ?? "",
      tokenId,
    });
    await recordEvents(tx, [{ type: "staff.invited", invitationId: tokenId, role, actor }]);
    return ok({ tokenId });
  });
}

/**
 * Makes an invitation that nobody has accepted worth nothing.
 * @throws AppError unauthorized | forbidden | second_factor_required
 */
export async function withdrawInvitation(
  ctx: Pick<Ctx, "db" | "actor" | "clock">,
  tokenId: string,
): Promise<Result<void, { readonly code: "not_found" }>> {
  authorise(ctx, "staff.manage");
  const now = ctx.clock();
  return transact(ctx.db, async (tx) => {
    await lockRoster(tx);
    await stillMay(tx, ctx, "staff.manage");
    const [ended] = await tx
      .update(accountToken)
      .set({ usedAt: now })
      .where(
        and(
          eq(accountToken.id, tokenId as `tok_${string}`),
          eq(accountToken.purpose, "invite"),
          isNull(accountToken.usedAt),
          gt(accountToken.expiresAt, now),
        ),
      )
      .returning({ id: accountToken.id, payload: accountToken.payload });
    if (!ended) return err({ code: "not_found" });
    const { role = "" } = ended.payload;
    const actor = actorName(ctx.actor);
    await recordEvents(tx, [{ type: "staff.invitation_withdrawn", invitationId: ended.id, role, actor }]);
    return ok(undefined);
  });
}
