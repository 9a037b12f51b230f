import { and, eq, inArray, isNotNull } from "drizzle-orm";
import type { Db } from "@/db/client";
import { order } from "@/db/schema/orders";
import { payment } from "@/db/schema/payments";
import { authorise } from "@/lib/access/authorise";
import type { Ctx } from "@/lib/kernel/context";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { lockOrder } from "@/lib/orders/lock-order";
import { dueOf } from "@/lib/orders/order";
import { askForHeld } from "./ask-for-held";
import { type Settlement, settleSeen } from "./settle-payment";

type CaptureCtx = Pick<Ctx, "db" | "market" | "payments" | "actor" | "clock" | "log">;
type OrderId = `ord_${string}`;
type Payment = typeof payment.$inferSelect;

export type CapturePaymentError =
  | { readonly code: "not_found" }
  /** Nothing is held for it: it is paid, given up, or was never authorized. */
  | { readonly code: "illegal_transition" }
  /** It costs something else than was shown, or its money could not finish it. */
  | { readonly code: "conflict" }
  /** It costs more than the buyer's bank promised. */
  | { readonly code: "more_than_authorized" }
  /** The provider took nothing; the money is still held. */
  | { readonly code: "capture_refused" }
  /** The hold ran out or was given up there: nothing was taken, and the order ends. */
  | { readonly code: "hold_ended" }
  /** It is not known whether the money was taken; asking again takes it once. */
  | { readonly code: "payment_provider_unavailable" };

/**
 * Staff take what is held for an order: what it costs by now, the rest is released. Twice is once.
 * @param shownMinor what the form said that would be taken
 * @throws AppError unauthorized | forbidden | second_factor_required
 */
export async function capturePayment(
  ctx: CaptureCtx,
  orderId: string,
  shownMinor: number,
): Promise<Result<void, CapturePaymentError>> {
  authorise(ctx, "order.manage");
  return captureHeld(ctx, orderId as OrderId, shownMinor);
}

/** The same for a verb that has authorised its actor. */
export async function captureHeld(
  ctx: CaptureCtx,
  orderId: OrderId,
  shownMinor?: number,
): Promise<Result<void, CapturePaymentError>> {
  const marked = await transact(ctx.db, (tx) => mark(tx, orderId, shownMinor));
  if (!marked.ok) return marked;
  const pay = marked.value;
  const holds = ctx.payments[pay.provider]?.holds;
  try {
    if (!holds) throw new Error(`no provider holds money of ${pay.provider}`);
    const settled = await settleSeen(ctx, pay.provider, await askForHeld(ctx, holds, pay));
    return settled.ok ? answerOf(settled.value.outcome) : err({ code: "conflict" });
  } catch (error) {
    ctx.log.error({ err: error, orderId, paymentId: pay.id }, "held money was not captured");
    return err({ code: "payment_provider_unavailable" });
  }
}

/** Whether money is held for an order, or is being captured. */
export async function holdsMoney(db: Db, orderId: OrderId): Promise<boolean> {
  return (await held(db, orderId)) !== undefined;
}

async function held(db: Db, orderId: OrderId): Promise<Payment | undefined> {
  const [row] = await db
    .select()
    .from(payment)
    .where(
      and(
        eq(payment.orderId, orderId),
        inArray(payment.status, ["authorized", "capturing"]),
        isNotNull(payment.authorizedMinor),
      ),
    );
  return row;
}

/**
 * Marks held money as being captured, before the provider is asked: who gives the order up either came first, and there
 * is nothing to mark, or waits until the answer is known. What is marked already is asked for again, alike.
 */
async function mark(tx: Db, orderId: OrderId, shownMinor?: number): Promise<Result<Payment, CapturePaymentError>> {
  await lockOrder(tx, orderId);
  const [of] = await tx.select().from(order).where(eq(order.id, orderId));
  if (!of) return err({ code: "not_found" });
  const pay = await held(tx, orderId);
  if (!pay || of.status !== "pending_payment") return err({ code: "illegal_transition" });
  const amountMinor = dueOf(of);
  if (shownMinor !== undefined && shownMinor !== amountMinor) return err({ code: "conflict" });
  if (amountMinor > (pay.authorizedMinor ?? 0)) return err({ code: "more_than_authorized" });
  if (pay.status === "capturing") return ok(pay);
  const [marked] = await tx
    .update(payment)
    .set({ status: "capturing", amountMinor })
    .where(and(eq(payment.id, pay.id), eq(payment.status, "authorized")))
    .returning();
  return marked ? ok(marked) : err({ code: "conflict" });
}

function answerOf(outcome: Settlement["outcome"]): Result<void, CapturePaymentError> {
  switch (outcome) {
    case "paid":
    case "already_settled":
      return ok(undefined);
    case "authorized":
      return err({ code: "capture_refused" });
    case "not_paid":
      return err({ code: "hold_ended" });
    default:
      return err({ code: "conflict" });
  }
}
