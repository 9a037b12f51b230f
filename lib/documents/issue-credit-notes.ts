import { and, asc, eq, isNull, notInArray } from "drizzle-orm";
import { creditNote, invoice } from "@/db/schema/documents";
import { payment, refund } from "@/db/schema/payments";
import { longDay } from "@/lib/i18n/dates";
import { translator } from "@/lib/i18n/translator";
import type { Ctx } from "@/lib/kernel/context";
import { newId } from "@/lib/kernel/ids";
import { orderById } from "@/lib/orders/queries";
import { documentNumber, nextNumber } from "./document-number";
import { amountsIn, documentPlace } from "./document-place";
import { creditNotesOf, type Invoice, NEVER_USED, paysFor } from "./queries";

/**
 * Writes a credit note for each refund of the payments of an invoice that has been paid out and has none. Money that came twice
 * was never invoiced: what goes back of it is none.
 */
export async function issueCreditNotes(
  ctx: Pick<Ctx, "db" | "clock" | "market">,
  { id, orderId, editId, totalMinor }: Invoice,
): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    // Two that print at once: the second waits, and finds nothing left to write.
    await tx.select({ id: invoice.id }).from(invoice).where(eq(invoice.id, id)).for("no key update");
    const due = await tx
      .select({ id: refund.id, amountMinor: refund.amountMinor, currency: refund.currency })
      .from(refund)
      .innerJoin(payment, eq(payment.id, refund.paymentId))
      .leftJoin(creditNote, eq(creditNote.refundId, refund.id))
      .where(
        and(
          eq(payment.orderId, orderId),
          paysFor(editId),
          eq(refund.status, "succeeded"),
          notInArray(refund.reason, NEVER_USED),
          isNull(creditNote.id),
        ),
      )
      .orderBy(asc(refund.createdAt), asc(refund.id));
    const view = due.length > 0 ? await orderById(tx, orderId) : undefined;
    if (!view) return;
    const place = documentPlace(ctx, view);
    const t = translator(place.locale.language);
    const issuedAt = ctx.clock();
    const before = await creditNotesOf(tx, id);
    let leftMinor = before.reduce((left, note) => left - note.amountMinor, totalMinor);
    for (const { id: refundId, amountMinor, currency } of due) {
      const number = await nextNumber(tx, "credit_note");
      const label = t("documents.credits.note", {
        number: documentNumber(ctx.market, "credit_note", number),
        date: longDay(issuedAt, place),
      });
      leftMinor -= amountMinor;
      const show = amountsIn(place, currency);
      const data = { label, amount: show(-amountMinor), left: show(leftMinor) };
      await tx
        .insert(creditNote)
        .values({ id: newId("crn"), number, invoiceId: id, refundId, amountMinor, currency, data, issuedAt });
    }
  });
}
