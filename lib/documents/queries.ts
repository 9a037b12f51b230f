import { and, asc, eq, inArray, isNull, notExists, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { creditNote, invoice } from "@/db/schema/documents";
import { payment, refund } from "@/db/schema/payments";
import type { PaidPart } from "./invoice";

type OrderId = `ord_${string}`;

type EditId = `edt_${string}`;

/** The invoice of an order as it was sold, or of a change of it; `undefined`: none has been issued. */
export async function invoiceOf(db: Db, orderId: OrderId, editId: EditId | null = null) {
  const forWhat = editId === null ? isNull(invoice.editId) : eq(invoice.editId, editId);
  const [row] = await db
    .select()
    .from(invoice)
    .where(and(eq(invoice.orderId, orderId), forWhat));
  return row;
}

export type Invoice = NonNullable<Awaited<ReturnType<typeof invoiceOf>>>;

/** The credit notes of an invoice, by number. */
export async function creditNotesOf(db: Db, invoiceId: Invoice["id"]) {
  return db.select().from(creditNote).where(eq(creditNote.invoiceId, invoiceId)).orderBy(asc(creditNote.number));
}

/** Why money goes back that never paid for anything: no invoice says it came. */
export const NEVER_USED = ["duplicate_payment", "late_payment", "unmatched_payment"];

/** Payments of an order as it was sold, or of a change of it. */
export function paysFor(editId: EditId | null) {
  return editId === null ? isNull(payment.editId) : eq(payment.editId, editId);
}

/** Money that paid for an order as it was sold, or for a change of it, in the order it came. */
export async function paidPartsOf(db: Db, orderId: OrderId, editId: EditId | null): Promise<readonly PaidPart[]> {
  const unused = db
    .select({ one: sql`1` })
    .from(refund)
    .where(and(eq(refund.paymentId, payment.id), inArray(refund.reason, NEVER_USED)));
  const rows = await db
    .select({ provider: payment.provider, amountMinor: payment.amountMinor, at: payment.capturedAt })
    .from(payment)
    .where(and(eq(payment.orderId, orderId), eq(payment.status, "captured"), paysFor(editId), notExists(unused)))
    .orderBy(asc(payment.capturedAt), asc(payment.attempt));
  return rows.flatMap(({ at, ...row }) => (at ? [{ ...row, at }] : []));
}
