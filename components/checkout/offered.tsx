"use client";

import { useCheckout } from "./checkout-form";

/** A part of the total as the chosen region makes it; `otherwise` while none is chosen. */
export function Offered({
  part,
  otherwise,
  plain = false,
}: {
  readonly part: "shippingName" | "shipping" | "tax" | "total" | "due" | "sentence";
  readonly otherwise: string;
  /** Words, not figures. */
  readonly plain?: boolean;
}) {
  const { offer } = useCheckout();
  if (plain) return offer ? offer[part] : otherwise;
  return offer ? (
    <span className="figures">{offer[part]}</span>
  ) : (
    <span className="text-small text-soft">{otherwise}</span>
  );
}
