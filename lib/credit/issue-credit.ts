import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "@/db/client";
import { account } from "@/db/schema/accounts";
import { credit, creditEntry } from "@/db/schema/credit";
import { authorise } from "@/lib/access/authorise";
import { recordEvents } from "@/lib/events/record-events";
import { actorName, type Ctx } from "@/lib/kernel/context";
import { newId } from "@/lib/kernel/ids";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { endingOf, giftCodeOf, hashGiftCode } from "./gift-code";

/** Most that is given at once, minor units. */
const MOST = 100_000_000;

export const IssueInput = z.object({
  amountMinor: z.int({ error: "invalid" }).min(1, { error: "invalid" }).max(MOST, { error: "invalid" }),
  note: z.string().trim().max(200, { error: "too_long" }).default(""),
  expiresAt: z.date().nullable().default(null),
  /** Made with the form, so that sending it twice issues once. */
  once: z.string().regex(/^[0-9a-z]{10,60}$/),
});
export type IssueInput = z.infer<typeof IssueInput>;

type Needs = Pick<Ctx, "db" | "actor" | "market" | "clock">;
type CreditId = `crd_${string}`;

/**
 * Makes a gift card and hands out its code, which the same `once` tells again and nothing else can. The same `once` makes
 * one card.
 * @throws AppError unauthorized | forbidden | second_factor_required
 */
export async function issueGiftCard(
  ctx: Needs & Pick<Ctx, "keys">,
  input: IssueInput,
): Promise<{ readonly id: CreditId; readonly code: string }> {
  authorise(ctx, "credit.issue");
  const code = giftCodeOf(ctx.keys, input.once);
  const codeHash = hashGiftCode(code);
  if (!codeHash) throw new Error("a gift card's code is none");
  return ctx.db.transaction(async (tx) => {
    const [made] = await tx
      .insert(credit)
      .values({
        id: newId("crd"),
        kind: "gift_card",
        codeHash,
        ending: endingOf(code),
        balanceMinor: input.amountMinor,
        currency: ctx.market.currency,
        expiresAt: input.expiresAt,
        note: input.note,
      })
      .onConflictDoNothing({ target: credit.codeHash })
      .returning({ id: credit.id });
    if (made) {
      await record(tx, ctx, newId("cen"), made.id, input);
      return { id: made.id, code };
    }
    const [before] = await tx.select({ id: credit.id }).from(credit).where(eq(credit.codeHash, codeHash));
    if (!before) throw new Error("a gift card is gone");
    return { id: before.id, code };
  });
}

/**
 * Adds to the store credit of an account, which has one that never ends; the same `once` adds once.
 * @throws AppError unauthorized | forbidden | second_factor_required
 */
export async function grantStoreCredit(
  ctx: Needs,
  accountId: string,
  input: Pick<IssueInput, "amountMinor" | "note" | "once">,
): Promise<Result<{ readonly id: CreditId }, { readonly code: "not_found" }>> {
  authorise(ctx, "credit.issue");
  const entryId = `cen_${input.once}` as const;
  return transact(ctx.db, async (tx): Promise<Result<{ id: CreditId }, { code: "not_found" }>> => {
    const [owner] = await tx
      .select({ id: account.id })
      .from(account)
      .where(eq(account.id, accountId as `usr_${string}`))
      .for("no key update");
    if (!owner) return err({ code: "not_found" });
    const [before] = await tx.select({ id: creditEntry.creditId }).from(creditEntry).where(eq(creditEntry.id, entryId));
    if (before) return ok({ id: before.id });
    const [grown] = await tx
      .update(credit)
      .set({ balanceMinor: sql`${credit.balanceMinor} + ${input.amountMinor}` })
      .where(and(eq(credit.accountId, owner.id), eq(credit.kind, "store_credit")))
      .returning({ id: credit.id });
    const id = grown?.id ?? newId("crd");
    if (!grown) {
      const { amountMinor: balanceMinor } = input;
      await tx
        .insert(credit)
        .values({ id, kind: "store_credit", accountId: owner.id, balanceMinor, currency: ctx.market.currency });
    }
    await record(tx, ctx, entryId, id, input);
    return ok({ id });
  });
}

/** Writes what was issued into the ledger, and tells of it. */
async function record(
  tx: Db,
  ctx: Needs,
  id: `cen_${string}`,
  creditId: CreditId,
  { amountMinor, note }: Pick<IssueInput, "amountMinor" | "note">,
): Promise<void> {
  const actor = actorName(ctx.actor);
  await tx.insert(creditEntry).values({ id, creditId, deltaMinor: amountMinor, reason: "issued", actor, note });
  await recordEvents(tx, [{ type: "credit.issued", creditId, amountMinor, actor }]);
}
