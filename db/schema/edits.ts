import { sql } from "drizzle-orm";
import { check, index, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { createdAt, currency, instant, minor } from "./columns";
import { order } from "./orders";

export const EDIT_STATUSES = ["waiting", "applied", "cancelled", "expired"] as const;
export type EditStatus = (typeof EDIT_STATUSES)[number];

/**
 * What an edit does to money. `unpaid`: what is due changes. `even`: nothing moves. `refund`: the difference goes back.
 * `charge`: the difference is paid first, and the edit waits for it.
 */
export const EDIT_KINDS = ["unpaid", "even", "refund", "charge"] as const;
export type EditKind = (typeof EDIT_KINDS)[number];

/** Units taken off a line, and what the line costs less without them. */
export type RemovedUnits = {
  readonly lineId: `oln_${string}`;
  readonly variantId: `var_${string}` | null;
  readonly sku: string;
  readonly title: string;
  readonly variantLabel: string;
  readonly quantity: number;
  readonly unitPriceMinor: number;
  readonly discountMinor: number;
  readonly taxRateBps: number;
  readonly taxMinor: number;
  /** Tax in. */
  readonly grossMinor: number;
};

/** A line that is new to an order, frozen as `order_line` freezes it. */
export type AddedUnits = {
  readonly variantId: `var_${string}`;
  readonly sku: string;
  readonly productSlug: string;
  readonly title: string;
  readonly variantLabel: string;
  readonly imageBase: string;
  readonly quantity: number;
  readonly unitPriceMinor: number;
  readonly taxRateBps: number;
  readonly taxMinor: number;
  /** Tax in. */
  readonly grossMinor: number;
};

/** A change of an order's units by staff, before it was packed. Written by `lib/edits`; kept for ever. */
export const orderEdit = pgTable(
  "order_edit",
  {
    id: text().$type<`edt_${string}`>().primaryKey(),
    orderId: text()
      .$type<`ord_${string}`>()
      .notNull()
      .references(() => order.id, { onDelete: "restrict" }),
    kind: text().$type<EditKind>().notNull(),
    /** Only a `charge` waits; stock for its added units is held meanwhile. */
    status: text().$type<EditStatus>().notNull(),
    removed: jsonb().$type<readonly RemovedUnits[]>().notNull(),
    added: jsonb().$type<readonly AddedUnits[]>().notNull(),
    /** What it adds to the order's total; below zero: takes off it. */
    differenceMinor: minor().notNull(),
    /** The tax in that. */
    taxMinor: minor().notNull(),
    currency: currency().notNull(),
    /** User id of who made it. */
    actor: text().notNull(),
    /** Until when the difference can be paid; NULL: nothing was to be paid for it. */
    expiresAt: instant(),
    createdAt: createdAt(),
    /** When it was applied or given up; NULL: it waits. */
    endedAt: instant(),
  },
  (t) => [
    index("order_edit_order_idx").on(t.orderId, t.createdAt),
    // An order waits for one change at a time.
    uniqueIndex("order_edit_one_waiting").on(t.orderId).where(sql`status = 'waiting'`),
    index("order_edit_expiry_idx").on(t.expiresAt).where(sql`status = 'waiting'`),
    check("order_edit_status_known", sql`${t.status} in ('waiting','applied','cancelled','expired')`),
    check("order_edit_kind_known", sql`${t.kind} in ('unpaid','even','refund','charge')`),
    check(
      "order_edit_kind_fits",
      sql`case ${t.kind} when 'charge' then ${t.differenceMinor} > 0 and ${t.expiresAt} is not null
        when 'refund' then ${t.differenceMinor} < 0 when 'even' then ${t.differenceMinor} = 0 else true end
        and (${t.kind} = 'charge' or ${t.status} = 'applied')`,
    ),
    check("order_edit_ended", sql`(${t.status} = 'waiting') = (${t.endedAt} is null)`),
  ],
);
