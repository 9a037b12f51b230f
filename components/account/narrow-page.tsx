import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";

/** A page of one form: heading, a line of purpose, what happened, the form. */
export function NarrowPage({
  title,
  intro,
  problem,
  done,
  children,
}: {
  readonly title: string;
  readonly intro?: string | undefined;
  readonly problem?: string | undefined;
  readonly done?: string | undefined;
  readonly children: ReactNode;
}) {
  return (
    <div className="page py-10 md:py-16">
      <div className="mx-auto flex w-full max-w-md flex-col gap-6">
        <h1 className="text-head">{title}</h1>
        {done && <Notice tone="success">{done}</Notice>}
        {problem && <Notice tone="error">{problem}</Notice>}
        {intro && <p className="text-soft">{intro}</p>}
        {children}
      </div>
    </div>
  );
}
