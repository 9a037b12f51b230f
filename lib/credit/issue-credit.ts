import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { account } from "@/db/schema/accounts";
import { credit, creditEntry } from "@/db/schema/credit";
import { authorise } from "@/lib/access/authorise";
import { actorName, type Ctx } from "@/lib/kernel/context";
import { newId } from "@/lib/kernel/ids";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { endingOf, hashGiftCode, newGiftCode } from "./gift-code";

/** Most that is given at once, minor units. */
const MOST = 100_000_000;

export const IssueInput = z.object({
  amountMinor: z.int({ error: "invalid" }).min(1, { error: "invalid" }).max(MOST, { error: "invalid" }),
  note: z.string().trim().max(200, { error: "too_long" }).default(""),
  expiresAt: z.date().nullable().default(null),
});
export type IssueInput = z.infer<typeof IssueInput>;

type Needs = Pick<Ctx, "db" | "actor" | "market" | "clock">;

/**
 * Makes a gift card and hands out its code, which nothing can tell again.
 * @throws AppError unauthorized | forbidden | second_factor_required
 */
export async function issueGiftCard(
  ctx: Needs,
  input: IssueInput,
): Promise<{ readonly id: `crd_${string}`; readonly code: string }> {
  authorise(ctx, "credit.issue");
  const code = newGiftCode();
  const id = newId("crd");
  await ctx.db.transaction(async (tx) => {
    await tx.insert(credit).values({
      id,
      kind: "gift_card",
      codeHash: hashGiftCode(code) ?? null,
      ending: endingOf(code),
      balanceMinor: input.amountMinor,
      currency: ctx.market.currency,
      expiresAt: input.expiresAt,
      note: input.note,
    });
    await tx.insert(creditEntry).values(issued(ctx, id, input));
  });
  return { id, code };
}

/**
 * Adds to the store credit of an account, which has one that never ends.
 * @throws AppError unauthorized | forbidden | second_factor_required
 */
export async function grantStoreCredit(
  ctx: Needs,
  accountId: string,
  input: Pick<IssueInput, "amountMinor" | "note">,
): Promise<Result<{ readonly id: `crd_${string}` }, { readonly code: "not_found" }>> {
  authorise(ctx, "credit.issue");
  return transact(ctx.db, async (tx): Promise<Result<{ id: `crd_${string}` }, { code: "not_found" }>> => {
    const [owner] = await tx
      .select({ id: account.id })
      .from(account)
      .where(eq(account.id, accountId as `usr_${string}`))
      .for("no key update");
    if (!owner) return err({ code: "not_found" });
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
    await tx.insert(creditEntry).values(issued(ctx, id, input));
    return ok({ id });
  });
}

function issued(ctx: Needs, creditId: `crd_${string}`, { amountMinor }: Pick<IssueInput, "amountMinor">) {
  const reason = "issued" as const;
  return { id: newId("cen"), creditId, deltaMinor: amountMinor, reason, actor: actorName(ctx.actor) };
}
