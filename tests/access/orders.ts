import type { Db } from "@/db/client";
import { cart } from "@/db/schema/cart";
import { credit } from "@/db/schema/credit";
import { type OrderStatus, order, orderEvent, orderLine } from "@/db/schema/orders";
import { payment, reconciliationIssue, refund } from "@/db/schema/payments";
import { promotion } from "@/db/schema/promotions";
import { type ReturnStatus, returnLine, returnRequest } from "@/db/schema/returns";
import { shipment, shipmentLine } from "@/db/schema/shipments";
import { upload } from "@/db/schema/uploads";
import { newId, newToken } from "@/lib/kernel/ids";
import type { PaymentMethod } from "@/lib/markets/market";
import { MARKETS, type MarketCode } from "@/lib/markets/markets";
import { addressOf, localeOf, newPhone } from "./belongings";
import type { Ids } from "./ids";
import type { Mark } from "./marks";

type Buyer = {
  readonly market: MarketCode;
  readonly mark: Mark;
  readonly accountId: `usr_${string}` | null;
  readonly goods: Pick<Ids, "variantId" | "productSlug">;
};

const UNIT_MINOR = 1_999;
let numbers = 500_000;

type NewOrder = {
  readonly status: OrderStatus;
  readonly quantity: number;
  readonly line?: Partial<typeof orderLine.$inferInsert>;
  readonly paidBy?: PaymentMethod;
  readonly publicToken?: string | undefined;
};

/** Orders in each state that something can be done about, paid by hand so that no provider is asked about them. */
export async function makeOrders(db: Db, buyer: Buyer, token: string | undefined) {
  const gone = { shippedQuantity: 4, returnedQuantity: 3 };
  const delivered = await makeOrder(db, buyer, { status: "delivered", quantity: 4, line: gone, publicToken: token });
  const paid = await makeOrder(db, buyer, { status: "paid", quantity: 1 });
  const packed = await makeOrder(db, buyer, { status: "packed", quantity: 2, line: { shippedQuantity: 1 } });
  const cash = await makeOrder(db, buyer, { status: "pending_payment", quantity: 1 });
  const transfer = await makeOrder(db, buyer, { status: "pending_payment", quantity: 1, paidBy: "bank_transfer" });

  const parcelId = newId("shp");
  await db.insert(shipment).values({ id: parcelId, orderId: packed.id, carrier: "other", actor: "system" });
  await db
    .insert(shipmentLine)
    .values({ id: newId("shl"), shipmentId: parcelId, orderLineId: packed.lineId, quantity: 1 });
  const refundId = newId("rfd");
  await db.insert(refund).values({
    id: refundId,
    paymentId: delivered.paymentId,
    provider: "cash_on_delivery",
    providerPaymentId: `cash_${delivered.paymentId}`,
    amountMinor: 100,
    currency: MARKETS[buyer.market].currency,
    reason: "goodwill",
  });
  const fileId = newId("upl");
  await db.insert(upload).values({
    id: fileId,
    orderId: transfer.id,
    purpose: "transfer_proof",
    status: "stored",
    pathname: fileId,
    contentType: "image/jpeg",
    bytes: 1,
    actor: "guest",
  });
  const [asked, coming, received] = [
    await makeReturn(db, buyer, delivered, "requested"),
    await makeReturn(db, buyer, delivered, "approved"),
    await makeReturn(db, buyer, delivered, "received"),
  ];
  return {
    orderId: delivered.id,
    orderToken: delivered.publicToken,
    orderNumber: String(delivered.number),
    orderEmail: delivered.email,
    lineId: delivered.lineId,
    refundId,
    returnId: asked.id,
    comingReturnId: coming.id,
    comingLineId: coming.lineId,
    receivedReturnId: received.id,
    paidOrderId: paid.id,
    packedOrderId: packed.id,
    packedLineId: packed.lineId,
    parcelId,
    cashOrderId: cash.id,
    transferOrderId: transfer.id,
    transferId: transfer.paymentId,
    transferToken: transfer.publicToken,
    fileId,
  };
}

async function makeOrder(db: Db, { market, mark, accountId, goods }: Buyer, made: NewOrder) {
  const { status, quantity, line, paidBy = "cash_on_delivery", publicToken = newToken() } = made;
  const [id, cartId, lineId, paymentId] = [newId("ord"), newId("crt"), newId("oln"), newId("pay")];
  const { currency, pricesIncludeTax } = MARKETS[market];
  const email = `${mark}-ordered@example.test`;
  const number = ++numbers;
  const totalMinor = quantity * UNIT_MINOR;
  const paidAt = status === "pending_payment" ? null : new Date();
  await db.insert(cart).values({ id: cartId, tokenHash: id, accountId, orderedAt: new Date() });
  await db.insert(order).values({
    id,
    number,
    publicToken,
    cartId,
    accountId,
    cartVersion: 1,
    status,
    locale: localeOf(market),
    email,
    phone: phoneOf(market, mark),
    customerName: `${mark}-ordered`,
    shippingAddress: addressOf(market, mark),
    note: `${mark}-note`,
    shippingZone: market === "us" ? "continental" : "osh",
    paymentMethod: paidBy,
    currency,
    pricesIncludeTax,
    goodsMinor: totalMinor,
    discountMinor: 0,
    shippingMinor: 0,
    shippingTaxMinor: 0,
    taxMinor: 0,
    totalMinor,
    paidAt,
    deliveredAt: status === "delivered" ? paidAt : null,
  });
  await db.insert(orderLine).values({
    id: lineId,
    orderId: id,
    position: 0,
    variantId: goods.variantId,
    sku: goods.productSlug,
    productSlug: goods.productSlug,
    title: `${mark}-line`,
    variantLabel: "",
    quantity,
    unitPriceMinor: UNIT_MINOR,
    discountMinor: 0,
    taxRateBps: 0,
    taxMinor: 0,
    grossMinor: totalMinor,
    ...line,
  });
  await db.insert(payment).values({
    id: paymentId,
    orderId: id,
    provider: paidBy,
    attempt: 1,
    status: paidAt ? "captured" : "open",
    amountMinor: totalMinor,
    currency,
    providerPaymentId: paidAt ? `cash_${paymentId}` : null,
    capturedAt: paidAt,
  });
  await db.insert(orderEvent).values({ id: newId("oev"), orderId: id, type: "placed", actor: accountId ?? "guest" });
  return { id, publicToken, number, email, lineId, paymentId };
}

const phones = new Map<Mark, string>();
/** One for all orders of a person. */
function phoneOf(market: MarketCode, mark: Mark): string {
  const phone = phones.get(mark) ?? newPhone(market);
  phones.set(mark, phone);
  return phone;
}

async function makeReturn(
  db: Db,
  { mark }: Buyer,
  { id: orderId, lineId: orderLineId }: Awaited<ReturnType<typeof makeOrder>>,
  status: ReturnStatus,
) {
  const [id, lineId] = [newId("ret"), newId("rtl")];
  await db.insert(returnRequest).values({ id, orderId, status, note: `${mark}-return`, actor: "guest" });
  const receivedQuantity = status === "received" ? 1 : 0;
  await db
    .insert(returnLine)
    .values({ id: lineId, returnId: id, orderLineId, quantity: 1, reason: "damaged", receivedQuantity });
  return { id, lineId };
}

/** What staff work on besides orders: a promotion that has not begun, an empty gift card, and a difference in a provider's books. */
export async function makeShopWork(db: Db, market: MarketCode) {
  const [promotionId, issueId, creditId] = [newId("prm"), newId("rci"), newId("crd")];
  const { currency } = MARKETS[market];
  await db.insert(credit).values({ id: creditId, kind: "gift_card", codeHash: creditId, balanceMinor: 0, currency });
  await db.insert(promotion).values({
    id: promotionId,
    name: { en: "Later", ru: "Later", ky: "Later" },
    kind: "percentage",
    bps: 1_000,
    currency,
    startsAt: new Date("2099-01-01T00:00:00Z"),
  });
  await db.insert(reconciliationIssue).values({
    id: issueId,
    kind: "payment_missing",
    provider: "stripe",
    subject: issueId,
    currency,
  });
  return { promotionId, issueId, creditId };
}
