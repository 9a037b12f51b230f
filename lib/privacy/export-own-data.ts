import { and, asc, eq, inArray, or } from "drizzle-orm";
import type { Db } from "@/db/client";
import { account, accountAddress, accountToken, phoneCode, session } from "@/db/schema/accounts";
import { cart, cartItem } from "@/db/schema/cart";
import { product, variant } from "@/db/schema/catalog";
import { credit, creditEntry } from "@/db/schema/credit";
import { draftOrder } from "@/db/schema/drafts";
import { orderEdit } from "@/db/schema/edits";
import { backorder, stockRequest } from "@/db/schema/inventory";
import { order, orderEvent, orderLine } from "@/db/schema/orders";
import { payment, refund } from "@/db/schema/payments";
import { message } from "@/db/schema/platform";
import { returnLine, returnRequest } from "@/db/schema/returns";
import { shipment } from "@/db/schema/shipments";
import { upload } from "@/db/schema/uploads";
import { wishlist, wishlistItem } from "@/db/schema/wishlist";
import { signedIn } from "@/lib/access/authorise";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";

type Who = Pick<typeof account.$inferSelect, "id" | "email" | "phone">;
type Reads = Pick<Ctx, "db">;

/**
 * Everything the market knows about the person who asks, for them to keep. Amounts in minor units. No hash, no secret,
 * and nothing that opens a page or signs in.
 */
export async function exportOwnData(ctx: Pick<Ctx, "db" | "actor" | "clock" | "market">) {
  const { accountId } = signedIn(ctx);
  const [who] = await ctx.db.select().from(account).where(eq(account.id, accountId));
  if (!who) throw new AppError("unauthorized");
  const orders = await ordersOf(ctx, who);
  return {
    market: ctx.market.code,
    exportedAt: ctx.clock(),
    account: {
      id: who.id,
      email: who.email,
      phone: who.phone,
      name: who.name,
      locale: who.locale,
      role: who.role,
      hasPassword: who.passwordHash !== null,
      hasGoogle: who.googleId !== null,
      hasSecondFactor: who.totpConfirmedAt !== null,
      cardCustomer: who.stripeCustomerId,
      orderSms: who.orderSms,
      newsAgreedAt: who.newsAgreedAt,
      createdAt: who.createdAt,
      updatedAt: who.updatedAt,
    },
    ...(await belongings(ctx, who)),
    storeCredit: await storeCreditOf(ctx, who),
    drafts: await draftsFor(ctx, who),
    orders,
    messages: await messagesTo(ctx, who),
  };
}

async function belongings({ db }: Reads, { id, email, phone }: Who) {
  const [sessions, addresses, wishes, carts, links, codes, waits] = await Promise.all([
    db
      .select({
        userAgent: session.userAgent,
        ip: session.ip,
        createdAt: session.createdAt,
        seenAt: session.seenAt,
        expiresAt: session.expiresAt,
        secondFactorAt: session.secondFactorAt,
      })
      .from(session)
      .where(eq(session.accountId, id))
      .orderBy(asc(session.createdAt)),
    db
      .select({
        id: accountAddress.id,
        name: accountAddress.name,
        phone: accountAddress.phone,
        address: accountAddress.address,
        isDefault: accountAddress.isDefault,
        createdAt: accountAddress.createdAt,
      })
      .from(accountAddress)
      .where(eq(accountAddress.accountId, id))
      .orderBy(asc(accountAddress.createdAt)),
    db
      .select({ product: product.slug, createdAt: wishlistItem.createdAt })
      .from(wishlist)
      .innerJoin(wishlistItem, eq(wishlistItem.wishlistId, wishlist.id))
      .innerJoin(product, eq(product.id, wishlistItem.productId))
      .where(eq(wishlist.accountId, id))
      .orderBy(asc(wishlistItem.createdAt)),
    db
      .select({
        cart: cart.id,
        orderedAt: cart.orderedAt,
        typed: cart.checkout,
        sku: variant.sku,
        quantity: cartItem.quantity,
      })
      .from(cart)
      .leftJoin(cartItem, eq(cartItem.cartId, cart.id))
      .leftJoin(variant, eq(variant.id, cartItem.variantId))
      .where(eq(cart.accountId, id))
      .orderBy(asc(cart.createdAt), asc(cartItem.createdAt)),
    db
      .select({ purpose: accountToken.purpose, email: accountToken.email, createdAt: accountToken.createdAt })
      .from(accountToken)
      .where(or(eq(accountToken.accountId, id), email ? eq(accountToken.email, email) : undefined)),
    db
      .select({ purpose: phoneCode.purpose, phone: phoneCode.phone, createdAt: phoneCode.createdAt })
      .from(phoneCode)
      .where(or(eq(phoneCode.accountId, id), phone ? eq(phoneCode.phone, phone) : undefined)),
    db
      .select({ sku: variant.sku, email: stockRequest.email, createdAt: stockRequest.createdAt })
      .from(stockRequest)
      .innerJoin(variant, eq(variant.id, stockRequest.variantId))
      .where(eq(stockRequest.email, email ?? ""))
      .orderBy(asc(stockRequest.createdAt)),
  ]);
  return { sessions, addresses, wishlist: wishes, carts, mailedLinks: links, phoneCodes: codes, stockRequests: waits };
}

/** What came to the account's store credit and what it paid, the first at the top. */
async function storeCreditOf({ db }: Reads, { id }: Who) {
  return db
    .select({
      deltaMinor: creditEntry.deltaMinor,
      currency: credit.currency,
      reason: creditEntry.reason,
      orderId: creditEntry.orderId,
      createdAt: creditEntry.createdAt,
    })
    .from(creditEntry)
    .innerJoin(credit, eq(credit.id, creditEntry.creditId))
    .where(eq(credit.accountId, id))
    .orderBy(asc(creditEntry.createdAt));
}

/** What staff put together for the person, without what they wrote for each other. */
async function draftsFor({ db }: Reads, { email, phone }: Who) {
  return db
    .select({
      status: draftOrder.status,
      email: draftOrder.email,
      phone: draftOrder.phone,
      customerName: draftOrder.customerName,
      region: draftOrder.region,
      city: draftOrder.city,
      line1: draftOrder.line1,
      line2: draftOrder.line2,
      postalCode: draftOrder.postalCode,
      note: draftOrder.note,
      createdAt: draftOrder.createdAt,
    })
    .from(draftOrder)
    .where(or(email ? eq(draftOrder.email, email) : undefined, phone ? eq(draftOrder.phone, phone) : undefined))
    .orderBy(asc(draftOrder.createdAt));
}

async function ordersOf({ db }: Reads, { id }: Who) {
  const rows = await db.select().from(order).where(eq(order.accountId, id)).orderBy(asc(order.createdAt));
  const ids = rows.map((row) => row.id);
  if (ids.length === 0) return [];
  const [lines, payments, events, refunds, returns, parcels, edits, files, waits] = await Promise.all([
    db.select().from(orderLine).where(inArray(orderLine.orderId, ids)).orderBy(asc(orderLine.position)),
    db
      .select({
        orderId: payment.orderId,
        provider: payment.provider,
        status: payment.status,
        amountMinor: payment.amountMinor,
        currency: payment.currency,
        authorizedMinor: payment.authorizedMinor,
        authorizedUntil: payment.authorizedUntil,
        capturedAt: payment.capturedAt,
      })
      .from(payment)
      .where(inArray(payment.orderId, ids))
      .orderBy(asc(payment.attempt)),
    db
      .select({ orderId: orderEvent.orderId, type: orderEvent.type, createdAt: orderEvent.createdAt })
      .from(orderEvent)
      .where(inArray(orderEvent.orderId, ids))
      .orderBy(asc(orderEvent.createdAt)),
    db
      .select({
        orderId: payment.orderId,
        status: refund.status,
        amountMinor: refund.amountMinor,
        currency: refund.currency,
        reason: refund.reason,
        createdAt: refund.createdAt,
      })
      .from(refund)
      .innerJoin(payment, eq(payment.id, refund.paymentId))
      .where(inArray(payment.orderId, ids))
      .orderBy(asc(refund.createdAt)),
    db
      .select({
        id: returnRequest.id,
        orderId: returnRequest.orderId,
        status: returnRequest.status,
        wants: returnRequest.wants,
        note: returnRequest.note,
        answer: returnRequest.answer,
        createdAt: returnRequest.createdAt,
      })
      .from(returnRequest)
      .where(inArray(returnRequest.orderId, ids))
      .orderBy(asc(returnRequest.createdAt)),
    db
      .select({
        orderId: shipment.orderId,
        carrier: shipment.carrier,
        trackingNumber: shipment.trackingNumber,
        createdAt: shipment.createdAt,
      })
      .from(shipment)
      .where(inArray(shipment.orderId, ids))
      .orderBy(asc(shipment.createdAt)),
    db
      .select({
        orderId: orderEdit.orderId,
        status: orderEdit.status,
        removed: orderEdit.removed,
        added: orderEdit.added,
        differenceMinor: orderEdit.differenceMinor,
        currency: orderEdit.currency,
        createdAt: orderEdit.createdAt,
      })
      .from(orderEdit)
      .where(inArray(orderEdit.orderId, ids))
      .orderBy(asc(orderEdit.createdAt)),
    db
      .select({
        orderId: upload.orderId,
        purpose: upload.purpose,
        contentType: upload.contentType,
        bytes: upload.bytes,
        refusedNote: upload.refusedNote,
        createdAt: upload.createdAt,
      })
      .from(upload)
      .where(and(inArray(upload.orderId, ids), eq(upload.status, "stored")))
      .orderBy(asc(upload.createdAt)),
    waitedFor(db, ids),
  ]);
  const units = await returnedUnits(
    db,
    returns.map((row) => row.id),
  );
  const of = <Row extends { readonly orderId: string }>(rows: readonly Row[], id: string) =>
    rows.filter(({ orderId }) => orderId === id);
  // The token of an order's link opens it for anybody: it stays out of a file that may be passed on.
  return rows.map(({ publicToken: _, ...row }) => ({
    ...row,
    lines: of(lines, row.id),
    payments: of(payments, row.id),
    refunds: of(refunds, row.id),
    returns: of(returns, row.id).map((one) => ({ ...one, lines: units.filter(({ returnId }) => returnId === one.id) })),
    changes: of(edits, row.id),
    files: of(files, row.id),
    parcels: of(parcels, row.id),
    unitsToCome: of(waits, row.id),
    timeline: of(events, row.id),
  }));
}

/** Units that orders did not have at once: those that have still to come, and those given back before they did. */
async function waitedFor(db: Db, orders: readonly `ord_${string}`[]) {
  return db
    .select({
      orderId: backorder.orderId,
      sku: variant.sku,
      quantity: backorder.quantity,
      waiting: backorder.waiting,
      givenBack: backorder.givenBack,
      createdAt: backorder.createdAt,
    })
    .from(backorder)
    .innerJoin(variant, eq(variant.id, backorder.variantId))
    .where(inArray(backorder.orderId, [...orders]))
    .orderBy(asc(backorder.createdAt));
}

async function returnedUnits(db: Db, returns: readonly `ret_${string}`[]) {
  if (returns.length === 0) return [];
  return db
    .select({
      returnId: returnLine.returnId,
      sku: orderLine.sku,
      quantity: returnLine.quantity,
      reason: returnLine.reason,
      receivedQuantity: returnLine.receivedQuantity,
    })
    .from(returnLine)
    .innerJoin(orderLine, eq(orderLine.id, returnLine.orderLineId))
    .where(inArray(returnLine.returnId, [...returns]))
    .orderBy(asc(orderLine.position));
}

/** What was sent to the person, without what it said. */
async function messagesTo({ db }: Reads, { email, phone }: Who) {
  return db
    .select({
      channel: message.channel,
      template: message.template,
      recipient: message.recipient,
      status: message.status,
      createdAt: message.createdAt,
      sentAt: message.sentAt,
    })
    .from(message)
    .where(or(email ? eq(message.recipient, email) : undefined, phone ? eq(message.recipient, phone) : undefined))
    .orderBy(asc(message.createdAt));
}
