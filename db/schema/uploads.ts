import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { createdAt, instant } from "./columns";
import { order } from "./orders";
import { returnRequest } from "./returns";

/** `pending`: its bytes may be in the store or not; `stored`: they are; `dropped`: they are to go, and the row with them. */
export const UPLOAD_STATUSES = ["pending", "stored", "dropped"] as const;
export type UploadStatus = (typeof UPLOAD_STATUSES)[number];

export const UPLOAD_PURPOSES = ["transfer_proof", "return_photo"] as const;
export type UploadPurpose = (typeof UPLOAD_PURPOSES)[number];

/**
 * A file that a shopper sent with an order, written before its bytes are: what has no row is in no store. Written by
 * `lib/uploads`, which sweeps what stays pending; goes when the order's person is erased.
 */
export const upload = pgTable(
  "upload",
  {
    id: text().$type<`upl_${string}`>().primaryKey(),
    orderId: text()
      .$type<`ord_${string}`>()
      .notNull()
      .references(() => order.id, { onDelete: "restrict" }),
    purpose: text().$type<UploadPurpose>().notNull(),
    status: text().$type<UploadStatus>().notNull().default("pending"),
    /** The return a photo is of; NULL: a proof, or not asked for yet. */
    returnId: text()
      .$type<`ret_${string}`>()
      .references(() => returnRequest.id, { onDelete: "restrict" }),
    /** Where its bytes are: a random name of ours, nothing of the sender's. */
    pathname: text().notNull().unique(),
    /** What the bytes were found to be, or made into. */
    contentType: text().$type<"image/jpeg" | "application/pdf">().notNull(),
    bytes: integer().notNull(),
    /** When staff said that a proof proves nothing; NULL: they have not. */
    refusedAt: instant(),
    /** Why; the shopper reads it. */
    refusedNote: text().notNull().default(""),
    /** Who sent it: `guest` or a user id. */
    actor: text().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    index("upload_order_idx").on(t.orderId, t.createdAt),
    index("upload_return_idx").on(t.returnId),
    /** What the sweeper looks at. */
    index("upload_open_idx").on(t.createdAt).where(sql`status <> 'stored'`),
    check("upload_status_known", sql`${t.status} in ('pending','stored','dropped')`),
    check("upload_purpose_known", sql`${t.purpose} in ('transfer_proof','return_photo')`),
    check(
      "upload_photo_has_return",
      sql`${t.status} <> 'stored' or (${t.purpose} = 'return_photo') = (${t.returnId} is not null)`,
    ),
    check("upload_refused_is_proof", sql`${t.refusedAt} is null or ${t.purpose} = 'transfer_proof'`),
    check("upload_bytes_positive", sql`${t.bytes} > 0`),
  ],
);
