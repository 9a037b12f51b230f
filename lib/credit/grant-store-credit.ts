import { and, eq, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { account } from "@/db/schema/accounts";
import { credit, creditEntry } from "@/db/schema/credit";
import { authorise } from "@/lib/access/authorise";
import type { Ctx } from "@/lib/kernel/context";
import { newId } from "@/lib/kernel/ids";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { queueCreditMail } from "@/lib/notifications/queue-credit-mail";
import type { IssueInput } from "./schemas";
import { writeIssued } from "./write-entry";

type Granted = Result<{ readonly id: `crd_${string}` }, { readonly code: "not_found" }>;

/**
 * Adds to the store credit of an account, which has one that never ends, and mails its owner; the same `once` adds once.
 * @throws AppError unauthorized | forbidden | second_factor_required
 */
export async function grantStoreCredit(
  ctx: Pick<Ctx, "db" | "actor" | "market" | "clock">,
  accountId: string,
  input: Pick<IssueInput, "amountMinor" | "note" | "once">,
): Promise<Granted> {
  authorise(ctx, "credit.issue");
  const { amountMinor, note, once } = input;
  const entryId = `cen_${once}` as const;
  return transact(ctx.db, async (tx): Promise<Granted> => {
    const [owner] = await tx
      .select({ id: account.id, email: account.email, locale: account.locale })
      .from(account)
      .where(eq(account.id, accountId as `usr_${string}`))
      .for("no key update");
    if (!owner) return err({ code: "not_found" });
    const [before] = await tx.select({ id: creditEntry.creditId }).from(creditEntry).where(eq(creditEntry.id, entryId));
    if (before) return ok({ id: before.id });
    const id = await grow(tx, ctx, owner.id, amountMinor);
    await writeIssued(tx, ctx, { id: entryId, creditId: id, amountMinor, note });
    const { email, locale } = owner;
    if (email) await queueCreditMail(tx, { template: "store-credit", creditId: id, entryId, email, locale });
    return ok({ id });
  });
}

/** Adds to the one store credit of an account, made now if it had none. The account's row must be locked. */
async function grow(
  tx: Db,
  ctx: Pick<Ctx, "market">,
  accountId: `usr_${string}`,
  amountMinor: number,
): Promise<`crd_${string}`> {
  const [grown] = await tx
    .update(credit)
    .set({ balanceMinor: sql`${credit.balanceMinor} + ${amountMinor}` })
    .where(and(eq(credit.accountId, accountId), eq(credit.kind, "store_credit")))
    .returning({ id: credit.id });
  if (grown) return grown.id;
  const id = newId("crd");
  const { currency } = ctx.market;
  await tx.insert(credit).values({ id, kind: "store_credit", accountId, balanceMinor: amountMinor, currency });
  return id;
}
