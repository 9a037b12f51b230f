import { sql } from "drizzle-orm";
import { bigint, index, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { createdAt, currency, minor } from "./columns";
import { orderEdit } from "./edits";
import type { CreditNoteModel, InvoiceModel } from "./invoice-model";
import { order } from "./orders";
import { refund } from "./payments";

export const DOCUMENT_KINDS = ["invoice", "credit_note"] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/**
 * The last number given to a kind of document. Counted in the transaction that writes the document, so that the numbers of
 * a market have no gap; a sequence would leave one with each rollback.
 */
export const documentCounter = pgTable("document_counter", {
  kind: text().$type<DocumentKind>().primaryKey(),
  lastNumber: bigint({ mode: "number" }).notNull(),
});

/**
 * The invoice of a paid order, and of each change of it that its buyer paid more for, frozen as it was issued. Written by `lib/documents` alone and kept for ever; its people go
 * when they are erased, and the database refuses every other change (trigger `document_frozen`).
 */
export const invoice = pgTable(
  "invoice",
  {
    id: text().$type<`inv_${string}`>().primaryKey(),
    number: bigint({ mode: "number" }).notNull().unique(),
    orderId: text()
      .$type<`ord_${string}`>()
      .notNull()
      .references(() => order.id, { onDelete: "restrict" }),
    /** The change whose difference it is for; NULL: it is for the order as it was sold. */
    editId: text()
      .$type<`edt_${string}`>()
      .unique("invoice_edit_once")
      .references(() => orderEdit.id, { onDelete: "restrict" }),
    totalMinor: minor().notNull(),
    currency: currency().notNull(),
    /** Everything it says, as finished strings in the order's language: later texts, rates and names change nothing of it. */
    data: jsonb().$type<InvoiceModel>().notNull(),
    /** Also the PDF's own date: the same bytes come out of each printing. */
    issuedAt: createdAt(),
  },
  (t) => [
    index("invoice_order_idx").on(t.orderId),
    uniqueIndex("invoice_sold_once").on(t.orderId).where(sql`edit_id is null`),
  ],
);

/** Money given back of an invoice, with a number of its own. Written and kept as the invoice. */
export const creditNote = pgTable(
  "credit_note",
  {
    id: text().$type<`crn_${string}`>().primaryKey(),
    number: bigint({ mode: "number" }).notNull().unique(),
    invoiceId: text()
      .$type<`inv_${string}`>()
      .notNull()
      .references(() => invoice.id, { onDelete: "restrict" }),
    refundId: text()
      .$type<`rfd_${string}`>()
      .notNull()
      .unique("credit_note_refund_once")
      .references(() => refund.id, { onDelete: "restrict" }),
    amountMinor: minor().notNull(),
    currency: currency().notNull(),
    data: jsonb().$type<CreditNoteModel>().notNull(),
    issuedAt: createdAt(),
  },
  (t) => [index("credit_note_invoice_idx").on(t.invoiceId, t.number)],
);
