"use client";

import { useEffect } from "react";
import { RefreshAfter } from "./refresh-after";

/** Opens the page again after a while, with the next count of its tries in the address. */
export function LookAgain({ to, afterMs }: { readonly to: string; readonly afterMs: number }) {
  useEffect(() => {
    const timer = setTimeout(() => location.replace(to), afterMs);
    return () => clearTimeout(timer);
  }, [to, afterMs]);
  return <RefreshAfter to={to} ms={afterMs} />;
}
