"use client";

import { useEffect } from "react";

const EVERY_MS = 4_000;
/** Without scripts the page is loaded anew after so many seconds. */
const REFRESH_S = 10;

/** Asks every few seconds, and at once when the page is looked at again, whether there is another page to go to. */
export function WatchPayment({ at }: { readonly at: string }) {
  useEffect(() => {
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isAsking = false;
    const look = async () => {
      if (isAsking) return;
      isAsking = true;
      clearTimeout(timer);
      const next = await nextPage(at, stop.signal);
      isAsking = false;
      if (stop.signal.aborted) return;
      if (next) location.replace(next);
      else timer = setTimeout(() => void look(), EVERY_MS);
    };
    const onSeen = () => {
      if (document.visibilityState === "visible") void look();
    };
    timer = setTimeout(() => void look(), EVERY_MS);
    document.addEventListener("visibilitychange", onSeen);
    return () => {
      stop.abort();
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", onSeen);
    };
  }, [at]);
  return (
    <noscript>
      <meta httpEquiv="refresh" content={String(REFRESH_S)} />
    </noscript>
  );
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
