"use client";

import { type ComponentProps, type FocusEvent, type FormEvent, useEffect, useRef, useState } from "react";
import { SelectField, type SelectOption, TextArea, TextField } from "@/components/ui/field";
import type { FieldError } from "@/lib/checkout/address";
import { type LightRule, lightCheck } from "@/lib/checkout/light-check";
import { useCheckout } from "./checkout-form";

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

type CheckedFieldProps = {
  readonly name: string;
  readonly label: string;
  readonly defaultValue: string;
  readonly rule: LightRule;
  /** What to say of each fault. */
  readonly messages: { readonly [E in FieldError]?: string };
  /** What the server found. */
  readonly error?: string | undefined;
  readonly hint?: string | undefined;
  readonly optional?: string | undefined;
  /** With them, a choice from a list; with `rows`, several lines. */
  readonly options?: readonly SelectOption[];
  readonly rows?: number;
} & Pick<ComponentProps<"input">, "autoComplete" | "inputMode" | "enterKeyHint" | "type">;

/** A field that is looked at when it is left, and again while a fault is being mended. */
export function CheckedField({
  rule,
  messages,
  error: found,
  options,
  rows,
  type,
  inputMode,
  enterKeyHint,
  ...field
}: CheckedFieldProps) {
  const { register } = useCheckout();
  const control = useRef<Control>(null);
  const [error, setError] = useState(found);
  const check = useRef<(event?: FormEvent<Control> | FocusEvent<Control>) => HTMLElement | undefined>(undefined);

  check.current = (event) => {
    const { current } = control;
    // A field that is not shown is not asked for.
    if (!current || current.offsetParent === null) return undefined;
    const fault = lightCheck(rule, current.value);
    // What the server refused stays refused until it is changed.
    const refused = event && found !== undefined && current.value === field.defaultValue;
    setError(fault ? (messages[fault] ?? messages.invalid) : refused ? found : undefined);
    return fault && current;
  };

  useEffect(() => register(() => check.current?.()), [register]);

  const shared = {
    ...field,
    error,
    "aria-required": rule.required || undefined,
    onInput: (event: FormEvent<Control>) => {
      if (error !== undefined) check.current?.(event);
    },
    onBlur: (event: FocusEvent<Control>) => {
      // A message that appears now would push the button away from under the pointer; sending looks at everything.
      const sends = event.relatedTarget instanceof HTMLButtonElement && event.relatedTarget.type === "submit";
      if (!sends) check.current?.(event);
    },
  };
  const refOf = (node: Control | null) => {
    control.current = node;
  };
  if (options) return <SelectField {...shared} ref={refOf} options={options} />;
  if (rows) return <TextArea {...shared} ref={refOf} rows={rows} />;
  return <TextField {...shared} ref={refOf} type={type} inputMode={inputMode} enterKeyHint={enterKeyHint} />;
}
