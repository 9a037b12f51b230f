"use client";

import type { ShownPlace } from "./session-store";
import { useSession } from "./use-session";

/** The way to one's account; for who is not signed in, its page asks them to. */
export function AccountLink({
  locale,
  market,
  guest,
  own,
}: ShownPlace & { readonly guest: string; readonly own: string }) {
  const signedIn = useSession({ locale, market })?.signedIn ?? false;
  return (
    <a href={`/${locale}/account`} className="header-tool">
      <svg
        viewBox="0 0 24 24"
        width="24"
        height="24"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        aria-hidden="true"
      >
        <path d="M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4.5 20.5c.6-3.6 3.600-5.500 7.500-5.500s6.900 1.900 7.500 5.500" />
      </svg>
      <span className="max-lg:sr-only">{signedIn ? own : guest}</span>
    </a>
  );
}
