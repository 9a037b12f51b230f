"use client";

import { BrokenPage } from "@/components/shop/broken-page";

/** A page that failed; the header and the footer stay. */
export default function FailedPage({ reset }: { readonly reset: () => void }) {
  return <BrokenPage retry={reset} />;
}
