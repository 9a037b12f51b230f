import { type ReactNode, useId } from "react";

/** One way to sign in: what it is, how it stands, and what can be done about it. */
export function SecurityRow({
  title,
  state,
  children,
}: {
  readonly title: string;
  readonly state: ReactNode;
  readonly children?: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="hairline grid gap-x-8 gap-y-3 py-6 lg:grid-cols-[10rem_1fr]">
      <h2 id={id} className="font-medium">
        {title}
      </h2>
      <div className="flex min-w-0 flex-wrap items-start justify-between gap-x-6 gap-y-4">
        <p className="min-w-0 max-w-prose basis-full text-soft sm:flex-1 sm:basis-56">{state}</p>
        {children}
      </div>
    </section>
  );
}

/** A form that unfolds below a row's state, without a script; open at once when it was refused. */
export function Unfold({
  label,
  open,
  children,
}: {
  readonly label: string;
  readonly open: boolean;
  readonly children: ReactNode;
}) {
  return (
    <details open={open} className="group open:w-full">
      <summary className="button button-plain button-small group-open:mb-5">{label}</summary>
      <div className="max-w-md">{children}</div>
    </details>
  );
}
