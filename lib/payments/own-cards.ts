import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { account } from "@/db/schema/accounts";
import { signedIn } from "@/lib/access/authorise";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { err, ok, type Result } from "@/lib/kernel/result";
import type { ProviderUnavailable, SavedCard } from "./saved-cards";

/** One's own kept cards, the latest first. Who never kept one has none, and the provider is not asked. */
export async function ownCards(
  ctx: Pick<Ctx, "db" | "actor" | "payments" | "log">,
): Promise<Result<readonly SavedCard[], ProviderUnavailable>> {
  const { accountId } = signedIn(ctx);
  const customerId = await knownCustomer(ctx.db, accountId);
  if (!customerId) return ok([]);
  const cards = ctx.payments.stripe?.cards;
  if (!cards) return err({ code: "payment_provider_unavailable" });
  try {
    return ok(await cards.list(customerId));
  } catch (error) {
    ctx.log.error({ err: error, accountId }, "card provider did not list cards");
    return err({ code: "payment_provider_unavailable" });
  }
}

/**
 * The customer an account has at the card provider; `null`: none yet.
 * @throws AppError unauthorized when the account is gone
 */
export async function knownCustomer(db: Db, accountId: `usr_${string}`): Promise<string | null> {
  const [row] = await db
    .select({ customerId: account.stripeCustomerId })
    .from(account)
    .where(eq(account.id, accountId));
  if (!row) throw new AppError("unauthorized");
  return row.customerId;
}
