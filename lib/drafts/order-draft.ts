import { and, eq } from "drizzle-orm";
import { draftOrder } from "@/db/schema/drafts";
import { payment } from "@/db/schema/payments";
import { authorise } from "@/lib/access/authorise";
import { readCheckout } from "@/lib/checkout/form-data";
import type { PlacedOrder } from "@/lib/checkout/place-order";
import { actorName, type Ctx } from "@/lib/kernel/context";
import { err, type Result } from "@/lib/kernel/result";
import { approveTransfer } from "@/lib/payments/approve-transfer";
import { checkoutOf } from "./known";
import { type PlaceDraftError, placeDraft } from "./place-draft";
import { type DraftRefusal, refusalOf } from "./refusal-of";
import { methodOf, type StaffWay } from "./staff-ways";

/** `draft_incomplete`: contact or address are not known in full. */
export type OrderDraftError =
  | PlaceDraftError
  | DraftRefusal
  | { readonly code: "draft_incomplete"; readonly fields: readonly string[] };

/**
 * Staff order a draft for its customer, who pays the courier or by transfer; of a transfer that has come the order is
 * paid at once. The order is nobody's account's: a guest's, until its customer joins it.
 * @throws AppError unauthorized | forbidden | second_factor_required
 */
export async function orderDraft(
  ctx: Pick<Ctx, "db" | "market" | "clock" | "actor" | "keys" | "reservationMinutes" | "log">,
  id: string,
  {
    version,
    way,
    expectedTotalMinor,
  }: { readonly version: number; readonly way: StaffWay; readonly expectedTotalMinor: number },
): Promise<Result<PlacedOrder, OrderDraftError>> {
  authorise(ctx, "order.manage");
  if (way === "transfer_received") authorise(ctx, "payment.approve");
  const draftId = id as `dft_${string}`;
  const paymentMethod = methodOf(way);
  if (!ctx.market.paymentMethods.includes(paymentMethod)) return err({ code: "payment_method_unavailable" });
  const [draft] = await ctx.db
    .select()
    .from(draftOrder)
    .where(and(eq(draftOrder.id, draftId), eq(draftOrder.version, version)));
  if (!draft) return err(await refusalOf(ctx.db, draftId, version, ctx.clock()));
  const read = readCheckout(ctx.market, { ...checkoutOf(ctx.market, draft, {}), paymentMethod });
  if (!read.ok) return err({ code: "draft_incomplete", fields: Object.keys(read.error) });
  const asShop = { ...ctx, actor: { type: "system", name: actorName(ctx.actor) } } as const;
  const input = { ...read.value, locale: draft.locale, expectedTotalMinor };
  const placed = await placeDraft(asShop, draftId, input, version);
  if (!placed.ok) return placed;
  // Its customer was faster, in a way of their own.
  if (!placed.value.isNew) return err({ code: "illegal_transition" });
  if (way === "transfer_received") await approve(ctx, placed.value.orderId);
  return placed;
}

/** The money is there. An order that somebody else finished at the same moment stays as it is. */
async function approve(ctx: Parameters<typeof approveTransfer>[0], orderId: `ord_${string}`): Promise<void> {
  const [waiting] = await ctx.db
    .select({ id: payment.id })
    .from(payment)
    .where(and(eq(payment.orderId, orderId), eq(payment.provider, "bank_transfer"), eq(payment.status, "open")));
  if (waiting) await approveTransfer(ctx, waiting.id);
}
