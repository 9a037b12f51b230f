import type { ComponentProps, ReactNode } from "react";

type FieldText = {
  readonly label: string;
  /** Says what is expected, below the label. */
  readonly hint?: string | undefined;
  /** What is wrong and what to do; marks the control invalid and is read with it. */
  readonly error?: string | undefined;
  /** Shown after the label of a field that may stay empty, "optional". */
  readonly optional?: string | undefined;
};

type Described = { readonly id: string } & FieldText;

/** Label, hint, control and error of one form field, tied together for assistive technology. */
function Field({ id, label, hint, error, optional, children }: Described & { readonly children: ReactNode }) {
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="text-small font-medium">
        {label}
        {optional && <span className="font-normal text-faint"> · {optional}</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-small text-soft">
          {hint}
        </p>
      )}
      {children}
      {error && (
        <p id={`${id}-error`} className="flex gap-1.5 text-small text-danger">
          <span aria-hidden="true">↑</span>
          {error}
        </p>
      )}
    </div>
  );
}

function describedBy({ id, hint, error }: Described): string | undefined {
  return [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined;
}

type ControlId = { readonly name: string; readonly id?: string };

/**
 * One line of text. `id` defaults to `name`; pass `autoComplete`, `inputMode`, `type` as the value needs. `tool` is a
 * small button within the control, at its end.
 */
export function TextField({
  label,
  hint,
  error,
  optional,
  tool,
  className,
  ...input
}: FieldText & ControlId & { readonly tool?: ReactNode } & Omit<ComponentProps<"input">, "id" | "name">) {
  const field = { id: input.id ?? input.name, label, hint, error, optional };
  return (
    <Field {...field}>
      <div className="relative">
        <input
          {...input}
          id={field.id}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(field)}
          className={`control ${className ?? ""}`}
        />
        {tool}
      </div>
    </Field>
  );
}

/** Several lines of text. */
export function TextArea({
  label,
  hint,
  error,
  optional,
  className,
  ...input
}: FieldText & ControlId & Omit<ComponentProps<"textarea">, "id" | "name">) {
  const field = { id: input.id ?? input.name, label, hint, error, optional };
  return (
    <Field {...field}>
      <textarea
        rows={3}
        {...input}
        id={field.id}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(field)}
        className={`control ${className ?? ""}`}
      />
    </Field>
  );
}

/** Files from the reader's device; what may be chosen is checked again by the server. */
export function FileField({
  label,
  hint,
  error,
  optional,
  ...input
}: FieldText & ControlId & Omit<ComponentProps<"input">, "id" | "name" | "type">) {
  const field = { id: input.id ?? input.name, label, hint, error, optional };
  return (
    <Field {...field}>
      <input
        {...input}
        type="file"
        id={field.id}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(field)}
        className="control"
      />
    </Field>
  );
}

export type SelectOption = { readonly value: string; readonly label: string; readonly disabled?: boolean };

/** A choice from a list. `options` in display order; give an empty value first when nothing is chosen yet. */
export function SelectField({
  label,
  hint,
  error,
  optional,
  options,
  className,
  ...input
}: FieldText &
  ControlId & { readonly options: readonly SelectOption[] } & Omit<ComponentProps<"select">, "id" | "name">) {
  const field = { id: input.id ?? input.name, label, hint, error, optional };
  return (
    <Field {...field}>
      <select
        {...input}
        id={field.id}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(field)}
        className={`control ${className ?? ""}`}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
