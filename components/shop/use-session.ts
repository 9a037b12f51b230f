"use client";

import { useCallback, useSyncExternalStore } from "react";
import { currentSession, type Session, type ShownPlace, watchSession } from "./session-store";

/** The visitor's session, `null` in the first HTML and until it is known. */
export function useSession({ locale, market }: ShownPlace): Session | null {
  const watch = useCallback((changed: () => void) => watchSession({ locale, market }, changed), [locale, market]);
  return useSyncExternalStore(watch, currentSession, () => null);
}
