import type { ComponentProps, ReactNode } from "react";

/** A tick box with its label, optionally with a second line below it. */
export function Checkbox({
  label,
  hint,
  error,
  ...input
}: {
  readonly label: ReactNode;
  readonly hint?: string;
  readonly error?: string | undefined;
} & ComponentProps<"input">) {
  const id = input.id ?? input.name;
  const errorId = error ? `${id}-error` : undefined;
  return (
    <div>
      <label className="flex cursor-pointer items-start gap-3">
        <input
          {...input}
          id={id}
          type="checkbox"
          className="tick mt-0.5"
          aria-invalid={error ? true : undefined}
          aria-describedby={errorId}
        />
        <span>
          {label}
          {hint && <span className="block text-small text-soft">{hint}</span>}
        </span>
      </label>
      {error && (
        <p id={errorId} className="mt-1.5 text-small text-danger">
          {error}
        </p>
      )}
    </div>
  );
}

/** One radio choice as a card the size of a thumb: title, a line of explanation, and what it costs at the right. */
export function RadioCard({
  title,
  hint,
  aside,
  ...input
}: { readonly title: string; readonly hint?: ReactNode; readonly aside?: ReactNode } & Omit<
  ComponentProps<"input">,
  "title"
>) {
  return (
    <label className="flex cursor-pointer items-start gap-3 rounded border border-edge bg-raised px-4 py-3 has-checked:border-ink has-checked:outline has-checked:outline-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-disabled:cursor-not-allowed has-disabled:border-line has-disabled:text-faint">
      <input {...input} type="radio" className="tick mt-0.5 outline-none" />
      <span className="min-w-0 flex-1">
        <span className="block font-medium">{title}</span>
        {hint && <span className="block text-small text-soft">{hint}</span>}
      </span>
      {aside && <span className="figures shrink-0 text-right">{aside}</span>}
    </label>
  );
}
