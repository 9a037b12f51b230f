import { and, desc, eq } from "drizzle-orm";
import { credit, creditEntry } from "@/db/schema/credit";
import { order } from "@/db/schema/orders";
import { signedIn } from "@/lib/access/authorise";
import type { Ctx } from "@/lib/kernel/context";

/** Lines of the ledger shown to their owner. */
const SHOWN = 100;

export type OwnCredit = Awaited<ReturnType<typeof ownCredit>>;

/**
 * One's own store credit and what came to it and went, the latest first, without what staff wrote for each other.
 * @throws AppError unauthorized | second_factor_required
 */
export async function ownCredit(ctx: Pick<Ctx, "db" | "actor">) {
  const { accountId } = signedIn(ctx);
  const own = and(eq(credit.accountId, accountId), eq(credit.kind, "store_credit"));
  const [[held], entries] = await Promise.all([
    ctx.db.select({ balanceMinor: credit.balanceMinor }).from(credit).where(own),
    ctx.db
      .select({
        id: creditEntry.id,
        deltaMinor: creditEntry.deltaMinor,
        reason: creditEntry.reason,
        orderId: order.id,
        orderNumber: order.number,
        createdAt: creditEntry.createdAt,
      })
      .from(creditEntry)
      .innerJoin(credit, eq(credit.id, creditEntry.creditId))
      .leftJoin(order, and(eq(order.id, creditEntry.orderId), eq(order.accountId, accountId)))
      .where(own)
      .orderBy(desc(creditEntry.createdAt), desc(creditEntry.id))
      .limit(SHOWN),
  ]);
  return { balanceMinor: held?.balanceMinor ?? 0, entries };
}
