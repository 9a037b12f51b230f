import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { account } from "@/db/schema/accounts";
import { cart } from "@/db/schema/cart";
import { order, orderLine } from "@/db/schema/orders";
import { orderDiscount } from "@/db/schema/promotions";
import type { Cart, CartLine } from "@/lib/cart/cart";
import { cartLines } from "@/lib/cart/queries";
import { hashCartToken } from "@/lib/cart/token";
import { spendCredit } from "@/lib/credit/spend-credit";
import { recordEvents } from "@/lib/events/record-events";
import { type OutOfStock, reserveStock } from "@/lib/inventory/move-stock";
import { actorName, type Ctx } from "@/lib/kernel/context";
import { newId, newToken } from "@/lib/kernel/ids";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import type { Language } from "@/lib/markets/market";
import { inLanguage, placeOf, zoneOf } from "@/lib/markets/markets";
import { recordTimeline } from "@/lib/orders/timeline";
import { addAttempt } from "@/lib/payments/add-attempt";
import { confirmUnpaid } from "@/lib/payments/confirm-unpaid";
import { MOST_PER_PAYMENT } from "@/lib/payments/provider";
import { waitsUntil } from "@/lib/payments/ways";
import type { Pricing } from "@/lib/pricing/pricing";
import { redeem } from "@/lib/promotions/redeem";
import { loadDeal } from "./load-deal";
import { payAtOnce } from "./pay-at-once";
import { type Deal, type Quote, quote } from "./quote";
import type { PlaceOrderInput } from "./schemas";

export type PlacedOrder = { readonly orderId: `ord_${string}`; readonly publicToken: string };

export type PlaceOrderError =
  | { readonly code: "cart_empty" }
  | { readonly code: "shipping_unavailable" }
  | { readonly code: "payment_method_unavailable" }
  | { readonly code: "price_changed"; readonly totalMinor: number }
  /** Somebody was faster: more of it comes later than was shown. */
  | { readonly code: "more_later"; readonly later: number }
  | OutOfStock;

/** Whether an order costs what its shopper was shown, and leaves to pay what the button said. */
function isAsShown({ totalMinor, dueMinor }: Quote, shown: PlaceOrderInput): boolean {
  return totalMinor === shown.expectedTotalMinor && dueMinor === (shown.expectedDueMinor ?? dueMinor);
}

/**
 * Makes the open cart of `token` an order that waits for its payment, or is paid at once where nothing is due:
 * reprices it from the database, takes its promotions and credit, reserves its stock and writes order, lines,
 * discounts and payment in one transaction. A cart becomes one order however often this is
 * called: the second call gets the first one's order. Talks to nobody outside the database.
 */
export async function placeOrder(
  ctx: Pick<Ctx, "db" | "market" | "clock" | "actor" | "reservationMinutes">,
  token: string | undefined,
  input: PlaceOrderInput,
): Promise<Result<PlacedOrder, PlaceOrderError>> {
  const tokenHash = hashCartToken(token);
  const now = ctx.clock();
  const zone = zoneOf(ctx.market, input.shippingAddress.region);
  const language = placeOf(input.locale)?.locale.language;
  if (!tokenHash) return err({ code: "cart_empty" });
  if (!zone || !language) return err({ code: "shipping_unavailable" });
  if (!ctx.market.paymentMethods.includes(input.paymentMethod)) return err({ code: "payment_method_unavailable" });

  return transact(ctx.db, async (tx): Promise<Result<PlacedOrder, PlaceOrderError>> => {
    const taken = await takeCart(tx, tokenHash);
    if (!taken) {
      const before = await orderOfCart(tx, tokenHash);
      return before ? ok(before) : err({ code: "cart_empty" });
    }
    const lines = await cartLines(tx, taken.id, language);
    if (lines.length === 0) return err({ code: "cart_empty" });
    const gone = lines.find((line) => line.stock.kind === "sold_out");
    if (gone) return err({ code: "out_of_stock", variantId: gone.variantId, available: 0 });
    const customer = { accountId: await livingAccount(tx, ctx), email: input.email, phone: input.phone };
    const deal = await loadDeal(tx, taken.id, customer, now);
    const asked = (offered: Deal) =>
      quote(ctx.market, lines, input.shippingAddress.region, offered, input.shippingMethod);
    const pricing = asked(deal);
    const { method } = pricing;
    if (!method) return err({ code: "shipping_unavailable" });
    if (!isAsShown(pricing, input)) return err({ code: "price_changed", totalMinor: pricing.totalMinor });
    if (pricing.dueMinor > MOST_PER_PAYMENT[input.paymentMethod]) return err({ code: "payment_method_unavailable" });
    const delivery = { zone: zone.code, method: method.code, name: inLanguage(method.name, language) };
    const placed = await insertOrder(tx, ctx, taken, input, {
      delivery,
      accountId: customer.accountId,
      lines,
      pricing,
    });
    const where = { market: ctx.market.code, orderId: placed.orderId, actor: actorName(ctx.actor) };
    await insertDiscounts(tx, placed.orderId, pricing, language);
    if (pricing.dueMinor > 0) {
      const paymentId = await addAttempt(tx, ctx, {
        orderId: placed.orderId,
        method: input.paymentMethod,
        amountMinor: pricing.dueMinor,
        currency: pricing.currency,
        expiresAt: placed.expiresAt,
      });
      const { email, locale } = input;
      await confirmUnpaid(tx, { id: placed.orderId, email, locale }, input.paymentMethod, paymentId);
    }
    await recordTimeline(tx, placed.orderId, "placed", where.actor, { totalMinor: pricing.totalMinor });
    await recordEvents(tx, [{ type: "order.placed", orderId: placed.orderId, paymentMethod: input.paymentMethod }]);
    // Limits, balances and stock last, so that what others wait for is locked for the shortest time.
    const promotionIds = pricing.discounts.flatMap(({ promotionId }) => promotionId ?? []);
    const spent = await redeem(tx, placed.orderId, promotionIds, customer);
    if (spent) {
      const offers = deal.offers.filter(({ promotion }) => promotion.id !== spent);
      return err({ code: "price_changed", totalMinor: asked({ ...deal, offers }).totalMinor });
    }
    if (!(await spendCredit(tx, where, pricing.credits, now))) {
      return err({ code: "price_changed", totalMinor: pricing.totalMinor });
    }
    const reserved = await reserveStock(tx, where, lines, placed.expiresAt);
    if (!reserved.ok) return reserved;
    const { later } = reserved.value;
    if (later > (input.expectedLater ?? later)) return err({ code: "more_later", later });
    if (pricing.dueMinor === 0) await payAtOnce(tx, where, input);
    return ok({ orderId: placed.orderId, publicToken: placed.publicToken });
  });
}

/** Closes the open cart of a token hash; concurrent callers queue on its row and all but one get `undefined`. */
async function takeCart(tx: Db, tokenHash: string): Promise<Pick<Cart, "id" | "version"> | undefined> {
  const [row] = await tx
    .update(cart)
    .set({ orderedAt: sql`now()`, updatedAt: sql`now()` })
    .where(and(eq(cart.tokenHash, tokenHash), isNull(cart.orderedAt)))
    .returning({ id: cart.id, version: cart.version });
  return row;
}

async function orderOfCart(tx: Db, tokenHash: string): Promise<PlacedOrder | undefined> {
  const [row] = await tx
    .select({ orderId: order.id, publicToken: order.publicToken })
    .from(cart)
    .innerJoin(order, eq(order.cartId, cart.id))
    .where(eq(cart.tokenHash, tokenHash))
    .orderBy(desc(order.createdAt))
    .limit(1);
  return row;
}

/** Writes down each discount by its name, as it was agreed. */
async function insertDiscounts(
  tx: Db,
  orderId: `ord_${string}`,
  { discounts }: Quote,
  language: Language,
): Promise<void> {
  if (discounts.length === 0) return;
  await tx.insert(orderDiscount).values(
    discounts.map(({ name, ...discount }, position) => ({
      ...discount,
      id: newId("odi"),
      orderId,
      position,
      label: inLanguage(name, language),
    })),
  );
}

type Agreed = {
  readonly delivery: { readonly zone: string; readonly method: string; readonly name: string };
  readonly accountId: `usr_${string}` | undefined;
  readonly lines: readonly CartLine[];
  readonly pricing: Quote;
};

async function insertOrder(
  tx: Db,
  ctx: Pick<Ctx, "market" | "clock" | "reservationMinutes">,
  from: Pick<Cart, "id" | "version">,
  input: PlaceOrderInput,
  { delivery, accountId, lines, pricing }: Agreed,
) {
  const orderId = newId("ord");
  const publicToken = newToken();
  const now = ctx.clock();
  const waits = waitsUntil(ctx.market, input.paymentMethod, ctx.reservationMinutes, now);
  const expiresAt = pricing.dueMinor > 0 ? waits : null;
  const { expectedTotalMinor: _, expectedDueMinor: __, expectedLater: ___, shippingMethod: ____, ...agreed } = input;
  await tx.insert(order).values({
    ...agreed,
    id: orderId,
    number: sql`nextval('order_number_seq')`,
    publicToken,
    cartId: from.id,
    accountId: accountId ?? null,
    cartVersion: from.version,
    shippingZone: delivery.zone,
    shippingMethod: delivery.method,
    shippingMethodName: delivery.name,
    currency: pricing.currency,
    pricesIncludeTax: pricing.pricesIncludeTax,
    goodsMinor: pricing.goodsMinor,
    discountMinor: pricing.discountMinor,
    shippingMinor: pricing.shippingMinor,
    shippingTaxMinor: pricing.shippingTaxMinor,
    taxMinor: pricing.taxMinor,
    totalMinor: pricing.totalMinor,
    creditMinor: pricing.creditMinor,
    expiresAt,
    createdAt: now,
  });
  await tx.insert(orderLine).values(lines.map((line, index) => lineRow(orderId, line, index, pricing)));
  return { orderId, publicToken, expiresAt };
}

/** Whose the order is; an account that was deleted in another browser meanwhile leaves a guest's. */
async function livingAccount(tx: Db, { actor }: Pick<Ctx, "actor">): Promise<`usr_${string}` | undefined> {
  if (actor.type !== "account") return undefined;
  const [row] = await tx
    .select({ id: account.id })
    .from(account)
    .where(eq(account.id, actor.accountId))
    .for("key share");
  return row?.id;
}

function lineRow(orderId: `ord_${string}`, line: CartLine, position: number, pricing: Pricing) {
  const priced = pricing.lines[position];
  if (priced?.id !== line.variantId) throw new Error("pricing lost the order of its lines");
  return {
    id: newId("oln"),
    orderId,
    position,
    variantId: line.variantId,
    sku: line.sku,
    productSlug: line.slug,
    title: line.title,
    variantLabel: line.variantLabel,
    imageBase: line.image?.base ?? "",
    quantity: line.quantity,
    unitPriceMinor: line.unitPriceMinor,
    discountMinor: priced.discountMinor,
    taxRateBps: priced.taxRateBps,
    taxMinor: priced.taxMinor,
    grossMinor: priced.grossMinor,
  };
}
