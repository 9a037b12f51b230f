import { and, eq, gte, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { credit, creditEntry } from "@/db/schema/credit";
import { newId } from "@/lib/kernel/ids";
import type { CreditPart } from "./credit";
import { spendable } from "./load-credits";

type Where = { readonly orderId: `ord_${string}`; readonly actor: string };

/**
 * Pays an order with credits, each by one conditional UPDATE; call it in the transaction that places the order.
 * `false` when one no longer reaches: the caller rolls back.
 */
export async function spendCredit(
  tx: Db,
  { orderId, actor }: Where,
  parts: readonly Pick<CreditPart, "id" | "paysMinor">[],
  now: Date,
): Promise<boolean> {
  // In the order of their ids, so that two orders never wait for each other.
  for (const { id, paysMinor } of parts.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    if (paysMinor === 0) continue;
    const [spent] = await tx
      .update(credit)
      .set({ balanceMinor: sql`${credit.balanceMinor} - ${paysMinor}` })
      .where(and(eq(credit.id, id), gte(credit.balanceMinor, paysMinor), spendable(now)))
      .returning({ id: credit.id });
    if (!spent) return false;
    await tx
      .insert(creditEntry)
      .values({ id: newId("cen"), creditId: id, deltaMinor: -paysMinor, reason: "spent", orderId, actor });
  }
  return true;
}
