import type { ReactNode } from "react";
import type { Place } from "@/lib/markets/markets";
import { orderNumber } from "@/lib/orders/order";

/** An order's number, or words with it, leading to its page in the staff area. */
export function OrderLink({
  place: { market },
  id,
  number,
  children = orderNumber(market, number),
}: {
  readonly place: Place;
  readonly id: string;
  readonly number: number;
  readonly children?: ReactNode;
}) {
  return (
    <a href={`/admin/${market.code}/orders/${id}`} className="link">
      {children}
    </a>
  );
}
