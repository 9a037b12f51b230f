"use client";

import { BreakdownRow } from "@/components/order/breakdown";
import { useCheckout } from "./checkout-form";
import type { OfferedRow } from "./offer";

/** Discounts, or what credits pay, as the chosen delivery makes them; `otherwise` while none is chosen. */
export function OfferedRows({
  of,
  otherwise,
}: {
  readonly of: "discounts" | "credits";
  readonly otherwise: readonly OfferedRow[];
}) {
  const { offer } = useCheckout();
  return (offer ? offer[of] : otherwise).map(({ key, name, amount }) => (
    <BreakdownRow key={key} name={name}>
      {amount}
    </BreakdownRow>
  ));
}
