import type { Db } from "@/db/client";
import { account } from "@/db/schema/accounts";
import { recordEvents } from "@/lib/events/record-events";
import type { Ctx } from "@/lib/kernel/context";
import { newId } from "@/lib/kernel/ids";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { giveBackTry } from "./auth-limits";
import { useLink } from "./link";
import { type Welcome, welcome } from "./welcome";

/**
 * Makes the account of a registration whose link was opened, and signs its person in. Of many uses of one link at once
 * one succeeds. `link_dead`: unknown, used, out of time, or somebody has proven the address since.
 */
export async function confirmRegistration(
  ctx: Pick<Ctx, "db" | "clock" | "client" | "market" | "keys" | "actor" | "limiter">,
  secret: string,
  cartToken: string | undefined,
): Promise<Result<Welcome, { readonly code: "link_dead" }>> {
  let counted: string | undefined;
  const done = await transact<Db, Result<Welcome, { readonly code: "link_dead" }>>(ctx.db, async (tx) => {
    const link = await useLink(tx, ctx, "register", secret);
    if (!link) return err({ code: "link_dead" });
    const { name = "", passwordHash = null, googleId = null, locale = "" } = link.payload;
    counted = link.payload.counted;
    const [made] = await tx
      .insert(account)
      .values({ id: newId("usr"), email: link.email, name, passwordHash, googleId, locale })
      .onConflictDoNothing()
      .returning({ id: account.id, sessionVersion: account.sessionVersion });
    if (!made) return err({ code: "link_dead" });
    await recordEvents(tx, [{ type: "user.registered", accountId: made.id }]);
    return ok(await welcome(tx, ctx, made, cartToken));
  });
  if (done.ok) await giveBackTry(ctx, counted);
  return done;
}
