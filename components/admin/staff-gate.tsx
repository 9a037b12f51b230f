import type { ReactNode } from "react";
import { Mark } from "@/components/ui/mark";
import { Notice } from "@/components/ui/notice";

/** A page of one form before the staff area: the mark, a heading, what went wrong, the form. */
export function StaffGate({
  title,
  intro,
  problem,
  children,
}: {
  readonly title: string;
  readonly intro: string;
  readonly problem: string | undefined;
  readonly children: ReactNode;
}) {
  return (
    <main
      id="content"
      tabIndex={-1}
      className="mx-auto flex w-full max-w-sm flex-1 flex-col gap-5 px-4 py-12 outline-none"
    >
      <a href="/admin" className="wordmark">
        <Mark size={24} />
        Marque
      </a>
      <h1 className="text-title">{title}</h1>
      {problem && <Notice tone="error">{problem}</Notice>}
      <p className="text-soft">{intro}</p>
      {children}
    </main>
  );
}
