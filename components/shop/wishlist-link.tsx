"use client";

import type { ShownPlace } from "./session-store";
import { useSession } from "./use-session";

/** The way to the wishlist with the number of things in it, once known. */
export function WishlistLink({ locale, market, label }: ShownPlace & { readonly label: string }) {
  const count = useSession({ locale, market })?.saved.length ?? 0;
  return (
    <a href={`/${locale}/wishlist`} className="header-tool" aria-label={count > 0 ? `${label}, ${count}` : label}>
      <span aria-hidden="true" className="icon-heart" />
      {count > 0 && <span className="cart-count figures">{count > 99 ? "99+" : count}</span>}
    </a>
  );
}
