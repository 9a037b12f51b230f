import { and, eq, isNull } from "drizzle-orm";
import type { Db } from "@/db/client";
import { account } from "@/db/schema/accounts";
import { signedIn } from "@/lib/access/authorise";
import { enqueue } from "@/lib/jobs/enqueue";
import type { Ctx } from "@/lib/kernel/context";
import { err, ok, type Result } from "@/lib/kernel/result";
import { knownCustomer } from "./own-cards";
import type { ProviderUnavailable } from "./saved-cards";

type CustomerCtx = Pick<Ctx, "db" | "market" | "actor" | "payments" | "log">;
type AccountId = `usr_${string}`;

/**
 * One's own customer at the card provider, made at the first call. Its key is the account's, so parallel first calls
 * and retries after a lost answer make one. The provider is asked outside any transaction.
 */
export async function ensureCustomer(ctx: CustomerCtx): Promise<Result<string, ProviderUnavailable>> {
  const { accountId } = signedIn(ctx);
  const known = await knownCustomer(ctx.db, accountId);
  return known ? ok(known) : keepNew(ctx, accountId, null);
}

/** Another customer in place of one that the provider has lost. Called twice for the same one it makes one. */
export async function replaceCustomer(ctx: CustomerCtx, lost: string): Promise<Result<string, ProviderUnavailable>> {
  const { accountId } = signedIn(ctx);
  return keepNew(ctx, accountId, lost);
}

async function keepNew(
  ctx: CustomerCtx,
  accountId: AccountId,
  before: string | null,
): Promise<Result<string, ProviderUnavailable>> {
  const made = await create(ctx, accountId, before);
  if (made) await keep(ctx.db, accountId, before, made);
  // A call beside this one may have been first, also where ours was refused because of it.
  const now = await knownCustomer(ctx.db, accountId);
  return now && now !== before ? ok(now) : err({ code: "payment_provider_unavailable" });
}

async function create(ctx: CustomerCtx, accountId: AccountId, before: string | null): Promise<string | undefined> {
  const cards = ctx.payments.stripe?.cards;
  const [me] = await ctx.db
    .select({ email: account.email, name: account.name })
    .from(account)
    .where(eq(account.id, accountId));
  if (!cards || !me) return undefined;
  try {
    const idempotencyKey = before === null ? `customer:${accountId}` : `customer:${accountId}:${before}`;
    return (await cards.createCustomer({ market: ctx.market.code, accountId, idempotencyKey, ...me })).customerId;
  } catch (error) {
    ctx.log.error({ err: error, accountId }, "card provider did not make a customer");
    return undefined;
  }
}

/** Stores a new customer unless another was; one whose account is gone by now is forgotten again. */
async function keep(db: Db, accountId: AccountId, before: string | null, customerId: string): Promise<void> {
  await db.transaction(async (tx) => {
    const isBefore = before === null ? isNull(account.stripeCustomerId) : eq(account.stripeCustomerId, before);
    await tx
      .update(account)
      .set({ stripeCustomerId: customerId })
      .where(and(eq(account.id, accountId), isBefore));
    const [row] = await tx.select({ id: account.id }).from(account).where(eq(account.id, accountId));
    if (!row) await enqueue(tx, "forget-customer", { customerId }, { key: `forget:${customerId}` });
  });
}
