"use client";

import { useEffect, useRef } from "react";
import { rememberPlace, samePageIn } from "./place-memory";

export type PlaceChoice = {
  readonly slug: string;
  /** BCP 47 tag. */
  readonly tag: string;
  readonly market: string;
  readonly label: string;
};

/** Country and language: links to this same page in every place. Without JavaScript they lead to the home pages. */
export function PlaceSwitch({
  current,
  choices,
  label,
  chosen,
}: {
  readonly current: PlaceChoice;
  readonly choices: readonly PlaceChoice[];
  readonly label: string;
  readonly chosen: string;
}) {
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const away = (event: Event) => {
      const details = box.current;
      if (!details?.open) return;
      const leaving = event instanceof KeyboardEvent && event.key === "Escape";
      if (leaving) details.querySelector("summary")?.focus();
      if (leaving || (event.type === "click" && !details.contains(event.target as Node))) details.open = false;
    };
    addEventListener("click", away);
    addEventListener("keydown", away);
    return () => {
      removeEventListener("click", away);
      removeEventListener("keydown", away);
    };
  }, []);
  return (
    <details ref={box} className="relative">
      <summary className="header-tool" aria-label={`${label}: ${current.market}, ${current.label}`}>
        <svg
          viewBox="0 0 24 24"
          width="24"
          height="24"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          aria-hidden="true"
        >
          <path d="M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3 12h18M12 3c5 5 5 13 0 18-5-5-5-13 0-18z" />
        </svg>
        <span className="max-lg:sr-only">{current.label}</span>
      </summary>
      <ul className="absolute right-0 z-20 mt-1 min-w-64 rounded border border-line bg-raised py-2">
        {choices.map((choice) => (
          <li key={choice.slug}>
            <a
              href={`/${choice.slug}`}
              hrefLang={choice.tag}
              lang={choice.tag}
              aria-current={choice.slug === current.slug ? "true" : undefined}
              className="flex items-baseline justify-between gap-6 px-4 py-2 hover:bg-ground aria-[current=true]:font-medium"
              onClick={(event) => {
                rememberPlace(choice.slug);
                event.currentTarget.href = samePageIn(choice.slug);
              }}
            >
              <span>
                {choice.label}
                {choice.slug === current.slug && <span className="sr-only"> ({chosen})</span>}
              </span>
              <span className="text-small text-faint">{choice.market}</span>
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
