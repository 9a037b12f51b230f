"use client";

import { useCallback, useSyncExternalStore } from "react";
import { currentSession, type Session, watchSession } from "./session-store";

/** The visitor's session, `null` in the first HTML and until it is known. */
export function useSession(locale: string): Session | null {
  const watch = useCallback((changed: () => void) => watchSession(locale, changed), [locale]);
  return useSyncExternalStore(watch, currentSession, () => null);
}
