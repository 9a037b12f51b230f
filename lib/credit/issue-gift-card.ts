import { eq } from "drizzle-orm";
import { credit } from "@/db/schema/credit";
import { authorise } from "@/lib/access/authorise";
import type { Ctx } from "@/lib/kernel/context";
import { newId } from "@/lib/kernel/ids";
import { queueCreditMail } from "@/lib/notifications/queue-credit-mail";
import { endingOf, giftCodeOf, hashGiftCode } from "./gift-code";
import type { IssueInput } from "./schemas";
import { writeIssued } from "./write-entry";

/**
 * Makes a gift card and hands out its code, which the same `once` tells again and nothing else can. The same `once` makes
 * one card and mails it once.
 * @throws AppError unauthorized | forbidden | second_factor_required
 */
export async function issueGiftCard(
  ctx: Pick<Ctx, "db" | "actor" | "market" | "clock" | "keys">,
  input: IssueInput,
): Promise<{ readonly id: `crd_${string}`; readonly code: string }> {
  authorise(ctx, "credit.issue");
  const { amountMinor, note, expiresAt, once, recipient } = input;
  const code = giftCodeOf(ctx.keys, once);
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
        balanceMinor: amountMinor,
        currency: ctx.market.currency,
        expiresAt,
        recipient: recipient?.email ?? "",
        note,
      })
      .onConflictDoNothing({ target: credit.codeHash })
      .returning({ id: credit.id });
    if (made) {
      await writeIssued(tx, ctx, { id: newId("cen"), creditId: made.id, amountMinor, note });
      if (recipient) await queueCreditMail(tx, { template: "gift-card", creditId: made.id, once, ...recipient });
      return { id: made.id, code };
    }
    const [before] = await tx.select({ id: credit.id }).from(credit).where(eq(credit.codeHash, codeHash));
    if (!before) throw new Error("a gift card is gone");
    return { id: before.id, code };
  });
}
