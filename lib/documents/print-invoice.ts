import { eq } from "drizzle-orm";
import { order } from "@/db/schema/orders";
import { authorise } from "@/lib/access/authorise";
import type { Ctx } from "@/lib/kernel/context";
import { orderIdByToken } from "@/lib/orders/queries";
import { documentNumber } from "./document-number";
import { drawInvoice } from "./draw-invoice";
import { issueCreditNotes } from "./issue-credit-notes";
import { issueEditInvoice } from "./issue-edit-invoice";
import { issueInvoice } from "./issue-invoice";
import type { Pdf } from "./pdf";
import { creditNotesOf } from "./queries";

type Needs = Pick<Ctx, "db" | "clock" | "market" | "actor">;

/** By what right an invoice is asked for: its order's secret link, or as staff. */
export type InvoiceOf = (
  | { readonly by: "link"; readonly token: string }
  | { readonly by: "staff"; readonly orderId: string }
) & {
  /** The change of the order whose difference is meant; absent: the order as it was sold. */
  readonly editId?: string | null;
};

/**
 * The invoice of an order as a PDF, with the credit notes written since; issued now if there is none. The same bytes each
 * time, until money goes back or its person is erased. `undefined`: there is no such order for the caller, or it is not
 * paid.
 * @throws AppError unauthorized | forbidden | second_factor_required
 */
export async function printInvoice(ctx: Needs, of: InvoiceOf): Promise<Pdf | undefined> {
  const orderId = await orderIdOf(ctx, of);
  const editId = of.editId as `edt_${string}` | null | undefined;
  const issued = orderId && (await (editId ? issueEditInvoice(ctx, orderId, editId) : issueInvoice(ctx, orderId)));
  if (!issued?.ok) return undefined;
  const { id, number, data, issuedAt } = issued.value;
  await issueCreditNotes(ctx, issued.value);
  const notes = await creditNotesOf(ctx.db, id);
  const bytes = await drawInvoice(
    data,
    notes.map((note) => note.data),
    issuedAt,
  );
  return { name: `${documentNumber(ctx.market, "invoice", number)}.pdf`, bytes };
}

async function orderIdOf(ctx: Needs, of: InvoiceOf): Promise<`ord_${string}` | undefined> {
  switch (of.by) {
    case "link":
      return orderIdByToken(ctx.db, of.token);
    case "staff": {
      authorise(ctx, "order.view");
      const id = of.orderId as `ord_${string}`;
      const [found] = await ctx.db.select({ id: order.id }).from(order).where(eq(order.id, id));
      return found?.id;
    }
  }
}
