"use client";

import { useSyncExternalStore } from "react";
import { compareCookie, readCompareList } from "@/lib/compare/compare-list";

const listeners = new Set<() => void>();

function watch(changed: () => void): () => void {
  listeners.add(changed);
  addEventListener("pageshow", changed);
  return () => {
    listeners.delete(changed);
    removeEventListener("pageshow", changed);
  };
}

/** The slugs this browser compares in a market; none in the first HTML, which is the same for all. */
export function useCompared(market: string): readonly string[] {
  const start = `${compareCookie(market)}=`;
  const kept = () => document.cookie.split("; ").find((pair) => pair.startsWith(start)) ?? start;
  return readCompareList(useSyncExternalStore(watch, kept, () => start).slice(start.length));
}

/** Looks at the cookie again, after a change this page made itself. */
export function comparedChanged(): void {
  for (const listener of listeners) listener();
}
