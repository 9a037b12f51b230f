import { eq } from "drizzle-orm";
import { account } from "@/db/schema/accounts";
import { authorise, signedIn } from "@/lib/access/authorise";
import type { Ctx } from "@/lib/kernel/context";

/**
 * Whether the member of staff who asks wants a mail when a variant runs low.
 * @throws AppError unauthorized | forbidden | second_factor_required
 */
export async function setStockMails(ctx: Pick<Ctx, "db" | "actor" | "clock">, wanted: boolean): Promise<void> {
  authorise(ctx, "stock.adjust");
  const { accountId } = signedIn(ctx);
  await ctx.db.update(account).set({ stockMails: wanted }).where(eq(account.id, accountId));
}

/**
 * Whether they want it now.
 * @throws AppError unauthorized | forbidden | second_factor_required
 */
export async function wantsStockMails(ctx: Pick<Ctx, "db" | "actor" | "clock">): Promise<boolean> {
  authorise(ctx, "stock.adjust");
  const { accountId } = signedIn(ctx);
  const [row] = await ctx.db.select({ wants: account.stockMails }).from(account).where(eq(account.id, accountId));
  return row?.wants ?? false;
}
