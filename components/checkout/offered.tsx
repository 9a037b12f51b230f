"use client";

import { type Offer, useCheckout } from "./checkout-form";

/** A part of the total as the chosen region makes it; `otherwise` while none is chosen. */
export function Offered({
  part,
  otherwise,
}: {
  readonly part: Exclude<keyof Offer, "totalMinor">;
  readonly otherwise: string;
}) {
  const { offer } = useCheckout();
  return offer ? (
    <span className="figures">{offer[part]}</span>
  ) : (
    <span className="text-small text-soft">{otherwise}</span>
  );
}
