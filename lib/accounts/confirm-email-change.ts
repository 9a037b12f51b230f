import { eq } from "drizzle-orm";
import { account } from "@/db/schema/accounts";
import { signedIn } from "@/lib/access/authorise";
import type { Ctx } from "@/lib/kernel/context";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact, violatedUnique } from "@/lib/kernel/transact";
import { mailOwner, OWNER } from "@/lib/notifications/mail-owner";
import { endAccountLinks, useLink } from "./link";
import { joinGuestOrders } from "./welcome";

type LinkDead = { readonly code: "link_dead" };

/**
 * Makes the address of a mailed link the account's. Only whose account asked for the link can use it: a stranger who is
 * talked into a click gives no address away, and with it no order. The old address is told, and links sent to it to set
 * a password stop working. `link_dead`: unknown, foreign, used, out of time, or somebody has proven the address since.
 */
export async function confirmEmailChange(
  ctx: Pick<Ctx, "db" | "actor" | "clock">,
  secret: string,
): Promise<Result<void, LinkDead>> {
  const { accountId } = signedIn(ctx);
  try {
    return await transact(ctx.db, async (tx) => {
      const link = await useLink(tx, ctx, "change_email", secret);
      if (link?.accountId !== accountId) return err({ code: "link_dead" });
      const [before] = await tx.select(OWNER).from(account).where(eq(account.id, accountId)).for("update");
      if (!before) return err({ code: "link_dead" });
      await tx.update(account).set({ email: link.email, updatedAt: ctx.clock() }).where(eq(account.id, accountId));
      await endAccountLinks(tx, ctx, "reset_password", accountId);
      await joinGuestOrders(tx, accountId);
      await mailOwner(tx, before, "email-changed", link.id);
      return ok(undefined);
    });
  } catch (error) {
    if (violatedUnique(error) === "account_email_unique") return err({ code: "link_dead" });
    throw error;
  }
}
