"use client";

import { useSyncExternalStore } from "react";
import type { Language } from "@/lib/markets/market";
import en from "@/messages/en/broken.json";
import ky from "@/messages/ky/broken.json";
import ru from "@/messages/ru/broken.json";

const TEXTS: { readonly [L in Language]: typeof en } = { en, ru, ky };

function pageLanguage(): Language {
  const spoken = /^\/([a-z]{2})-[a-z]{2}(\/|$)/.exec(location.pathname)?.[1];
  return spoken === "ru" || spoken === "ky" ? spoken : "en";
}

/** Says in the address's language that something failed on our side, and offers to try again. */
export function BrokenPage({ retry }: { readonly retry: () => void }) {
  const language = useSyncExternalStore<Language>(
    () => () => {},
    pageLanguage,
    () => "en",
  );
  const texts = TEXTS[language];
  return (
    <div lang={language} className="page empty-state">
      <h1>{texts.title}</h1>
      <p>{texts.text}</p>
      <button type="button" className="button button-primary" onClick={retry}>
        {texts.retry}
      </button>
    </div>
  );
}
