import { and, eq } from "drizzle-orm";
import { invoice } from "@/db/schema/documents";
import { orderEdit } from "@/db/schema/edits";
import { changeOf } from "@/lib/edits/plan-edit";
import type { Ctx } from "@/lib/kernel/context";
import { newId } from "@/lib/kernel/ids";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { isInvoiced } from "@/lib/orders/invoiced-edit";
import { type OrderView, orderById } from "@/lib/orders/queries";
import { documentNumber, nextNumber } from "./document-number";
import { documentPlace } from "./document-place";
import { type InvoicedOrder, invoiceModel } from "./invoice";
import type { IssueError } from "./issue-invoice";
import { type Invoice, invoiceOf, paidPartsOf } from "./queries";

type Edit = typeof orderEdit.$inferSelect;

/**
 * The invoice of a change of an order whose difference its buyer paid, issued now if it has none: what was put on, less
 * what was taken off. Whoever asks at the same time waits for the change's row and finds the one invoice.
 */
export async function issueEditInvoice(
  ctx: Pick<Ctx, "db" | "clock" | "market">,
  orderId: `ord_${string}`,
  editId: Edit["id"],
): Promise<Result<Invoice, IssueError>> {
  const known = await invoiceOf(ctx.db, orderId, editId);
  if (known) return ok(known);
  return transact(ctx.db, async (tx): Promise<Result<Invoice, IssueError>> => {
    const [edit] = await tx
      .select()
      .from(orderEdit)
      .where(and(eq(orderEdit.id, editId), eq(orderEdit.orderId, orderId)))
      .for("no key update");
    if (!edit || !isInvoiced(edit)) return err({ code: "not_paid" });
    const before = await invoiceOf(tx, orderId, editId);
    if (before) return ok(before);
    const view = await orderById(tx, orderId);
    if (!view) return err({ code: "not_paid" });
    const paid = await paidPartsOf(tx, orderId, editId);
    const issuedAt = ctx.clock();
    const number = await nextNumber(tx, "invoice");
    const numbered = { number: documentNumber(ctx.market, "invoice", number), issuedAt, paid };
    const data = invoiceModel(documentPlace(ctx, view), changeAsOrder(view, edit), numbered);
    const { differenceMinor: totalMinor, currency } = edit;
    const [issued] = await tx
      .insert(invoice)
      .values({ id: newId("inv"), number, orderId, editId, totalMinor, currency, data, issuedAt })
      .returning();
    if (!issued) throw new Error(`invoice of ${editId} was not written`);
    return ok(issued);
  });
}

type Line = OrderView["lines"][number];

/** A change as an order of its own: units taken off count below zero, delivery is not in it. */
function changeAsOrder(order: OrderView, { id, removed, added, differenceMinor }: Edit): InvoicedOrder {
  const none = {
    shippedQuantity: 0,
    removedQuantity: 0,
    returnedQuantity: 0,
    restockedQuantity: 0,
    refundedQuantity: 0,
    refundedMinor: 0,
    exchangedQuantity: 0,
  };
  const off: readonly Line[] = removed.map(({ lineId, quantity, discountMinor, taxMinor, grossMinor, ...units }) => ({
    ...none,
    ...units,
    id: lineId,
    orderId: order.id,
    position: 0,
    productSlug: "",
    imageBase: "",
    quantity: -quantity,
    discountMinor: -discountMinor,
    taxMinor: -taxMinor,
    grossMinor: -grossMinor,
  }));
  const on: readonly Line[] = added.map((units) => ({
    ...none,
    ...units,
    id: `oln_${id}`,
    orderId: order.id,
    position: 0,
    discountMinor: 0,
  }));
  const { goodsMinor, discountMinor, taxMinor } = changeOf(removed, added);
  return {
    ...order,
    isChange: true,
    lines: [...off, ...on],
    discounts: [],
    credits: [],
    goodsMinor,
    discountMinor,
    taxMinor,
    shippingMinor: 0,
    shippingTaxMinor: 0,
    totalMinor: differenceMinor,
  };
}
