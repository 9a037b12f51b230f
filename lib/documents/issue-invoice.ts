import { eq } from "drizzle-orm";
import { invoice } from "@/db/schema/documents";
import { order } from "@/db/schema/orders";
import type { Ctx } from "@/lib/kernel/context";
import { newId } from "@/lib/kernel/ids";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { dueOf } from "@/lib/orders/order";
import { type OrderView, orderById } from "@/lib/orders/queries";
import { documentNumber, nextNumber } from "./document-number";
import { documentPlace } from "./document-place";
import { invoiceModel, type PaidPart } from "./invoice";
import { type Invoice, invoiceOf, paidPartsOf } from "./queries";

/** `not_paid`: there is nothing to invoice yet; also for an order that is none. */
export type IssueError = { readonly code: "not_paid" };

/**
 * The invoice of an order, issued now if it has none: numbered and frozen as the order stands. Whoever asks at the same
 * time waits for the order's row and finds the one invoice.
 */
export async function issueInvoice(
  ctx: Pick<Ctx, "db" | "clock" | "market">,
  orderId: `ord_${string}`,
): Promise<Result<Invoice, IssueError>> {
  const known = await invoiceOf(ctx.db, orderId);
  if (known) return ok(known);
  return transact(ctx.db, async (tx): Promise<Result<Invoice, IssueError>> => {
    const [held] = await tx
      .select({ paidAt: order.paidAt })
      .from(order)
      .where(eq(order.id, orderId))
      .for("no key update");
    if (!held?.paidAt) return err({ code: "not_paid" });
    const before = await invoiceOf(tx, orderId);
    if (before) return ok(before);
    const view = await orderById(tx, orderId);
    if (!view) return err({ code: "not_paid" });
    const paid = await paidPartsOf(tx, orderId, null);
    const issuedAt = ctx.clock();
    const number = await nextNumber(tx, "invoice");
    const data = invoiceModel(documentPlace(ctx, view), view, {
      number: documentNumber(ctx.market, "invoice", number),
      issuedAt,
      paid: paid.length > 0 ? paid : dueBy(view, held.paidAt),
    });
    const { totalMinor, currency } = view;
    const [issued] = await tx
      .insert(invoice)
      .values({ id: newId("inv"), number, orderId, totalMinor, currency, data, issuedAt })
      .returning();
    if (!issued) throw new Error(`invoice of ${orderId} was not written`);
    return ok(issued);
  });
}

/** What was due by the order's own method, of an order whose money no payment of ours tells of. */
function dueBy(order: OrderView, at: Date): readonly PaidPart[] {
  const amountMinor = dueOf(order);
  return amountMinor > 0 ? [{ provider: order.paymentMethod, amountMinor, at }] : [];
}
