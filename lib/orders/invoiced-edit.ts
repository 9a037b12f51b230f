import type { orderEdit } from "@/db/schema/edits";

/** Whether a change of an order has an invoice of its own: its buyer paid the difference. */
export function isInvoiced({ kind, status }: Pick<typeof orderEdit.$inferSelect, "kind" | "status">): boolean {
  return kind === "charge" && status === "applied";
}
