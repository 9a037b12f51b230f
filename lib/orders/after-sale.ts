import { asc, eq, inArray } from "drizzle-orm";
import type { Db } from "@/db/client";
import { orderLine } from "@/db/schema/orders";
import { payment, refund, refundLine } from "@/db/schema/payments";
import { replacement, returnLine, returnRequest } from "@/db/schema/returns";
import { shipment, shipmentLine } from "@/db/schema/shipments";

type OrderId = `ord_${string}`;

/** Everything given back of an order, oldest first, with what of its lines. */
export async function refundsOf(db: Db, orderId: OrderId) {
  const rows = await db
    .select({ refund })
    .from(refund)
    .innerJoin(payment, eq(payment.id, refund.paymentId))
    .where(eq(payment.orderId, orderId))
    .orderBy(asc(refund.createdAt), asc(refund.id));
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.refund.id);
  const lines = await db
    .select({ line: refundLine, title: orderLine.title })
    .from(refundLine)
    .innerJoin(orderLine, eq(orderLine.id, refundLine.orderLineId))
    .where(inArray(refundLine.refundId, ids));
  return rows.map((row) => ({
    ...row.refund,
    lines: lines.flatMap(({ line, title }) => (line.refundId === row.refund.id ? [{ ...line, title }] : [])),
  }));
}

/** The parcels of an order that have left, in that order, with what is in them, things that replace others too. */
export async function shipmentsOf(db: Db, orderId: OrderId) {
  const rows = await db
    .select()
    .from(shipment)
    .where(eq(shipment.orderId, orderId))
    .orderBy(asc(shipment.createdAt), asc(shipment.id));
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const lines = await db
    .select({ line: shipmentLine, title: orderLine.title, variantLabel: orderLine.variantLabel })
    .from(shipmentLine)
    .innerJoin(orderLine, eq(orderLine.id, shipmentLine.orderLineId))
    .where(inArray(shipmentLine.shipmentId, ids))
    .orderBy(asc(orderLine.position));
  const replacements = await db.select().from(replacement).where(inArray(replacement.shipmentId, ids));
  return rows.map((row) => ({
    ...row,
    lines: [
      ...lines.flatMap(({ line, ...words }) => (line.shipmentId === row.id ? [{ ...line, ...words }] : [])),
      ...replacements.flatMap(({ id, shipmentId, orderLineId, quantity, title }) =>
        shipmentId === row.id ? [{ id, shipmentId, orderLineId, quantity, title, variantLabel: "" }] : [],
      ),
    ],
  }));
}

/** The returns of an order, oldest first, with their lines. */
export async function returnsOf(db: Db, orderId: OrderId) {
  const rows = await db
    .select()
    .from(returnRequest)
    .where(eq(returnRequest.orderId, orderId))
    .orderBy(asc(returnRequest.createdAt), asc(returnRequest.id));
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const lines = await db
    .select({ line: returnLine, title: orderLine.title, variantLabel: orderLine.variantLabel })
    .from(returnLine)
    .innerJoin(orderLine, eq(orderLine.id, returnLine.orderLineId))
    .where(inArray(returnLine.returnId, ids))
    .orderBy(asc(orderLine.position));
  return rows.map((row) => ({
    ...row,
    lines: lines.flatMap(({ line, ...words }) => (line.returnId === row.id ? [{ ...line, ...words }] : [])),
  }));
}
