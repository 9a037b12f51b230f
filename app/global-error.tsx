"use client";

import "./globals.css";
import { BrokenPage } from "@/components/shop/broken-page";

/** The last net: not even the page's frame could be made. */
export default function FailedApplication({ reset }: { readonly reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>Marque</title>
        <main className="flex-1">
          <BrokenPage retry={reset} />
        </main>
      </body>
    </html>
  );
}
