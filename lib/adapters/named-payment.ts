import type { ListedPayment, StartPayment } from "@/lib/payments/provider";

/** The one text of ours that a vendor carries along with a payment, from its start to the vendor's lists. */
export function nameOf({ market, orderId, paymentId }: Pick<StartPayment, "market" | "orderId" | "paymentId">) {
  return `${market}:${orderId}:${paymentId}`;
}

/** Our ids in it; `null` for a text that is not ours. */
export function namedIn(name: string | null | undefined): Pick<ListedPayment, "market" | "orderId" | "paymentId"> {
  const [market, orderId, paymentId, ...more] = (name ?? "").split(":");
  if (!market || !orderId?.startsWith("ord_") || !paymentId?.startsWith("pay_") || more.length > 0)
    return { market: null, orderId: null, paymentId: null };
  return { market, orderId, paymentId };
}
