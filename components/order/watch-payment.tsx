"use client";

import { useEffect } from "react";
import { RefreshAfter } from "./refresh-after";

const EVERY_MS = 4_000;
/** Without scripts the page is loaded anew instead, and so often at most: for a quarter of an hour. */
const REFRESH_MS = 10_000;
const MOST_REFRESHES = 90;

type Props = {
  /** What tells whether there is another page to go to. */
  readonly at: string;
  readonly page: string;
  /** How often the page has been loaded anew by itself. */
  readonly tries: number;
};

/** While the page is seen, and at once when it is looked at again, asks every few seconds whether there is another page to go to. */
export function WatchPayment({ at, page, tries }: Props) {
  useEffect(() => {
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isAsking = false;
    const look = async () => {
      if (isAsking || document.visibilityState === "hidden") return;
      isAsking = true;
      clearTimeout(timer);
      const next = await nextPage(at, stop.signal);
      isAsking = false;
      if (stop.signal.aborted) return;
      if (next) location.replace(next);
      else timer = setTimeout(() => void look(), EVERY_MS);
    };
    const onSeen = () => void look();
    timer = setTimeout(() => void look(), EVERY_MS);
    document.addEventListener("visibilitychange", onSeen);
    return () => {
      stop.abort();
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", onSeen);
    };
  }, [at]);
  return tries < MOST_REFRESHES ? <RefreshAfter to={`${page}?wait=${tries + 1}`} ms={REFRESH_MS} /> : null;
}

/** `null`: none yet, or nobody answered. */
async function nextPage(at: string, signal: AbortSignal): Promise<string | null> {
  try {
    const response = await fetch(at, { signal, cache: "no-store" });
    const answer: unknown = response.ok ? await response.json() : null;
    const next = typeof answer === "object" && answer && "next" in answer ? answer.next : null;
    return typeof next === "string" ? next : null;
  } catch {
    return null;
  }
}
