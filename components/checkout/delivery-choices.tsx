"use client";

import { RadioCard } from "@/components/ui/choice";
import { useCheckout } from "./checkout-form";

/** The ways an order gets to the chosen region, where there is more than one. */
export function DeliveryChoices({ title }: { readonly title: string }) {
  const { offers, offer, choose } = useCheckout();
  if (offers.length < 2) return null;
  return (
    <fieldset className="flex min-w-0 flex-col gap-3">
      <legend className="mb-3 text-small font-medium">{title}</legend>
      {offers.map(({ method, title: name, hint, shipping }) => (
        <RadioCard
          key={method}
          id={`delivery-${method}`}
          name="shippingMethod"
          value={method}
          checked={method === offer?.method}
          onChange={() => choose(method)}
          title={name}
          hint={hint}
          aside={shipping}
        />
      ))}
    </fieldset>
  );
}
