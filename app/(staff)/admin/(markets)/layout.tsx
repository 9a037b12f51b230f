import { type ReactNode, Suspense } from "react";
import { staffLocale } from "@/app/_reads/staff-markets";
import { StaffDocument } from "@/app/_shell/staff-document";

// Made for each request; a browser may wait for it.
export const instant = false;

/** The boundary stands around the whole document, as in the shop's pages that are made for each request. */
export default function MarketsLayout({ children }: { readonly children: ReactNode }) {
  return (
    <Suspense>
      <MarketsDocument>{children}</MarketsDocument>
    </Suspense>
  );
}

async function MarketsDocument({ children }: { readonly children: ReactNode }) {
  return <StaffDocument locale={await staffLocale()}>{children}</StaffDocument>;
}
