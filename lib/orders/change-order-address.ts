import { and, desc, eq, inArray } from "drizzle-orm";
import type { Db } from "@/db/client";
import { variant } from "@/db/schema/catalog";
import { order, orderEvent, orderLine } from "@/db/schema/orders";
import { payment } from "@/db/schema/payments";
import { orderDiscount } from "@/db/schema/promotions";
import { authorise } from "@/lib/access/authorise";
import { recordEvents } from "@/lib/events/record-events";
import { actorName, type Ctx } from "@/lib/kernel/context";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { knownMethod, weightOf } from "@/lib/shipping/methods";
import type { OrderAddressInput } from "./address-form";
import { deliveryElsewhere, type ElsewhereError } from "./delivery-elsewhere";
import { isErased } from "./erase-order";
import { lockOrder } from "./lock-order";
import { recordTimeline } from "./timeline";

type Order = typeof order.$inferSelect;
type OrderId = Order["id"];

export type ChangeAddressError =
  | { readonly code: "not_found" }
  /** It is packed, cancelled, or its person was erased. */
  | { readonly code: "illegal_transition" }
  /** Somebody changed it since the form was shown. */
  | { readonly code: "conflict" }
  /** Its payment page is being opened with the address as it was. */
  | { readonly code: "unavailable" }
  | ElsewhereError;

/** Orders that wait for their boxes. */
const NOT_PACKED = ["pending_payment", "paid"] as const;

/**
 * Staff write anew to whom and where an order goes that is not packed. Its total stays: a place whose delivery has
 * another price is refused. What is fetched at a pickup point keeps that address. Invoices already issued stay as they are.
 * @param seen the entry of the last such change that the form was shown with; empty: none
 * @throws AppError unauthorized | forbidden | second_factor_required
 */
export async function changeOrderAddress(
  ctx: Pick<Ctx, "db" | "market" | "actor" | "clock">,
  orderId: string,
  input: OrderAddressInput,
  seen: string,
): Promise<Result<void, ChangeAddressError>> {
  authorise(ctx, "order.manage");
  const id = orderId as OrderId;
  return transact(ctx.db, async (tx): Promise<Result<void, ChangeAddressError>> => {
    const before = await lockOrder(tx, id);
    if (!before) return err({ code: "not_found" });
    if (isErased(before) || !(NOT_PACKED as readonly string[]).includes(before.status))
      return err({ code: "illegal_transition" });
    const method = knownMethod(ctx.market, before.shippingAddress.region, before.shippingMethod);
    const wanted = method?.pickup ? { ...input, shippingAddress: before.shippingAddress } : input;
    const changed = changesOf(before, wanted);
    if (Object.keys(changed.after).length === 0) return ok(undefined);
    if ((await lastChange(tx, id)) !== seen) return err({ code: "conflict" });
    if (changed.after.email !== undefined && (await isOpening(tx, id))) return err({ code: "unavailable" });
    const delivery = deliveryElsewhere(ctx.market, before, wanted.shippingAddress.region, await freightOf(tx, id));
    if (!delivery.ok) return delivery;
    await tx
      .update(order)
      .set({ ...wanted, shippingZone: delivery.value.zone })
      .where(and(eq(order.id, id), inArray(order.status, [...NOT_PACKED])));
    const actor = actorName(ctx.actor);
    await recordTimeline(tx, id, "address_changed", actor, changed);
    await recordEvents(tx, [{ type: "order.address_changed", orderId: id, actor }]);
    return ok(undefined);
  });
}

async function lastChange(tx: Db, id: OrderId): Promise<string> {
  const [last] = await tx
    .select({ id: orderEvent.id })
    .from(orderEvent)
    .where(and(eq(orderEvent.orderId, id), eq(orderEvent.type, "address_changed")))
    .orderBy(desc(orderEvent.createdAt), desc(orderEvent.id))
    .limit(1);
  return last?.id ?? "";
}

/** A provider's page that is being opened names the buyer's email; each try for it must ask for the same. */
async function isOpening(tx: Db, id: OrderId): Promise<boolean> {
  return (await tx.$count(payment, and(eq(payment.orderId, id), eq(payment.status, "starting")))) > 0;
}

/** What its delivery is charged by. */
async function freightOf(tx: Db, id: OrderId) {
  const lines = await tx
    .select({ quantity: orderLine.quantity, grams: variant.weightGrams })
    .from(orderLine)
    .leftJoin(variant, eq(variant.id, orderLine.variantId))
    .where(eq(orderLine.orderId, id));
  const discounts = await tx
    .select({ shippingMinor: orderDiscount.shippingMinor })
    .from(orderDiscount)
    .where(eq(orderDiscount.orderId, id));
  return {
    grams: weightOf(lines.map(({ quantity, grams }) => ({ quantity, weightGrams: grams ?? 0 }))),
    freeByPromotion: discounts.some(({ shippingMinor }) => shippingMinor > 0),
  };
}

/** The fields that differ, as they were and as they are; of an address, all of it. */
function changesOf(before: Order, after: OrderAddressInput) {
  const keys = (Object.keys(after) as (keyof OrderAddressInput)[]).filter((key) => !isSame(before[key], after[key]));
  const pick = (of: OrderAddressInput): Partial<OrderAddressInput> =>
    Object.fromEntries(keys.map((key) => [key, of[key]]));
  return { before: pick(before), after: pick(after) };
}

function isSame(one: unknown, other: unknown): boolean {
  const sorted = (value: unknown) =>
    typeof value === "object" && value ? JSON.stringify(Object.entries(value).sort()) : JSON.stringify(value);
  return sorted(one) === sorted(other);
}
