import { notFound } from "next/navigation";
import { type ReactNode, Suspense } from "react";
import { KeepView } from "./keep-view";

async function Throw(): Promise<never> {
  notFound();
}

/**
 * Shows `children` with status 404. The error ends inside this boundary, so the page around it and its language stay;
 * a bare `notFound()` would send an empty document that only a script fills. The status is right wherever the page is
 * prerendered (also on its first request); a page that is rendered for each request has answered 200 by then.
 */
export function Missing({ children }: { readonly children: ReactNode }) {
  return (
    <Suspense fallback={children}>
      <KeepView view={children}>
        <Throw />
      </KeepView>
    </Suspense>
  );
}
