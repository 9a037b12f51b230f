"use client";

import type { ShownPlace } from "./session-store";
import { useSession } from "./use-session";

/** The way to the cart with the number of things in it, once known. */
export function CartLink({ locale, market, label }: ShownPlace & { readonly label: string }) {
  const count = useSession({ locale, market })?.cartCount ?? 0;
  const shown = count > 99 ? "99+" : count;
  return (
    <a href={`/${locale}/cart`} className="header-tool" aria-label={count > 0 ? `${label}, ${shown}` : label}>
      <svg
        viewBox="0 0 24 24"
        width="24"
        height="24"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        aria-hidden="true"
      >
        <path d="M4 8h16l-1.2 12H5.2zM8.5 8V6.5a3.5 3.5 0 0 1 7 0V8" />
      </svg>
      {/* The space keeps the words apart for who speaks to the page what it shows. */}
      <span className="max-lg:sr-only">{label} </span>
      {count > 0 && <span className="cart-count figures">{shown}</span>}
    </a>
  );
}
