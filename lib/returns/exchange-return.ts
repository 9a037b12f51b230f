import { and, eq, lte, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { variant } from "@/db/schema/catalog";
import { orderLine } from "@/db/schema/orders";
import { replacement, returnLine, returnRequest } from "@/db/schema/returns";
import { shipment } from "@/db/schema/shipments";
import { authorise } from "@/lib/access/authorise";
import { variantTitle } from "@/lib/cart/variant-title";
import { recordEvents } from "@/lib/events/record-events";
import { type OutOfStock, replaceStock } from "@/lib/inventory/move-stock";
import { actorName, type Ctx } from "@/lib/kernel/context";
import { newId } from "@/lib/kernel/ids";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { placeOf } from "@/lib/markets/markets";
import { queueOrderMail } from "@/lib/notifications/queue-message";
import { recordTimeline } from "@/lib/orders/timeline";
import { type PlanError, planRefund } from "@/lib/refunds/plan-refund";
import { lockMoney, writeRefund } from "@/lib/refunds/write-refund";
import { type DecideReturnError, ownerOf } from "./decide-return";
import { differenceOf } from "./exchange-difference";
import type { ExchangeReturnInput } from "./schemas";

type OrderId = `ord_${string}`;
type ReturnId = `ret_${string}`;
type Came = typeof returnLine.$inferSelect & { readonly owner: typeof orderLine.$inferSelect };
type Chosen = {
  readonly came: Came;
  readonly variantId: `var_${string}`;
  readonly sku: string;
  readonly title: string;
};

export type ExchangeError =
  | DecideReturnError
  | PlanError
  | OutOfStock
  /** Nobody sells a thing with this SKU. */
  | { readonly code: "unknown_sku" }
  /** It costs more than what came back: give the money back, and let it be ordered. */
  | { readonly code: "dearer" }
  /** The money of these units was given back meanwhile. */
  | { readonly code: "conflict" };

/**
 * Other things go out for what came back, in a parcel of the same order that costs nothing. What is cheaper gives the
 * difference back; what is dearer is refused. A unit is replaced or its money goes back, never both: both end the return
 * where it is `received`, and the line counts both.
 * @throws AppError unauthorized | forbidden | second_factor_required
 */
export async function exchangeReturn(
  ctx: Pick<Ctx, "db" | "market" | "actor" | "clock">,
  orderId: string,
  returnId: string,
  input: ExchangeReturnInput,
): Promise<Result<void, ExchangeError>> {
  authorise(ctx, "order.refund");
  const [id, request] = [orderId as OrderId, returnId as ReturnId];
  return transact(ctx.db, async (tx): Promise<Result<void, ExchangeError>> => {
    const [owner, money] = [await ownerOf(tx, id, request), await lockMoney(tx, id)];
    if (!owner || !money) return err({ code: "not_found" });
    const ended = await tx
      .update(returnRequest)
      .set({ status: "exchanged" })
      .where(and(eq(returnRequest.id, request), eq(returnRequest.status, "received")))
      .returning({ id: returnRequest.id });
    if (ended.length === 0) return err({ code: "illegal_transition" });
    const chosen = await chooseAll(tx, request, owner.locale, input);
    if (!chosen.ok) return chosen;
    for (const { came } of chosen.value) if (!(await count(tx, came))) return err({ code: "conflict" });
    const actor = actorName(ctx.actor);
    const where = { market: ctx.market.code, orderId: id, actor };
    const demands = chosen.value.map(({ variantId, came }) => ({ variantId, quantity: came.receivedQuantity }));
    const moved = await replaceStock(tx, where, demands);
    if (!moved.ok) return moved;
    const shipmentId = await send(tx, id, actor, input, chosen.value);
    const back = await giveBack(tx, { ...where, returnId: request }, money, chosen.value);
    if (!back.ok) return back;
    await recordTimeline(tx, id, "replacement_sent", actor, { returnId: request, shipmentId });
    await recordEvents(tx, [{ type: "return.exchanged", returnId: request, orderId: id, actor }]);
    await queueOrderMail(tx, "replacement-sent", owner, { shipmentId });
    return ok(undefined);
  });
}

/** What goes out for each line of which something came. */
async function chooseAll(
  tx: Db,
  returnId: ReturnId,
  slug: string,
  input: ExchangeReturnInput,
): Promise<Result<readonly (Chosen & { readonly backMinor: number })[], ExchangeError>> {
  const lines = await tx
    .select({ line: returnLine, owner: orderLine })
    .from(returnLine)
    .innerJoin(orderLine, eq(orderLine.id, returnLine.orderLineId))
    .where(eq(returnLine.returnId, returnId))
    .orderBy(orderLine.position);
  const chosen: (Chosen & { readonly backMinor: number })[] = [];
  for (const { line, owner } of lines) {
    if (line.receivedQuantity === 0) continue;
    const sku = input.lines.find(({ lineId }) => lineId === line.id)?.sku || owner.sku;
    const [found] = await tx
      .select({ id: variant.id, sku: variant.sku, priceMinor: variant.priceMinor })
      .from(variant)
      .where(eq(sql`upper(${variant.sku})`, sku.toUpperCase()));
    if (!found) return err({ code: "unknown_sku" });
    const backMinor = found.id === owner.variantId ? 0 : differenceOf(owner, line.receivedQuantity, found.priceMinor);
    if (backMinor === undefined) return err({ code: "dearer" });
    const language = placeOf(slug)?.locale.language ?? "en";
    const title = (await variantTitle(tx, found.id, language)) ?? found.sku;
    chosen.push({ came: { ...line, owner }, variantId: found.id, sku: found.sku, title, backMinor });
  }
  return chosen.length > 0 ? ok(chosen) : err({ code: "illegal_transition" });
}

/** Counts units of a line as replaced; `false` when the money of some was given back. */
async function count(tx: Db, { orderLineId, receivedQuantity }: Came): Promise<boolean> {
  const spent = sql`${orderLine.refundedQuantity} + ${orderLine.exchangedQuantity} + ${receivedQuantity}`;
  const counted = await tx
    .update(orderLine)
    .set({ exchangedQuantity: sql`${orderLine.exchangedQuantity} + ${receivedQuantity}` })
    .where(and(eq(orderLine.id, orderLineId), lte(spent, orderLine.quantity)))
    .returning({ id: orderLine.id });
  return counted.length > 0;
}

/** The parcel with what goes out. */
async function send(
  tx: Db,
  orderId: OrderId,
  actor: string,
  { carrier, trackingNumber }: ExchangeReturnInput,
  chosen: readonly Chosen[],
): Promise<`shp_${string}`> {
  const shipmentId = newId("shp");
  await tx.insert(shipment).values({ id: shipmentId, orderId, carrier, trackingNumber, actor });
  await tx.insert(replacement).values(
    chosen.map(({ came, variantId, sku, title }) => ({
      id: newId("rpl"),
      returnLineId: came.id,
      orderLineId: came.orderLineId,
      shipmentId,
      variantId,
      sku,
      title,
      quantity: came.receivedQuantity,
    })),
  );
  return shipmentId;
}

type Money = NonNullable<Awaited<ReturnType<typeof lockMoney>>>;

/** Gives back what the replacements cost less. */
async function giveBack(
  tx: Db,
  where: { readonly market: string; readonly orderId: OrderId; readonly actor: string; readonly returnId: ReturnId },
  money: Money,
  chosen: readonly { readonly came: Came; readonly backMinor: number }[],
): Promise<Result<void, PlanError>> {
  const cheaper = chosen.filter(({ backMinor }) => backMinor > 0);
  if (cheaper.length === 0) return ok(undefined);
  const lines = cheaper.map(({ came, backMinor }) => ({
    lineId: came.orderLineId,
    quantity: 0,
    amountMinor: backMinor,
    restock: false,
  }));
  const plan = planRefund(money.order, money.lines, { lines, shippingMinor: 0, extraMinor: 0 });
  if (!plan.ok) return plan;
  return writeRefund(tx, { ...where, reason: "returned", note: "" }, money.payments, plan.value);
}
