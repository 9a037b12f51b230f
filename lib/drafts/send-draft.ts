import { and, eq, gt, ne, sql } from "drizzle-orm";
import { cartItem } from "@/db/schema/cart";
import { draftOrder } from "@/db/schema/drafts";
import { authorise } from "@/lib/access/authorise";
import { recordEvents } from "@/lib/events/record-events";
import { actorName, type Ctx } from "@/lib/kernel/context";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { queueDraftMail } from "@/lib/notifications/queue-draft-mail";
import { draftExpiry } from "./draft";
import { type DraftRefusal, refusalOf } from "./refusal-of";

/** `draft_empty`: there is nothing in it. `draft_no_email`: nowhere to send it to. */
type SendDraftError = DraftRefusal | { readonly code: "draft_empty" | "draft_no_email" };

/**
 * Mails the link of an open draft to its customer, who has the full time to pay from now on. A form that is sent twice
 * mails once: the second finds another version.
 * @throws AppError unauthorized | forbidden | second_factor_required
 */
export async function sendDraft(
  ctx: Pick<Ctx, "db" | "actor" | "clock">,
  id: string,
  version: number,
): Promise<Result<void, SendDraftError>> {
  authorise(ctx, "order.manage");
  const draftId = id as `dft_${string}`;
  const now = ctx.clock();
  return transact(ctx.db, async (tx): Promise<Result<void, SendDraftError>> => {
    const mine = and(
      eq(draftOrder.id, draftId),
      eq(draftOrder.status, "open"),
      gt(draftOrder.expiresAt, now),
      eq(draftOrder.version, version),
    );
    const [sent] = await tx
      .update(draftOrder)
      .set({
        sentAt: now,
        sentCount: sql`${draftOrder.sentCount} + 1`,
        expiresAt: draftExpiry(now),
        version: sql`${draftOrder.version} + 1`,
      })
      .where(and(mine, ne(draftOrder.email, "")))
      .returning();
    if (!sent) {
      const isMine = (await tx.$count(draftOrder, mine)) > 0;
      return err(isMine ? { code: "draft_no_email" } : await refusalOf(tx, draftId, version, now));
    }
    if ((await tx.$count(cartItem, eq(cartItem.cartId, sent.cartId))) === 0) return err({ code: "draft_empty" });
    await queueDraftMail(tx, sent);
    await recordEvents(tx, [{ type: "draft.sent", draftId, actor: actorName(ctx.actor) }]);
    return ok(undefined);
  });
}
