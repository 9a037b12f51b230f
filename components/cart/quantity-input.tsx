"use client";

import { useEffect, useRef } from "react";

/**
 * The number of a cart line. Sent as soon as it is changed; without a script, by the form's button. `stamp` is new
 * with every answer of the server, which then decides what stands here, also when it refused.
 */
export function QuantityInput({
  id,
  quantity,
  max,
  label,
  stamp,
  describedBy,
}: {
  readonly id: string;
  readonly quantity: number;
  readonly max: number;
  readonly label: string;
  readonly stamp: number;
  readonly describedBy?: string | undefined;
}) {
  const input = useRef<HTMLInputElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `stamp` says that the server has answered again.
  useEffect(() => {
    if (input.current) input.current.value = String(quantity);
  }, [quantity, stamp]);
  return (
    <input
      ref={input}
      id={id}
      name="quantity"
      type="number"
      inputMode="numeric"
      enterKeyHint="done"
      autoComplete="off"
      min={1}
      max={max}
      step={1}
      defaultValue={quantity}
      aria-label={label}
      aria-describedby={describedBy}
      onBlur={(event) => {
        if (event.currentTarget.value !== String(quantity)) event.currentTarget.form?.requestSubmit();
      }}
      className="control quantity-number figures"
    />
  );
}
