import type { ReactNode } from "react";

/** One line of a sum: what, how much. */
export function BreakdownRow({
  name,
  children,
  strong = false,
}: {
  readonly name: ReactNode;
  readonly children: ReactNode;
  readonly strong?: boolean;
}) {
  return (
    <div
      className={`flex items-baseline justify-between gap-4 ${strong ? "hairline mt-1 pt-3 text-lead font-medium" : ""}`}
    >
      <dt className={strong ? "" : "text-soft"}>{name}</dt>
      <dd className="figures text-right">{children}</dd>
    </div>
  );
}

/** The parts of a total, one under the other, ending in the total. */
export function Breakdown({ children }: { readonly children: ReactNode }) {
  return <dl className="flex flex-col gap-2">{children}</dl>;
}
