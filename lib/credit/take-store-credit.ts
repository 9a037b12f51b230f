import { and, eq, gte, sql } from "drizzle-orm";
import { credit, creditEntry } from "@/db/schema/credit";
import { authorise } from "@/lib/access/authorise";
import type { Ctx } from "@/lib/kernel/context";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import type { IssueInput } from "./schemas";
import { writeTaken } from "./write-entry";

export type TakeError =
  | { readonly code: "not_found" }
  /** There is not so much on it. */
  | { readonly code: "credit_too_little"; readonly balanceMinor: number };

type Taken = Result<void, TakeError>;

/**
 * Takes back what an account holds as store credit, never more than there is; the same `once` takes once.
 * @throws AppError unauthorized | forbidden | second_factor_required
 */
export async function takeStoreCredit(
  ctx: Pick<Ctx, "db" | "actor" | "clock">,
  accountId: string,
  input: Pick<IssueInput, "amountMinor" | "note" | "once">,
): Promise<Taken> {
  authorise(ctx, "credit.issue");
  const { amountMinor, note, once } = input;
  const entryId = `cen_${once}` as const;
  return transact(ctx.db, async (tx): Promise<Taken> => {
    const own = and(eq(credit.accountId, accountId as `usr_${string}`), eq(credit.kind, "store_credit"));
    const [before] = await tx.select().from(credit).where(own).for("update");
    if (!before) return err({ code: "not_found" });
    const [again] = await tx.select({ id: creditEntry.id }).from(creditEntry).where(eq(creditEntry.id, entryId));
    if (again) return ok(undefined);
    const [taken] = await tx
      .update(credit)
      .set({ balanceMinor: sql`${credit.balanceMinor} - ${amountMinor}` })
      .where(and(eq(credit.id, before.id), gte(credit.balanceMinor, amountMinor)))
      .returning({ id: credit.id });
    if (!taken) return err({ code: "credit_too_little", balanceMinor: before.balanceMinor });
    await writeTaken(tx, ctx, { id: entryId, creditId: before.id, amountMinor, note });
    return ok(undefined);
  });
}
