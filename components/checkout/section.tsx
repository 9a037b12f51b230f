import type { ReactNode } from "react";

/** One part of the checkout form under its heading. */
export function Section({
  id,
  title,
  hint,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly hint?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section aria-labelledby={id} className="flex flex-col gap-5">
      <div>
        <h2 id={id} className="text-title">
          {title}
        </h2>
        {hint && <p className="mt-1 text-small text-soft">{hint}</p>}
      </div>
      {children}
    </section>
  );
}
