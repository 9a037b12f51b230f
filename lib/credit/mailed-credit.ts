import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { credit, creditEntry } from "@/db/schema/credit";
import type { Ctx } from "@/lib/kernel/context";
import type { Money } from "@/lib/money/money";
import { money } from "@/lib/money/money";
import { giftCodeOf, hashGiftCode } from "./gift-code";

const Data = z.object({
  creditId: z.templateLiteral(["crd_", z.string()]),
  once: z.string().optional(),
  entryId: z.templateLiteral(["cen_", z.string()]).optional(),
});

export type MailedCredit = {
  /** What was put on it. */
  readonly amount: Money;
  /** What is on it now. */
  readonly balance: Money;
  readonly expiresAt: Date | null;
  /** Of a gift card alone. */
  readonly code: string | undefined;
};

/** What a mail says of a gift card or store credit, as it is when it is sent; `undefined`: it has become pointless. */
export async function mailedCredit(
  ctx: Pick<Ctx, "db" | "keys">,
  data: Readonly<Record<string, unknown>>,
): Promise<MailedCredit | undefined> {
  const { creditId, once, entryId } = Data.parse(data);
  const [row] = await ctx.db.select().from(credit).where(eq(credit.id, creditId));
  if (!row || row.blockedAt) return undefined;
  const balance = money(row.balanceMinor, row.currency);
  const { expiresAt } = row;
  if (once !== undefined) {
    const code = giftCodeOf(ctx.keys, once);
    if (hashGiftCode(code) !== row.codeHash) throw new Error(`credit ${creditId} has another code`);
    const [issued] = await ctx.db
      .select({ deltaMinor: creditEntry.deltaMinor })
      .from(creditEntry)
      .where(and(eq(creditEntry.creditId, creditId), eq(creditEntry.reason, "issued")));
    return { amount: money(issued?.deltaMinor ?? row.balanceMinor, row.currency), balance, expiresAt, code };
  }
  const [entry] = entryId
    ? await ctx.db.select({ deltaMinor: creditEntry.deltaMinor }).from(creditEntry).where(eq(creditEntry.id, entryId))
    : [];
  if (!entry) return undefined;
  return { amount: money(entry.deltaMinor, row.currency), balance, expiresAt, code: undefined };
}
