import { issueEditInvoice } from "@/lib/documents/issue-edit-invoice";
import { issueInvoice } from "@/lib/documents/issue-invoice";
import { tellBackInStock } from "@/lib/inventory/tell-back-in-stock";
import { tellLowStock } from "@/lib/inventory/tell-low-stock";
import type { Ctx } from "@/lib/kernel/context";
import type { DomainEvent } from "./event";

export type ListenerCtx = Pick<Ctx, "db" | "clock" | "market">;

/** What one kind of event is followed by. Runs in the transaction that marks the event as handled: once or not at all. */
type Listener<Type extends DomainEvent["type"]> = (
  ctx: ListenerCtx,
  event: Extract<DomainEvent, { readonly type: Type }>,
) => Promise<unknown>;

type Listeners = { readonly [Type in DomainEvent["type"]]?: Listener<Type> };

const LISTENERS: Listeners = {
  "order.paid": (ctx, { orderId }) => issueInvoice(ctx, orderId as `ord_${string}`),
  "order.edited": (ctx, { orderId, editId }) =>
    issueEditInvoice(ctx, orderId as `ord_${string}`, editId as `edt_${string}`),
  "stock.back": (ctx, { variantId }) => tellBackInStock(ctx, variantId as `var_${string}`),
  "stock.low": (ctx, { variantId }) => tellLowStock(ctx, variantId as `var_${string}`),
};

/** Hands an event to what listens for it. Touches the database alone, so that it can be rolled back. */
export async function hearEvent(ctx: ListenerCtx, event: DomainEvent): Promise<void> {
  const listener = LISTENERS[event.type] as Listener<DomainEvent["type"]> | undefined;
  await listener?.(ctx, event as never);
}
