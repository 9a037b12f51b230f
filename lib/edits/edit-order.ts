import { and, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { type EditKind, orderEdit } from "@/db/schema/edits";
import { order } from "@/db/schema/orders";
import { payment } from "@/db/schema/payments";
import { authorise } from "@/lib/access/authorise";
import { sellableVariants } from "@/lib/catalog/sellable-variants";
import { issueInvoice } from "@/lib/documents/issue-invoice";
import { netDemand } from "@/lib/inventory/demand";
import { holdUntil } from "@/lib/inventory/hold-until";
import { type OutOfStock, reserveStock, sellStock, unreserveStock, unsellStock } from "@/lib/inventory/move-stock";
import { actorName, type Ctx } from "@/lib/kernel/context";
import { newId } from "@/lib/kernel/ids";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { placeOf } from "@/lib/markets/markets";
import { isErased } from "@/lib/orders/erase-order";
import { dueOf } from "@/lib/orders/order";
import { closePayment } from "@/lib/payments/close-payment";
import { MOST_PER_PAYMENT } from "@/lib/payments/provider";
import { openPayment } from "@/lib/payments/start-payment";
import { WAYS } from "@/lib/payments/ways";
import { lockMoney } from "@/lib/refunds/write-refund";
import { announceEdited, applyChange } from "./apply-change";
import { editDeadline } from "./edit-deadline";
import { offerEdit } from "./offer-edit";
import { type EditAsk, type EditPlan, type PlanEditError, planEdit } from "./plan-edit";
import { refundDifference } from "./refund-difference";
import { hasWaitingEdit } from "./waiting-edit";

type EditCtx = Pick<Ctx, "db" | "market" | "payments" | "actor" | "clock" | "log" | "origin">;
type Order = typeof order.$inferSelect;

export type EditOrderInput = EditAsk & {
  /** What the preview said: the order's total afterwards, and what becomes of the difference. */
  readonly expectedTotalMinor: number;
  readonly expectedKind: EditKind;
};

export type EditOrderError =
  | { readonly code: "not_found" }
  /** It is packed, cancelled, or its person was erased. */
  | { readonly code: "illegal_transition" }
  /** Another change waits for its money. */
  | { readonly code: "edit_waiting" }
  /** It would cost something else by now. */
  | { readonly code: "price_changed"; readonly totalMinor: number }
  /** More than its payments can give back. */
  | { readonly code: "refund_too_much" }
  /** Its way to pay does not take that much. */
  | { readonly code: "payment_method_unavailable" }
  /** More than its buyer's bank holds for it. */
  | { readonly code: "more_than_authorized" }
  /** Its money has arrived or is arriving. */
  | { readonly code: "conflict" }
  /** The provider did not say whether its page is closed; nothing has changed. */
  | { readonly code: "unavailable" }
  | PlanEditError
  | OutOfStock;

/**
 * What an edit would come to, for its preview; changes nothing.
 * @throws AppError unauthorized | forbidden | second_factor_required
 */
export async function previewEdit(
  ctx: Pick<Ctx, "db" | "market" | "actor" | "clock">,
  orderId: string,
  ask: EditAsk,
): Promise<Result<EditPlan, EditOrderError>> {
  authorise(ctx, "order.manage");
  // Rolled back: the locks make it one picture.
  let planned: Result<EditPlan, EditOrderError> = err({ code: "not_found" });
  await transact(ctx.db, async (tx) => {
    const locked = await lockMoney(tx, orderId as Order["id"]);
    if (locked) planned = await planLocked(tx, ctx, locked, ask);
    return err({ code: "previewed" } as const);
  });
  return planned;
}

/**
 * Staff take units off an order that is not packed, and put others on, as a preview said. Of an unpaid order the total
 * changes at once, its open payment page is closed first. Of a paid one a lower total gives the difference back, and a
 * higher one waits for its buyer to pay the difference while stock is held. Its invoice is issued as it was sold.
 * @throws AppError unauthorized | forbidden | second_factor_required (money would go back)
 */
export async function editOrder(
  ctx: EditCtx,
  orderId: string,
  input: EditOrderInput,
): Promise<Result<EditPlan, EditOrderError>> {
  authorise(ctx, "order.manage");
  if (input.expectedKind === "refund") authorise(ctx, "order.refund");
  const id = orderId as Order["id"];
  const seen = asExpected(await previewEdit(ctx, orderId, input), input);
  if (!seen.ok) return seen;
  const freed = seen.value.kind === "unpaid" ? await closePage(ctx, id) : await issueInvoice(ctx, id);
  if (!freed.ok) return err({ code: freed.error.code === "not_paid" ? "conflict" : freed.error.code });
  return transact(ctx.db, async (tx): Promise<Result<EditPlan, EditOrderError>> => {
    const locked = await lockMoney(tx, id);
    if (!locked) return err({ code: "not_found" });
    const plan = asExpected(await planLocked(tx, ctx, locked, input), input);
    if (!plan.ok) return plan;
    const done = await carryOut(tx, ctx, locked, plan.value);
    return done.ok ? plan : done;
  });
}

type Locked = NonNullable<Awaited<ReturnType<typeof lockMoney>>>;

async function planLocked(
  tx: Db,
  ctx: Pick<Ctx, "market" | "clock">,
  { order: of, lines }: Locked,
  ask: EditAsk,
): Promise<Result<EditPlan, EditOrderError>> {
  if (isErased(of) || (of.status !== "pending_payment" && of.status !== "paid"))
    return err({ code: "illegal_transition" });
  if (await hasWaitingEdit(tx, of.id)) return err({ code: "edit_waiting" });
  const language = placeOf(of.locale)?.locale.language ?? "en";
  const ids = ask.add.map(({ variantId }) => variantId);
  const variants = await sellableVariants({ db: tx, clock: ctx.clock }, language, ids);
  const plan = planEdit(ctx.market, of, lines, variants, ask);
  if (!plan.ok) return plan;
  const short = netDemand(plan.value.added, plan.value.removed).take.find(({ variantId, quantity }) =>
    variants.some((one) => one.variantId === variantId && one.available < quantity),
  );
  if (short) {
    const available = variants.find(({ variantId }) => variantId === short.variantId)?.available ?? 0;
    return err({ code: "out_of_stock", variantId: short.variantId, available });
  }
  return plan;
}

function asExpected(
  plan: Result<EditPlan, EditOrderError>,
  { expectedTotalMinor, expectedKind }: EditOrderInput,
): Result<EditPlan, EditOrderError> {
  if (!plan.ok) return plan;
  const { totalMinor, kind } = plan.value;
  return totalMinor === expectedTotalMinor && kind === expectedKind ? plan : err({ code: "price_changed", totalMinor });
}

/** An open page of the provider asks for what the order cost before: it is closed before anything changes. */
async function closePage(ctx: EditCtx, id: Order["id"]): Promise<Result<void, { code: "conflict" | "unavailable" }>> {
  const live = await openPayment(ctx.db, id);
  if (!live || WAYS[live.provider] !== "page" || live.status === "authorized") return ok(undefined);
  try {
    return (await closePayment(ctx, id)) ? ok(undefined) : err({ code: "conflict" });
  } catch (error) {
    ctx.log.warn({ err: error, orderId: id }, "payment page could not be closed");
    return err({ code: "unavailable" });
  }
}

async function carryOut(tx: Db, ctx: EditCtx, locked: Locked, plan: EditPlan): Promise<Result<void, EditOrderError>> {
  const { order: of } = locked;
  const where = { market: ctx.market.code, orderId: of.id, actor: actorName(ctx.actor) };
  if (plan.kind === "charge") return offerEdit(tx, ctx, of, plan);
  const moves = netDemand(plan.added, plan.removed);
  if (plan.kind === "unpaid") {
    const followed = await followDue(tx, ctx, of, plan);
    if (!followed.ok) return followed;
    await unreserveStock(tx, where, moves.back);
    if (moves.take.length > 0) {
      const reserved = await reserveStock(tx, where, moves.take, followed.value);
      if (!reserved.ok) return reserved;
    }
  } else {
    const sold = await sellStock(tx, where, moves.take);
    if (!sold.ok) return sold;
    await unsellStock(tx, where, moves.back);
  }
  const editId = newId("edt");
  const { kind, removed, added, differenceMinor, taxDifferenceMinor: taxMinor } = plan;
  const row = { id: editId, orderId: of.id, kind, removed, added, differenceMinor, taxMinor, currency: of.currency };
  const now = ctx.clock();
  await tx
    .insert(orderEdit)
    .values({ ...row, status: "applied", actor: where.actor, expiresAt: null, createdAt: now, endedAt: now });
  if (kind === "refund") {
    const given = await refundDifference(tx, locked, where.actor, -differenceMinor, -taxMinor);
    if (!given.ok) return given;
  }
  await applyChange(tx, of.id, plan);
  await announceEdited(tx, of, { id: editId, differenceMinor }, where.actor);
  return ok(undefined);
}

/**
 * What is due follows the total: cash to be collected, a transfer that is waited for and what will be captured of held
 * money at once, of this never more than is held; a page is opened anew when its buyer wants to pay, for which there is
 * a day. Resolves with until when its stock is held.
 */
async function followDue(
  tx: Db,
  ctx: EditCtx,
  of: Order,
  { totalMinor }: EditPlan,
): Promise<Result<Date | null, EditOrderError>> {
  const amountMinor = dueOf({ totalMinor, creditMinor: of.creditMinor });
  if (amountMinor > MOST_PER_PAYMENT[of.paymentMethod]) return err({ code: "payment_method_unavailable" });
  const live = await openPayment(tx, of.id);
  const isHeld = live?.status === "authorized";
  if (live && WAYS[live.provider] === "page" && !isHeld) return err({ code: "conflict" });
  if (isHeld && amountMinor > (live.authorizedMinor ?? 0)) return err({ code: "more_than_authorized" });
  if (live) {
    const open = and(eq(payment.id, live.id), eq(payment.status, isHeld ? "authorized" : "open"));
    const [followed] = await tx.update(payment).set({ amountMinor }).where(open).returning({ id: payment.id });
    return followed ? ok(of.expiresAt) : err({ code: "conflict" });
  }
  const expiresAt = editDeadline(ctx.clock());
  await tx.update(order).set({ expiresAt }).where(eq(order.id, of.id));
  await holdUntil(tx, of.id, expiresAt);
  return ok(expiresAt);
}
